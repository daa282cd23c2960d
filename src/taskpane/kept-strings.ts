// The words of the picture, of preparing the upload, and of what is stored in the workbook. Loaded with the views that show them.
import type { Language } from "../report/sentences";
import { counted } from "../danish/counted";

const da = {
  pictureKey: {
    error: "fejl",
    warning: "advarsel",
    notice: "oplysning",
    companion: "hænger sammen med en fejl eller advarsel",
    accepted: "accepteret",
    fine: "i orden",
  },
  pictureFoot: {
    distribution: "Fordeling af medfinansiering",
    total: "Total",
    cofinancing: "Samlet medfinansiering",
    balanceRow: "Balance",
    percent: "Medfinans.",
  },
  pictureElsewhere: (findings: string) => `Desuden ${findings} uden for billedet. Se dem under Fund.`,
  prepareNotReady: (errors: string) => `Budgettet er ikke klar: ${errors} skal rettes først.`,
  cleanAnyway: "Fjern Budgettjeks spor alligevel",
  cleanedNotReady: (errors: string) => `Budgettjeks spor er fjernet, men budgettet er ikke klar: ${errors} skal rettes før upload.`,
  leaveReasons: "Udelad begrundelserne i den fil, der uploades",
  leaveUnused: "Fjern accepterede fund, der er væk eller ændret",
  staysHidden: (links: number, accepted: number, hasReasons: boolean): string =>
    `Skjult i projektmappen ligger stadig ${[
      ...(links > 0 ? [counted(links, "kobling", "koblinger")] : []),
      ...(accepted > 0 ? [`${counted(accepted, "accepteret fund", "accepterede fund")} ${hasReasons ? "med" : "uden"} begrundelser`] : []),
    ].join(" og ")}.`,
  acceptedOn: (reason: string, when: string): string =>
    reason === "" ? `Accepteret ${when}; begrundelsen er udeladt.` : `Accepteret ${when}: ”${reason}”`,
  reuseReason: "Brug samme begrundelse",
  isSameLine: (before: string) => `Koblingen er fundet igen ved beløbene; linjen hed ”${before}”. Er det den samme linje?`,
  sameLine: "Ja, samme linje",
  otherLine: "Nej, en anden",
};

export type KeptStrings = typeof da;

const en: KeptStrings = {
  pictureKey: {
    error: "error",
    warning: "warning",
    notice: "for information",
    companion: "belongs to an error or warning",
    accepted: "accepted",
    fine: "in order",
  },
  pictureFoot: {
    distribution: "Distribution of co-financing",
    total: "Total",
    cofinancing: "Total co-financing",
    balanceRow: "Balance",
    percent: "Co-fin. %",
  },
  pictureElsewhere: (findings) => `And ${findings} outside the picture. See them under Findings.`,
  prepareNotReady: (errors) => `The budget is not ready: ${errors} must be corrected first.`,
  cleanAnyway: "Remove Budgettjek's traces anyway",
  cleanedNotReady: (errors) =>
    `Budgettjek's traces are removed, but the budget is not ready: ${errors} must be corrected before the upload.`,
  leaveReasons: "Leave the reasons out of the uploaded file",
  leaveUnused: "Remove accepted findings now gone or changed",
  staysHidden: (links, accepted, hasReasons) =>
    `Still kept hidden in the workbook: ${[
      ...(links > 0 ? [counted(links, "link", "links")] : []),
      ...(accepted > 0 ? [`${counted(accepted, "accepted finding", "accepted findings")} ${hasReasons ? "with" : "without"} reasons`] : []),
    ].join(" and ")}.`,
  acceptedOn: (reason, when) => (reason === "" ? `Accepted ${when}; the reason was left out.` : `Accepted ${when}: “${reason}”`),
  reuseReason: "Use the same reason",
  isSameLine: (before) => `The link was found again by its amounts; the line was called “${before}”. Is it the same line?`,
  sameLine: "Yes, the same line",
  otherLine: "No, another",
};

export const KEPT_STRINGS: Readonly<Record<Language, KeptStrings>> = { da, en };
