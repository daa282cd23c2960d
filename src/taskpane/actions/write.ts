// Wraps actions that write to the workbook: reports a read-only workbook before they begin.
import { HostError } from "../../workbook/ports";
import type { PaneModel } from "../model";
import type { PaneState } from "../pane-state";
import type { HostErrorTexts } from "../trouble";

export function isReadOnly({ outcome }: PaneState): boolean {
  return outcome?.kind === "checked" && outcome.checked.workbook.readOnly === true;
}

/** Like `model.act`; for a read-only workbook it says so instead, and what to do. */
export function actWriting(
  model: PaneModel,
  work: () => Promise<void>,
  retry: (() => void) | null,
  texts: HostErrorTexts = {},
): Promise<void> {
  return model.act(
    () => {
      if (isReadOnly(model.getState())) throw new HostError("read-only");
      return work();
    },
    retry,
    texts,
  );
}
