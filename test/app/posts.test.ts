// The posts of a budget: what budget, note and agreement say side by side, what each costs, and what stands out.
import { check } from "../build/checked";
import type { Checked } from "../../src/app/check";
import { findBudgetPosts } from "../../src/app/posts";
import { linkBudget } from "../../src/links/link-budget";
import { isPost } from "../../src/links/is-post";
import { postBlocks, postRows } from "../../src/report/post-blocks";
import type { ResultPost } from "../../src/report/result-made";
import { sample } from "../checks/sample";
import { real } from "./real-budgets";

type Cells = Parameters<typeof sample>[0];

function postsOf(cells: Cells, texts: readonly string[] = []): ResultPost[] {
  const checked = check(sample(cells, { texts }).workbook, { documents: { agreements: [], linkBudget } });
  return findBudgetPosts(checked);
}

const reported = ({ remarks }: ResultPost): string[] => remarks.map(({ text }) => text.da);
/** Two free lines of Tryghed og trivsel with three years each. */
const two = (first: string, second: string, amounts: readonly (readonly number[])[]): Cells => ({
  A22: first,
  ...Object.fromEntries(amounts[0]!.map((amount, index) => [`${"CDE"[index]!}22`, amount])),
  F22: amounts[0]!.reduce((sum, amount) => sum + amount, 0),
  A23: second,
  ...Object.fromEntries(amounts[1]!.map((amount, index) => [`${"CDE"[index]!}23`, amount])),
  F23: amounts[1]!.reduce((sum, amount) => sum + amount, 0),
});
const named = (posts: readonly ResultPost[], name: string): ResultPost => posts.find(({ line }) => line.startsWith(name))!;

describe("on the real budgets", () => {
  let mjoelnerparken: Checked;
  let amager: Checked;
  beforeAll(async () => {
    mjoelnerparken = await real("mjoelnerparken");
    amager = await real("amager");
  });

  test("lists hours, share, months and prices side by side", () => {
    const posts = findBudgetPosts(mjoelnerparken);
    expect(named(posts, "aktivitetsmedarbejdere 2")).toMatchObject({
      row: 34,
      budget: { hours: 21, share: null, months: 24 },
      note: null,
      agreement: { hours: 21, months: 24 },
      total: 440,
      monthsPaid: 24,
    });
    expect(Math.round(named(posts, "aktivitetsmedarbejdere 2").perFullTimeYear!)).toBe(388);
    expect(named(posts, "Værkstedsleder 7")).toMatchObject({ budget: { hours: 7, months: 24 }, agreement: { hours: 7, months: 24 } });
    // One leader, whose price is the same in every area.
    const leaders = posts.filter(({ line }) => line.startsWith("Projektleder"));
    expect(leaders.map(({ fullTime }) => fullTime)).toEqual([0.5, 0.1, 0.1, 0.3]);
    expect(leaders.flatMap(reported)).toEqual([]);
    expect(posts.map(({ line }) => line)).not.toContain("Aktivitetsmidler");
  });

  test("remarks on what stands out", () => {
    expect(findBudgetPosts(mjoelnerparken).flatMap(reported)).toEqual([
      "Koster 317,1 t.kr. pr. årsværk; Værkstedsleder 14 timer 2 år koster 359,4 t.kr.",
    ]);
    expect(findBudgetPosts(amager).flatMap(reported)).toEqual([
      "Deltid, men koster i 2022 det samme som Boligsocial medarbejder 4 (535 t.kr.).",
      "Koster 44,1 t.kr. pr. måned; Boligsocial medarbejder 1 koster 54,5 t.kr.",
      "Deltid, men koster i 2024 det samme som Boligsocial medarbejder 1 (651 t.kr.).",
      "Koster 58,3 t.kr. pr. måned; Boligsocial medarbejder 1 koster 54,5 t.kr.",
    ]);
  });

  test("shows kroner in a note as written", () => {
    const post = named(findBudgetPosts(amager), "Boligsocial medarbejder 9");
    expect(post.note!.amounts).toEqual(["411.420 kr. i alt", "600.000 kr. i alt"]);
    const [head, ...rows] = postRows(findBudgetPosts(amager), [2021, 2022, 2023, 2024, 2025], "da");
    expect(head).toContain("2022 (t.kr.)");
    const row = rows.find((cells) => cells[1] === post.line)!;
    expect(row[head!.indexOf("I alt (t.kr.)")]).toBe(2615);
    expect(row[head!.indexOf("Beløb i noten (som skrevet)")]).toBe("411.420 kr. i alt; 600.000 kr. i alt");
    expect(rows.every((cells) => cells.length === head!.length)).toBe(true);
  });
});

