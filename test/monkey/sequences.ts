// Random sequences of edits, marks, corrections, faults and reopenings, each judged after every step: nothing ever throws, hangs or sticks.
import { surfaceFault } from "../../src/taskpane/surface-fault";
import { hideMarks } from "../../src/taskpane/actions/marks";
import { createRandom, type Random } from "../build";
import { PLATFORMS } from "../host/behaviours";
import { pickAct } from "./ape";
import { contentOf, isSentence, marksIn, openModelInExcel, settle, type ModelInExcel } from "./model-in-excel";
import { smallBudget } from "./small-budget";

/** So many to a test. */
const PART = 50;
const STEPS = 9;

jest.setTimeout(300_000);

/** What must hold whenever nothing is under way. */
function judge(ape: ModelInExcel): void {
  const { outcome, trouble, notice: told, question } = ape.model.getState();
  for (const text of [trouble?.text.da, told?.da, question?.text.da])
    if (text !== undefined && !isSentence(text)) throw new Error(`no sentence: ${text}`);
  if (outcome === null) expect(trouble).not.toBeNull();
  expect(surfaceFault).not.toHaveBeenCalled();
  expect(ape.excel.answerer.unknown).toEqual([]);
}

/** All that stands in the way is gone: then nothing of ours may stay. */
async function endWell(ape: ModelInExcel): Promise<void> {
  const { workbook, excel } = ape;
  excel.answerer.clearFaults();
  Object.assign(workbook, { isSaved: true, hasFocus: true, readOnly: false, structureProtected: false, writeRefusal: null });
  for (const sheet of workbook.sheets) {
    sheet.formats = sheet.formats.map((format) => ({ ...format, unreadable: false }));
    sheet.protection = null;
  }
  await ape.reopen();
  await settle(ape);
  const content = contentOf(workbook);
  await hideMarks(ape.model);
  await settle(ape);
  judge(ape);
  expect(ape.model.getState().trouble?.text.da).toBeUndefined();
  expect({ marks: marksIn(workbook), marked: ape.model.getState().marked }).toEqual({ marks: 0, marked: null });
  expect(workbook.sheets.filter(({ customProperties }) => customProperties.has("budgettjek-protection"))).toEqual([]);
  expect(contentOf(workbook)).toBe(content);
}

async function play(ape: ModelInExcel, random: Random, done: string[]): Promise<void> {
  await settle(ape);
  let content = contentOf(ape.workbook);
  for (let step = 0; step < STEPS; step++) {
    const act = pickAct(random);
    done.push(act.name);
    await act.run(ape, random);
    await settle(ape);
    judge(ape);
    let mayChange = act.changes ?? false;
    for (let asked = 0; ape.model.getState().question && asked < 3; asked++) {
      const yes = random.chance(0.7);
      done.push(yes ? "yes" : "no");
      mayChange ||= /skjult/.test(ape.model.getState().question!.text.da);
      ape.model.answer(yes);
      await settle(ape);
      judge(ape);
    }
    const before = content;
    content = contentOf(ape.workbook);
    if (!mayChange && content !== before) throw new Error(`${act.name} changed what is the user's`);
  }
  await endWell(ape);
}

/** Makes the tests of so many sequences, from a seed. */
export function playSequences(first: number, runs: number): void {
  test.each(Array.from({ length: Math.ceil(runs / PART) }, (_, i) => first + i * PART))("sequences from seed %i", (from) =>
    playPart(from, Math.min(from + PART, first + runs)),
  );
}

async function playPart(from: number, end: number): Promise<void> {
  const failed: string[] = [];
  for (let seed = from; seed < end; seed++) {
    const random = createRandom(seed);
    const platform = random.pick(PLATFORMS);
    const ape = await openModelInExcel(smallBudget((seed % 12) + 1), { platform });
    const done: string[] = [];
    try {
      await play(ape, random, done);
    } catch (error) {
      failed.push(`seed ${seed} (${platform}): ${done.join(", ")}: ${String(error).slice(0, 600)}`);
      ape.excel.answerer.unknown.length = 0;
    }
    jest.mocked(surfaceFault).mockClear();
    await ape.close();
  }
  expect(failed).toEqual([]);
}
