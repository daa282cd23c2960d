// Prepares the workbook for upload, and seals the verdict.
import { prose } from "../../danish/localised";
import { canSeal } from "../../app/seal";
import { prepareForUpload, storeSeal, type LeftOut, type Preparation } from "../../app/upload";
import type { PaneModel } from "../model";
import type { HostErrorTexts } from "../trouble";
import { leftOutNote } from "../mark-strings";
import { inBothWords, type Words } from "../view-strings";
import { sheetsOfMarks } from "./marks";
import { actWriting } from "./write";

const REFUSALS: HostErrorTexts = {
  changed: {
    da: "Projektmappen er ikke klar: noget i den blev ændret imens, eller noget fra Budgettjek er der stadig. Prøv igen.",
    en: "The workbook is not ready: something in it changed meanwhile, or something of Budgettjek is still there. Try again.",
  },
  protected: {
    da: "Noget fra Budgettjek kan ikke tages ud, fordi arket eller projektmappens struktur er beskyttet. Fjern arkbeskyttelsen, prøv igen, og sæt den på igen.",
    en: prose(
      "Something of Budgettjek cannot be taken out because the sheet or the workbook's structure is protected.",
      "Lift the protection, try again, and put it back.",
    ),
  },
};

/** Removes what is ours, seals what is ready, and proves that nothing else changed. Uses the pane's own check. */
export function prepare(model: PaneModel, removesStored: boolean, leavesOut: LeftOut = {}): Promise<void> {
  const { protection, report, source, surface } = model.host;
  return actWriting(
    model,
    async () => {
      // Protection is restored after the marks are gone.
      if (protection) await surface.unmark(sheetsOfMarks(model));
      await protection?.restore();
      const removeReport = report && (() => report.removeReport());
      const options = model.checkOptions();
      const done = await prepareForUpload(source, surface, {
        options,
        removesStored,
        leavesOut,
        at: new Date(),
        ...(removeReport ? { removeReport } : {}),
      });
      model.set({ marked: null });
      const { outcome } = model.getState();
      if (outcome?.kind === "checked" && (done.stored === "removed" || done.stored === "none"))
        model.sessions.forgetStored(outcome.checked);
      await model.check();
      model.say(
        leftOutNote(
          inBothWords((t) => tellPrepared(done, t)),
          surface.leftOut?.() ?? [],
          "removal",
        ),
      );
    },
    () => void prepare(model, removesStored, leavesOut),
    REFUSALS,
  );
}

/** Never calls a workbook ready if it is not. */
function tellPrepared({ status, stored, left, kept }: Preparation, t: Words): string {
  const sentence = status === "not-ready" ? t.cleanedNotReady(t.counts.error(left.errors)) : t.prepared[stored];
  return stored !== "kept" && kept.links + kept.acceptances > 0
    ? `${sentence} ${t.staysHidden(kept.links, kept.acceptances, kept.reasons)}`
    : sentence;
}

export function seal(model: PaneModel): Promise<void> {
  return actWriting(
    model,
    async () => {
      const { outcome } = model.getState();
      if (outcome?.kind !== "checked") return;
      const isSealed = canSeal() && (await storeSeal(model.host.surface, outcome.checked, new Date()));
      await model.check();
      model.say(inBothWords((t) => (isSealed ? t.sealed : t.notSealed)));
    },
    () => void seal(model),
  );
}
