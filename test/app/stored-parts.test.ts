// Our parts in a workbook that are newer, broken, duplicated or lost: reported, merged, removed whole, and never a reason not to read the budget.
import { check } from "../build/checked";
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync, strFromU8 } from "fflate";
import { prepareForUpload } from "../../src/app/upload";
import { EMPTY_STORED, editableData, formatStored, readStored, type StoredData } from "../../src/app/stored";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { buildResult } from "../../src/app/build-result";
import { buildControlReport } from "../../src/report/control-report";
import { formatText } from "../../src/report/text";
import type { Workbook } from "../../src/workbook/workbook";
import { mjoelnerparken } from "../taskpane/budgets";
import { FakeHost } from "../taskpane/fake-host";

const AT = new Date("2026-01-02T03:04:05Z");
const FILE = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));
const link = (line: string): StoredData["links"][number] => ({
  section: "Tryghed og trivsel",
  line,
  row: 33,
  amounts: [1],
  status: "shared-cost",
  activities: [],
});
const acceptance = (seen: string): StoredData["acceptances"][number] => ({
  finding: "row-financing|short||",
  seen,
  reason: "aftalt",
  at: AT.toISOString(),
});
const ONE = formatStored({ ...EMPTY_STORED, links: [link("Café"), link("Klub")], acceptances: [acceptance("a")] })!;
const OTHER = formatStored({ ...EMPTY_STORED, links: [link("Café"), link("Have")], acceptances: [acceptance("a"), acceptance("b")] })!;
const NEWER = '<budgettjek xmlns="urn:budgettjek:stored" version="9">{}</budgettjek>';
const BROKEN = '<budgettjek xmlns="urn:budgettjek:stored" version="1">{"links":[</budgettjek>';

/** The file with parts of ours, put in as another program would. `relates` points to them from the workbook. */
function withParts(parts: Readonly<Record<string, string>>, relates = true): Uint8Array {
  const files = unzipSync(FILE);
  const relations = "xl/_rels/workbook.xml.rels";
  const own = Object.keys(parts).filter((name) => /^customXml\/item\d+\.xml$/.test(name));
  for (const [name, part] of Object.entries(parts)) files[name] = strToU8(part);
  if (relates) {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    const elements = own.map((name, index) => `<Relationship Id="rIdOwn${index}" Type="${type}" Target="../${name}"/>`).join("");
    files[relations] = strToU8(strFromU8(files[relations]!).replace("</Relationships>", `${elements}</Relationships>`));
  }
  return zipSync(files, { level: 0 });
}

const BOTH = { "customXml/item1.xml": ONE, "customXml/item2.xml": OTHER };
const REMAINS = {
  "customXml/itemProps1.xml":
    '<ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="{1}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:budgettjek:stored"/></ds:schemaRefs></ds:datastoreItem>',
};

const memory = (storedPart: string | null, more: readonly string[] = []): Workbook => ({
  ...mjoelnerparken(),
  storedPart,
  ...(more.length > 0 ? { moreStoredParts: more } : {}),
});

const WORKBOOKS: [string, () => Workbook, string[], string][] = [
  ["reads a file without parts", () => readXlsx(FILE), [], "none"],
  ["reads one part in a file", () => readXlsx(withParts({ "customXml/item1.xml": ONE })), [], "kept"],
  ["reports two parts in a file", () => readXlsx(withParts(BOTH)), ["double"], "kept"],
  ["reports two parts in memory", () => memory(ONE, [OTHER]), ["double"], "kept"],
  ["reports a newer part in a file", () => readXlsx(withParts({ "customXml/item1.xml": NEWER })), ["newer"], "newer"],
  ["reports a newer part beside ours", () => memory(ONE, [NEWER]), ["newer"], "kept"],
  ["reports a broken part in a file", () => readXlsx(withParts({ "customXml/item1.xml": BROKEN })), ["broken"], "broken"],
  ["reports a broken part beside ours", () => memory(ONE, [BROKEN]), ["broken"], "kept"],
  ["reports a truncated part", () => readXlsx(withParts({ "customXml/item1.xml": ONE.slice(0, 60) })), ["broken"], "broken"],
  ["reports a part truncated inside its tag", () => readXlsx(withParts({ "customXml/item1.xml": ONE.slice(0, 46) })), ["broken"], "broken"],
  ["reads a part that no relation refers to any more", () => readXlsx(withParts({ "customXml/item7.xml": ONE }, false)), [], "kept"],
  ["reports that only a part's properties are left", () => readXlsx(withParts(REMAINS, false)), ["lost"], "lost"],
];

