// The part kept in the workbook: read back as written, and left alone where it is newer or broken.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { EMPTY_STORED, editableData, formatStored, parseStored, type StoredData } from "../../src/app/stored";

const data: StoredData = {
  version: 1,
  links: [
    {
      section: "Tryghed & trivsel",
      line: "Café <Nora>",
      row: 33,
      amounts: [1, null, 2.5],
      status: "confirmed",
      activities: [{ area: "Tryghed og trivsel", name: null, share: 33.3 }],
    },
  ],
  acceptances: [{ finding: "row-financing|short||", seen: "abc", reason: 'aftalt med "LBF" ]]> & co.', at: "2026-01-02T03:04:05.000Z" }],
  seal: {
    rules: "1",
    template: "t",
    cells: "c",
    acceptances: "a",
    at: "2026-01-02T03:04:05.000Z",
    status: "ready",
    accepted: 1,
    notRun: ["area-economy"],
  },
  matches: [{ earlier: '["Tryghed og trivsel","Fritidsjob"]', now: null }],
  fetched: [{ what: "economy:Tryghed og trivsel", at: "2026-01-02T03:04:05.000Z", digest: "abc" }],
  told: [
    { text: "Udgifter i alt", cell: "H7", role: "total" },
    { text: "Fonde", cell: "O8", role: "own-payer", isCofinancing: true },
  ],
};

test("reads back what it wrote, also after another program has rewritten the XML", () => {
  const part = formatStored(data)!;
  expect(parseStored(part)).toEqual({ kind: "stored", data });
  const rewritten = `<?xml version="1.0" encoding="UTF-8"?>\r\n${part
    .replace('<budgettjek xmlns="urn:budgettjek:stored" version="1">', "<b:budgettjek version='1' xmlns:b='urn:budgettjek:stored'>")
    .replace("</budgettjek>", "</b:budgettjek>")
    .replace(/"/g, (quote, at: number) => (at > 120 ? "&#x22;" : quote))}`;
  expect(parseStored(rewritten)).toEqual({ kind: "stored", data });
});

test("reads a version 1 part in full", () => {
  expect(parseStored(readFileSync(path.join(__dirname, "stored-version-1.xml"), "utf8"))).toEqual({
    kind: "stored",
    data: {
      version: 1,
      links: [
        {
          section: "Tryghed & trivsel",
          line: "Café <Nora> (12)",
          row: 33,
          amounts: [18, 24.5, null, 46, 10],
          status: "confirmed",
          activities: [
            { area: "Tryghed & trivsel", name: "Naboskab", share: 75 },
            { area: "Beskæftigelse", name: null, share: 25 },
          ],
        },
        { section: "Beskæftigelse", line: "Kontorhold", row: 51, amounts: [12], status: "shared-cost", activities: [] },
      ],
      acceptances: [
        { finding: "yearly-split|much|Tryghed & trivsel|Café", seen: "5b1c", reason: "aftalt med LBF", at: "2026-01-02T03:04:05.000Z" },
      ],
      // Not known then.
      matches: [],
      told: [],
      fetched: [],
      seal: {
        rules: "1",
        template: "t3",
        cells: "c4",
        acceptances: "a5",
        at: "2026-01-03T03:04:05.000Z",
        status: "ready-with-warnings",
        accepted: 1,
        notRun: ["area-economy"],
      },
    },
  });
});

test("keeps any reason, except characters that XML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (reason) => {
      const kept = { ...EMPTY_STORED, acceptances: [{ finding: "f", seen: "s", reason, at: "t" }] };
      const parsed = parseStored(formatStored(kept));
      return parsed.kind === "stored" && parsed.data.acceptances[0]?.reason === reason;
    }),
  );
});

test("writes no part when there is nothing to keep", () => {
  expect(formatStored(EMPTY_STORED)).toBeNull();
  expect(parseStored(null)).toEqual({ kind: "none" });
  expect(editableData({ kind: "none" })).toEqual(EMPTY_STORED);
});

test("recognises a newer part and does not let it be changed", () => {
  const newer = parseStored(formatStored(data)!.replace('version="1"', 'version="7"'));
  expect(newer).toEqual({ kind: "newer", version: 7 });
  expect(editableData(newer)).toBeUndefined();
});

test.each([
  "",
  "<other/>",
  "<budgettjek/>",
  '<budgettjek version="1">{"version":1,</budgettjek>',
  '<budgettjek version="1">{"version":1,"links":[{"row":"x"}]}</budgettjek>',
])("does not let a broken part be changed: %s", (part) => {
  expect(parseStored(part)).toEqual({ kind: "broken" });
  expect(editableData(parseStored(part))).toBeUndefined();
});
