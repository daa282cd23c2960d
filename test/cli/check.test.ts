// The built command line as people and scripts call it: its words, its JSON, its exit codes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import { createSeal } from "../../src/app/seal";
import { EMPTY_STORED, formatStored } from "../../src/app/stored";
import { applyEdits } from "../../src/formulas/apply-edits";
import { readXlsx } from "../../src/file/read-xlsx";
import { openXlsx } from "../../src/file/open-xlsx";
import type { CheckOutput } from "../../src/report/result";

const root = path.join(__dirname, "../..");
const command = path.join(root, "dist/cli/check.js");
const budget = (name: string): string => path.join(root, "test/budgets", name);
const MJOELNERPARKEN = budget("mjoelnerparken-2017-2021.xlsx");
const AMAGER = budget("amager-2022-2025.xlsx");

function check(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { code: status, out: stdout, err: stderr };
}

function expectVerdict({ code, out }: { code: number | null; out: string }, wanted: number, words: string): void {
  expect(out).toContain(words);
  expect(code).toBe(wanted);
}

let folder: string;
beforeAll(() => {
  if (!existsSync(command)) throw new Error("The command line is not built: run npm ci, or npx webpack --env cli");
  folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function brokenBudget(): Promise<string> {
  const bytes = readFileSync(MJOELNERPARKEN);
  const host = openXlsx(bytes);
  await host.write([{ sheet: "Budget", cell: "I15", from: 668, to: 686 }]);
  const file = path.join(folder, "ødelagt budget.xlsx");
  writeFileSync(file, host.save());
  return file;
}

test("a ready budget: prints the verdict and key figures, exits 0", () => {
  const { code, out, err } = check(AMAGER);
  expect(err).toBe("");
  expect(out).toContain("Klar til upload");
  expect(out).toMatch(/Medfinansiering\s+12\.169 t\.kr\.\s+39,04 %/);
  expect(code).toBe(0);
});

test("warnings still allow the upload; --language en gives English", () => {
  const { code, out } = check("--language", "en", MJOELNERPARKEN);
  expect(out).toContain("Ready with warnings");
  expect(out).toContain("14,300");
  expect(code).toBe(0);
});

test("in English every reason is English and unreadable documents are named by file; the JSON's reasons stay Danish", () => {
  const page = check("--language", "en", "--format", "html", __filename, MJOELNERPARKEN).out;
  expect(page).toContain("The file is plain text, not an Excel workbook (.xlsx).");
  expect(page).toContain(path.basename(__filename));
  expect(page).toContain("No agreements were given.");
  expect(page).not.toMatch(/Filen er|Der er ikke/);
  expect(check("--language", "en", "--format", "json", __filename, MJOELNERPARKEN).out).toMatch(
    /"reason":"Filen er ren tekst[\s\S]*Der er ikke lagt nogen aftaler ind/,
  );
});

test("a broken budget: prints the cell and the slip, exits 1", async () => {
  const { code, out } = check(await brokenBudget());
  expect(out).toContain("Ikke klar til upload");
  expect(out).toContain("byttet om i I15. 686 skal være 668");
  expect(code).toBe(1);
});

test("JSON is a single object, with one result per file in the given order, and an unreadable file does not stop the rest", async () => {
  const text = path.join(folder, "tekst.xlsx");
  writeFileSync(text, "hej");
  const broken = await brokenBudget();
  const { code, out } = check("--format", "json", AMAGER, text, broken, path.join(folder, "findes ikke.xlsx"));
  const output = JSON.parse(out) as CheckOutput;
  expect(output.version).toBe(1);
  expect(output.results.map(({ file, status }) => [path.basename(file), status])).toEqual([
    ["amager-2022-2025.xlsx", "ready"],
    ["tekst.xlsx", "unreadable"],
    ["ødelagt budget.xlsx", "not-ready"],
    ["findes ikke.xlsx", "unreadable"],
  ]);
  expect(output.results[0]!.budget).toMatchObject({
    vintage: "2019-26",
    total: 31169,
    cofinancing: 12169,
    years: [2021, 2022, 2023, 2024, 2025],
    balance: 0,
  });
  expect(output.results[1]!.reason).toMatch(/^Filen er ren tekst, ikke en Excel-projektmappe/);
  expect(code).toBe(2);
});

test("reads a PDF and a text like a Word document", () => {
  const read = (file: string): unknown =>
    (JSON.parse(check("--format", "json", "--agreement", path.join(root, "test/agreements", file), AMAGER).out) as CheckOutput).results[0]!
      .links;
  expect(read("pdf/amager-delaftaler.pdf")).toEqual(read("amager-delaftaler.docx"));
  expect(check("--agreement", path.join(root, "test/agreements/invented/gadens-mestre.txt"), AMAGER)).toMatchObject({ code: 0, err: "" });
});

test("applies documents to every budget, and reports an unreadable one on standard error", () => {
  const agreement = path.join(root, "test/agreements/amager-delaftaler.docx");
  const { code, out } = check("--format", "json", "--agreement", agreement, AMAGER);
  const [result] = (JSON.parse(out) as CheckOutput).results;
  expect(result!.agreements).toHaveLength(4);
  expect(result!.links).toHaveLength(37);
  expect(result!.notRun.map(({ check: id }: { check: string }) => id)).toEqual(["template-changed"]);
  expect(code).toBe(0);
  const missing = check("--agreement", path.join(folder, "væk.docx"), AMAGER);
  expect(missing.err).toMatch(/Dokumentet findes ikke/);
  expect(missing.code).toBe(2);
});

async function changedBudget(): Promise<string> {
  const host = openXlsx(readFileSync(MJOELNERPARKEN));
  await host.write([
    { sheet: "Budget", cell: "D12", from: 50, to: 40 },
    { sheet: "Budget", cell: "E12", from: 50, to: 60 },
  ]);
  const file = path.join(folder, "ombudgetteret.xlsx");
  writeFileSync(file, host.save());
  return file;
}

test("--compare reports what changed and what it means, in text, HTML and JSON; without it JSON is unchanged", async () => {
  const changed = await changedBudget();
  const text = check("--compare", MJOELNERPARKEN, changed);
  expect(text.err).toBe("");
  expect(text.out).toContain("”Kontorhold edb m.v.” er uændret 201 t.kr. i alt; år: 2018 50 → 40, 2019 50 → 60.");
  expect(text.out).toContain("10 t.kr. fra 2018 til 2019.");
  expect(text.out).toContain("spørg LBF, hvis du er i tvivl");
  expect(text.code).toBe(0);
  expect(check("--format", "html", "--language", "en", "--compare", MJOELNERPARKEN, changed).out).toContain(
    "Changes since the earlier budget",
  );
  const [result] = (JSON.parse(check("--format", "json", "--limit", "50.000 kr.", "--compare", MJOELNERPARKEN, changed).out) as CheckOutput)
    .results;
  expect(result!.comparison).toMatchObject({
    same: false,
    localLimit: 50000,
    lines: [
      {
        kinds: ["years"],
        doubtful: false,
        years: [
          { year: "2018", earlier: 50, now: 40, difference: -10 },
          { year: "2019", difference: 10 },
        ],
      },
    ],
  });
  const { comparison, ...rest } = result!;
  expect(comparison!.meaning.map(({ rule }) => rule)).toEqual(["shared"]);
  const [plain] = (JSON.parse(check("--format", "json", changed).out) as CheckOutput).results;
  expect(rest).toEqual(plain);
  const [same] = (JSON.parse(check("--format", "json", "--compare", MJOELNERPARKEN, MJOELNERPARKEN).out) as CheckOutput).results;
  expect(same!.comparison).toMatchObject({ same: true, lines: [], meaning: [] });
});

test("--same settles a doubtful match by line names, and reports a name that matches no line or several", async () => {
  const host = openXlsx(readFileSync(MJOELNERPARKEN));
  await host.write([
    { sheet: "Budget", cell: "A52", from: "Værkstedsleder 14 timer 2 år", to: "Leder af cykelværksted" },
    { sheet: "Budget", cell: "D52", from: 136, to: 76 },
    { sheet: "Budget", cell: "J52", from: 270, to: 210 },
  ]);
  const changed = path.join(folder, "omdøbt.xlsx");
  writeFileSync(changed, host.save());
  const asked = check("--compare", MJOELNERPARKEN, changed).out;
  expect(asked).toContain("”Leder af cykelværksted” (212 t.kr.) er ny. Er det samme aktivitet?");
  expect(asked).toContain('Svar med fx --same "Værkstedsleder 14 timer 2 år=Leder af cykelværksted"');
  const same = check("--compare", MJOELNERPARKEN, "--same", "værkstedsleder 14 timer 2 år = Leder af cykelværksted", changed);
  expect(same.out).toContain("”Værkstedsleder 14 timer 2 år” hedder nu ”Leder af cykelværksted” og er ændret fra 272 til 212 t.kr. (−60)");
  expect(same.out).not.toContain("Er det samme aktivitet?");
  const apart = check("--compare", MJOELNERPARKEN, "--same", "Kriminalpræventiv indsats / Værkstedsleder 14 timer 2 år=", changed);
  expect(apart.out).toContain("”Værkstedsleder 14 timer 2 år” på 272 t.kr. er fjernet.");
  expect(apart.out).not.toContain("Er det samme aktivitet?");
  expect([same.err, apart.err]).toEqual(["", ""]);
  for (const [choice, sentence] of [
    ["Findes ikke=Leder af cykelværksted", /ingen linje hedder ”Findes ikke” i det tidligere budget/],
    ["Aktivitetmidler=Leder af cykelværksted", /2 linjer hedder ”Aktivitetmidler” i det tidligere budget\. Skriv afsnittet foran/],
    ["uden lighedstegn", /--same skal være ”A=B”/],
  ] as const) {
    const { err, code } = check("--compare", MJOELNERPARKEN, "--same", choice, changed);
    expect(err).toMatch(sentence);
    expect(code).toBe(2);
  }
});

test("an unreadable earlier budget is reported on standard error, and the check still runs", () => {
  const text = path.join(folder, "ikke et budget.xlsx");
  writeFileSync(text, "hej");
  for (const [file, sentence] of [
    [text, /ikke en Excel-projektmappe/],
    [path.join(folder, "væk.xlsx"), /Filen findes ikke/],
  ] as const) {
    const { code, out, err } = check("--compare", file, AMAGER);
    expect(err).toMatch(sentence);
    expect(out).toContain("Klar til upload");
    expect(code).toBe(2);
  }
});

test.each([
  [[]],
  [["--limit", "50000", AMAGER]],
  [["--compare", AMAGER, "--limit", "mange", AMAGER]],
  [["--compare", AMAGER]],
  [["--format", "xml", AMAGER]],
  [["--language", "sv", AMAGER]],
  [["--nope", AMAGER]],
])("a wrong call %j gives a Danish sentence, the usage and exit code 2", (words) => {
  const { code, out, err } = check(...words);
  expect(out).toBe("");
  expect(err).toContain("Brug: npm run -s check");
  expect(err).not.toMatch(/\bat .*\.js:\d+/);
  expect(code).toBe(2);
});

test("a wrong call, the usage and read errors have English versions", () => {
  const { err, code } = check("--language", "en", "--limit", "50000", AMAGER);
  expect([err.split("\n")[0], err.includes("Usage: npm run"), code]).toEqual(["--limit belongs to --compare.", true, 2]);
  expect(check("--language=en", "--help").out).toContain("Usage: npm run");
  expect(check("--language", "en", "--nope", AMAGER).err).toMatch(/^--nope is not known\./);
  expect(check("--nope=1", AMAGER).err).toMatch(/^--nope kendes ikke\./);
  expect(check(AMAGER, "--format").err).toMatch(/^--format er skrevet forkert, eller dens værdi mangler\./);
  expect(check("--language", "en").err).toContain("The name of at least one budget file is missing.");
  const bad = path.join(folder, "not-a-document.rtf");
  writeFileSync(bad, "{\\rtf1 Delaftale}");
  expect(check("--language", "en", "--agreement", bad, AMAGER).err).toMatch(/not-a-document\.rtf: The document|not-a-document\.rtf: This/);
  expect(check("--language", "en", "--compare", bad, AMAGER).err).toContain("The file is a text document (.rtf)");
});

test("--learn writes a template's description, and --template reads it or the workbook, or says what is wrong with it", () => {
  const learnt = check("--learn", AMAGER);
  const description = JSON.parse(learnt.out) as { name: string; areas: string[] };
  expect([learnt.code, description.name, description.areas.length]).toEqual([0, "2019-26", 4]);
  const json = path.join(folder, "skabelon.json");
  writeFileSync(json, JSON.stringify({ ...description, minimumShare: 0.5 }));
  expect(check("--template", json, AMAGER).out).toContain("50 %");
  const against = check("--template", AMAGER, AMAGER); // a filled-in budget: nothing is compared with it
  expect([against.code, against.out.includes("tomme skabelon er ikke givet")]).toEqual([0, true]);
  writeFileSync(json, JSON.stringify({ ...description, minimumShare: 50 }));
  const refused = check("--language", "en", "--template", json, AMAGER);
  expect([refused.out, refused.code, refused.err.includes("minimumShare")]).toEqual(["", 2, true]);
  writeFileSync(json, "{");
  expect(check("--template", json, AMAGER).err).toContain("ikke gyldig JSON");
  expect(check("--learn", json).code).toBe(2);
  expect(check("--learn", AMAGER, AMAGER).err).toContain("--learn tager én tom skabelon");
});

test("--sheet chooses one of several budgets; a refusal names what can be chosen, and so does a sheet that is not there", () => {
  const copies = path.join(root, "test/cases/reading/copy-hidden.xlsx");
  const refused = check(copies);
  expect(refused.out).toContain("Vælg, hvilket ark der skal tjekkes".replace("Vælg", "vælg"));
  const names = [...refused.err.matchAll(/--sheet "([^"]+)"/g)].map(([, name]) => name!);
  expect(names).toHaveLength(2);
  const chosen = names.map((name) => check("--sheet", name.toUpperCase(), "--format", "json", copies));
  const results = chosen.map(({ out }) => (JSON.parse(out) as CheckOutput).results[0]!);
  expect(results.map(({ budget: read }) => read?.sheet)).toEqual(names);
  expect(check("--sheet", "Kladde", copies).out).toContain(`Der er intet ark ”Kladde”. Arkene er: `);
  expect(check("--sheet", "Kladde", copies).code).toBe(2);
});

test("a check leaves the file byte for byte as it was", () => {
  const before = readFileSync(MJOELNERPARKEN);
  check(MJOELNERPARKEN);
  expect(readFileSync(MJOELNERPARKEN).equals(before)).toBe(true);
});

test("HTML escapes every text from the file", async () => {
  const host = openXlsx(readFileSync(MJOELNERPARKEN));
  await host.write([{ sheet: "Budget", cell: "A32", from: "Aktivitetmidler", to: "<script>alert(1)</script>" }]);
  const file = path.join(folder, "html.xlsx");
  writeFileSync(file, host.save());
  const { out } = check("--format", "html", file);
  expect(out).toMatch(/^<!doctype html>/i);
  expect(out).not.toContain("<script>alert");
  const workbook = readXlsx(readFileSync(file));
  expect(applyEdits(workbook, [])).toEqual(workbook);
});

test("--verify confirms a seal, and an edit breaks it", async () => {
  const host = openXlsx(readFileSync(AMAGER));
  const checked = checkWorkbook(await host.read());
  if (checked.kind !== "checked") throw new Error("not a budget");
  const seal = await createSeal(checked, new Date("2026-01-02T03:04:05Z"));
  await host.store(formatStored({ ...EMPTY_STORED, seal: seal! }));
  const file = path.join(folder, "forseglet.xlsx");
  writeFileSync(file, host.save());
  expectVerdict(check("--verify", file), 0, "Forseglingen er bekræftet");
  expect(check("--verify", file).out).toMatch(
    /Forseglet 02-01-2026 kl\. \d\d\.\d\d som klar: 0 fejl, 0 advarsler, \d+ oplysning(er)?, 0 accepterede\. \d+ tjek ikke kørt\./,
  );
  expect(JSON.parse(check("--format", "json", file).out)).toMatchObject({
    results: [{ stored: { state: "kept", parts: 1, links: 0, troubles: [], seal: { at: "2026-01-02T03:04:05.000Z", accepted: 0 } } }],
  });

  const edited = openXlsx(readFileSync(file));
  await edited.write([{ sheet: "Budget", cell: "A13", from: "Projektrådgivning og sparring (2)", to: "Projektrådgivning (2)" }]);
  writeFileSync(file, edited.save());
  expectVerdict(check("--verify", file), 1, "forældet");
  expectVerdict(check("--verify", AMAGER), 1, "ikke forseglet");
  expectVerdict(check("--verify", path.join(folder, "væk.xlsx")), 2, "Filen findes ikke");
  expect(check("--verify", AMAGER, MJOELNERPARKEN).code).toBe(2);
});

test("a folder and a missing file each get their own sentence", () => {
  const given = check(folder);
  expect([given.out.includes("Det er en mappe"), given.code]).toEqual([true, 2]);
  const missing = check(path.join(folder, "findes ikke.xlsx"));
  expect([missing.out.includes("Filen findes ikke"), missing.out.includes("mappe"), missing.code]).toEqual([true, false, 2]);
});
