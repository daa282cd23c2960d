// What any view of a budget says that its findings contradict, in words.
import type { Checked } from "../../src/app/check";
import { comparedBudget, type EarlierBudget } from "../../src/app/compare";
import { marksOf } from "../../src/app/marks";
import { uploadChecklist } from "../../src/app/upload";
import { buildResult } from "../../src/app/build-result";
import { buildControlReport } from "../../src/report/control-report";
import { standingOf, STANDINGS, worse, type Standing } from "../../src/report/finding-tree";
import { formatText } from "../../src/report/text";
import { itemsOf } from "../../src/taskpane/items";
import { pictureOf, type Picture, type PictureCell } from "../../src/taskpane/picture";
import { describeItems } from "../../src/taskpane/announce";
import { columnsFor } from "../../src/workbench/portfolio/portfolio";
import { lackingOf } from "../../src/budget/minimum";
import { allLines, hasError, keyFigures } from "../../src/budget/sums";
import { parseArea, toAddress } from "../../src/workbook/address";

export const pictured = (checked: Checked): Picture => pictureOf(checked, itemsOf(checked, new Map()));
export const cellsOf = ({ sections, foot }: Picture): PictureCell[] =>
  [...sections.flatMap(({ sum, lines }) => [sum, ...lines]), ...foot.map(({ row }) => row)].flatMap(({ cells }) =>
    cells.flatMap((cell) => cell ?? []),
  );
const asBad = (one: Standing | null, than: Standing): boolean => one !== null && STANDINGS.indexOf(one) <= STANDINGS.indexOf(than);

/** All that contradicts the findings, in words; empty where nothing does. */
export function contradictions(checked: Checked, earlier: EarlierBudget | null = null): string[] {
  const { tree, budget } = checked;
  const wrong: string[] = [];
  const open = tree.branches.filter(({ standing }) => standing === "error" || standing === "warning");
  const hasErrors = open.some(({ standing }) => standing === "error");
  if (hasErrors !== (tree.status === "not-ready")) wrong.push(`verdict ${tree.status}`);
  const list = uploadChecklist(checked);
  const stateOf = (key: string): string | undefined => list.find((item) => item.key === key)?.state;
  if (hasErrors && stateOf("budget") !== "missing") wrong.push("the checklist's budget");
  if (standingOf(tree, ["area-economy", "agreement-economy"]) !== null && stateOf("economy") === "done")
    wrong.push("the checklist's amounts");
  if (standingOf(tree, ["expense-type-agreement"]) === "warning" && stateOf("type-nine") === undefined)
    wrong.push("the checklist's type 9");
  if (list.some(({ state }) => state === "missing") !== hasErrors) wrong.push("the checklist's red cross");
  if (tree.status === "ready" && tree.counts.accepted === 0 && list.some(({ state }) => state === "look"))
    wrong.push("the checklist's warning");
  wrong.push(...inCounts(checked), ...inMinimum(checked), ...inWords(checked), ...(earlier ? inLetter(checked, earlier) : []));
  const picture = pictured(checked);
  const shown = new Map<string, PictureCell>();
  // A section's title is in two cells: of its name, and of its lines' types.
  for (const cell of cellsOf(picture)) {
    const other = shown.get(cell.address);
    if (!other || worse(other.standing, cell.standing) !== other.standing) shown.set(cell.address, cell);
  }
  for (const { finding, standing, consequences } of open) {
    const named = [finding, ...consequences].flatMap(({ cells }) => cells).map((address) => parseArea(address)!);
    if (finding.sheet !== budget.sheet) continue;
    for (const { top, left, bottom, right } of named.slice(0, finding.cells.length)) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const cell = shown.get(toAddress(row, column));
          if (cell && !asBad(cell.standing, standing)) wrong.push(`${cell.address} in the picture, ${finding.check}`);
        }
    }
    const isElsewhere = picture.elsewhere.some((item) => item.finding === finding);
    for (const section of isElsewhere ? [] : picture.sections) {
      const { row: top, sum } = budget.sections.find(({ title: name }) => name === section.title)!;
      const isIn = finding.section === section.title || (finding.row >= top && finding.row <= sum.row && finding.row === named[0]?.top);
      if (isIn && !asBad(section.worst, standing)) wrong.push(`${section.title} in the picture, ${finding.check}`);
      if (isIn && !asBad(section.sum.cells[0]!.standing, standing)) wrong.push(`${section.title}'s row, ${finding.check}`);
    }
    const isShown = isElsewhere || named.some(({ top, left }) => shown.has(toAddress(top, left)));
    if (!isShown && finding.section === null && !picture.columns.some((column) => column.standing !== null))
      wrong.push(`${finding.check} nowhere`);
  }
  const marked = new Set(
    marksOf(tree)
      .filter(({ severity }) => severity === "error")
      .flatMap(({ addresses }) => addresses),
  );
  for (const { suspects, standing } of open)
    if (standing === "error" && !suspects.every((cell) => marked.has(cell))) wrong.push(`no mark in ${suspects.join()}`);
  return wrong;
}

