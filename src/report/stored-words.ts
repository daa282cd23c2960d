// The words for all that the product stores in the workbook: its parts, and the seal. For pane, text, report, JSON and --verify alike.
import { cleanText } from "../danish/clean-text";
import { prose, type Localised } from "../danish/localised";
import { inBoth, type Language } from "./sentences";
import { formatMoment } from "./moment";
import { counted } from "../danish/counted";

/** What is wrong with our parts: from a newer version, unreadable, more than one, or gone. */
export type StoredTrouble = "newer" | "broken" | "double" | "lost";

const TROUBLES: Readonly<Record<StoredTrouble, Localised>> = {
  newer: {
    da: "Koblinger og accepterede fund er gemt af en nyere Budgettjek og bruges ikke her. Opdatér Budgettjek, eller luk og åbn ruden.",
    en: "Links and accepted findings were kept by a newer Budgettjek and are not used here. Update Budgettjek, or close and open the pane.",
  },
  broken: {
    da: "Det, Budgettjek har gemt i projektmappen, kan ikke læses og bruges ikke. Fjern det under Upload, og vælg igen.",
    en: "What Budgettjek keeps in the workbook cannot be read and is not used. Remove it under Upload, and choose again.",
  },
  double: {
    da: "Koblinger og accepterede fund var gemt to steder i projektmappen. De er lagt sammen; se dem efter.",
    en: "Links and accepted findings were kept in two places of the workbook. They are put together; look through them.",
  },
  lost: {
    da: "Koblinger og accepterede fund er ikke længere i projektmappen: et andet program har fjernet dem. Hent en tidligere udgave, eller vælg igen.",
    en: "Links and accepted findings are no longer in the workbook: another program removed them. Get an earlier copy, or choose again.",
  },
};

export const describeTrouble = (trouble: StoredTrouble): Localised => TROUBLES[trouble];

/** What a seal says about the check it was made from. */
interface SealFacts {
  /** ISO time. */
  readonly at: string;
  readonly status: "ready" | "ready-with-warnings";
  readonly accepted: number;
  readonly notRun: readonly string[];
  readonly verdict?: { readonly warnings: number; readonly notices: number; readonly without: readonly string[] } | undefined;
}

/** "Forseglet 02-01-2026 kl. 04.04 som klar med advarsler: 0 fejl, 6 advarsler, 17 oplysninger, 1 accepteret. 11 tjek ikke kørt." */
export function describeSeal({ at, status, accepted, notRun, verdict }: SealFacts): Localised {
  const found = { da: "", en: "" };
  if (verdict) {
    found.da = prose(
      `: 0 fejl, ${counted(verdict.warnings, "advarsel", "advarsler")}, ${counted(verdict.notices, "oplysning", "oplysninger")},`,
      counted(accepted, "accepteret", "accepterede"),
    );
    found.en = `: 0 errors, ${counted(verdict.warnings, "warning", "warnings")}, ${String(verdict.notices)} for information, ${String(accepted)} accepted`;
  }
  return inBoth((language) => {
    const when = formatMoment(at, language);
    if (language === "da")
      return prose(
        `Forseglet ${when} som ${status === "ready" ? "klar" : "klar med advarsler"}${found.da}.`,
        notRun.length === 0 ? "Alle tjek var kørt." : `${counted(notRun.length, "tjek", "tjek")} ikke kørt.`,
      );
    return prose(
      `Sealed ${when} as ${status === "ready" ? "ready" : "ready with warnings"}${found.en}.`,
      notRun.length === 0 ? "All checks were run." : `${counted(notRun.length, "check", "checks")} not run.`,
    );
  });
}

const CHANGES: Readonly<Record<string, Localised>> = {
  seal: { da: "forseglingen selv", en: "the seal itself" },
  rules: { da: "reglerne i Budgettjek", en: "Budgettjek's rules" },
  template: { da: "titel eller afsnit", en: "title or sections" },
  cells: { da: "beløb, formler, noter eller det, der er skjult", en: "amounts, formulas, notes or what is hidden" },
  findings: { da: "fundene", en: "the findings" },
  accepted: { da: "de accepterede fund", en: "the accepted findings" },
  "not-run": { da: "hvilke tjek der er kørt", en: "which checks were run" },
  agreements: { da: "aftalerne eller koblingerne", en: "the agreements or the links" },
};

type SealOutcome = "none" | "confirmed" | "confirmed-in-part" | "stale" | "not-ready";

/** Whether a seal holds, in a sentence or two. */
export function describeSealState(state: SealOutcome, changed: readonly string[] = []): Localised {
  const list = (language: Language): string =>
    changed.map((change) => CHANGES[change]?.[language] ?? change).join(language === "da" ? " og " : " and ");
  switch (state) {
    case "confirmed":
      return {
        da: "Forseglingen er bekræftet. Budgettet er det, der blev tjekket.",
        en: "The seal is confirmed. The budget is the one that was checked.",
      };
    case "confirmed-in-part":
      return {
        da: "Forseglingen er bekræftet, men aftalerne er ikke tjekket igen. Tilføj dem for at bekræfte resten.",
        en: "The seal is confirmed, but the agreements were not checked again. Add them to confirm the rest.",
      };
    case "stale":
      return {
        da: `Forseglingen er forældet. Ændret siden: ${list("da") || "budgettet eller reglerne"}. Tjek budgettet igen.`,
        en: `The seal is stale. Changed since: ${list("en") || "the budget or the rules"}. Check the budget again.`,
      };
    case "not-ready":
      return {
        da: "Budgettet er ikke længere klar til upload. Tjek det igen.",
        en: "The budget is no longer ready for upload. Check it again.",
      };
    case "none":
      return {
        da: "Budgettet er ikke forseglet. Brug Klargør til upload i Budgettjek.",
        en: "The budget is not sealed. Use Prepare for upload in Budgettjek.",
      };
  }
}

/** The day of an acceptance, or nothing if unknown. */
export function acceptedOn({ acceptedAt }: { readonly acceptedAt?: string }, language: Language): string {
  return acceptedAt === undefined || Number.isNaN(new Date(acceptedAt).getTime()) ? "" : dayOf(acceptedAt, language);
}

const dayOf = (iso: string, language: Language): string =>
  formatMoment(iso, language).split(language === "da" ? " kl. " : " at ")[0] ?? iso;

/** The reason given for a finding before it changed, to be reused. */
export function describeEarlier({ reason, at }: { readonly reason: string; readonly at: string }, language: Language): string {
  return language === "da"
    ? `Accepteret ${dayOf(at, language)} med begrundelsen: ${cleanText(reason)}. Siden er tallene, sagen eller perioden en anden.`
    : `Accepted ${dayOf(at, language)} with the reason: ${cleanText(reason)}. Since then the figures, the case or the period are others.`;
}
