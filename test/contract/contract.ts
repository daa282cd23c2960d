// What every host promises, whatever lies behind its ports. A new host is one file that calls describeHost.
import { HostError, STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import type {
  Edit,
  EditContent,
  HostErrorCode,
  Mark,
  MarkSeverity,
  WorkbookChange,
  WorkbookSource,
  WorkbookSurface,
} from "../../src/workbook/ports";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, findSheet } from "../../src/workbook/workbook";
import type { Cell } from "../../src/workbook/workbook";
import { CONTRACT_WORKBOOK, describeSheet } from "./contract-workbook";
import type { ContractWorkbook } from "./contract-workbook";

/** A host under test, and what the contract must see of it that the ports do not show. */
export interface ContractHost {
  readonly source: WorkbookSource;
  readonly surface: WorkbookSurface;
  /** The marks of ours that lie in the workbook now: one entry an area, e.g. `B1:B2`. */
  marks(): Promise<readonly MarkedArea[]>;
  /** All that marks must leave alone, in any form that can be compared: others' conditional formats, fills, protection, contents, selection. */
  picture(): Promise<unknown>;
  /** What is selected; left out by a host that has no selection. */
  selection?(): Promise<{ readonly sheet: string; readonly addresses: readonly string[] }>;
  /** A person types into a cell, past the ports; left out by a host that nobody types into. */
  type?(sheet: string, cell: string, content: EditContent, by: "user" | "another"): Promise<void>;
  close?(): Promise<void>;
}

export interface MarkedArea {
  readonly sheet: string;
  readonly address: string;
  readonly severity: MarkSeverity;
}

const PART = `<budgettjek xmlns="${STORED_PART_NAMESPACE}" version="1"><note>Æ &amp; ø</note></budgettjek>`;
const OTHER_PART = `<budgettjek xmlns="${STORED_PART_NAMESPACE}" version="1"/>`;

const OPEN_MARKS: readonly Mark[] = [
  { sheet: "Åbent ark", addresses: ["B1:B2", "A3"], severity: "error" },
  { sheet: "Åbent ark", addresses: ["A1"], severity: "warning" },
];

