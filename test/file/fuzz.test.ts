// Broken files of every kind: read, or refused with a reason, and never anything else. FUZZ_CASES=10000 for a long run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { nodeUnpacker } from "../../src/file/node-unpacker";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { HostError, STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { everythingFile } from "./everything";

const CASES = Number(process.env.FUZZ_CASES ?? 500);
/** Milliseconds; the longest a timer can wait. */
const LONG = 2 ** 31 - 1;
const FILES = [
  ...["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"].map(
    (name) => new Uint8Array(readFileSync(join(__dirname, "../budgets", name))),
  ),
  everythingFile(),
];
const PARTS = FILES.map((file) => unzipSync(file));

/** Undefined where the file is refused as it should be. */
function readOrRefuse(read: () => Workbook): Workbook | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "unreadable" || error.reason === undefined) throw error;
    return undefined;
  }
}

async function check(bytes: Uint8Array): Promise<void> {
  const workbook = readOrRefuse(() => readXlsx(bytes));
  expect(readOrRefuse(() => readXlsx(bytes, nodeUnpacker))).toEqual(workbook);
  if (!workbook) return;
  for (const { cells } of workbook.sheets) {
    for (const { value } of cells.values()) expect(typeof value === "number" && !Number.isFinite(value)).toBe(false);
  }
  // What can be read can be written: the same workbook with a cell and a part more, or a refusal that says why.
  const host = openXlsx(bytes);
  const sheet = workbook.sheets[0]?.name;
  try {
    if (sheet !== undefined) await host.write([{ sheet, cell: "XFD99999", from: null, to: "fuzz" }]);
    await host.store(`<a xmlns="${STORED_PART_NAMESPACE}"/>`);
    const saved = readXlsx(host.save());
    expect(saved.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    expect(saved.storedPart).not.toBeNull();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

interface Change {
  /** Where, as a share of the whole. */
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(40), fc.nat(5000)),
  added: fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom(
      "<",
      ">",
      "/>",
      '"',
      "&",
      "&amp;",
      "<!--",
      "]]>",
      "<![CDATA[",
      "<?",
      "<!DOCTYPE a>",
      "</c>",
      "<c>",
      "<row>",
      "<sheetData>",
      '<c r="A1"/>',
      "<f>A1</f>",
      '<f t="shared" si="0"/>',
      "\u0000",
      "-1",
      "1e999",
      "99999999999",
      "_xD800_",
      "æ",
      "\ud800",
    ),
  ),
});

function apply(text: string, changes: readonly Change[]): string {
  return changes.reduce((now, { at, removed, added }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + added + now.slice(start + removed);
  }, text);
}

const file = fc.nat(FILES.length - 1);

it(
  "reads or refuses files with changed bytes",
  async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(change, { minLength: 1, maxLength: 4 }), (index, changes) => {
        const bytes = apply(strFromU8(FILES[index]!, true), changes);
        return check(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0) & 255));
      }),
      { numRuns: Math.ceil(CASES / 4) },
    );
  },
  LONG,
);

it(
  "reads or refuses files with changed fields of the zip",
  async () => {
    const field = fc.record({ at: fc.nat(), value: fc.oneof(fc.nat(255), fc.constantFrom(0, 255)) });
    await fc.assert(
      fc.asyncProperty(file, fc.array(field, { minLength: 1, maxLength: 6 }), (index, fields) => {
        const bytes = FILES[index]!.slice();
        const directory = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
        for (const { at, value } of fields) bytes[directory + (at % (bytes.length - directory))] = value;
        return check(bytes);
      }),
      { numRuns: Math.ceil(CASES / 4) },
    );
  },
  LONG,
);

it(
  "reads or refuses files whose parts were changed inside",
  async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), fc.array(change, { minLength: 1, maxLength: 4 }), (index, part, changes) => {
        const parts = PARTS[index]!;
        const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
        const name = names[part % names.length]!;
        return check(zipSync({ ...parts, [name]: strToU8(apply(strFromU8(parts[name]!), changes)) }, { level: 1 }));
      }),
      { numRuns: Math.ceil(CASES / 2) },
    );
  },
  LONG,
);
