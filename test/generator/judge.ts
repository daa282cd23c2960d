// Judges what came out of an odd sheet.
import { checkWorkbook } from "../../src/app/check";
import { buildProblemResult, buildResult } from "../../src/app/build-result";
import type { BudgetResult, ResultFinding } from "../../src/report/result";
import { parseArea } from "../../src/workbook/address";
import { Editor, type BaseName } from "./editor";
import type { Kind, Want } from "./kind";
import type { Plant } from "./plants";

export interface Judged {
  readonly name: string;
  readonly wrong: readonly string[];
  readonly result: BudgetResult;
}

export function check(ed: Editor): BudgetResult {
  const checked = checkWorkbook(ed.workbook());
  return checked.kind === "checked" ? buildResult("odd.xlsx", checked) : buildProblemResult("odd.xlsx", checked.problem);
}

function covers(area: string, cell: string): boolean {
  const outer = parseArea(area);
  const inner = parseArea(cell);
  return (
    !!outer && !!inner && inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

function cellsOf({ cells, causes, consequences }: ResultFinding): string[] {
  return [...cells, ...causes.flatMap((cause) => cause.cells), ...consequences.flatMap((each) => each.cells)];
}

const bases = new Map<BaseName, BudgetResult>();
function baseResult(name: BaseName): BudgetResult {
  let base = bases.get(name);
  if (!base) bases.set(name, (base = check(new Editor(name))));
  return base;
}

const counts = (result: BudgetResult): number =>
  result.budget?.sections.flatMap(({ lines }) => lines).filter(({ years, total }) => total || years.some(Boolean)).length ?? 0;

export function judge(kind: Kind, base: BaseName, plant: Plant | null): Judged | null {
  const ed = new Editor(base);
  const want: Want = { outcome: "clean", ...(kind.edit(ed) ?? {}) };
  const name = `${kind.name} [${base.slice(0, 1)}]${plant ? ` + ${plant.name}` : ""}`;
  if (plant && (want.outcome !== "clean" || want.noPlant)) return null;
  const planted = plant?.plant(ed);
  if (plant && !planted) return null;
  const result = check(ed);
  const wrong = planted ? judgePlanted(result, ed.a(planted)) : judgeOdd(result, want, base);
  return { name, wrong, result };
}

function judgePlanted(result: BudgetResult, cell: string): string[] {
  const wrong: string[] = [];
  if (result.status !== "not-ready") wrong.push(`status ${result.status} ${result.reason ?? ""}`);
  const errors = result.findings.filter(({ severity }) => severity === "error");
  const naming = errors.filter((finding) => cellsOf(finding).some((area) => covers(area, cell)));
  if (result.status === "not-ready" && naming.length === 0)
    wrong.push(`${cell} is not named: ${errors.map((error) => `${error.check} ${error.cells.join()}`).join("; ")}`);
  if (errors.length > 6) wrong.push(`${errors.length} errors: ${errors.map((error) => `${error.check} ${error.cells.join()}`).join("; ")}`);
  for (const { check: id, fix } of result.findings)
    for (const edit of fix?.edits ?? [])
      if (edit.cell !== cell && /[A-Z]/.test(String(edit.from)))
        wrong.push(`${id} would write ${String(edit.to)} over ${String(edit.from)} in ${edit.cell}`);
  return wrong;
}

function judgeOdd(result: BudgetResult, want: Want, base: BaseName): string[] {
  const wrong: string[] = [];
  const { budget, findings, status } = result;
  const errors = findings.filter(({ severity }) => severity === "error");
  const sentences = findings
    .flatMap(({ message, causes }) => [message.da, ...causes.map(({ text }) => text.da)])
    .concat(result.reason ?? "");
  const list = errors.map((error) => `${error.check} ${error.cells.join()} ${error.message.da}`).join("; ");
  if (want.outcome === "refused") {
    if (status.startsWith("ready")) wrong.push(`called ${status}`);
  } else if (!budget) wrong.push(`${status}: ${result.reason ?? ""}`);
  else {
    const expected = baseResult(base).budget!;
    const figures = {
      total: want.total ?? expected.total,
      lbf: want.lbf ?? expected.lbf,
      cofinancing: want.cofinancing ?? expected.cofinancing,
    };
    if (want.outcome === "clean")
      for (const key of ["total", "lbf", "cofinancing"] as const)
        if (budget[key] !== figures[key]) wrong.push(`${key} ${String(budget[key])}, not ${String(figures[key])}`);
    const [least, most] = want.errors ?? [0, 0];
    if (errors.length < least || errors.length > most) wrong.push(`${errors.length} errors: ${list}`);
    const lines = counts(result) - counts(baseResult(base)) - (want.moreLines ?? 0);
    if (lines !== 0) wrong.push(`${lines} lines more`);
    if (budget.sections.length !== expected.sections.length) wrong.push(`${budget.sections.length} sections`);
  }
  if (want.warns && budget && !findings.some(({ severity, check: id }) => severity === "warning" && !isKnown(base, id)))
    wrong.push("no warning");
  for (const cell of want.names ?? [])
    if (budget && !findings.some((finding) => cellsOf(finding).some((area) => covers(area, cell)))) wrong.push(`${cell} is not named`);
  if (want.says && !sentences.some((text) => want.says!.test(text))) wrong.push(`does not say ${String(want.says)}`);
  if (want.never && sentences.some((text) => want.never!.test(text))) wrong.push(`says ${String(want.never)}`);
  if (!want.mayFix)
    for (const { check: id, fix } of findings)
      for (const edit of fix?.edits ?? []) wrong.push(`${id} would write ${String(edit.to)} over ${String(edit.from)} in ${edit.cell}`);
  const extra = findings.filter(({ severity, check: id }) => severity === "warning" && !isKnown(base, id));
  if (!want.warns && want.outcome === "clean" && extra.length > 4)
    wrong.push(`${extra.length} more warnings: ${extra.map((each) => `${each.check} ${each.cells.join().slice(0, 40)}`).join("; ")}`);
  return wrong;
}

function isKnown(base: BaseName, id: string): boolean {
  return baseResult(base).findings.some(({ check: known }) => known === id);
}
