// Goes to cells in the sheet; shows a hidden sheet first, if the user agrees.
import type { Localised } from "../danish/localised";
import { findSheet, type CellReference } from "../workbook/workbook";
import type { PaneHost } from "./pane-host";
import type { PaneState } from "./pane-state";
import type { HostErrorTexts } from "./trouble";

const hidden = (sheet: string): Localised => ({
  da: `Arket ”${sheet}” er skjult. Skal det vises?`,
  en: `The sheet “${sheet}” is hidden. Show it?`,
});

const REFUSALS: HostErrorTexts = {
  protected: {
    da: "Arket kan ikke vises, fordi projektmappens struktur er beskyttet. Fjern den beskyttelse under Gennemse.",
    en: "The sheet cannot be shown because the workbook's structure is protected. Lift that protection under Review.",
  },
};

/** What going somewhere needs of the pane. */
interface Shown {
  readonly host: PaneHost;
  getState(): PaneState;
  set(part: Partial<PaneState>): void;
  act(work: () => Promise<void>, retry: null, texts: HostErrorTexts): Promise<void>;
  check(): Promise<void>;
}

/** Goes to the cells, with the keyboard if the host allows it. Rejects with HostError. */
export async function goToCells(model: Shown, cells: readonly CellReference[]): Promise<void> {
  await showCells(model, cells);
  if (model.getState().question === null) model.host.focusSheet?.();
}

/** Selects the cells, or asks whether their hidden sheet may be shown. Rejects with HostError. */
export async function showCells(model: Shown, cells: readonly CellReference[]): Promise<void> {
  const { surface } = model.host;
  const { outcome } = model.getState();
  const name = cells[0]?.sheet;
  const sheet = outcome?.kind === "checked" && name !== undefined ? findSheet(outcome.checked.workbook, name) : undefined;
  if (!sheet || sheet.visibility === "visible" || !surface.reveal) return surface.show(cells);
  const reveal = (): Promise<void> =>
    model.act(
      async () => {
        await surface.reveal?.(sheet.name);
        await surface.show(cells);
        await model.check();
      },
      null,
      REFUSALS,
    );
  const text = hidden(sheet.name);
  model.set({ question: { text, yes: () => void reveal() }, announcement: text });
}