/** Of a whole budget; "er ikke klar" is none. */
const CALLS_READY = /i orden|: klar|er klar/i;
const NOTHING_FOUND = /^ingen(?: fejl)?\.?$/i;

/** Of the list, the report and the text of the command line. */
function inWords(checked: Checked): string[] {
  const { tree } = checked;
  const wrong: string[] = [];
  const errors = tree.branches.filter(({ standing }) => standing === "error").map(({ finding }) => finding);
  const listed = itemsOf(checked, new Map()).filter(({ group }) => group === "error");
  if (errors.some((finding) => !listed.some((item) => item.finding === finding))) wrong.push("the list");
  const result = buildResult("", checked);
  const { blocks } = buildControlReport(result, "da");
  const [title, verdict] = blocks.map((block) => ("text" in block ? block.text : ""));
  const annexes = blocks.findIndex(({ kind }) => kind === "annex");
  const front = blocks.slice(0, annexes < 0 ? blocks.length : annexes);
  if (errors.length > 0) {
    if (CALLS_READY.test(`${title} ${verdict}`)) wrong.push("the report's verdict");
    if (front.some((block) => block.kind === "text" && NOTHING_FOUND.test(block.text))) wrong.push("the report finds nothing");
    const reported = front.flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
    // A likely cause may follow the sentence.
    const untold = listed.filter(({ words }) => !reported.some((cell) => String(cell).startsWith(words.message.da)));
    if (untold.length > 0) wrong.push("the report's errors");
    const [head] = formatText(result, "da").split("\n");
    if (CALLS_READY.test(head!)) wrong.push(`the text: ${head}`);
  }
  return wrong;
}

/** How many errors and warnings are open: verdict, text, report and the table of many budgets say the same. */
function inCounts(checked: Checked): string[] {
  const { counts } = checked.tree;
  const result = buildResult("x.xlsx", checked);
  const captions = buildControlReport(result, "da").blocks.flatMap((block) => (block.kind === "table" ? [block.caption] : []));
  const text = formatText(result, "da").split("\n");
  const header = describeItems(itemsOf(checked, new Map()), ["error", "warning"], "da");
  const row = { id: 1, bytes: new Uint8Array(), result, reason: null };
  const columns = columnsFor([row], "da");
  return (["error", "warning"] as const).flatMap((severity) => {
    const [name, one] = severity === "error" ? ["Fejl", "fejl"] : ["Advarsler", "advarsel"];
    const said = (line: string | undefined): number => Number(/\((\d+)/.exec(line ?? "(0")?.[1]);
    const all = {
      text: said(text.find((line) => line.startsWith(`  ${name} (`))),
      report: said(captions.find((caption) => caption.startsWith(name) && caption.includes(" ("))),
      header: Number(new RegExp(`(\\d+) ${one === "fejl" ? "fejl" : "advars"}`).exec(header)?.[1] ?? 0),
      table: columns.find(({ key }) => key === `${severity}s`)?.value(row),
    };
    return Object.entries(all).flatMap(([view, count]) => (count === counts[severity] ? [] : [`${view} counts ${count} of ${severity}`]));
  });
}

/** The pane's bar of co-financing is red where the check says too little, and only there. */
function inMinimum({ budget, tree }: Checked): string[] {
  const { total, cofinancing, balance } = keyFigures(budget);
  const isLow = total > 0 && balance === 0 && lackingOf(total, cofinancing, budget.template.minimumShare).moved > 0;
  const isTold = standingOf(tree, ["cofinancing-minimum"]) !== null;
  return isLow && !isTold && !allLines(budget).some(({ line }) => hasError(line.figures)) ? ["too little co-financing, untold"] : [];
}

/** Of the covering letter: while an error is open, no change is told in it and nobody is said to approve. */
function inLetter(checked: Checked, earlier: EarlierBudget): string[] {
  if (checked.tree.status !== "not-ready") return [];
  const { hasLetter, letter } = comparedBudget(earlier, [], checked, null).part;
  const isWithheld = !hasLetter && /ikke klar til upload: \d/.test(letter.da);
  return isWithheld && !CALLS_READY.test(letter.da) ? [] : [`the letter: ${letter.da}`];
}
