// The seeded-error benchmark: every kind of error in both real budgets and random ones, in many layouts and places; prints a table.
import type { Built } from "../build";
import { createRandom, describeBudget, layOut, layoutWith, randomBudget, randomLayout, REAL_NAMES, toWorkbook } from "../build";
import type { Finding } from "../../src/checks/check";
import { keyFigures } from "../../src/budget/sums";
import { benchKinds } from "./bench-kinds";
import { holdsEvidence } from "./evidence";
import { checked, follow, statusOfChecked } from "./follow";
import { check, findNew, judge, judgeTogether } from "./judge";
import { BlockSeeder } from "./seed-blocks";
import type { Judgement } from "./judge";
import { ERROR_KINDS, seedError, seedErrors } from "./seed-errors";
import { seedSister } from "./seed-sisters";
import type { ErrorKind, SeededError } from "./seed-errors";

interface Options {
  /** Errors of each kind in each budget and layout. */
  readonly each: number;
  readonly seed: number;
  /** Random budgets beside the two real ones. */
  readonly budgets: number;
  readonly kinds: readonly ErrorKind[];
  /** Whether each miss is printed. */
  readonly verbose: boolean;
}

interface Scenario {
  readonly name: string;
  readonly built: Built;
}

/** What a random consistent budget must never be told; other warnings may be true of it. */
const ARITHMETIC = new Set([
  "row-sum",
  "row-financing",
  "section-sum",
  "section-balance",
  "grand-total",
  "balance",
  "cofinancing-stated",
  "formula-range",
  "cell-error",
  "text-number",
  "year-columns",
  "whole-thousands",
  "thousand-separator",
  "stale-value",
]);

function makeScenarios(options: Options): Scenario[] {
  const scenarios: Scenario[] = [];
  for (const name of REAL_NAMES) {
    const description = describeBudget(name);
    const add = (layout: string, built: Built): void => {
      scenarios.push({ name: `${name} ${layout}`, built });
    };
    add("plain", layOut(description, layoutWith({})));
    add("typed totals", layOut(description, layoutWith({ typedTotals: "all", typedLineTotals: "all" })));
    add("typed line totals", layOut(description, layoutWith({ typedLineTotals: "all", gaps: true, seed: 5 })));
    for (let i = 0; i < 3; i++) add(`layout ${options.seed + i}`, layOut(description, randomLayout(options.seed + i)));
  }
  for (let i = 0; i < options.budgets; i++) {
    const seed = options.seed * 1000 + i;
    scenarios.push({ name: `random ${seed}`, built: layOut(randomBudget(seed), randomLayout(seed)) });
  }
  return scenarios;
}

