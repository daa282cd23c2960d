// A stored result must equal what its formula gives.
import { same } from "../budget/amount";
import type { Figure } from "../budget/budget";
import { linesOfSectionWhere } from "../budget/line-answers";
import { isCellError } from "../workbook/workbook";
import { defineCheck } from "./check";
import { areasOf, footFigures } from "../formula-model/place";

/** The cell's stored result if its formula gives something else; null if the two agree or nothing was stored. */
function findStale(figure: Figure): string | number | null {
  const { stored, value, formula } = figure;
  if (formula === null || stored === null || value === null || stored === value) return null;
  if (typeof stored === "number") return same(stored, value) ? null : stored;
  return isCellError(stored) ? stored.error : String(stored);
}

const staleLines = linesOfSectionWhere(({ figures }) => figures.some((figure) => findStale(figure) !== null));

export const staleValue = defineCheck({
  id: "stale-value",
  title: {
    da: "Det tal, en celle viser, skal være det, dens formel giver.",
    en: "The figure a cell shows must be the one its formula gives.",
  },
  problem: { da: "Tallet er forældet", en: "The figure is out of date" },
  why: {
    da: "Er filen ændret uden for Excel, kan cellerne vise gamle tal. Budgettjek regner med formlerne, men læseren ser de gamle tal.",
    en: "Where the file was changed outside Excel, its cells may show old figures. Budgettjek works with the formulas, but the reader sees the old figures.",
  },
  source: { da: "Excels egen regning.", en: "Excel's own arithmetic." },
  severity: "warning",
  cause: { apart: true },
  messages: {
    one: {
      da: "Cellen viser {found}, men formlen giver {expected}. Åbn og gem filen i Excel.",
      en: "The cell shows {found}, but its formula gives {expected}. Open and save the file in Excel.",
    },
    several: {
      da: "{count} celler viser andre tal, end deres formler giver, fx {cell}: {found} i stedet for {expected}. Åbn og gem filen i Excel.",
      en: "{count} cells show other figures than their formulas give, e.g. {cell}: {found} instead of {expected}. Open and save the file in Excel.",
    },
  },
  run({ budget }, report) {
    const stale: Figure[] = [];
    const collect = (figures: readonly Figure[]): void => {
      for (const figure of figures) if (findStale(figure) !== null) stale.push(figure);
    };
    for (const section of budget.sections) {
      for (const line of staleLines(section)) collect(line.figures);
      collect(section.sum.figures);
    }
    collect(footFigures(budget));
    const [first] = stale;
    const found = first ? findStale(first) : null;
    if (!first || found === null) return;
    const expected = first.value ?? 0;
    const place = { cells: areasOf(stale), row: first.row, expected, found };
    if (stale.length === 1) report("one", { found, expected }, place);
    else report("several", { count: stale.length, cell: first.address, found, expected }, place);
  },
});
