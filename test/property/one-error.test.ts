// Property: one wrong input beyond the rounding is found and its row named; where a fix is offered, the check after it is clean.
import fc from "fast-check";
import type { Fix } from "../../src/checks/check";
import { parseAddress } from "../../src/workbook/address";
import type { EditContent } from "../../src/workbook/ports";
import type { Built, DraftCell, DraftContent } from "../build";
import {
  createRandom,
  describeBudget,
  layOut,
  randomBudget,
  randomLayout,
  REAL_NAMES,
  replaceCells,
  toWorkbook,
  withCells,
} from "../build";
import { isFormula } from "../build/draft";
import { check, judge } from "../errors/judge";
import type { ErrorKind } from "../errors/seed-errors";
import { ERROR_KINDS, seedError } from "../errors/seed-errors";
import { runs } from "../build/runs";

/** Shrinking is off: a smaller seed is no simpler budget. */
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const kinds = Object.keys(ERROR_KINDS) as ErrorKind[];

/** One of the two real budgets or a random one, in a random layout; named by its seeds, so that a counterexample is short. */
const copy = fc.record({ budget: fc.oneof(fc.constantFrom(...REAL_NAMES), seed), layout: seed, place: seed });

function edited({ places }: Built, cells: ReadonlyMap<string, DraftCell>, fix: Fix): ReadonlyMap<string, DraftCell> {
  const toContent = (content: EditContent): DraftContent =>
    typeof content === "string" && content.startsWith("=") ? { formula: content.slice(1) } : content;
  return replaceCells(
    cells,
    fix.edits.map((edit) => {
      const at = parseAddress(edit.cell);
      if (!at) throw new Error(`no cell ${edit.cell}`);
      expect(edit.sheet).toBe(places.sheet);
      const content = cells.get(edit.cell)?.content ?? null;
      if (typeof content !== "object" || content === null) expect(edit.from).toEqual(content);
      else if (isFormula(content)) expect(edit.from).toBe(`=${content.formula}`);
      return { ...at, content: toContent(edit.to) };
    }),
  );
}

test.each(kinds)("one %s is found with its row named, and a fix offered for it leaves no error", (kind) => {
  fc.assert(
    fc.property(copy, ({ budget, layout, place }) => {
      const built = layOut(typeof budget === "string" ? describeBudget(budget) : randomBudget(budget), randomLayout(layout));
      const error = seedError(built, kind, createRandom(place));
      if (!error) return;
      const clean = check(toWorkbook(built.draft)).findings;
      const judgement = judge(built, error, clean);
      const { cells, from, to } = error;
      expect({ cells, from, to, found: judgement.found, rightPlace: judgement.rightPlace }).toEqual({
        cells,
        from,
        to,
        found: true,
        rightPlace: true,
      });

      const { sheet } = built.places;
      const wrong = error.draft.sheets.find((candidate) => candidate.name === sheet)?.cells ?? new Map<string, DraftCell>();
      const errors = clean.filter((finding) => finding.severity === "error").length;
      for (const { fix } of judgement.findings) {
        if (!fix) continue;
        const after = check(toWorkbook(withCells(error.draft, sheet, edited(built, wrong, fix)))).findings;
        const left = after.filter((finding) => finding.severity === "error").map((finding) => [finding.check, finding.row]);
        expect({ cells, fix: fix.edits, left: left.length <= errors ? [] : left }).toEqual({ cells, fix: fix.edits, left: [] });
      }
    }),
    { numRuns: runs(3), seed: 1, endOnFailure: true },
  );
});