interface Row {
  seeds: number;
  found: number;
  placed: number;
  first: number;
  firstThree: number;
  findings: number;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`;
}

function add(row: Row, judgement: Judgement): void {
  row.seeds++;
  if (judgement.found) row.found++;
  if (judgement.rightPlace) row.placed++;
  if (judgement.causeRank === 0) row.first++;
  if (judgement.causeRank !== null && judgement.causeRank < 3) row.firstThree++;
  row.findings += judgement.findings.length;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

function describe(finding: Finding): string {
  const cause = finding.causes[0];
  return (
    `${finding.severity} ${finding.check} row ` +
    `${finding.row + 1}${cause ? ` (${cause.kind} ${cause.cells.join()} ${cause.from} → ${cause.to}, ${finding.causes.length} causes)` : ""}`
  );
}

function printMiss(scenario: string, error: SeededError, judgement: Judgement): void {
  const faults = [
    judgement.found ? "" : "not found",
    judgement.rightPlace ? "" : "wrong place",
    error.causes.length === 0 || judgement.causeRank === 0 ? "" : `cause rank ${judgement.causeRank ?? "none"}`,
    judgement.findings.length === 1 ? "" : `${judgement.findings.length} findings`,
  ].filter((fault) => fault !== "");
  if (faults.length === 0) return;
  const from = JSON.stringify(error.from);
  write(`${error.kind} in ${scenario}: ${error.cells.slice(0, 2).join()} ${from} for ${JSON.stringify(error.to)}: ${faults.join(", ")}`);
  for (const finding of judgement.findings.slice(0, 4)) write(`    ${describe(finding)}`);
}

function parseOptions(args: readonly string[]): Options {
  const valueOf = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  const kind = valueOf("kind");
  const kinds = (Object.keys(ERROR_KINDS) as ErrorKind[]).filter((candidate) => kind === undefined || candidate === kind);
  if (kinds.length === 0) throw new Error(`no such kind: ${kind}; one of ${Object.keys(ERROR_KINDS).join(", ")}`);
  return {
    each: Number(valueOf("each") ?? 3),
    seed: Number(valueOf("seed") ?? 1),
    budgets: Number(valueOf("budgets") ?? 12),
    kinds,
    verbose: args.includes("--verbose"),
  };
}

/** Runs the benchmark and prints its tables. Arguments: `--each N --seed N --budgets N --kind KIND --verbose`, or `--blocks` for those alone. */
export function runBenchmark(args: readonly string[]): void {
  const options = parseOptions(args);
  const scenarios = makeScenarios(options);
  if (args.includes("--kinds")) {
    const at = args.indexOf("--kinds");
    benchKinds(
      scenarios.filter(({ name }) => !/line totals/.test(name)),
      options.each,
      options.seed,
      args[at + 1]?.startsWith("--") === false ? args[at + 1]! : null,
    );
    return;
  }
  if (args.includes("--blocks")) {
    printSisters(options.seed, 40 * options.each);
    printBlocks(scenarios, options.each);
    return;
  }
  const rows = new Map<ErrorKind, Row>(
    options.kinds.map((kind) => [kind, { seeds: 0, found: 0, placed: 0, first: 0, firstThree: 0, findings: 0 }]),
  );
  const times: number[] = [];
  let falseFindings = 0;
  const withEvidence = { seeds: 0, first: 0 };
  scenarios.forEach(({ name, built }, scenario) => {
    const { findings: clean, budget } = checked(toWorkbook(built.draft));
    const real = !name.startsWith("random");
    // Mjølnerparken's own three lines beyond the rounding are true findings.
    const wrong = clean.filter(
      (finding) => finding.severity === "error" || (!real && finding.severity === "warning" && ARITHMETIC.has(finding.check)),
    );
    falseFindings += wrong.length;
    if (options.verbose) for (const finding of wrong) write(`false in ${name}: ${describe(finding)}`);
    options.kinds.forEach((kind, nth) => {
      const row = rows.get(kind);
      for (let i = 0; i < options.each && row; i++) {
        const error = seedError(built, kind, createRandom(((options.seed * 1009 + scenario) * 101 + nth) * 211 + i));
        if (!error) break;
        const judgement = judge(built, error, clean);
        add(row, judgement);
        const { from, to, cells } = error;
        if (kind === "digit-mistyped" && typeof from === "number" && typeof to === "number" && holdsEvidence(budget, cells[0]!, to, from)) {
          withEvidence.seeds++;
          if (judgement.causeRank === 0) withEvidence.first++;
        }
        times.push(judgement.milliseconds);
        if (options.verbose) printMiss(name, error, judgement);
      }
    });
  });
  print(rows);
  write(
    `digit-mistyped where sister lines or the line's other years tell: ${withEvidence.seeds}, ` +
      `right first cause ${percent(withEvidence.first, withEvidence.seeds)}.`,
  );
  if (options.kinds.length > 1) {
    for (const count of [2, 3]) printTogether(scenarios, count, options);
    printSisters(options.seed, 40 * options.each);
    printBlocks(scenarios, options.each);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  write(
    `\n${scenarios.length} clean copies: ${falseFindings} false findings. A check takes ${at(0.5)} ms (median), ` +
      `${at(0.95)} ms (95 %), ${at(1)} ms (most). Seed ${options.seed}.`,
  );
}

interface Tally {
  seeds: number;
  findings: number;
  right: number;
  /** Called ready with other totals than the true ones. */
  falseReady: number;
}

