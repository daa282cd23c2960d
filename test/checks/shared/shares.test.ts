// The X% of a preset line's name, and the lines of one kind over the focus areas in use.
import { findFamilies, isUniform, parseShare, PRESET_NAMES } from "../../../src/checks/shared/shares";
import type { CheckInput } from "../../../src/checks/check";
import { sample } from "../sample";

test.each([
  ["Projektleder 50%'", { percent: 50, decimals: 0, adds: false, base: "projektleder" }],
  ["Andel af kursusudgifter 10 %", { percent: 10, decimals: 0, adds: false, base: "andel af kursusudgifter" }],
  ["Projektleder  7  pct.", { percent: 7, decimals: 0, adds: false, base: "projektleder" }],
  ["Projektleder 7 pct", { percent: 7, decimals: 0, adds: false, base: "projektleder" }],
  ["Projektleder 40 PROCENT", { percent: 40, decimals: 0, adds: false, base: "projektleder" }],
  ["Projektleder 33,33 %", { percent: 33.33, decimals: 2, adds: false, base: "projektleder" }],
  ["Projektleder 12.5%", { percent: 12.5, decimals: 1, adds: false, base: "projektleder" }],
  ["Projektleder 50% + kurser", { percent: 50, decimals: 0, adds: true, base: "projektleder kurser" }],
  ["50% projektleder", { percent: 50, decimals: 0, adds: true, base: "projektleder" }],
  ["Projekt50%leder", { percent: 50, decimals: 0, adds: true, base: "projekt leder" }],
  ["Projektleder 40 % (9)", { percent: 40, decimals: 0, adds: false, base: "projektleder" }],
  ["Projektleder (9) 40 % (11 + 12b)", { percent: 40, decimals: 0, adds: false, base: "projektleder" }],
  ["Projektleder(9)40 %", { percent: 40, decimals: 0, adds: false, base: "projektleder" }],
  ["Projektleder 40 % (deltid)", { percent: 40, decimals: 0, adds: true, base: "projektleder deltid" }],
])("parses the share of %s", (name, share) => {
  expect(parseShare(name)).toEqual(share);
});

test.each(["Projektleder", "Projektleder X%", "Projektleder 40", "Projektleder 40 pctrum"])("finds no share in %s", (name) => {
  expect(parseShare(name)).toBeNull();
});

/** `preset: row name percent, …` */
const reported = ({ budget }: CheckInput): string[] =>
  findFamilies(budget).map(
    ({ preset, lines }) =>
      `${preset}: ${lines.map(({ section, line, share }) => `${section.title} ${line.row + 1} ${String(share?.percent ?? null)}`).join(", ")}`,
  );

const LEADERS = "leader: Tryghed og trivsel 18 60, Kriminalpræventiv indsats 27 40";
const PREMISES = "premises: Tryghed og trivsel 19 60, Kriminalpræventiv indsats 28 40";
const EMPTY_AREA = {
  C27: null,
  D27: null,
  E27: null,
  G27: null,
  H27: null,
  J27: null,
  C28: null,
  D28: null,
  E28: null,
  G28: null,
  H28: null,
  J28: null,
  C31: null,
  D31: null,
  E31: null,
  G31: null,
  H31: null,
  J31: null,
};

test("groups lines of one kind over the areas that hold an amount", () => {
  expect(reported(sample())).toEqual([LEADERS, PREMISES]);
  expect(reported(sample(EMPTY_AREA))).toEqual(["leader: Tryghed og trivsel 18 60", "premises: Tryghed og trivsel 19 60"]);
});

test("counts a line with a share in its name or an amount", () => {
  expect(reported(sample({ A27: "Projektleder" }))).toEqual([
    "leader: Tryghed og trivsel 18 60, Kriminalpræventiv indsats 27 null",
    PREMISES,
  ]);
  expect(reported(sample({ A29: "Andel af kursusudgifter 50 %" }))).toEqual([LEADERS, PREMISES]);
  expect(reported(sample({ E20: 10 }))).toEqual([LEADERS, PREMISES, "courses: Tryghed og trivsel 20 null"]);
  expect(reported(sample({ A29: "Andel af kursusudgifter 50 %", E20: 10 }))).toEqual([
    LEADERS,
    PREMISES,
    "courses: Tryghed og trivsel 20 null, Kriminalpræventiv indsats 29 50",
  ]);
});

test("every kind has its own name", () => {
  expect(Object.values(PRESET_NAMES).map(({ da }) => da)).toEqual([
    "Projektleder",
    "Andel af fælleslokaler",
    "Andel af kursusudgifter",
    "Administrativ medarbejder",
  ]);
});

test("ignores a slot without a name, whatever it holds", () => {
  expect(reported(sample({ A27: null }))).toEqual(["leader: Tryghed og trivsel 18 60", PREMISES]);
});

test("ignores free lines and administration lines with a percentage", () => {
  expect(reported(sample({ A22: "Café 50 %" }))).toEqual([LEADERS, PREMISES]);
  expect(reported(sample({ A12: "Projektleder 10 %" }))).toEqual([LEADERS, PREMISES]);
});

test("labels match when at most two letters differ and nothing is added", () => {
  const uniform = (...names: readonly string[]): boolean => isUniform(names.flatMap((name) => parseShare(name) ?? []));
  expect(uniform("Projektleder 60 %", "Projektleder 40 %")).toBe(true);
  expect(uniform("Projektleder 60 %", "Projkleder 40 %")).toBe(true);
  expect(uniform("Projektleder 60 %", "Projleder 40 %")).toBe(false);
  expect(uniform("Projektleder 60 %", "Projektleder 40 % + kurser")).toBe(false);
  expect(uniform("Projektleder 60 % nu", "Projektleder 40 % nu")).toBe(false);
  expect(uniform()).toBe(false);
});
