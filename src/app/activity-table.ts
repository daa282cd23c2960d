// The activities as one table for LBF's forms: what the agreements say about each, the lines that pay for it, posts, years and payers.
import { PARTIES } from "../budget/payers";
import type { Activity } from "../agreements/agreement";
import { isSameArea } from "../agreements/areas";
import { settle } from "../budget/amount";
import { findPosts } from "../checks/shared/posts";
import type { ReportCell } from "../report/report-block";
import { formatNumber } from "../report/sentences";
import { activityCosts, type ActivityCost } from "./activity-costs";
import type { Checked } from "./check";

interface ActivityTable {
  /** Danish: the forms are LBF's. Amounts in t.kr. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** What no document says and was left empty: "Café Nora: Målgruppe, Kategori". */
  readonly missing: readonly string[];
}

const TEXTS = ["Kategori", "Målgruppe", "Formål og indhold", "Budgetlinjer", "Stillinger"] as const;
const PAYERS = { lbf: "LBF", housing: "Boligorganisation", municipality: "Kommune", other: "Anden lokal medfinans." } as const;
/** The maximum length of a spreadsheet cell. */
const LONGEST = 2000;

/** One row per activity; empty without documents. */
export function activityTable(checked: Checked): ActivityTable {
  const { budget, agreements, links } = checked;
  const { activities } = activityCosts(checked);
  const posts = findPosts(checked);
  const missing: string[] = [];
  const rows = activities.map((one): ReportCell[] => {
    const described = agreements
      .filter(({ area }) => area !== null && isSameArea(area, one.area))
      .flatMap((agreement): readonly Activity[] => agreement.activities)
      .find(({ name }) => name === one.name);
    const own = posts.filter(({ line }) => one.lines.some(({ row }) => row === line.row));
    const titles = own.flatMap(({ staff }) =>
      staff.map((each) => `${each.title}${each.text === "" || each.title.includes(each.text) ? "" : `, ${each.text}`}`),
    );
    const texts = [described?.category, described?.targetGroup, described?.content, linesOf(one), [...new Set(titles)].join("; ")].map(
      shortened,
    );
    const empty = TEXTS.filter((_, at) => texts[at] === null);
    const name = one.name ?? "Området som helhed";
    if (empty.length > 0) missing.push(`${name} (${one.area}): ${empty.join(", ")}`);
    const hasMoney = one.lines.some(({ share }) => share !== null);
    const amounts = [...one.cost.years, one.cost.total, ...PARTIES.map((party) => one.cost.paidBy[party])];
    return [one.area, name, ...texts, ...amounts.map((amount) => (hasMoney ? Math.round(settle(amount)) : null))];
  });
  const years = budget.years.map(({ year }) => (year === null ? "?" : `${String(year)} (t.kr.)`));
  const head = ["Indsatsområde", "Aktivitet", ...TEXTS, ...years, "I alt (t.kr.)", ...PARTIES.map((party) => `${PAYERS[party]} (t.kr.)`)];
  return { head, rows: links.length === 0 ? [] : rows, missing: links.length === 0 ? [] : missing };
}

/** "Medarbejder 1 (75 %); Aktivitetsmidler". */
function linesOf({ lines }: ActivityCost): string {
  return lines
    .map(({ line, share }) => `${line}${share === null ? "" : ` (${formatNumber(Math.round(share * 10) / 10, "da")} %)`}`)
    .join("; ");
}

function shortened(text: string | null | undefined): string | null {
  const trimmed = (text ?? "").replace(/\s+/g, " ").trim();
  if (trimmed === "") return null;
  return trimmed.length > LONGEST ? `${trimmed.slice(0, LONGEST - 1)}…` : trimmed;
}
