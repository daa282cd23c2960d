// The six financing columns of a line must equal its Samlede udgifter, but for rounding.
import { difference } from "../budget/amount";
import type { Line } from "../budget/budget";
import { linesOfSectionWhere } from "../budget/line-answers";
import { hasAmounts, hasError, sumFigures } from "../budget/sums";
import { defineCheck } from "./check";
import { amountOf, spanOf } from "../formula-model/place";
import { untypedSides, yearsInPeriod } from "./shared/drafts";
import { atLine } from "./shared/line-finding";

/** The difference rounding alone explains, t.kr.: half a unit per rounded figure, the non-zero financing cells and the total. */
export function financingTolerance(line: Line): number {
  return (line.paid.filter((figure) => (figure.value ?? 0) !== 0).length + 1) / 2;
}

/** Financing − expenses of a line in t.kr., or null if a cell shows an error. */
export function financingResidual(line: Line): number | null {
  if (line.total.error !== null || hasError(line.paid)) return null;
  return difference(sumFigures(line.paid), line.total.value ?? 0);
}

/** The message of a line whose sides differ by `off` t.kr. */
function differs({ difference: off, expected, found }: Sides): { readonly key: "short" | "over"; readonly args: SidesInWords } {
  return { key: off < 0 ? "short" : "over", args: { expected, found, missing: Math.abs(off) } };
}

/** The lines with amounts whose sides differ at all. */
const linesOff = linesOfSectionWhere((line) => hasAmounts(line) && (financingResidual(line) ?? 0) !== 0);

interface Sides {
  readonly difference: number;
  readonly expected: number;
  readonly found: number;
}

type SidesInWords = Readonly<Record<"expected" | "found" | "missing", number>>;

export const rowFinancing = defineCheck({
  id: "row-financing",
  title: { da: "Finansieringen af en linje skal svare til dens udgifter.", en: "The financing of a line must equal its expenses." },
  problem: { da: "Finansieringen passer ikke", en: "The financing is off" },
  why: {
    da: "Hver udgift skal betales af nogen. Små forskelle kommer af, at hvert beløb er rundet til hele tusinde; de skal gå op i afsnittet.",
    en: "Somebody must pay every expense. Small differences come from rounding each amount to whole thousands; they must even out in the section.",
  },
  source: {
    da: "Budgettets egen regning. Afrundingen er en halv t.kr. for hvert beløb, der er rundet.",
    en: "The budget's own arithmetic. The rounding is half a t.kr. for each rounded amount.",
  },
  severity: "warning",
  cause: {
    arithmetic: "rounding",
    rank: 8,
    raised: ({ difference: off, expected, found }) => differs({ difference: off ?? 0, expected: Number(expected), found: Number(found) }),
  },
  consequence: { da: "Linjens finansiering passer ikke", en: "The line's financing does not match" },
  messages: {
    unfinanced: {
      da: "Linjen på {expected} t.kr. har ingen finansiering endnu. Skriv, hvem der betaler, i {cells}.",
      en: "The line of {expected} t.kr. has no financing yet. Type who pays in {cells}.",
    },
    "no-years": {
      da: "Linjen har {found} t.kr. i finansiering, men ingen udgifter. Skriv årene i {cells}.",
      en: "The line has {found} t.kr. of financing but no expenses. Type the years in {cells}.",
    },
    rounding: {
      da: "Udgifterne er {expected} t.kr., finansieringen {found}. Forskellen på {difference} t.kr. ligger inden for afrundingen. Du skal ikke gøre noget.",
      en: "The expenses are {expected} t.kr., the financing {found}. The difference of {difference} t.kr. is within rounding. Nothing to do.",
    },
    short: {
      da: "Linjen mangler {missing} t.kr. i finansiering: udgifter {expected}, finansiering {found}. Ret det forkerte beløb.",
      en: "The line is {missing} t.kr. short of financing: expenses {expected}, financing {found}. Correct the wrong amount.",
    },
    over: {
      da: "Linjen har {missing} t.kr. for meget i finansiering: udgifter {expected}, finansiering {found}. Ret det forkerte beløb.",
      en: "The line has {missing} t.kr. too much financing: expenses {expected}, financing {found}. Correct the wrong amount.",
    },
  },
  run({ budget }, report) {
    for (const section of budget.sections) {
      for (const line of linesOff(section)) {
        const off = financingResidual(line) ?? 0;
        const tolerance = financingTolerance(line);
        const financing = line.paid;
        const expected = amountOf(line.total);
        const found = sumFigures(financing);
        const place = {
          cells: [line.total.address, spanOf(financing)],
          ...atLine(section, line),
          expected,
          found,
          difference: off,
        };
        const side = untypedSides(section).get(line);
        if (side === "financing") report("unfinanced", { expected, cells: spanOf(financing) }, place);
        // A total with nothing else is row-sum's.
        else if (side === "years" && found === 0) continue;
        else if (side === "years") report("no-years", { found, cells: spanOf(yearsInPeriod(budget, line)) }, place);
        else if (Math.abs(off) <= tolerance)
          report("rounding", { expected, found, difference: Math.abs(off) }, { ...place, severity: "notice" });
        else {
          const { key, args } = differs(place);
          report(key, args, place);
        }
      }
    }
  },
});
