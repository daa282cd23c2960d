// What two lines of one name were is never mixed up in silence.
import { applyDecisions, describeLine, type Decision } from "../../src/links/decide";
import type { Budget } from "../../src/budget/budget";
import { allLines } from "../../src/budget/sums";
import { sample, type Contents } from "../checks/sample";
import { undecided } from "./undecided";

const AREA = "Tryghed og trivsel";
const TWINS: Contents = { A22: "Café", A23: "Café", C23: 18, D23: 24, E23: 24, F23: 46, G23: 10, H23: 122, I23: 10 };

/** Decisions as they are stored for the lines of some rows, as the sheet counts. */
function decide(budget: Budget, rows: readonly number[]): Decision[] {
  return allLines(budget)
    .filter(({ line }) => rows.includes(line.row + 1))
    .map(({ section, line }) => ({
      ...describeLine(section, line),
      status: "confirmed" as const,
      activities: [{ area: AREA, name: `row ${line.row + 1}`, share: 100 }],
    }));
}

const summary = (budget: Budget, decisions: readonly Decision[]): string => {
  const { links, lost } = applyDecisions(budget, undecided(budget), decisions);
  const taken = links
    .filter(({ status }) => status === "confirmed")
    .map(({ row, activities }) => `${row + 1}: ${activities[0]?.name ?? ""}`);
  return [...taken, ...lost.map(() => "lost")].join("; ");
};

/** Two lines alike in every amount. */
function twins(): Budget {
  const first = allLines(sample().budget).find(({ line }) => line.row === 21)!.line;
  const letters = "CDEFGHIJKLMNOP";
  const alike = Object.fromEntries(first.figures.map((figure) => [figure.address.replace(/\d+/, "23"), figure.stored as number | null]));
  expect(letters).toContain(first.figures[0]!.address[0]!);
  return sample({ ...alike, A23: "Café" }).budget;
}

test("two lines with one name and equal amounts keep their choices, and lose them when one is deleted", () => {
  const both = twins();
  const decisions = decide(both, [22, 23]);
  expect(decisions.map(({ place }) => place)).toEqual([
    { nth: 0, of: 2 },
    { nth: 1, of: 2 },
  ]);
  expect(summary(both, decisions)).toBe("22: row 22; 23: row 23");
  expect(summary(sample().budget, decisions)).toBe("lost; lost");
  expect(summary(sample().budget, decisions.slice(0, 1))).toBe("lost");
  expect(summary(sample().budget, decisions.slice(1))).toBe("lost");
  // One that was alone does not choose between two.
  expect(summary(both, decide(sample().budget, [22]))).toBe("lost");
});

test("a line does not take over the choice of another line with the same amounts", () => {
  const both = twins();
  const renamed = decide(both, [22]).map((decision) => ({ ...decision, line: "Bistro" }));
  expect(renamed[0]!.lookalikes).toBe(2);
  expect(summary(sample().budget, renamed)).toBe("lost");
});

test("changed amounts in one of two lines with the same name lose its choice rather than move it", () => {
  const { budget } = sample(TWINS);
  const decisions = decide(budget, [22]);
  expect(decisions[0]!.namesakes).toBe(2);
  expect(summary(sample({ ...TWINS, C22: 19 }).budget, decisions)).toBe("lost");
});

test("names a choice found again by its amounts, so that the user can be asked", () => {
  const { budget } = sample();
  const [decision] = decide(budget, [22]);
  const { reattached, links } = applyDecisions(budget, undecided(budget), [{ ...decision!, line: "Bistro" }]);
  expect([...reattached.keys()]).toEqual([21]);
  expect(links.find(({ row }) => row === 21)!.reasons.map(({ kind }) => kind)).toEqual(["user", "reattached"]);
  expect(applyDecisions(budget, undecided(budget), [decision!]).reattached.size).toBe(0);
});
