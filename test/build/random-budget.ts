// Consistent budgets at random: every line's years are its total, every section balances, the co-financing is enough.
import type { Payer } from "../../src/budget/budget";
import { COFINANCING_PAYERS, PAYERS } from "../../src/budget/budget";
import type { BudgetDescription, DescribedLine, DescribedSection, DescribedVintage } from "./description";
import { ADMINISTRATION, AREAS, EVALUATION, EXPENSE_TYPES, sumOf, toFinancing } from "./description";
import { PRESETS } from "./labels";
import type { Random } from "./random";
import { createRandom } from "./random";

export interface RandomBudgetOptions {
  /** Lines financed 1 t.kr. off their total, evened out inside the section. */
  readonly rounding?: boolean;
}

const ADMINISTRATION_NAMES = [
  "Kontorhold",
  "Regnskab",
  "Revision",
  "Inventar",
  "Løn- og personaleadministration",
  "IT og telefoni",
  "Rådgivning",
  "Temadag",
  "Forlodsudbetaling",
];
const LINE_NAMES = [
  "Boligsocial medarbejder",
  "Aktivitetsmidler",
  "Værkstedsleder 14 timer",
  "Lektiehjælp",
  "Fritidsjob",
  "Café Nora",
  "Sundhedsplejerske",
  "Lommepengejob",
  "Gadeplansmedarbejder (deltid)",
  "Naboskab & netværk",
  "Kvindeklub",
  "Frivilligkoordinator",
];

/** A consistent budget; the same seed gives the same one. Its amounts reach 10^6 t.kr. in one seed of three. */
export function randomBudget(seed: number, options: RandomBudgetOptions = {}): BudgetDescription {
  const random = createRandom(seed);
  const rounding = options.rounding ?? random.chance(0.5);
  const vintage: DescribedVintage = random.pick(["2015-18", "2019-26"]);
  const firstYear = vintage === "2015-18" ? random.integer(2015, 2018) : random.integer(2019, 2023);
  const firstMonth = random.pick([1, 1, 4, 7, 8, 10]);
  const length = random.pick([48, 48, 48, 36, 42]);
  const lastIndex = firstMonth - 1 + length - 1;
  const years = Array.from({ length: Math.floor(lastIndex / 12) + 1 }, (_, i) => firstYear + i);
  const months = years.map((_, i) => Math.min(12, lastIndex + 1 - i * 12) - (i === 0 ? firstMonth - 1 : 0));
  const endYear = firstYear + Math.floor(lastIndex / 12);
  const endMonth = (lastIndex % 12) + 1;
  // Lines of a plan's size, or far beyond what even kroner would be.
  const [least, most] = random.pick<readonly [number, number]>([
    [1, 300],
    [1, 3000],
    [1e9, 1e10],
  ]);
  const write = (year: number, month: number, day: number): string =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const line = (name: string, type: string): DescribedLine => randomLine(random, name, type, months, least, most);
  const areas = AREAS[vintage].filter(() => random.chance(0.7));
  const used = areas.length > 0 ? areas : [AREAS[vintage][random.integer(0, 3)] ?? ""];
  const shares = splitPercent(used.length, random);
  const noteOffset = random.chance(0.4) ? 1 : 0;
  let note = 0;
  const numbered = (name: string): string => (noteOffset === 1 && random.chance(0.6) ? `${name} (${++note})` : name);
  const sections: DescribedSection[] = [
    {
      kind: "administration",
      title: ADMINISTRATION,
      lines: random
        .shuffle(ADMINISTRATION_NAMES.slice(0, 8))
        .slice(0, random.integer(1, 8))
        .map((name) => line(numbered(name), administrationType(name))),
    },
    ...used.map((title, i): DescribedSection => {
      const presets = PRESETS.map(([name, type]) =>
        random.chance(0.5) && !name.startsWith("Her skrives")
          ? line(name.replace("X%", `${shares[i]}%`), type)
          : { name, type, years: years.map(() => null), financing: toFinancing([]) },
      );
      const names = random.shuffle(LINE_NAMES).slice(0, random.integer(1, 8));
      return { kind: "focus-area", title, lines: [...presets, ...names.map((name) => line(numbered(name), ""))] };
    }),
    { kind: "evaluation", title: EVALUATION, lines: random.chance(0.5) ? [line("Lokal evaluering", "")] : [] },
  ];
  const noised = rounding ? sections.map((section) => withRounding(section, random)) : sections;
  const enough =
    cofinancingOf(noised) * 4 >=
    cofinancingOf(noised) + sumOf(noised.flatMap((section) => section.lines.map((each) => each.financing.lbf)));
  return {
    name: random.pick(["Høje Kløver", "Åparken", "Område Øst & Vest", "Æblehaven"]),
    journalNumber: String(random.integer(100000, 999999)),
    vintage,
    start: write(firstYear, firstMonth, 1),
    end: write(endYear, endMonth, new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate()),
    years,
    sections: enough ? noised : sections,
    notes: Array.from({ length: note }, (_, i) => ({ number: String(i + 1), text: `Vedrører ${used[0] ?? ""}.` })),
  };
}

