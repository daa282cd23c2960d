// The links and the activities' costs on paper, and the report's first page: the whole answer, with the details in annexes.
import { buildWholeResult } from "../../src/app/made-result";
import { buildControlReport, type ControlReport } from "../../src/report/control-report";
import { costBlocks, costItems } from "../../src/report/cost-blocks";
import { linkItems } from "../../src/report/link-blocks";
import { formatReportPage } from "../../src/report/report-format";
import type { BudgetResult, ResultLink } from "../../src/report/result";
import type { ResultCost, ResultCosts } from "../../src/report/result-made";
import { formatText } from "../../src/report/text";
import { real } from "../app/real-budgets";

let results: Record<"mjoelnerparken" | "amager", BudgetResult>;
beforeAll(async () => {
  results = {
    mjoelnerparken: buildWholeResult("m.xlsx", await real("mjoelnerparken")),
    amager: buildWholeResult("a.xlsx", await real("amager")),
  };
});

const titles = ({ blocks }: ControlReport): string[] =>
  blocks.flatMap((block) =>
    block.kind === "table" ? [block.caption] : block.kind === "heading" || block.kind === "annex" ? [block.text] : [],
  );

describe("links", () => {
  test.each(["mjoelnerparken", "amager"] as const)("lists each line's activity, share and evidence in text and HTML: %s", (name) => {
    const result = results[name];
    const own = result.links.filter(({ status }) => status !== "shared-cost");
    expect(own.length).toBeGreaterThan(10);
    const text = formatText(result, "da");
    const html = formatReportPage([buildControlReport(result, "da")]);
    for (const item of linkItems(result.links, "da")) expect(text).toContain(item);
    for (const { line, section, activities } of own) {
      expect(text).toContain(`${section}, ${line}: `);
      expect(html.replaceAll("&#39;", "'")).toContain(`${line} · ${section}`);
      for (const activity of activities) expect(text).toContain(activity.name ?? "Området som helhed");
    }
  });

  test("lists shares, other areas and undecided lines", () => {
    const link = (more: Partial<ResultLink>): ResultLink => ({
      section: "Tryghed og trivsel",
      line: "Klubpædagog",
      row: 22,
      status: "confirmed",
      activities: [],
      reasons: ["Det har du selv valgt."],
      ...more,
    });
    const at = (name: string | null, share: number | null, area = "Tryghed og trivsel"): ResultLink["activities"][number] => ({
      area,
      name,
      share,
    });
    expect(
      linkItems(
        [
          link({ activities: [at("Café", 62.5), at(null, 37.5, "Kriminalpræventiv indsats")] }),
          link({ status: "suggested", activities: [at("Café", null)], reasons: [] }),
          link({ status: "undecided", activities: [at("Café", 50), at("Klub", 50)], reasons: [] }),
          link({ status: "shared-cost" }),
        ],
        "da",
      ),
    ).toEqual([
      "Tryghed og trivsel, Klubpædagog: Café 62,5 %; Området som helhed 37,5 % (Kriminalpræventiv indsats) · bekræftet. Det har du selv valgt.",
      "Tryghed og trivsel, Klubpædagog: Café, andel ukendt · forslag",
      "Tryghed og trivsel, Klubpædagog: Ikke valgt. Muligt: Café; Klub",
      "1 linje er en fælles udgift.",
    ]);
  });
});