test.each(WORKBOOKS)("%s", (_, read, troubles, state) => {
  const checked = check(read());
  expect(checked.storedParts.troubles).toEqual(troubles);
  const result = buildResult("b.xlsx", checked);
  expect(result.stored).toMatchObject({ state, troubles: troubles.map((kind) => ({ kind })) });
  const reported = result.stored!.troubles.map(({ text }) => text.da);
  const text = formatText(result, "da");
  const report = buildControlReport(result, "da").blocks.flatMap((block) => ("text" in block ? [block.text] : []));
  for (const sentence of reported) {
    expect(text).toContain(sentence);
    expect(report).toContain(sentence);
    expect(sentence).toMatch(/Opdatér|Fjern|se dem|Hent/);
  }
  expect(result.status).toBe("ready-with-warnings");
});

test("merges two parts: each link and acceptance once, and the newest seal", () => {
  const { stored } = readStored({ storedPart: ONE, moreStoredParts: [OTHER] });
  const data = editableData(stored)!;
  expect(data.links.map(({ line }) => line).sort()).toEqual(["Café", "Have", "Klub"]);
  expect(data.acceptances.map(({ seen }) => seen).sort()).toEqual(["a", "b"]);
});

test("writes nothing while a newer part is present", () => {
  expect(editableData(readStored({ storedPart: ONE, moreStoredParts: [NEWER] }).stored)).toBeUndefined();
  expect(editableData(readStored({ storedPart: ONE, moreStoredParts: [BROKEN] }).stored)).toBeDefined();
});

test("a corrupted part never makes the budget unreadable", () => {
  const bytes = withParts({ "customXml/item1.xml": ONE });
  const at = Buffer.from(bytes).indexOf(ONE.slice(0, 30));
  bytes.set(strToU8("\u0000\u0001<<<<"), at);
  expect(check(readXlsx(bytes)).tree.status).toBe("ready-with-warnings");
});

test("removing the stored part of a file removes all of them", async () => {
  for (const parts of [
    BOTH,
    { "customXml/item1.xml": NEWER, "customXml/item2.xml": ONE },
    { "customXml/item1.xml": BROKEN },
    { "customXml/item1.xml": ONE, ...REMAINS },
  ]) {
    for (const relates of [true, false]) {
      const host = openXlsx(withParts(parts, relates));
      const done = await prepareForUpload(host, host, { removesStored: true, at: AT });
      expect(done.stored).toBe("removed");
      const saved = host.save();
      expect(Object.keys(unzipSync(saved)).filter((name) => name.startsWith("customXml/"))).toEqual([]);
      expect(strFromU8(unzipSync(saved)["xl/_rels/workbook.xml.rels"]!)).not.toContain("customXml");
      expect(readXlsx(saved)).toMatchObject({ storedPart: null });
    }
  }
});

test("storing anew leaves one part of several, in a file and in memory", async () => {
  const file = openXlsx(withParts(BOTH));
  await file.store(ONE);
  expect(readXlsx(file.save())).toMatchObject({ storedPart: ONE });
  expect(readXlsx(file.save()).moreStoredParts).toBeUndefined();
  const host = new FakeHost(memory(ONE, [OTHER]));
  expect(await prepareForUpload(host.pane.source, host.pane.surface, { removesStored: false, at: AT })).toMatchObject({
    stored: "sealed",
    kept: { links: 3 },
  });
  expect(host.workbook.moreStoredParts).toBeUndefined();
  const untouched = openXlsx(withParts(BOTH));
  await untouched.read();
  expect(Buffer.compare(Buffer.from(untouched.save()), Buffer.from(withParts(BOTH)))).toBe(0);
});

test("leaves reasons out on request, drops used-up acceptances, and reports what was kept", async () => {
  const plain = mjoelnerparken();
  const { findings } = check(plain);
  const { createAcceptance } = await import("../../src/app/accept");
  const used = createAcceptance(
    findings.find(({ severity }) => severity === "warning")!,
    plain,
    "aftalt med LBF",
    AT,
    findings,
  );
  const start = { ...plain, storedPart: formatStored({ ...EMPTY_STORED, acceptances: [used, acceptance("x")] }) };
  const kept = new FakeHost(start);
  expect((await prepareForUpload(kept.pane.source, kept.pane.surface, { removesStored: false, at: AT })).kept).toEqual({
    links: 0,
    acceptances: 1,
    reasons: true,
  });
  const left = new FakeHost(start);
  const done = await prepareForUpload(left.pane.source, left.pane.surface, { removesStored: false, leavesOut: { reasons: true }, at: AT });
  expect(done).toMatchObject({ stored: "sealed", kept: { acceptances: 1, reasons: false } });
  expect(left.workbook.storedPart).not.toContain("aftalt");
  expect([...check(left.workbook).accepted.values()]).toEqual([""]);
});
