// A small budget in Excel with what is the user's beside it: fills, a format of their own, an error to put right, and one to accept.
import { cellKey } from "../../src/workbook/workbook";
import { buildWorkbook, PLAIN_LAYOUT, randomBudget } from "../build";
import { MemoryWorkbook } from "../host/memory-workbook";

export function smallBudget(seed: number): MemoryWorkbook {
  const description = randomBudget(seed);
  const areas = description.sections.filter(({ kind }) => kind === "focus-area").slice(2);
  const sections = description.sections.filter((section) => !areas.includes(section));
  const small = { ...description, sections: sections.map((section) => ({ ...section, lines: section.lines.slice(0, 2) })) };
  const layout = { ...PLAIN_LAYOUT, slots: { administration: 3, focusArea: 3, evaluation: 2 } };
  const host = MemoryWorkbook.from(buildWorkbook(small, layout));
  for (const sheet of host.sheets) {
    if (seed % 3 > 0) sheet.protection = null;
    sheet.fills.set(20, "#FFFFFF");
    sheet.formats.push({ areas: [{ top: 0, left: 0, bottom: 3, right: 3 }], type: "Custom", formula: "=$B1>50", look: {} });
  }
  return host;
}

/** The same, open, with a number as text, which can be put right. */
export function brokenBudget(seed: number): MemoryWorkbook {
  const host = smallBudget(seed);
  for (const sheet of host.sheets) sheet.protection = null;
  const [sheet] = host.sheets;
  const found = [...sheet!.cells].find(
    ([key, { value, formula }]) => key % 16384 === 2 && key > cellKey(10, 0) && typeof value === "number" && formula === null,
  );
  if (typeof found?.[1].value !== "number") throw new Error("no amount to break");
  sheet!.cells.set(found[0], { value: String(found[1].value), formula: null });
  return host;
}
