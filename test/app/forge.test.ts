// Forged workbooks: whatever is written into the part or done to the sheet, a budget that is not ready looks ready on no screen, no
// seal is confirmed for another budget, and no acceptance covers another finding.
import { check } from "../build/checked";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createAcceptance, type Acceptance } from "../../src/app/accept";
import { checkWorkbook, type Checked } from "../../src/app/check";
import { digest, findingIdentity, findingSeen } from "../../src/app/finding-identity";
import { createSeal, hashCells, verifySeal } from "../../src/app/seal";
import { sha256 } from "../../src/app/seal-digests";
import { EMPTY_STORED, formatStored, type StoredData, type StoredSeal } from "../../src/app/stored";
import { CHECKS } from "../../src/checks";
import { verifyFile } from "../../src/cli/verify";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import { PaneModel } from "../../src/taskpane/model";
import { Memory } from "../../src/taskpane/memory";
import type { Edit } from "../../src/workbook/ports";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { storageInMemory } from "../monkey/model-in-excel";
import { mjoelnerparken } from "../taskpane/budgets";
import { FakeHost } from "../taskpane/fake-host";
import { openHeadless, type Headless } from "../workbench/headless";

jest.setTimeout(240_000);

const AT = new Date("2026-01-02T03:04:05Z");
const FILE = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));
const edit = (cell: string, to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from: null, to });

/** The good budget, and the same with 1.350 t.kr. too much in I12. */
const good = mjoelnerparken();
const BAD = [edit("I12", 1500)];
const bad = applyEdits(good, BAD);

const whole = async (seal: StoredSeal): Promise<StoredSeal> => {
  const told = Object.entries(seal).filter(([name]) => name !== "whole");
  return { ...seal, whole: await sha256(JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)))) };
};
const sealOf = async (checked: Checked): Promise<StoredSeal> =>
  (await createSeal({ ...checked, tree: { ...checked.tree, status: "ready", counts: { ...checked.tree.counts, error: 0 } } }, AT))!;
const stored = (data: Partial<StoredData>): string => formatStored({ ...EMPTY_STORED, ...data })!;
const acceptAll = (
  workbook: Workbook,
  change: (acceptance: Acceptance) => object = (acceptance) => acceptance,
): StoredData["acceptances"] => {
  const { findings } = check(workbook);
  return findings.map((finding) => ({ ...createAcceptance(finding, workbook, "ok", AT, findings), ...change({} as Acceptance) }));
};

type Forged = string | readonly string[];