/** Blocks with one thing wrong, drafts among them: as how many findings each kind is told, and where its fixes end when all are followed. */
function printBlocks(scenarios: readonly Scenario[], each: number): void {
  const tallies = new Map<string, Tally>();
  const all: Tally = { seeds: 0, findings: 0, right: 0, falseReady: 0 };
  for (const { name, built } of scenarios.filter(({ name }) => / (plain|typed totals|layout \d+)$/.test(name))) {
    const workbook = toWorkbook(built.draft);
    const clean = checked(workbook);
    const wanted = keyFigures(clean.budget);
    const random = createRandom(workbook.sheets.length * 31 + name.length);
    for (const [kind, blocks] of new BlockSeeder(workbook).kinds()) {
      const tally = tallies.get(kind) ?? { seeds: 0, findings: 0, right: 0, falseReady: 0 };
      tallies.set(kind, tally);
      for (const block of random.shuffle(blocks).slice(0, each)) {
        const begun = checked(block.workbook);
        const end = begun.findings.some(({ fix }) => fix !== null) ? follow(block.workbook, "together") : begun;
        const { total, lbf } = keyFigures(end.budget);
        const isRight = total === wanted.total && lbf === wanted.lbf;
        for (const sum of [tally, all]) {
          sum.seeds++;
          sum.findings += findNew(begun.findings, clean.findings).length;
          if (isRight) sum.right++;
          else if (statusOfChecked(end) !== "not-ready") sum.falseReady++;
        }
      }
    }
  }
  write(`\n${"block".padEnd(36)}  blocks  findings per cause  ends right  ready with wrong totals`);
  for (const [kind, { seeds, findings, right, falseReady }] of [...tallies, ["all", all] as const])
    write(
      `${kind.padEnd(36)}  ${String(seeds).padStart(6)}  ${(findings / seeds).toFixed(2).padStart(18)}  ` +
        `${percent(right, seeds).padStart(10)}  ${String(falseReady).padStart(23)}`,
    );
}

/** Lines with sisters of the same amounts, one amount mistyped: how often its right value is the first cause. */
function printSisters(seed: number, count: number): void {
  let [seeds, first] = [0, 0];
  for (let i = 0; i < count; i++) {
    const name = REAL_NAMES[i % 4];
    const seeded = seedSister(name ? describeBudget(name) : randomBudget(seed * 1000 + i), 2 + (i % 4), createRandom(seed * 7919 + i));
    if (!seeded) continue;
    seeds++;
    const { findings } = check(seeded.workbook);
    if (findings.some(({ causes: [cause] }) => cause?.cells[0] === seeded.address && cause.to === seeded.right)) first++;
  }
  write(`Lines with sisters of the same amounts: ${seeds}, right first cause ${percent(first, seeds)}.`);
}

/** Several independent errors in one budget. */
function printTogether(scenarios: readonly Scenario[], count: number, options: Options): void {
  const times: number[] = [];
  let errors = 0;
  let placed = 0;
  let findings = 0;
  scenarios.forEach(({ name, built }, scenario) => {
    const clean = check(toWorkbook(built.draft)).findings;
    for (let i = 0; i < options.each; i++) {
      const seeded = seedErrors(built, count, createRandom((options.seed * 31 + scenario) * 17 + count * 5 + i));
      if (seeded.length < count) continue;
      const judgement = judgeTogether(seeded, clean);
      errors += count;
      placed += judgement.placed;
      findings += judgement.findings.length;
      times.push(judgement.milliseconds);
      if (!options.verbose || (judgement.placed === count && judgement.findings.length === count)) continue;
      const told = seeded.map(({ kind, cells, from, to }) => `${kind} ${cells[0] ?? ""} ${JSON.stringify(from)} for ${JSON.stringify(to)}`);
      write(`${count} errors in ${name}: ${told.join("; ")}: ${judgement.placed} placed`);
      for (const finding of judgement.findings.slice(0, 6)) write(`    ${describe(finding)}`);
    }
  });
  times.sort((one, other) => one - other);
  write(
    `${count} errors at once: ${percent(placed, errors)} in the right place, ${(findings / errors).toFixed(2)} findings per error, ` +
      `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms (median).`,
  );
}

function print(rows: ReadonlyMap<ErrorKind, Row>): void {
  const header = ["kind", "errors", "found", "right place", "right first cause", "in first three", "findings per error"];
  const lines = [...rows].map(([kind, row]) => {
    const asked = ERROR_KINDS[kind].causes.length > 0;
    return [
      kind,
      String(row.seeds),
      percent(row.found, row.seeds),
      percent(row.placed, row.seeds),
      asked ? percent(row.first, row.seeds) : "",
      asked ? percent(row.firstThree, row.seeds) : "",
      row.seeds === 0 ? "–" : (row.findings / row.seeds).toFixed(2),
    ];
  });
  const sum = (pick: (row: Row) => number): number => [...rows.values()].reduce((total, row) => total + pick(row), 0);
  const all = sum((row) => row.seeds);
  lines.push([
    "all",
    String(all),
    percent(
      sum((row) => row.found),
      all,
    ),
    percent(
      sum((row) => row.placed),
      all,
    ),
    "",
    "",
    (sum((row) => row.findings) / all).toFixed(2),
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of [header, ...lines])
    write(line.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join("  "));
}
