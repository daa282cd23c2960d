// The loader that keeps English apart in the site: nothing is lost, Danish stays, and a text asks for its own English.
import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKS } from "../src/checks";

type Loader = (this: { resourcePath: string; addDependency: () => void; addContextDependency: () => void }, code: string) => string;

const root = path.join(__dirname, "..");

async function run(file: string, code = readFileSync(path.join(root, "src", file), "utf8")): Promise<string> {
  const loader = ((await import(path.join(root, "src/danish/english-apart.cjs"))) as { default: Loader }).default;
  return loader.call({ resourcePath: path.join(root, "src", file), addDependency: () => {}, addContextDependency: () => {} }, code);
}

const table = async (): Promise<Record<string, string[]>> =>
  JSON.parse((await run("danish/english-texts.ts")).replace(/^export default (.*);$/s, "$1")) as Record<string, string[]>;

test("the table has every English text of every check", async () => {
  const texts = await table();
  for (const check of CHECKS) {
    const apart = new Set(texts[`checks/${check.id}.ts`]);
    const own = [check.title, check.why, check.source, ...Object.values(check.messages)].map(({ en }) => en);
    expect({ check: check.id, missing: own.filter((text) => !apart.has(text)) }).toEqual({ check: check.id, missing: [] });
  }
});

test("the built source keeps its Danish and drops its English", async () => {
  const built = await run("checks/balance.ts");
  expect(built).toContain("Budgettet balancerer ikke");
  expect(built).not.toContain("The budget does not balance");
});

test("a check's title, reason and source come with the views that show them; a message called title stays", async () => {
  const balance = await run("checks/balance.ts");
  expect(balance).not.toContain("finansieringen skal svare til udgifterne");
  expect(balance).toContain("Budgettet mangler {missing} t.kr. i finansiering");
  expect(await run("checks/unknown-figure.ts")).toContain("står i titelrækken til {label}");
  const later = await run("danish/later-texts.ts");
  for (const check of CHECKS) for (const { da } of [check.title, check.why, check.source]) expect(later).toContain(JSON.stringify(da));
});

test("refers to each text by file and number, and leaves other objects alone", async () => {
  const code = `export const texts = [{ da: "et \\"a\\"", en: "one" }, { da: ["nej"], en: ["no"] }, { da: \`to\`, en: 'two' }, { en: "3", da: "tre" }];`;
  const built = await run("report/made-up.ts", code);
  expect(built).toContain('$textsOf("report/made-up.ts")');
  expect(built).toContain('[$text(0, "et \\"a\\""), { da: ["nej"], en: ["no"] }, $text(1, "to"), { en: "3", da: "tre" }]');
});

test("puts together a text that is written in parts", async () => {
  const built = await run("report/made-up.ts", `const text = { da: prose("et.", "to"), en: prose("one.", "two") };`);
  expect(built).toContain('const text = $text(0, "et. to");');
});

test("leaves a file without bilingual texts unchanged", async () => {
  const code = readFileSync(path.join(root, "src/budget/amount.ts"), "utf8");
  expect(await run("budget/amount.ts", code)).toBe(code);
});