/** Runs the contract over a host; `makeHost` opens the given workbook anew for each test. */
export function describeHost(name: string, makeHost: (workbook: ContractWorkbook) => Promise<ContractHost>): void {
  describe(`host contract: ${name}`, () => {
    let host: ContractHost;

    beforeEach(async () => {
      host = await makeHost(CONTRACT_WORKBOOK);
    });

    afterEach(async () => {
      await host.close?.();
    });

    async function readCell(sheet: string, address: string): Promise<Cell | undefined> {
      const { row, column } = parseAddress(address)!;
      const found = findSheet(await host.source.read(), sheet);
      return found && cellAt(found, row, column);
    }

    describe("read", () => {
      it("returns every sheet in normal form, in tab order", async () => {
        const workbook = await host.source.read();
        expect(workbook.sheets.map(describeSheet)).toEqual(CONTRACT_WORKBOOK.sheets.map(describeSheet));
        expect(workbook.storedPart).toBeNull();
      });

      it("returns the same twice and changes nothing", async () => {
        const before = await host.picture();
        const first = await host.source.read();
        const second = await host.source.read();
        expect(second.sheets.map(describeSheet)).toEqual(first.sheets.map(describeSheet));
        expect(await host.picture()).toEqual(before);
      });
    });

    describe("show", () => {
      it("selects several areas of one sheet at once", async () => {
        await host.surface.show([
          { sheet: "Åbent ark", address: "B1" },
          { sheet: "Åbent ark", address: "A3:B3" },
        ]);
        if (!host.selection) return;
        const { sheet, addresses } = await host.selection();
        expect(sheet).toBe("Åbent ark");
        expect([...addresses].sort()).toEqual(["A3:B3", "B1"]);
      });

      it("works on a protected sheet, and with no cells", async () => {
        await host.surface.show([{ sheet: "Med kode", address: "A1" }]);
        await host.surface.show([]);
        expect(await host.selection?.()).toEqual(host.selection && { sheet: "Med kode", addresses: ["A1"] });
      });

      it("rejects a missing sheet", () => expectRefusal("missing", () => host.surface.show([{ sheet: "Findes ikke", address: "A1" }])));
    });

    describe("marks", () => {
      it("appear where requested, and are removed without a trace", async () => {
        const before = await host.picture();
        await host.surface.mark(OPEN_MARKS);
        expect(sortAreas(await host.marks())).toEqual([
          { sheet: "Åbent ark", address: "A1", severity: "warning" },
          { sheet: "Åbent ark", address: "A3", severity: "error" },
          { sheet: "Åbent ark", address: "B1:B2", severity: "error" },
        ]);
        expect(await host.picture()).toEqual(before);
        expect(await host.surface.hasMarks()).toBe(true);
        expect(await host.surface.unmark()).toBe(2);
        expect(await host.marks()).toEqual([]);
        expect(await host.picture()).toEqual(before);
        expect(await host.surface.hasMarks()).toBe(false);
        expect(await host.surface.unmark()).toBe(0);
      });

      it("replace earlier marks", async () => {
        await host.surface.mark(OPEN_MARKS);
        await host.surface.mark([{ sheet: "Tomt", addresses: ["C3"], severity: "warning" }]);
        expect(await host.marks()).toEqual([{ sheet: "Tomt", address: "C3", severity: "warning" }]);
        await host.surface.mark([]);
        expect(await host.marks()).toEqual([]);
      });

      it("do not change what is read", async () => {
        await host.surface.mark(OPEN_MARKS);
        const workbook = await host.source.read();
        expect(workbook.sheets.map(describeSheet)).toEqual(CONTRACT_WORKBOOK.sheets.map(describeSheet));
      });

      it("are all or nothing when a sheet is missing", async () => {
        const gone: Mark = { sheet: "Findes ikke", addresses: ["A1"], severity: "error" };
        await expectRefusal("missing", () => host.surface.mark([...OPEN_MARKS, gone]));
        expect(await host.marks()).toEqual([]);
      });

      it("are found again without changing anything", async () => {
        expect(await host.surface.hasMarks()).toBe(false);
        await host.surface.mark(OPEN_MARKS);
        const [before, marks] = [await host.picture(), await host.marks()];
        expect(await host.surface.hasMarks()).toBe(true);
        expect(await host.picture()).toEqual(before);
        expect(await host.marks()).toEqual(marks);
      });

      it("are allowed on an unprotected sheet", async () => {
        expect(await host.surface.canMark("Åbent ark")).toBe("allowed");
        expect(await host.surface.canMark("Farver tilladt")).toBe("allowed");
        await expectRefusal("missing", () => host.surface.canMark("Findes ikke"));
      });

      it("are refused when the host reports that protection forbids them", async () => {
        for (const sheet of ["Budget", "Med kode"]) {
          const permission = await host.surface.canMark(sheet);
          if (permission === "allowed") continue; // a host whose marks never reach the sheet
          expect(permission).toMatch(/^protected/);
          await expectRefusal("protected", () => host.surface.mark([{ sheet, addresses: ["A1"], severity: "error" }]));
          expect(await host.marks()).toEqual([]);
        }
      });
    });

    describe("write", () => {
      it("reports which cells can be written, in the order given", async () => {
        const cells = ["B4", "A4", "D4", "Z90"].map((address) => ({ sheet: "Budget", address }));
        expect(await host.surface.writable([...cells, { sheet: "Åbent ark", address: "Z90" }])).toEqual([true, false, true, false, true]);
        expect(await host.surface.writable([])).toEqual([]);
      });

      it.each<[EditContent, Partial<Cell> | undefined]>([
        [668, { value: 668, formula: null }],
        [-0.5, { value: -0.5, formula: null }],
        ["1.310 kr. – æ & <b>", { value: "1.310 kr. – æ & <b>", formula: null }],
        [" 12 ", { value: " 12 ", formula: null }],
        [true, { value: true, formula: null }],
        ["=SUM(B2:B2)", { formula: "SUM(B2:B2)" }],
        [null, undefined],
      ])("writes %p into a cell", async (to, expected) => {
        await host.surface.write([edit("Åbent ark", "B1", 686, to)]);
        const cell = await readCell("Åbent ark", "B1");
        if (expected) expect(cell).toMatchObject(expected);
        else expect(cell).toBeUndefined();
      });

      it("fills empty cells, replaces formulas, and leaves all other content alone", async () => {
        await host.surface.write([
          edit("Åbent ark", "B3", "=SUM(B1:B2)", 5),
          edit("Åbent ark", "D2", null, 7),
          edit("Åbent ark", "A9", null, "ny linje"),
          edit("Budget", "C4", 13, 14),
        ]);
        const { sheets } = await host.source.read();
        const contents = sheets.map((sheet) =>
          [...sheet.cells.values()].map((cell) => [cell.row, cell.column, cell.formula ?? cell.value]),
        );
        expect(contents[1]).toEqual([
          [0, 0, "Lektiecafé"],
          [0, 1, 686],
          [1, 1, 100],
          [1, 3, 7],
          [2, 0, " mellemrum "],
          [2, 1, 5],
          [8, 0, "ny linje"],
        ]);
        const started = [...CONTRACT_WORKBOOK.sheets[0]!.cells.values()];
        expect(contents[0]).toEqual(
          started.map((cell) => [cell.row, cell.column, cell.row === 3 && cell.column === 2 ? 14 : (cell.formula ?? cell.value)]),
        );
      });

      it("keeps the number format", async () => {
        await host.surface.write([edit("Budget", "C4", 13, 14)]);
        expect(await readCell("Budget", "C4")).toMatchObject({ value: 14, numberFormat: "#,##0" });
      });

      it.each<[string, EditContent, EditContent]>([
        ["another number", "B1", 687],
        ["a text for a number", "B1", "686"],
        ["a formula's result for the formula", "B3", 786],
        ["another formula", "B3", "=SUM(B1:B1)"],
        ["nothing", "B1", null],
        ["something in an empty cell", "C9", 0],
      ])("refuses when the cell does not hold the expected content: %s", async (_, address, from) => {
        await expectRefusal("changed", () => host.surface.write([edit("Åbent ark", String(address), from, 1)]));
      });

      it.each<[HostErrorCode, Edit]>([
        ["changed", edit("Åbent ark", "B2", 99, 1)],
        ["protected", edit("Budget", "A4", "Projektleder 50%'", "Projektleder")],
        ["protected", edit("Med kode", "A1", 1, 2)],
        ["missing", edit("Findes ikke", "A1", null, 1)],
      ])("makes no edit at all when one is refused as %s", async (code, refused) => {
        await expectRefusal(code, () => host.surface.write([edit("Åbent ark", "B1", 686, 668), refused]));
        const { sheets } = await host.source.read();
        expect(sheets.map(describeSheet)).toEqual(CONTRACT_WORKBOOK.sheets.map(describeSheet));
      });

      it("refuses an edit that was already made", async () => {
        const once = edit("Åbent ark", "B1", 686, 668);
        await host.surface.write([once]);
        await expectRefusal("changed", () => host.surface.write([once]));
      });
    });

    describe("the stored part", () => {
      it("is stored, replaced and removed", async () => {
        await host.surface.store(PART);
        expect((await host.source.read()).storedPart).toBe(PART);
        await host.surface.store(OTHER_PART);
        expect((await host.source.read()).storedPart).toBe(OTHER_PART);
        await host.surface.store(null);
        expect((await host.source.read()).storedPart).toBeNull();
        await host.surface.store(null);
        expect((await host.source.read()).storedPart).toBeNull();
      });

      it("is not among the cells", async () => {
        await host.surface.store(PART);
        expect((await host.source.read()).sheets.map(describeSheet)).toEqual(CONTRACT_WORKBOOK.sheets.map(describeSheet));
      });
    });

    describe("onChange", () => {
      it("reports this side's edits until stopped", async () => {
        const changes: WorkbookChange[] = [];
        const stop = await host.surface.onChange((change) => changes.push(change));
        await host.surface.write([edit("Åbent ark", "B1", 686, 668)]);
        expect(changes.length).toBeGreaterThan(0);
        await stop();
        changes.length = 0;
        await host.surface.write([edit("Åbent ark", "B1", 668, 686)]);
        expect(changes).toEqual([]);
      });

      it("reports this person's edits and another's alike", async () => {
        if (!host.type) return;
        const changes: WorkbookChange[] = [];
        const stop = await host.surface.onChange((change) => changes.push(change));
        await host.type("Åbent ark", "B1", 1, "user");
        expect(changes).toEqual([{}]);
        await host.type("Åbent ark", "B1", 2, "another");
        expect(changes).toEqual([{}, {}]);
        await stop();
        expect((await readCell("Åbent ark", "B1"))?.value).toBe(2);
      });

      it("does not fire on reading, showing or marking", async () => {
        const changes: WorkbookChange[] = [];
        const stop = await host.surface.onChange((change) => changes.push(change));
        await host.source.read();
        await host.surface.show([{ sheet: "Åbent ark", address: "B1" }]);
        await host.surface.mark(OPEN_MARKS);
        await host.surface.unmark();
        await stop();
        expect(changes).toEqual([]);
      });
    });
  });
}

function edit(sheet: string, cell: string, from: EditContent, to: EditContent): Edit {
  return { sheet, cell, from, to };
}

async function expectRefusal(code: HostErrorCode, call: () => Promise<unknown>): Promise<void> {
  const outcome: unknown = await call().then(
    () => "no refusal",
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(HostError);
  expect((outcome as HostError).code).toBe(code);
}

function sortAreas(areas: readonly MarkedArea[]): MarkedArea[] {
  return [...areas].sort((a, b) => a.address.localeCompare(b.address));
}
