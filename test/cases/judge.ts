// Holds what the command line said of a case against what must come out of it.
import type { BudgetResult, ResultFinding } from "../../src/report/result";
import { parseArea } from "../../src/workbook/address";

/** What a finding must, or must never, be. Texts are patterns. */
interface Query {
  severity?: string;
  check?: string;
  cell?: string;
  text?: string;
  fixCell?: string;
  safeFix?: boolean;
  causeTo?: number | string;
  anyFix?: boolean;
}

interface WantedPost {
  hours?: number | null;
  share?: number | null;
  months?: number | null;
}

interface WantedLink {
  line: string;
  section?: string;
  status?: string;
  to?: string[];
  notTo?: string[];
}

/** What must come out of a case: t.kr.; economies and prices in kroner; pairs are the lowest and the highest number. */
export interface Want {
  status?: string[];
  total?: number;
  lbf?: number;
  percent?: number;
  errors?: [number, number];
  cards?: [number, number];
  says?: Query[];
  never?: Query[];
  activities?: string[];
  areas?: string[];
  staff?: WantedPost[];
  economies?: ([number, number, number] | null)[];
  frames?: number;
  prices?: [number, string][];
  links?: WantedLink[];
  follow?: { total: number; status: string[] };
  tells?: string[];
  neverTells?: string[];
}

export interface Case {
  file: string;
  what: string;
  right: string;
  agreements?: string[];
  compare?: string;
  want: Want;
}

function covers(area: string, cell: string): boolean {
  const outer = parseArea(area);
  const inner = parseArea(cell);
  if (!outer || !inner) return false;
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

const cellsOf = (finding: ResultFinding): string[] => [
  ...finding.cells,
  ...finding.causes.flatMap(({ cells }) => cells),
  ...finding.consequences.flatMap(({ cells }) => cells),
];

const textOf = (finding: ResultFinding): string => [finding.message.da, ...finding.causes.map(({ text }) => text.da)].join(" ");

function meets(finding: ResultFinding, query: Query): boolean {
  const edits = finding.fix?.edits ?? [];
  return [
    query.severity === undefined || finding.severity === query.severity,
    query.check === undefined || finding.check === query.check,
    query.cell === undefined || cellsOf(finding).some((area) => covers(area, query.cell!)),
    query.text === undefined || new RegExp(query.text, "i").test(textOf(finding)),
    query.fixCell === undefined || edits.some(({ cell }) => cell === query.fixCell),
    query.safeFix === undefined || (finding.fix?.kind === "safe") === query.safeFix,
    query.causeTo === undefined || finding.causes[0]?.to === query.causeTo,
    query.anyFix === undefined || (finding.fix !== null) === query.anyFix,
  ].every(Boolean);
}

const within = (count: number, [lowest, highest]: [number, number]): boolean => count >= lowest && count <= highest;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What of a case does not hold, a line each; nothing where it holds. */
export function judge(result: BudgetResult, want: Want): string[] {
  return [...judgeFigures(result, want), ...judgeFindings(result, want), ...judgeAgreements(result, want), ...judgeLinks(result, want)];
}

function judgeFigures(result: BudgetResult, want: Want): string[] {
  const { budget } = result;
  const percent = budget?.cofinancingPercent === null ? undefined : budget && Math.round(budget.cofinancingPercent * 100) / 100;
  const figures = { total: budget?.total, lbf: budget?.lbf, percent };
  const off = (["total", "lbf", "percent"] as const).filter((key) => want[key] !== undefined && want[key] !== figures[key]);
  return [
    ...(want.status && !want.status.includes(result.status) ? [`status ${result.status}: ${result.reason ?? ""}`] : []),
    ...off.map((key) => `${key} ${String(figures[key])}, not ${String(want[key])}`),
  ];
}

function judgeFindings({ findings, reason }: BudgetResult, want: Want): string[] {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const cards = findings.filter(({ severity }) => severity !== "notice").length;
  const inReason = ({ text, cell }: Query): boolean => text !== undefined && cell === undefined && new RegExp(text, "i").test(reason ?? "");
  return [
    ...(want.errors && !within(errors, want.errors) ? [`${errors} errors, not ${want.errors.join("–")}`] : []),
    ...(want.cards && !within(cards, want.cards) ? [`${cards} errors and warnings, not ${want.cards.join("–")}`] : []),
    ...(want.says ?? [])
      .filter((query) => !findings.some((finding) => meets(finding, query)) && !inReason(query))
      .map((query) => `says nothing of ${JSON.stringify(query)}`),
    ...(want.never ?? [])
      .filter((query) => findings.some((finding) => meets(finding, query)) || inReason(query))
      .map((query) => `must not say ${JSON.stringify(query)}`),
  ];
}

function judgeAgreements({ agreements }: BudgetResult, want: Want): string[] {
  const activities = agreements.flatMap((agreement) => agreement.activities);
  const staff = agreements.flatMap((agreement) => agreement.staff);
  const got = {
    activities: activities.map(({ name }) => name).sort(),
    areas: agreements.map(({ area }) => area).sort(),
    economies: agreements.map(({ economy }) => economy && [economy.lbf, economy.cofinancing, economy.total]),
    frames: agreements.flatMap(({ frames }) => frames).length,
    prices: activities.flatMap(({ price }) => (price ? [[price.amount, price.per]] : [])),
  };
  const wanted = { ...want, activities: want.activities && [...want.activities].sort(), areas: want.areas && [...want.areas].sort() };
  const keys = ["activities", "areas", "economies", "frames", "prices"] as const;
  const off = keys.filter((key) => wanted[key] !== undefined && !isSame(wanted[key], got[key]));
  const posts = (want.staff ?? []).flatMap((post, index) =>
    (["hours", "share", "months"] as const)
      .filter((key) => post[key] !== undefined && post[key] !== staff[index]?.[key])
      .map((key) => `post ${index + 1}: ${key} ${String(staff[index]?.[key])}, not ${String(post[key])}`),
  );
  return [
    ...off.map((key) => `${key} ${JSON.stringify(got[key])}, not ${JSON.stringify(wanted[key])}`),
    ...(want.staff && staff.length !== want.staff.length ? [`${staff.length} posts, not ${want.staff.length}`] : []),
    ...posts,
  ];
}

function judgeLinks({ links }: BudgetResult, want: Want): string[] {
  return (want.links ?? []).flatMap((wanted) => {
    const link = links.find(({ line, section }) => line.startsWith(wanted.line) && (!wanted.section || section.includes(wanted.section)));
    const linked = link?.activities.map(({ area, name, share }) => `${name ?? area} ${String(share)}`).join("; ") ?? "";
    const holds =
      link !== undefined &&
      (wanted.status === undefined || link.status === wanted.status) &&
      (wanted.to ?? []).every((name) => linked.includes(name)) &&
      (link.status === "undecided" || !(wanted.notTo ?? []).some((name) => linked.includes(name)));
    return holds ? [] : [`link ${wanted.line}: ${String(link?.status)} ${linked}`];
  });
}
