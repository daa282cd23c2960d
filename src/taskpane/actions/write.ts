// What writes in the workbook knows before it begins that the workbook can be read only.
import { HostError } from "../../workbook/ports";
import type { PaneModel } from "../model";
import type { PaneState } from "../pane-state";
import type { HostErrorTexts } from "../trouble";

export function isReadOnly({ outcome }: PaneState): boolean {
  return outcome?.kind === "checked" && outcome.checked.workbook.readOnly === true;
}

/** As `model.act`; in a workbook that can be read only, says so instead, and what to do. */
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