describe("costs", () => {
  const cost = (total: number): ResultCost => ({ years: [total], total, paidBy: { lbf: total, housing: 0, municipality: 0, other: 0 } });
  const costs = (totals: readonly number[], total: number): ResultCosts => ({
    total,
    activities: totals.map((amount, index) => ({ area: "Tryghed", name: `Aktivitet ${String(index + 1)}`, cost: cost(amount) })),
    shared: cost(0),
    unallocated: cost(0),
  });

  test.each([
    [[33.4, 33.4, 33.2], 100, "Lagt sammen giver de 99; budgettet er 100. Forskellen på 1 t.kr. er afrunding."],
    [[33.4, 33.5, 33.1], 100, "Lagt sammen giver de budgettets total, 100 t.kr."],
    [[60, 40], 100, "Tallene giver tilsammen budgettets total."],
    [[60, 60], 100, "Tallene giver 120, budgettet er 100: en linjes andele giver ikke 100 %."],
  ])("%j of %d: explains the rounding", (amounts, total, sentence) => {
    expect(costItems(costs(amounts, total), "da").at(-1)).toContain(sentence);
  });

  test.each(["mjoelnerparken", "amager"] as const)("add up to the budget: %s", (name) => {
    const { costs: made, budget } = results[name];
    const [table] = costBlocks(made!, budget!.years, "da");
    if (table?.kind !== "table") throw new Error("no table");
    const last = table.rows.at(-1)!;
    expect(last[0]).toBe("Budgettet");
    expect(last[2 + budget!.years.length]).toBe(budget!.total);
    expect(formatText(results[name], "da")).toContain("Hvad aktiviteterne koster");
  });
});

describe("page one", () => {
  test.each(["mjoelnerparken", "amager"] as const)("gives the whole answer; details follow in annexes: %s", (name) => {
    const report = buildControlReport(results[name], "da");
    const first = report.blocks.findIndex(({ kind }) => kind === "annex");
    const page = titles({ ...report, blocks: report.blocks.slice(0, first) });
    expect(page).toEqual(["Budgettet", "Nøgletal", "Fejl, der skal rettes", "Aftaler, der er læst", "Forsegling"]);
    const annexes = report.blocks.flatMap((block) => (block.kind === "annex" ? [block.text] : []));
    expect(annexes).toEqual([
      "Bilag 1: Advarsler og oplysninger",
      "Bilag 2: Tal for hvert afsnit",
      "Bilag 3: Linjer, aktiviteter og stillinger",
      "Bilag 4: Hvad der er tjekket",
    ]);
    expect(formatReportPage([report]).match(/class="annex first"/g)).toHaveLength(1);
  });

  test("lists what was accepted and why, including errors", () => {
    const { mjoelnerparken } = results;
    const [one, two, ...more] = mjoelnerparken.findings;
    const report = buildControlReport(
      { ...mjoelnerparken, status: "not-ready", findings: [{ ...one!, accepted: "aftalt" }, { ...two!, severity: "error" }, ...more] },
      "da",
    );
    const first = report.blocks.findIndex(({ kind }) => kind === "annex");
    const page = titles({ ...report, blocks: report.blocks.slice(0, first) });
    expect(page).toEqual(expect.arrayContaining(["Fejl, der skal rettes (1)", "Accepteret med begrundelse (1)"]));
    expect(JSON.stringify(report.blocks.slice(0, first))).toContain("aftalt");
  });

  test("every printed page says whose report it is, and its number", () => {
    const { mjoelnerparken } = results;
    const hostile = { ...mjoelnerparken, budget: { ...mjoelnerparken.budget!, area: 'A"}</style><script>' } };
    const html = formatReportPage([buildControlReport(mjoelnerparken, "da"), buildControlReport(hostile, "en")]);
    expect(html).toContain('@page report-0{size:A4;margin:18mm 16mm;@top-left{content:"Kontrolrapport · ');
    expect(html).toContain('content:"Side " counter(page) " af " counter(pages) ""');
    expect(html).toContain('content:"Page " counter(page) " of " counter(pages) ""');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain("<script>");
  });
});

test("co-financing not yet settled is stated beside the percentage", () => {
  const promises = {
    promises: [],
    amount: 800,
    percentWithout: 36.5,
    text: { da: "39,04 %; heraf 800 t.kr. ikke afklaret; uden dem 36,5 %", en: "39.04 %; of which 800 t.kr. not settled" },
  };
  const html = formatReportPage([buildControlReport({ ...results.amager, promises }, "da")]);
  expect(html).toContain("Medfinansiering: 39,04 %; heraf 800 t.kr. ikke afklaret; uden dem 36,5 %.");
});
