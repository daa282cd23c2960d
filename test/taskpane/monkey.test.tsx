// A monkey at the pane itself: presses whatever can be pressed while Excel misbehaves. Never a blank pane, never a view that breaks.
import { act, fireEvent, screen } from "@testing-library/react";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import { createRandom, type Random } from "../build";
import { PLATFORMS } from "../host/behaviours";
import { ACTS } from "../monkey/ape";
import { smallBudget } from "../monkey/small-budget";
import { openPaneInExcel, quiet, type PaneInExcel } from "./in-excel";

const RUNS = Number(process.env.MONKEY_PANE ?? 3);
const STEPS = 12;

const OUTSIDE = [
  "types",
  "inserts rows",
  "copies a sheet",
  "protects or opens a sheet",
  "hides or shows a sheet",
  "goes to another workbook",
  "bad luck",
];
const outside = ACTS.filter(({ name }) => OUTSIDE.includes(name));

/** Loads the page anew, which jsdom cannot; or opens the system's own dialogs. */
const LEAVES = /Genindlæs|Vælg fil|Udskriv/;

function pressable(): HTMLElement[] {
  const all = ["button", "tab", "checkbox", "combobox"].flatMap((role) => screen.queryAllByRole(role));
  return all.filter((each) => !each.hasAttribute("disabled") && !LEAVES.test(each.textContent));
}

async function press(random: Random): Promise<string> {
  const element = random.pick(pressable());
  const name = element.textContent.slice(0, 40);
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
  for (const box of screen.queryAllByRole("textbox")) fireEvent.change(box, { target: { value: "aftalt med LBF" } });
  return name;
}

test.each(Array.from({ length: RUNS }, (_, i) => i + 1))("seed %i", async (seed) => {
  const random = createRandom(seed);
  const platform = random.pick(PLATFORMS);
  const pane: PaneInExcel = await openPaneInExcel(smallBudget(seed).toWorkbook(STORED_PART_NAMESPACE), {
    platform,
    timeout: 5_000, // Excel is silent at times
  });
  const done: string[] = [platform];
  try {
    for (let step = 0; step < STEPS; step++) {
      if (random.chance(0.3)) {
        const chosen = random.pick(outside);
        done.push(chosen.name);
        await act(async () => {
          await chosen.run(pane as never, random);
        });
      } else done.push(await press(random));
      await act(() => quiet(pane.excel));
      expect(screen.queryByText(/visningen kan ikke vises/)).toBeNull();
      expect(document.body.textContent.trim().length).toBeGreaterThan(40);
      expect(pressable().length).toBeGreaterThan(1);
      expect(pane.excel.answerer.unknown).toEqual([]);
    }
  } catch (error) {
    throw new Error(`${done.join(", ")}: ${String(error)}`);
  } finally {
    pane.excel.answerer.unknown.length = 0;
    pane.close();
  }
});
