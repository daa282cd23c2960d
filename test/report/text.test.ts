// The result on a terminal: of many notices of one check the first is shown, and the cells of the others.
import { check } from "../build/checked";
import { buildResult } from "../../src/app/build-result";
import { formatText } from "../../src/report/text";
import { sample, type Contents } from "../checks/sample";

function notices(contents: Contents): string[] {
  const checked = check(sample(contents).workbook);
  const lines = formatText(buildResult("b.xlsx", checked), "da").split("\n");
  const from = lines.findIndex((line) => line.startsWith("  Oplysninger"));
  return lines.slice(
    from,
    lines.findIndex((line, index) => index > from && /^ {2}\S/.test(line)),
  );
}

/** Each line is 1 t.kr. off, within its rounding; together they even out. */
const OFF: Contents = { G18: 231, G19: 114, G22: 47, G23: 68 };

test("merges four lines' rounding into the first", () => {
  const [head, first, others, ...rest] = notices(OFF);
  expect(head).toBe("  Oplysninger (4)");
  expect(first).toContain("    F18 ");
  expect(others).toBe("      Det samme gælder F19, F22, F23 (3 til).");
  expect(rest).toEqual([]);
});

test("lists fewer one by one", () => {
  expect(notices({ G18: 231, G19: 114 }).map((line) => line.slice(0, 8))).toEqual(["  Oplysn", "    F18 ", "    F19 "]);
});