/** What a forger writes into the part of a budget with an error; each is sealed as well as a forger can. */
const PARTS: readonly [string, () => Promise<Forged>][] = [
  ["the good budget's seal", async () => stored({ seal: await sealOf(check(good)) })],
  [
    "its seal over this budget's cells",
    async () => stored({ seal: await whole({ ...(await sealOf(check(good))), cells: await hashCells(bad, check(bad).budget) }) }),
  ],
  ["every digest worked out anew", async () => stored({ seal: await sealOf(check(bad)) })],
  ["status ready without a verdict", async () => stored({ seal: await whole({ ...(await sealOf(check(bad))), verdict: undefined }) })],
  [
    "no finding in the verdict",
    async () => {
      const seal = await sealOf(check(bad));
      return stored({ seal: await whole({ ...seal, verdict: { ...seal.verdict!, findings: [], warnings: 0, notices: 0 } }) });
    },
  ],
  [
    "all checks turned off",
    async () => {
      const seal = await sealOf(check(bad));
      return stored({ seal: await whole({ ...seal, verdict: { ...seal.verdict!, without: CHECKS.map(({ id }) => id) } }) });
    },
  ],
  [
    "the failing check turned off",
    async () => {
      const seal = await sealOf(check(bad));
      return stored({ seal: await whole({ ...seal, verdict: { ...seal.verdict!, without: ["row-financing", "cofinancing-split"] } }) });
    },
  ],
  ["no check run", async () => stored({ seal: await whole({ ...(await sealOf(check(bad))), notRun: CHECKS.map(({ id }) => id) }) })],
  ["rules of the future", async () => stored({ seal: await whole({ ...(await sealOf(check(bad))), rules: "999" }) })],
  ["a time that is none", async () => stored({ seal: await whole({ ...(await sealOf(check(bad))), at: "i går" }) })],
  [
    "agreements that were there",
    async () => {
      const seal = await sealOf(check(bad));
      return stored({ seal: await whole({ ...seal, notRun: [], verdict: { ...seal.verdict!, agreements: "0".repeat(64) } }) });
    },
  ],
  ["every finding accepted", async () => Promise.resolve(stored({ acceptances: acceptAll(bad) }))],
  [
    "every finding accepted, and sealed",
    async () =>
      stored({ acceptances: acceptAll(bad), seal: await sealOf(check({ ...bad, storedPart: stored({ acceptances: acceptAll(bad) }) })) }),
  ],
  [
    "accepted as the first of one",
    async () => Promise.resolve(stored({ acceptances: acceptAll(bad, () => ({ place: { nth: 0, of: 1 } })) })),
  ],
  [
    "accepted as the one before the first",
    async () => Promise.resolve(stored({ acceptances: acceptAll(bad, () => ({ place: { nth: -1, of: 1 } })) })),
  ],
  ["accepted as half of one", async () => Promise.resolve(stored({ acceptances: acceptAll(bad, () => ({ place: { nth: 0.5, of: 1 } })) }))],
  [
    "accepted a thousand times",
    async () => Promise.resolve(stored({ acceptances: Array<StoredData["acceptances"][number]>(1000).fill(acceptAll(bad)[0]!) })),
  ],
  [
    "accepted under every check's name",
    async () => {
      const error = check(bad).findings.find(({ severity }) => severity === "error")!;
      const acceptances = CHECKS.map(({ id }) => ({
        finding: findingIdentity({ ...error, check: id }),
        seen: findingSeen(error, bad),
        reason: "ok",
        at: AT.toISOString(),
      }));
      return Promise.resolve(stored({ acceptances }));
    },
  ],
  [
    "accepted as a warning",
    async () => {
      const error = { ...check(bad).findings.find(({ severity }) => severity === "error")!, severity: "warning" as const };
      return Promise.resolve(stored({ acceptances: [createAcceptance(error, bad, "ok", AT)] }));
    },
  ],
  ["accepted with a digest of nothing", async () => Promise.resolve(stored({ acceptances: acceptAll(bad, () => ({ seen: digest("") })) }))],
  [
    "the line told to be the user's own",
    async () => Promise.resolve(stored({ told: [{ text: "Kontorhold edb m.v.", cell: "A12", role: "own" }] })),
  ],
  [
    "the line told to be a title",
    async () => Promise.resolve(stored({ told: [{ text: "Kontorhold edb m.v.", cell: "A12", role: "title" }] })),
  ],
  [
    "the line told to be a subtotal",
    async () => Promise.resolve(stored({ told: [{ text: "Kontorhold edb m.v.", cell: "A12", role: "sum" }] })),
  ],
  ["LBF's column told to be the user's own", async () => Promise.resolve(stored({ told: [{ text: "LBF", cell: "I8", role: "own" }] }))],
  [
    "LBF's column told to be another payer's",
    async () => Promise.resolve(stored({ told: [{ text: "LBF", cell: "I8", role: "own-payer", isCofinancing: false }] })),
  ],
  [
    "the years told to be the user's own",
    async () =>
      Promise.resolve(
        stored({ told: ["2017", "2018", "2019", "2020", "2021"].map((text, i) => ({ text, cell: `${"CDEFG"[i]!}9`, role: "own" })) }),
      ),
  ],
  [
    "Samlede udgifter told to be a year",
    async () => Promise.resolve(stored({ told: [{ text: "Samlede udgifter", cell: "H7", role: "year" }] })),
  ],
  [
    "Balance, Medfinans. and Fordeling told to be the user's own",
    async () =>
      Promise.resolve(
        stored({
          told: ["Balance", "Medfinans.", "Fordeling af medfinansiering i alt"].map((text, i) => ({
            text,
            cell: `A${111 - i}`,
            role: "own",
          })),
        }),
      ),
  ],
  [
    "a first section's Sum told to be the Total",
    async () => Promise.resolve(stored({ told: [{ text: "Sum", cell: "A25", role: "total" }] })),
  ],
  ["roles nobody knows", async () => Promise.resolve(stored({ told: [{ text: "Kontorhold edb m.v.", cell: "A12", role: "__proto__" }] }))],
  [
    "two parts, the newer one sealed",
    async () =>
      [stored({}), stored({ seal: await whole({ ...(await sealOf(check(bad))), at: "2999-01-01T00:00:00.000Z" }) })].filter(Boolean),
  ],
  ["a part of version 0", async () => stored({ seal: await sealOf(check(bad)) }).replace('version="1"', 'version="0"')],
  ["a part of version 1.0", async () => stored({ seal: await sealOf(check(bad)) }).replace('version="1"', 'version="1.0"')],
  ["a part of a newer version", async () => stored({ seal: await sealOf(check(bad)) }).replace('version="1"', 'version="2"')],
  [
    "a part with another prefix",
    async () =>
      stored({ seal: await sealOf(check(bad)) })
        .replace("<budgettjek xmlns", "<b:budgettjek xmlns:b")
        .replace("</budgettjek", "</b:budgettjek"),
  ],
  [
    "a part that holds another",
    async () =>
      stored({ seal: await sealOf(check(bad)) }).replace(
        />([\s\S]*)</,
        (_, inner: string) => `><budgettjek version="1">${inner}</budgettjek><`,
      ),
  ],
  [
    "a seal through __proto__",
    async () =>
      `<budgettjek xmlns="urn:budgettjek:stored"` +
      ` version="1">{"__proto__":{"status":"ready"},"seal":${JSON.stringify(await sealOf(check(bad))).replace(/</g, "&lt;")}}</budgettjek>`,
  ],
  [
    "a seal twice over",
    async () =>
      `<budgettjek xmlns="urn:budgettjek:stored" version="1">{"seal":null,"seal":${JSON.stringify(await sealOf(check(bad)))}}</budgettjek>`,
  ],
];