describe("on invented lines", () => {
  test("remarks on a part-time post at a full-time price, not on one at its own price", () => {
    const whole = [300, 400, 400];
    expect(reported(named(postsOf(two("Beboerrådgiver 1", "Beboerrådgiver 2, deltid", [whole, whole])), "Beboerrådgiver 2"))).toEqual([
      "Deltid, men koster i 2018 det samme som Beboerrådgiver 1 (300 t.kr.).",
    ]);
    expect(
      reported(named(postsOf(two("Beboerrådgiver 1", "Beboerrådgiver 2, deltid", [whole, [150, 200, 200]])), "Beboerrådgiver 2")),
    ).toEqual([]);
  });

  test("remarks on a part-time post whose note says full time", () => {
    const posts = postsOf(
      two("Jobkonsulent, deltid (1)", "Cykler", [
        [1, 2, 2],
        [1, 1, 1],
      ]),
      ["1) Ansat 37 timer om ugen."],
    );
    expect(reported(named(posts, "Jobkonsulent"))).toEqual(["Deltid, men noten siger 37 timer."]);
  });

  test("compares prices of posts with one title, per full-time year where hours are known", () => {
    const posts = postsOf(
      two("Gadevært (20 timer pr. uge)", "Gadevært (10 timer pr. uge)", [
        [150, 200, 200],
        [90, 120, 120],
      ]),
    );
    expect(reported(named(posts, "Gadevært (10"))).toEqual(["Koster 444 t.kr. pr. årsværk; Gadevært (20 timer pr. uge) koster 370 t.kr."]);
    expect(
      postsOf(
        two("Gadevært (20 timer pr. uge)", "Gadevært (10 timer pr. uge)", [
          [150, 200, 200],
          [75, 100, 100],
        ]),
      ).flatMap(reported),
    ).toEqual([]);
  });

  test("remarks on hours that differ between name and note", () => {
    const posts = postsOf(
      two("Klubpædagog 20 timer pr. uge (1)", "Cykler", [
        [75, 100, 100],
        [1, 1, 1],
      ]),
      ["1) Løn til 25 timer om ugen."],
    );
    expect(reported(named(posts, "Klubpædagog"))).toEqual(["Timer om ugen: budgettet 20, noten 25."]);
  });

  test("ignores how time or pay is divided when judging a post's size", () => {
    for (const text of ["1) Tiden fordeles 40 % på Café og 60 % på Klub.", "1) Ca. 50 % refusion på løn.", "1) 40 % dækkes af en fond."])
      expect(
        named(
          postsOf(
            two("Klubpædagog (1)", "Cykler", [
              [75, 100, 100],
              [1, 1, 1],
            ]),
            [text],
          ),
          "Klubpædagog",
        ).note!.share,
      ).toBeNull();
  });
});

test.each([
  ["Boligsocial medarbejder 1 (11 + 12)", true],
  ["Jobkonsulent", true],
  ["Løn til rengøring", true],
  ["Frikøb af sundhedsplejerske", true],
  ["Sundhedsplejen frikøb", true],
  ["Gademægler 12 timer pr. uge", true],
  ["To beboerrådgivere", true],
  ["Personaleadministration af 10 medarbejdere (5)", false],
  ["Administration af kort- og deltidsansatte (7)", false],
  ["IT (inkl. brugerpakke til 10 medarbejdere)", false],
  ["Løn- og personaleadministration", false],
  ["Kurser for frivillige ledere", false],
  ["Medarbejderudvikling", false],
  ["Aktivitetsmidler (14)", false],
  ["Lommepengejob", false],
])("tells whether a line is a post: %s %s", (name, is) => {
  const { budget } = sample({ A22: name });
  const line = budget.sections.flatMap(({ lines }) => lines).find((each) => each.row === 21)!;
  expect(isPost(line)).toBe(is);
});

test("makes no table for a budget without posts", () => {
  expect(postBlocks([], "da")).toEqual([]);
});
