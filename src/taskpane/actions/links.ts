// The user's choices of which activity a line pays for: confirmed, chosen, shared, or withdrawn. Stored in the workbook.
import type { Checked } from "../../app/check";
import type { StoredLink } from "../../app/stored";
import { allLines } from "../../budget/sums";
import { describeLine, type Decision } from "../../links/decide";
import type { Link, LinkedActivity } from "../../links/link";
import type { PaneModel } from "../model";
import { askBeforeStoring, changeStored } from "./accept";

export interface Choice {
  readonly link: Link;
  readonly status: Decision["status"];
  readonly activities: readonly LinkedActivity[];
}

/** Decides several lines together: one write, one check. */
export function decideLinks(model: PaneModel, choices: readonly Choice[]): Promise<void> {
  return changeLinks(model, (checked, decided) => {
    for (const { link, status, activities } of choices) {
      const decision = decisionOf(checked, link, status, activities);
      if (decision) decided.set(link.row, decision);
    }
  });
}

/** Withdraws the choice: the line is again linked by the documents. */
export function undecideLink(model: PaneModel, link: Link): Promise<void> {
  return changeLinks(model, (_, decided) => void decided.delete(link.row));
}

/** Removes the choices whose line is gone. */
export function forgetLostLinks(model: PaneModel): Promise<void> {
  return changeLinks(model, () => undefined, false);
}

/** Stores the decided lines' current state, so that rows moved since the last choice do no harm later. */
function changeLinks(
  model: PaneModel,
  change: (checked: Checked, decided: Map<number, StoredLink>) => void,
  keepsLost = true,
): Promise<void> {
  const { outcome } = model.getState();
  if (outcome?.kind !== "checked") return Promise.resolve();
  const { checked } = outcome;
  const decided = new Map<number, StoredLink>();
  for (const link of checked.links) {
    if (!link.reasons.some((reason) => reason.kind === "user")) continue;
    // One found again by its amounts is unchanged until the user has confirmed the line.
    const before = checked.reattached.get(link.row);
    const decision = before
      ? toStored(before)
      : decisionOf(checked, link, link.status === "shared-cost" ? "shared-cost" : "confirmed", link.activities);
    if (decision) decided.set(link.row, decision);
  }
  change(checked, decided);
  const lost = keepsLost ? checked.lostDecisions.map(toStored) : [];
  return askBeforeStoring(model, () => changeStored(model, (data) => ({ ...data, links: [...decided.values(), ...lost] })));
}

function toStored(decision: Decision): StoredLink {
  return { ...decision, amounts: [...decision.amounts], activities: decision.activities.map((activity) => ({ ...activity })) };
}

function decisionOf(
  checked: Checked,
  link: Link,
  status: Decision["status"],
  activities: readonly LinkedActivity[],
): StoredLink | undefined {
  const found = allLines(checked.budget).find(({ line }) => line.row === link.row);
  return found && toStored({ ...describeLine(found.section, found.line), status, activities });
}