const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** The good budget's file with another sheet XML and parts of ours, as a forger puts them in. */
function forge(change: (xml: string) => string, parts: readonly string[] = []): Uint8Array {
  const files = unzipSync(FILE);
  files[SHEET] = strToU8(change(strFromU8(files[SHEET]!)));
  const elements = parts.map((part, i) => {
    files[`customXml/item${i + 1}.xml`] = strToU8(part);
    return `<Relationship Id="rIdOwn${i}" Type="${CUSTOM}" Target="../customXml/item${i + 1}.xml"/>`;
  });
  files[RELATIONS] = strToU8(strFromU8(files[RELATIONS]!).replace("</Relationships>", `${elements.join("")}</Relationships>`));
  return zipSync(files, { level: 0 });
}

const WRONG = '<c r="I12" s="9"><v>1500</v></c>';
const I12 = /<c r="I12"[^>]*>.*?<\/c>/;
const ROW = /<row r="12".*?<\/row>/;
const put = (xml: string): string => xml.replace(I12, WRONG);

async function paneSays(workbook: Workbook): Promise<{ status: string; seal: string }> {
  const model = new PaneModel(new FakeHost(workbook).pane, new Memory(storageInMemory()));
  await model.start();
  const { outcome, seal } = model.getState();
  await model.stop();
  return { status: outcome?.status ?? "none", seal };
}

let bench: Headless;
beforeAll(() => {
  bench = openHeadless(forge(put));
});
afterAll(() => bench.close());

test.each(PARTS)("no screen is deceived by %s", async (_, make) => {
  const made = await make();
  const parts = typeof made === "string" ? [made] : made;
  const workbook = readXlsx(forge(put, parts));
  expect((await verifyFile(() => workbook, {})).code).not.toBe(0);
  const pane = await paneSays(workbook);
  expect([pane.status, pane.seal]).not.toEqual([expect.stringMatching(/^ready/), expect.anything()]);
  expect(pane.seal).not.toMatch(/^confirmed/);
  // The workbench checks what its grid reads.
  await bench.workbook.store(parts.at(-1)!);
  const { kind, ...checked } = checkWorkbook(await bench.workbook.read());
  expect(kind === "checked" ? (checked as Checked).tree.status : kind).toMatch(/^not-/);
});

/** What a forger does to the sheet's own XML, so that Excel and another reader may see different amounts. */
const SHEETS: readonly [string, (xml: string) => string][] = [
  ["the amount as a formula with the right result", (xml) => xml.replace(I12, '<c r="I12" s="9"><f>1000+500</f><v>150</v></c>')],
  ["an amount with two values", (xml) => xml.replace(I12, '<c r="I12" s="9"><v>1500</v><v>150</v></c>')],
  ["the cell twice, the right one last", (xml) => xml.replace(I12, (cell) => WRONG + cell)],
  ["the cell twice, the right one first", (xml) => xml.replace(I12, (cell) => cell + WRONG)],
  ["the row twice", (xml) => xml.replace(ROW, (row) => put(row) + row)],
  [
    "the right row as what an older program reads",
    (xml) =>
      xml.replace(
        ROW,
        (row) =>
          `<mc:AlternateContent><mc:Choice Requires="x14">${put(row)}</mc:Choice><mc:Fallback>${row}</mc:Fallback></mc:AlternateContent>`,
      ),
  ],
  ["the right row in a comment", (xml) => xml.replace(ROW, (row) => `<!--${row}-->${put(row)}`)],
  ["the right cell as another format's", (xml) => xml.replace(I12, `<y:c xmlns:y="urn:y" r="I12"><y:v>150</y:v></y:c>${WRONG}`)],
  ["the right value as another format's", (xml) => xml.replace(I12, '<c r="I12" s="9"><v>1500</v><y:v xmlns:y="urn:y">150</y:v></c>')],
  ["two contents", (xml) => put(xml).replace("</sheetData>", `</sheetData><sheetData><row r="12">${I12.exec(xml)![0]}</row></sheetData>`)],
  ["the right text beside the value", (xml) => xml.replace(I12, '<c r="I12" s="9"><v>1500</v><is><t>150</t></is></c>')],
  ["the right value before a comment", (xml) => xml.replace(I12, '<c r="I12" s="9"><v>150<!--x-->0</v></c>')],
  ["a hidden row", (xml) => put(xml).replace('<row r="12"', '<row r="12" hidden="1"')],
  ["the sum typed over", (xml) => put(xml).replace(/<c r="I25"[^>]*>.*?<\/c>/, '<c r="I25" s="10"><v>1500</v></c>')],
];

