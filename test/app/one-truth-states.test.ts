// One truth in every state of a budget: with errors and blocks, half typed, findings accepted. Every view, the letter and the seal agree.
import fc from "fast-check";
import { canAccept, createAcceptance } from "../../src/app/accept";
import { readEarlier } from "../../src/app/compare";
import { verifySeal } from "../../src/app/seal";
import { EMPTY_STORED, formatStored } from "../../src/app/stored";
import { prepareForUpload } from "../../src/app/upload";
import type { Workbook } from "../../src/workbook/workbook";
import { createRandom, describeBudget, layOut, randomBudget, randomLayout, REAL_NAMES, toWorkbook, type Random } from "../build";
import { checked } from "../errors/follow";
import { BlockSeeder, isTyped } from "../errors/seed-blocks";
import { ERROR_KINDS, seedError, type ErrorKind } from "../errors/seed-errors";
import { FakeHost } from "../taskpane/fake-host";
import { contradictions } from "./contradictions";

const AT = new Date("2026-01-02T03:04:05Z");

/** A block in kroner, with turned signs, or not typed yet. */
function withBlock(workbook: Workbook, random: Random): Workbook {
  const seeder = new BlockSeeder(workbook);
  const section = random.pick(seeder.used());
  const amounts = section.lines.flatMap((line) => random.pick([line.years, line.paid, line.inputs]).filter(isTyped));
  return random.pick([
    () => random.pick(seeder.all()),
    () => seeder.empty("block", amounts),
    () =>
      seeder.empty(
        "draft",
        seeder.lines().flatMap(({ line }) => line.paid.filter(isTyped)),
      ),
    () => seeder.negative("block", amounts),
  ])().workbook;
}

/** A block of every third kind, each in another layout of a budget. */
function ofManyKinds(seed: number): readonly (readonly [string, Workbook, Workbook])[] {
  const random = createRandom(seed);
  const kinds = [...new BlockSeeder(toWorkbook(layOut(describeBudget(REAL_NAMES[0]!), randomLayout(seed)).draft)).kinds().keys()];
  return kinds
    .filter((_, index) => index % 3 === seed % 3)
    .flatMap((kind, index) => {
      const description = describeBudget(REAL_NAMES[index % REAL_NAMES.length]!);
      const clean = toWorkbook(layOut(description, randomLayout(seed + index)).draft);
      const blocks = new BlockSeeder(clean).kinds().get(kind) ?? [];
      return blocks.length === 0 ? [] : [[kind, clean, random.pick(blocks).workbook] as const];
    });
}

test("no view contradicts another in a budget with a block of any kind", () => {
  const states = ofManyKinds(7);
  expect(states.length).toBeGreaterThan(6);
  const wrong = states.flatMap(([kind, clean, workbook]) => {
    const earlier = readEarlier("sidste år.xlsx", clean);
    if (earlier.kind !== "budget") throw new Error("no budget");
    return contradictions(checked(workbook), earlier).map((text) => `${kind}: ${text}`);
  });
  expect(wrong).toEqual([]);
});

/** Some of what may be accepted is; some of it changes afterwards, so that it comes back. */
function withAccepted(workbook: Workbook, part: number): Workbook {
  const { findings } = checked(workbook);
  const chosen = findings.filter((finding, index) => canAccept(finding) && index % 3 <= part);
  const acceptances = chosen.map((finding) => createAcceptance(finding, workbook, "aftalt", AT, findings));
  return { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, acceptances }) };
}

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const state = fc.record({
  budget: fc.oneof(fc.constantFrom(...REAL_NAMES), seed),
  layout: seed,
  place: seed,
  slip: fc.option(fc.constantFrom(...(Object.keys(ERROR_KINDS) as ErrorKind[]))),
  hasBlock: fc.boolean(),
  accepted: fc.integer({ min: -1, max: 2 }),
});

test("no view calls a budget, or a part of it, in order while an error is open", async () => {
  const seen = { "not-ready": 0, "ready-with-warnings": 0, ready: 0 };
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(state, async ({ budget, layout, place, slip, hasBlock, accepted: part }) => {
      const built = layOut(typeof budget === "string" ? describeBudget(budget) : randomBudget(budget), randomLayout(layout));
      const clean = toWorkbook(built.draft);
      const earlier = readEarlier("sidste år.xlsx", clean);
      if (earlier.kind !== "budget") throw new Error("no budget");
      const random = createRandom(place);
      const error = slip && seedError(built, slip, random);
      const wrong = error ? toWorkbook(error.draft) : clean;
      const workbook = withAccepted(hasBlock ? withBlock(wrong, random) : wrong, part);
      const found = checked(workbook);
      const { status } = found.tree;
      seen[status]++;
      accepted += found.accepted.size;
      expect(contradictions(found, earlier)).toEqual([]);
      const host = new FakeHost(workbook);
      const done = await prepareForUpload(host.pane.source, host.pane.surface, { removesStored: false, at: AT });
      expect(done.status).toBe(status);
      expect(done.left.errors > 0).toBe(status === "not-ready");
      expect(done.stored === "sealed").toBe(status !== "not-ready");
      expect((await verifySeal(checked(host.workbook))) === "confirmed").toBe(status !== "not-ready");
    }),
    { numRuns: 12, seed: 20, endOnFailure: true },
  );
  expect(seen["not-ready"]).toBeGreaterThan(4);
  expect(seen["ready-with-warnings"] + seen.ready).toBeGreaterThan(1);
  expect(accepted).toBeGreaterThan(10);
}, 120_000);