function cofinancingOf(sections: readonly DescribedSection[]): number {
  return sumOf(sections.flatMap((section) => section.lines.flatMap((line) => COFINANCING_PAYERS.map((payer) => line.financing[payer]))));
}

function administrationType(name: string): string {
  if (name === "Revision") return EXPENSE_TYPES[7];
  if (name === "Inventar") return EXPENSE_TYPES[6];
  if (name === "Rådgivning") return EXPENSE_TYPES[4];
  if (name === "Temadag") return EXPENSE_TYPES[8];
  return name === "Kontorhold" ? EXPENSE_TYPES[5] : EXPENSE_TYPES[1];
}

function splitPercent(parts: number, random: Random): number[] {
  if (parts === 1) return [100];
  const first = random.pick([10, 25, 30]);
  return [first, ...splitPercent(parts - 1, random).map((share) => Math.round((share * (100 - first)) / 100))];
}

/** A line at a steady monthly rate, for the whole period or whole years of it. */
function randomLine(random: Random, name: string, type: string, months: readonly number[], least: number, most: number): DescribedLine {
  const rate = (least * Math.exp(random.next() * Math.log(most / least))) / 12;
  const growth = 1 + random.integer(0, 3) / 100;
  const from = random.chance(0.2) ? random.integer(0, months.length - 2) : 0;
  const to = random.chance(0.2) ? random.integer(from + 1, months.length - 1) : months.length - 1;
  const years = months.map((count, i) => (i < from || i > to ? null : Math.max(1, Math.round(count * rate * growth ** i))));
  const total = sumOf(years);
  const local = Math.min(total, Math.ceil((total * random.integer(26, 60)) / 100));
  return { name, type, years, financing: randomFinancing(random, total - local, local) };
}

function randomFinancing(random: Random, lbf: number, local: number): Record<Payer, number | null> {
  const housing = Math.floor(local / 2);
  const financing = toFinancing([lbf === 0 ? null : lbf]);
  const put = (payer: Payer, amount: number): void => {
    if (amount > 0) financing[payer] = amount;
  };
  const other = random.chance(0.1) ? Math.floor(local / 5) : 0;
  put(random.chance(0.7) ? "housingCash" : "housingInKind", housing - other);
  if (random.chance(0.2)) {
    const inKind = Math.floor((local - housing) / 3);
    put("municipalityInKind", inKind);
    put("municipalityCash", local - housing - inKind);
  } else {
    put(random.chance(0.7) ? "municipalityCash" : "municipalityInKind", local - housing);
  }
  put("other", other);
  return financing;
}

/** Pairs of lines financed 1 t.kr. too high and 1 too low. */
function withRounding(section: DescribedSection, random: Random): DescribedSection {
  const candidates = random.shuffle(section.lines.map((line, index) => ({ line, index })).filter(({ line }) => payersOf(line).length > 0));
  const lines = [...section.lines];
  for (let i = 0; i + 1 < candidates.length; i += 2) {
    const [high, low] = [candidates[i], candidates[i + 1]];
    if (!high || !low || random.chance(0.4)) continue;
    lines[high.index] = shift(high.line, 1, random);
    lines[low.index] = shift(low.line, -1, random);
  }
  return { ...section, lines };
}

/** Payers of a line that a shift by 1 leaves above 0. */
function payersOf(line: DescribedLine): Payer[] {
  return PAYERS.filter((payer) => (line.financing[payer] ?? 0) > 1);
}

function shift(line: DescribedLine, by: number, random: Random): DescribedLine {
  const payer = random.pick(payersOf(line));
  return { ...line, financing: { ...line.financing, [payer]: (line.financing[payer] ?? 0) + by } };
}
