// Making the workbook ready for the upload, and sealing the verdict.
import { canSeal } from "../../app/seal";
import { prepareForUpload, storeSeal } from "../../app/upload";
import type { PaneModel } from "../model";

/** Takes out what is ours and proves that nothing else changed. */
export function prepare(model: PaneModel, removesStored: boolean): Promise<void> {
  const { protection, report, source, surface } = model.host;
  return model.act(
    async () => {
      // Protection comes back once the marks are gone.
      if (protection) await surface.unmark();
      await protection?.restore();
      const removeReport = report && (() => report.removeReport());
      const done = await prepareForUpload(source, surface, { removesStored, at: new Date(), ...(removeReport ? { removeReport } : {}) });
      model.set({ marked: null });
      await model.check();
      model.tell((t) => t.prepared[done.stored]);
    },
    () => void prepare(model, removesStored),
  );
}

export function seal(model: PaneModel): Promise<void> {
  return model.act(
    async () => {
      const { outcome } = model.getState();
      if (outcome?.kind !== "checked") return;
      const isSealed = canSeal() && (await storeSeal(model.host.surface, outcome.checked, new Date()));
      await model.check();
      model.tell((t) => (isSealed ? t.sealed : t.notSealed));
    },
    () => void seal(model),
  );
}
