// Known errors planted in an odd sheet: where, and what the check must name.
import { f, type Editor } from "./editor";

export interface Plant {
  readonly name: string;
  /** Plants it; returns the base's address of the cell. Null where the sheet has nothing to plant it in. */
  plant(ed: Editor): string | null;
}

const typed = (ed: Editor, address: string): number | null => {
  const content = ed.content(address);
  return typeof content === "number" && content !== 0 ? content : null;
};

const change = (name: string, address: string, to: (value: number) => number | string): Plant => ({
  name,
  plant(ed) {
    const value = typed(ed, address);
    if (value === null) return null;
    ed.set(address, to(value));
    return address;
  },
});

export const PLANTS: readonly Plant[] = [
  change("LBF's amount 70 more", "I32", (value) => value + 70),
  change("a number as text", "D32", String),
  {
    name: "a total typed over",
    plant(ed) {
      const content = ed.content("H33");
      if (typeof content !== "object" || content === null) return null;
      ed.set("H33", 999);
      return "H33";
    },
  },
  {
    name: "a Sum broken",
    plant(ed) {
      ed.set("D61", f("SUM(#REF!)"));
      return "D61";
    },
  },
  change("a negative amount", "E50", (value) => -value),
  change("a thousandfold amount", "F46", (value) => value * 1000),
  {
    name: "a type missing",
    plant(ed) {
      ed.set("B12", "(Vælg udgiftstype)");
      return "B12";
    },
  },
  {
    name: "a Sum that leaves a line out",
    plant(ed) {
      const column = ed.c("D");
      ed.set("D61", f(`SUM(${column}${ed.r(47)}:${column}${ed.r(60)})`));
      return "D61";
    },
  },
];
