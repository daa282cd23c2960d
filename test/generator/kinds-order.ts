// Odd sheets: the same columns in another order, as somebody's own layout has them; LBF's template has years, total and payers.
import type { Editor } from "./editor";
import { FIGURES, type Kind } from "./kind";

const REFERENCE = /(?<![A-Z!])([C-N])(\d+)(?::([C-N])(\d+))?/g;

/** Moves the columns of figures; formulas follow. `order`: the base's letters from the left. */
function reorder(ed: Editor, order: string): void {
  const to = new Map(Array.from(order, (letter, index) => [letter, FIGURES[index]!] as const));
  const follow = (formula: string): string =>
    formula.replace(REFERENCE, (_, from: string, top: string, last?: string, bottom?: string) => {
      const columns = FIGURES.filter((column) => column >= from && column <= (last ?? from))
        .map((column) => to.get(column)!)
        .sort();
      return `${columns[0]!}${top}${last === undefined ? "" : `:${columns.at(-1)!}${bottom!}`}`;
    });
  ed.moveColumns((letters) => to.get(letters) ?? letters, follow);
}

const order = (name: string, letters: string): Kind => ({
  name: `columns in another order: ${name}`,
  edit: (ed) => reorder(ed, letters),
});

export const ORDER_KINDS: readonly Kind[] = [
  order("LBF last", "CDEFGHJKLMNI"),
  order("municipality before housing, with their columns", "CDEFGHILMJKN"),
  order("the total behind the financing", "CDEFGIJKLMNH"),
  order("the total before the years", "HCDEFGIJKLMN"),
  order("the financing before the years", "IJKLMNCDEFGH"),
  order("total, financing, years", "HIJKLMNCDEFG"),
  order("total and LBF before the years", "HICDEFGJKLMN"),
  order("LBF alone before the years", "ICDEFGHJKLMN"),
  {
    name: "columns in another order: the total before the years, under another head",
    edit(ed) {
      reorder(ed, "HCDEFGIJKLMN");
      ed.relabel("Samlede udgifter", "Hele perioden");
      return { warns: true };
    },
  },
];
