// A post of one person as budget line, staff entry and activity text, for the tests of staff checks.
import type { Staff } from "../../src/agreements/agreement";
import type { CheckInput } from "../../src/checks/check";
import { activity, agreement, link, to } from "./documents";
import { sample, type Contents } from "./sample";

/** Line 22 of the sample under a name, linked to the activity Café; of each staff entry, the activity's text or other cells in any order. */
export function post(name: string, ...parts: readonly (Staff | string | Contents)[]): CheckInput {
  const isStaff = (part: Staff | string | Contents): part is Staff => typeof part === "object" && "title" in part;
  const isContents = (part: Staff | string | Contents): part is Contents => typeof part === "object" && !("title" in part);
  const roles = parts.filter((part) => typeof part === "string").join(" ");
  const cells: Contents = parts.filter(isContents).reduce((all, contents) => ({ ...all, ...contents }), { A22: name });
  return sample(cells, {
    agreements: [agreement({ staff: parts.filter(isStaff), activities: [activity("Café", { roles: roles || null })] })],
    links: [link(22, "suggested", [to("Café")])],
  });
}
