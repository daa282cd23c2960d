// The user's choices of which activity a line pays for: confirmed, chosen, shared, or withdrawn. Stored in the workbook.
import type { Checked } from "../../app/check";
import type { StoredLink } from "../../app/stored";
import { allLines } from "../../budget/sums";
import { describeLine, type Decision } from "../../links/decide";
import type { Link, LinkedActivity } from "../../links/link";
import { keepShares } from "../drafts";
import type { PaneModel } from "../model";
import { askBeforeStoring, changeStored } from "./accept";

interface Choice {
  readonly link: Link;
  readonly status: Decision["status"];
  readonly activities: readonly LinkedActivity[];
}

/** Decides several lines together: one write, one check. */
export function decideLinks(model: PaneModel, choices: readonly Choice[]): Promise<void> {
  const change: Change = (checked, decided) => {
    for (const { link, status, activities } of choices) {
      const decision = decisionOf(checked, link, status, activities);
      if (decision) decided.set(link.row, decision);
    }
  };
  const stored = (): void => choices.forEach(({ link }) => keepShares(model, link, null));
  return changeLinks(model, change, { stored });
}

/** Withdraws the choice: the line is again linked by the documents. */
export function undecideLink(model: PaneModel, link: Link): Promise<void> {
  return changeLinks(model, (_, decided) => void decided.delete(link.row));
}

/** Removes the choices whose line is gone. */
export function forgetLostLinks(model: PaneModel): Promise<void> {
  return changeLinks(model, () => undefined, { keepsLost: false });
}

type Change = (checked: Checked, decided: Map<number, StoredLink>) => void;

/** Stores the decided lines' current state, so that rows moved since the last choice do no harm later. */
function changeLinks(
  model: PaneModel,
  change: Change,
  { keepsLost = true, stored }: { readonly keepsLost?: boolean; readonly stored?: () => void } = {},
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
  const before = new Map(decided);
  change(checked, decided);
  const lost = keepsLost ? checked.lostDecisions.map(toStored) : [];
  const changed = new Set(
    [...before, ...decided].filter(([row]) => before.get(row) !== decided.get(row)).map(([, decision]) => keyOf(decision)),
  );
  const known = checked.stored.kind === "stored" ? checked.stored.data.links : [];
  const mine = [...decided.values(), ...lost];
  return askBeforeStoring(model, async () => {
    await changeStored(model, (data) => ({ ...data, links: mergeLinks(mine, changed, known, data.links) }));
    const { trouble, notice } = model.getState();
    if (!trouble && !notice) stored?.(); // otherwise it was not stored, and the pane says so
  });
}

/** Recognises a line's decision in another pane. */
const keyOf = ({ section, line, place }: StoredLink): string => JSON.stringify([section, line, place?.nth ?? 0]);

/**
 * This pane's decisions with what another pane has stored since this one's check. `changed`: those just made or withdrawn here, which
 * count; `known`: what was stored at the check; `now`: what is.
 */
function mergeLinks(
  mine: readonly StoredLink[],
  changed: ReadonlySet<string>,
  known: readonly StoredLink[],
  now: readonly StoredLink[],
): StoredLink[] {
  const was = new Map(known.map((decision) => [keyOf(decision), JSON.stringify(decision)]));
  const isNew = (decision: StoredLink): boolean => was.get(keyOf(decision)) !== JSON.stringify(decision);
  const theirs = now.filter((decision) => isNew(decision) && !changed.has(keyOf(decision)));
  const replaced = new Set(theirs.map(keyOf));
  const left = new Set(now.map(keyOf));
  const isWithdrawn = (key: string): boolean => was.has(key) && !left.has(key) && !changed.has(key);
  return [...mine.filter((decision) => !replaced.has(keyOf(decision)) && !isWithdrawn(keyOf(decision))), ...theirs];
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
