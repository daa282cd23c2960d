// Marks where they cost nothing: on from the start, renewed by every check, each with its finding's sentence.
import type { CellNote } from "../../workbook/ports";
import type { PaneModel } from "../model";
import { itemsOfOutcome, type PaneState } from "../pane-state";
import { surfaceFault } from "../surface-fault";
import { inListOrder } from "./flow";
import { areMarksOld, keyOf, marksIn } from "./mark-state";
import { sheetsOfMarks } from "./marks";

/** Marks now if the workbook has no marks yet, and from then on after every check while there are any. */
export async function keepMarked(model: PaneModel): Promise<void> {
  const keep = new KeptMarks(model);
  const isBrought = model.getState().marked !== null;
  if (!isBrought) await keep.mark();
  const follow = (): void => void keep.follow().catch(surfaceFault);
  model.subscribe(follow);
  follow();
}

class KeptMarks {
  private running: Promise<void> | null = null;
  /** What the displayed sentences were made from. */
  private shown: readonly unknown[] = [];

  constructor(private readonly model: PaneModel) {}

  /** Marks the last check's result. Silent: nobody asked for it. */
  async mark(): Promise<void> {
    const { outcome } = this.model.getState();
    if (outcome?.kind !== "checked") return;
    await this.model.host.surface.mark(marksIn(outcome), sheetsOfMarks(this.model));
    this.model.set({ marked: keyOf(outcome) });
  }

  follow(): Promise<void> {
    this.running ??= this.catchUp().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async catchUp(): Promise<void> {
    while (areMarksOld(this.model.getState())) await this.mark();
    const { outcome, language, marked } = this.model.getState();
    const now = [outcome, language, marked !== null];
    if (now.every((part, at) => part === this.shown[at])) return;
    this.shown = now;
    await this.model.host.surface.annotate?.(marked === null ? [] : notesOf(this.model.getState()));
  }
}

/** The sentence of each open error and warning at all its cells; if a cell has several, the first in the list. */
function notesOf({ outcome, language }: PaneState): CellNote[] {
  const notes = new Map<string, CellNote>();
  for (const { number, finding, words } of inListOrder(itemsOfOutcome(outcome))) {
    if (number === null) continue;
    for (const address of finding.cells) {
      const key = `${finding.sheet}!${address}`;
      if (!notes.has(key)) notes.set(key, { sheet: finding.sheet, address, text: words.message[language] });
    }
  }
  return [...notes.values()];
}
