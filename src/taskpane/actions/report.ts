// Outputs the Kontrolrapport from the pane: as a worksheet, in print, to the clipboard. Loaded with the report view.
import { comparedBudget } from "../../app/compare";
import { buildWholeResult } from "../../app/made-result";
import { buildControlReport, type ControlReport } from "../../report/control-report";
import { formatReportBody, formatReportPage, formatReportText, pageRule, reportCss, reportRows } from "../../report/report-format";
import { writeReport } from "../../file/write-report";
import { XLSX } from "../../file/write-table";
import { formatMoment } from "../../report/moment";
import type { PaneModel } from "../model";
import type { HostErrorTexts } from "../trouble";
import { actWriting } from "./write";
import type { PaneState } from "../pane-state";
import { inBothWords, WORDS } from "../view-strings";

const REFUSALS: HostErrorTexts = {
  protected: {
    da: "Projektmappens struktur er beskyttet, så der kan ikke tilføjes et ark. Udskriv eller kopiér rapporten i stedet.",
    en: "The workbook's structure is protected, so no sheet can be added. Print or copy the report instead.",
  },
};

/** The report of the last check; undefined without a budget. */
export function findReport(
  file: string | undefined,
  { outcome, language, seal, earlier, settings }: Pick<PaneState, "outcome" | "language" | "seal" | "earlier" | "settings">,
): ControlReport | undefined {
  if (outcome?.kind !== "checked") return undefined;
  const { stored } = outcome.checked;
  const sealed = stored.kind === "stored" ? stored.data.seal : null;
  const t = WORDS[language];
  const sealText = sealed === null || seal === "none" ? t.sealStates.none : t.sealStates[seal](formatMoment(sealed.at, language));
  const compared = earlier?.earlier ? comparedBudget(earlier.earlier, [], outcome.checked, settings.localLimit ?? null).part : undefined;
  const result = buildWholeResult(file ?? "", outcome.checked, language);
  return buildControlReport(compared ? { ...result, comparison: compared } : result, language, {
    at: new Date(),
    seal: sealText,
  });
}

export function reportToSheet(model: PaneModel): Promise<void> {
  return actWriting(
    model,
    async () => {
      const report = findReport(model.host.fileName, model.getState());
      if (!report || !model.host.report) return;
      const name = await model.host.report.writeReport(reportRows(report), WORDS[report.language].reportSheet);
      model.say(inBothWords((t) => t.reportWritten(name)));
      remember(model);
    },
    () => void reportToSheet(model),
    REFUSALS,
  );
}

/** The report as a separate file, for hosts that leave the budget's sheets alone. */
export function reportToFile(model: PaneModel): Promise<void> {
  return model.act(
    async () => {
      const report = findReport(model.host.fileName, model.getState());
      if (!report || !model.host.saveFile) return;
      const title = WORDS[report.language].reportSheet;
      const name = `${(model.host.fileName ?? "").replace(/\.xls[xm]?$/i, "")} ${title}.xlsx`.trim();
      await model.host.saveFile(name, writeReport(report), XLSX);
      model.say({ da: WORDS.da.reportSaved(name), en: WORDS.en.reportSaved(name) });
      remember(model);
    },
    () => void reportToFile(model),
  );
}

/** The report as a table to copy. */
export function reportContent(report: ControlReport): { readonly text: string; readonly html: string } {
  return { text: formatReportText(report), html: formatReportBody(report) };
}

/** Opens the report in its own window and prints it; if no window may be opened, prints the pane. */
export function printReport(model: PaneModel): void {
  const report = findReport(model.host.fileName, model.getState());
  if (!report) return;
  const page = model.host.kind === "workbench" ? openWindow() : null;
  if (page) fill(page.document, report);
  page?.focus();
  if (printed(page ?? window)) remember(model);
  else model.say(model.host.report ? NOT_PRINTED.asSheet : NOT_PRINTED.copied);
}

/** Null where windows are forbidden, in whichever way the browser reports it. */
function openWindow(): Window | null {
  try {
    return window.open("", "_blank");
  } catch {
    return null;
  }
}

/** If the sandbox or system forbids printing, usually nothing happens and nothing reports it (office-js #3385): not even that it began. */
function printed(page: Window): boolean {
  let isBegun = false;
  const begin = (): void => void (isBegun = true);
  page.addEventListener("beforeprint", begin);
  try {
    page.print();
    return isBegun;
  } catch {
    return false; // forbidden with an error, or a view that has no print at all
  } finally {
    page.removeEventListener("beforeprint", begin);
  }
}

/** Gives the pages of the pane, while its report is shown, the report's head and page numbers; returns how to take them away. */
export function showPageHead(report: ControlReport): (() => void) | undefined {
  // Older browsers print it with headers of their own.
  if (!("adoptedStyleSheets" in document)) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRule(report));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** An alternative if the pane cannot print. */
const NOT_PRINTED = {
  asSheet: {
    da: "Ruden kan ikke udskrive her. Vælg Som regneark, og udskriv arket i Excel.",
    en: "The pane cannot print here. Choose As a worksheet and print the sheet in Excel.",
  },
  copied: {
    da: "Siden kan ikke udskrive her. Vælg Kopiér, og sæt rapporten ind i et dokument.",
    en: "The page cannot print here. Choose Copy and paste the report into a document.",
  },
} as const;

function fill(page: Document, report: ControlReport): void {
  const content = new DOMParser().parseFromString(formatReportPage([report]), "text/html");
  const Sheet = page.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(reportCss([report]));
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = report.language;
  page.title = WORDS[report.language].reportSheet;
  page.body.replaceChildren(...[...content.body.childNodes].map((node) => page.importNode(node, true)));
}

export function remember(model: PaneModel): void {
  const { outcome } = model.getState();
  if (outcome?.kind === "checked") model.rememberReport(outcome.checked);
}
