// The sealed verdict: holds until the first edit, and is not given to a budget with errors.
import { check } from "../build/checked";
import { applyEdits } from "../../src/formulas/apply-edits";
import { createSeal, hashCells, RULES_VERSION, verifySeal } from "../../src/app/seal";
import { prepareForUpload, storeSeal, uploadChecklist } from "../../src/app/upload";
import { EMPTY_STORED, formatStored, parseStored } from "../../src/app/stored";
import { createAcceptance } from "../../src/app/accept";
import type { Edit } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { amager, mjoelnerparken } from "../taskpane/budgets";
import { FakeHost } from "../taskpane/fake-host";

const AT = new Date("2026-01-02T03:04:05Z");

const edit = (cell: string, to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from: null, to });

async function sealed(workbook: Workbook): Promise<Workbook> {
  const seal = await createSeal(check(workbook), AT);
  return { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, seal: seal! }) };
}

test("a seal states the rules, the time and what was not checked, and holds for the same cells", async () => {
  const seal = (await createSeal(check(mjoelnerparken()), AT))!;
  expect(seal).toMatchObject({ rules: RULES_VERSION, at: "2026-01-02T03:04:05.000Z", status: "ready-with-warnings", accepted: 0 });
  expect(seal.notRun).toContain("area-economy");
  expect(seal.cells).toMatch(/^[0-9a-f]{64}$/);
  expect(await verifySeal(check(await sealed(mjoelnerparken())))).toBe("confirmed");
  expect(await verifySeal(check(mjoelnerparken()))).toBe("none");
});

test("an edit makes the seal stale, and undoing it confirms the seal again", async () => {
  const workbook = await sealed(mjoelnerparken());
  const changed = applyEdits(workbook, [edit("A12", "Kontorhold")]);
  expect(await verifySeal(check(changed))).toBe("stale");
  expect(await verifySeal(check(applyEdits(changed, [edit("A12", "Kontorhold edb m.v.")])))).toBe("confirmed");
  expect(await verifySeal(check(applyEdits(workbook, [edit("H12", 201)])))).toBe("stale");
});

test("a budget with an error cannot be sealed, and breaks a seal it had", async () => {
  const broken = applyEdits(await sealed(mjoelnerparken()), [edit("I12", 1500)]);
  expect(await verifySeal(check(broken))).toBe("not-ready");
  expect(await createSeal(check(broken), AT)).toBeUndefined();
});

test("a changed set of acceptances makes the seal stale", async () => {
  const workbook = await sealed(mjoelnerparken());
  const stored = parseStored(workbook.storedPart);
  if (stored.kind !== "stored") throw new Error("no part");
  const finding = check(workbook).findings.find((candidate) => candidate.severity === "warning")!;
  const accepted = {
    ...workbook,
    storedPart: formatStored({ ...stored.data, acceptances: [createAcceptance(finding, workbook, "x", AT)] }),
  };
  expect(await verifySeal(check(accepted))).toBe("stale");
});

test("preparing for upload removes marks and report, removes or seals the stored part, and changes no cell", async () => {
  const host = new FakeHost(await sealed(mjoelnerparken()));
  const { source, surface, report } = host.pane;
  const hash = await hashCells(host.workbook, check(host.workbook).budget);
  await surface.mark([{ sheet: "Budget", addresses: ["A1"], severity: "error" }]);
  await report?.writeReport([["x"]], "Kontrolrapport");
  expect(
    await prepareForUpload(source, surface, {
      removesStored: true,
      at: AT,
      ...(report ? { removeReport: () => report.removeReport() } : {}),
    }),
  ).toEqual({
    stored: "removed",
    status: "ready-with-warnings",
    left: { errors: 0, warnings: 6 },
    kept: { links: 0, acceptances: 0, reasons: false },
  });
  expect([host.marks, host.report, host.workbook.storedPart]).toEqual([[], null, null]);
  expect(await prepareForUpload(source, surface, { removesStored: false, at: AT })).toMatchObject({
    stored: "sealed",
  });
  expect(await verifySeal(check(host.workbook))).toBe("confirmed");
  expect(await hashCells(host.workbook, check(host.workbook).budget)).toBe(hash);
});

test("a part from a newer version is left untouched", async () => {
  const newer = '<budgettjek xmlns="urn:budgettjek:stored" version="9">{}</budgettjek>';
  const host = new FakeHost({ ...mjoelnerparken(), storedPart: newer });
  expect(await storeSeal(host.pane.surface, check(host.workbook), AT)).toBe(false);
  expect((await prepareForUpload(host.pane.source, host.pane.surface, { removesStored: false, at: AT })).stored).toBe("kept");
  expect(host.workbook.storedPart).toBe(newer);
});

test("a workbook changed during preparation is not called ready", async () => {
  const host = new FakeHost(mjoelnerparken());
  const { source, surface } = host.pane;
  const meddling = {
    ...surface,
    unmark: () => {
      host.type([edit("C12", 14)]);
      return Promise.resolve(0);
    },
  };
  await expect(prepareForUpload(source, meddling, { removesStored: true, at: AT })).rejects.toMatchObject({ code: "changed" });
});

test("the checklist says what is in order, what is missing, and what only the user can confirm", () => {
  expect(uploadChecklist(check(amager())).map(({ key, state }) => [key, state])).toEqual([
    ["budget", "done"],
    ["agreements", "ask"],
  ]);
  const states = uploadChecklist(check(mjoelnerparken())).map(({ key, state }) => [key, state]);
  expect(states).toEqual([
    ["budget", "look"],
    ["agreements", "ask"],
    ["type-nine", "ask"],
  ]);
  expect(uploadChecklist(check(applyEdits(mjoelnerparken(), [edit("I12", 1500)])))[0]).toMatchObject({ key: "budget", state: "missing" });
});