test.each(SHEETS)("the good budget's seal confirms no sheet with %s", async (_, change) => {
  const part = stored({ seal: await sealOf(check(good)), acceptances: acceptAll(good) });
  const { code } = await verifyFile(() => readXlsx(forge(change, [part])), {});
  expect(code).not.toBe(0);
});

test.each(["visible", "hidden", "very-hidden"] as const)(
  "a good copy on a %s sheet, chosen as the budget, does not hide the other",
  async (visibility) => {
    const copy: Sheet = { ...good.sheets[0]!, name: "Kopi", visibility };
    const told = [{ text: "Kopi", cell: "", role: "sheet" }];
    const workbook = { ...bad, sheets: [...bad.sheets, copy], storedPart: stored({ told, seal: await sealOf(check(good)) }) };
    const checked = check(workbook);
    const said = checked.findings.filter(({ check: id }) => id === "reading-assumed").map(({ message }) => JSON.stringify(message.args));
    expect(said).toEqual([expect.stringContaining("arket ”Budget” er også et budget")]);
    expect(await verifySeal(checked)).not.toBe("confirmed");
    expect(checkWorkbook({ ...workbook, storedPart: stored({ told: [{ ...told[0]!, text: "KOPI" }] }) }).kind).toBe("not-checked");
  },
);

const LINE = "Værkstedsleder 14 timer 2 år";

/** What is done to a budget whose one warning was accepted: another finding must not be covered by it. */
const CHANGES: readonly [string, (workbook: Workbook) => Workbook][] = [
  ["another amount of the line", (workbook) => applyEdits(workbook, [edit("I52", 721)])],
  ["as much more in expenses and financing", (workbook) => applyEdits(workbook, [edit("C52", 200), edit("I52", 900)])],
  ["another line's name", (workbook) => applyEdits(workbook, [edit("A52", "Værkstedsleder 14 timer 3 år")])],
  ["another case number", (workbook) => applyEdits(workbook, [edit("B5", 102628)])],
  ["another first day", (workbook) => applyEdits(workbook, [edit("B2", 43010)])],
  ["another last day", (workbook) => applyEdits(workbook, [edit("B3", 44468)])],
  ["another section's name", (workbook) => applyEdits(workbook, [edit("A45", "Uddannelse og beskæftigelse")])],
];

test.each(CHANGES)("an acceptance does not hold for %s", (_, change) => {
  const { findings } = check(good);
  const finding = findings.find(({ check: id, line }) => id === "row-financing" && line === LINE)!;
  const workbook = { ...good, storedPart: stored({ acceptances: [createAcceptance(finding, good, "aftalt", AT, findings)] }) };
  expect([...check(workbook).accepted.values()]).toEqual(["aftalt"]);
  expect([...checkAgain(change(workbook))]).toEqual([]);
});

/** The reasons that count. */
function checkAgain(workbook: Workbook): readonly string[] {
  const checked = checkWorkbook(workbook);
  return checked.kind === "checked" ? [...checked.accepted.values()] : [];
}

test("names containing the identity's separator do not match another finding", () => {
  const finding = check(good).findings.find(({ line }) => line === LINE)!;
  const one = findingIdentity({ ...finding, section: "A|B", line: "C" });
  expect(one).not.toBe(findingIdentity({ ...finding, section: "A", line: "B|C" }));
  expect(one).not.toBe(findingIdentity({ ...finding, section: "A\\|B", line: "C" }));
});
