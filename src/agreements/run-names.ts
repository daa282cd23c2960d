// Names of activities that have run into the text before them: the list says them too, and the same label follows each.
import { groupBy } from "../workbook/group-by";
import { findLabel } from "./labels";
import { LONGEST_NAME } from "./running-names";

/** Maximum characters of a list in a run of text. */
const LONGEST_LIST = 1000;

/** Behind a number or letter of its own a name is found by that. */
const NUMBERED = /(?:^|\s)(?:[a-h]|\d{1,2}(?:\.\d{1,2})?)[.)]\s*$/u;

/** A line that ends in a name, with where the name begins. */
interface Ending {
  readonly at: number;
  readonly name: string;
}

/** Gives each name at the end of a line its own line, if the list of activities has it and a form's label follows; the list's own names too. */
export function withNameLines(lines: readonly string[]): readonly string[] {
  const lists = lines.flatMap((line, at) => (findLabel(line)?.id === "activity-list" ? [at] : []));
  for (const list of lists) {
    const parted = partedBy(lines, list);
    if (parted) return parted;
  }
  return lines;
}

/** The lines parted at the names of the list that begins at a line; undefined if it does not name them. */
function partedBy(lines: readonly string[], list: number): readonly string[] | undefined {
  const end = lines.findIndex((line, at) => at > list && findLabel(line)?.closed);
  const listed = [findLabel(lines[list]!)?.value ?? "", ...lines.slice(list + 1, end < 0 ? undefined : end)].join(" ").trim();
  if (listed === "" || listed.length > LONGEST_LIST) return undefined;
  const endings = lines.flatMap((line, at): Ending[] => {
    const next = findLabel(lines[at + 1] ?? "");
    if (at <= list || next?.closed !== true || (next.id !== "target-group" && next.id !== "content" && next.id !== "other")) return [];
    const name = endingName(line, at < end ? listed.slice(0, -1) : listed);
    return name === undefined || NUMBERED.test(line.slice(0, -name.length)) ? [] : [{ at, name }];
  });
  const [same = []] = [...groupBy(endings, ({ at }) => (lines[at + 1] ?? "").split(":")[0]!).values()].sort(
    (one, other) => other.length - one.length,
  );
  if (same.length < 2 || new Set(same.map(({ name }) => name)).size < same.length) return undefined;
  const names = same.map(({ name }) => name);
  const isWhole = listed === names.join(" ");
  return lines.flatMap((line, at) => {
    if (isWhole && at > list && at < end) return at === list + 1 ? names : [];
    const name = same.find((ending) => ending.at === at)?.name;
    return name === undefined || name === line ? [line] : [line.slice(0, -name.length).trim(), name];
  });
}

/** The longest end of a line that begins with a capital and is in the list as whole words. */
function endingName(line: string, listed: string): string | undefined {
  const words = line.split(" ");
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count--) {
    const name = words.slice(-count).join(" ");
    if (!/^["“”„«]?\p{Lu}/u.test(name) || name.length < 4 || /[.,:;?]$/.test(name) || name.includes(". ")) continue;
    const at = listed.indexOf(name);
    if (at >= 0 && !/\p{L}/u.test(listed.charAt(at - 1)) && !/\p{L}/u.test(listed.charAt(at + name.length))) return name;
  }
  return undefined;
}
