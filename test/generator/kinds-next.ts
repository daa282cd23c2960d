// Odd sheets: the next funds' template, which nobody has seen yet, in other words and with other payers.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, joinParties, LINE_ROWS, SECTIONS, sumsOf, type Kind, type Want } from "./kind";

const AREAS = ["Børn og unge", "Job og uddannelse", "Tryghed og fællesskab", "Sundhed og livskvalitet"];

/** The Amager budget under the title and areas of 2027-34, with one thing more. */
const next = (name: string, edit: (ed: Editor) => Partial<Want> | undefined): Kind => ({
  name: `2027-34: ${name}`,
  bases: [AMAGER],
  edit(ed) {
    ed.relabel(/20\d\d-\d\d-midlerne/, "2027-34-midlerne");
    AREAS.forEach((area, index) => ed.set(`A${SECTIONS[index + 1]!.title}`, `${index + 1}. ${area}`));
    return { warns: true, says: /2027/, ...edit(ed) };
  },
});

const relabelled = (changes: Readonly<Record<string, string>>): Kind =>
  next(Object.values(changes).join(", "), (ed) => {
    for (const [from, to] of Object.entries(changes)) ed.relabel(from, to);
    return undefined;
  });

/** A payer's column outside the template's, added up in every Sum and paid in by the foot. */
function addColumn(ed: Editor, column: string, head: string, amount: number): void {
  ed.put(`${column}8`, head);
  ed.put(`${column}32`, amount);
  ed.set("I32", ed.number("I32") - amount);
  for (const { first, last, sum } of SECTIONS) ed.put(`${column}${sum}`, f(`SUM(${column}${first}:${column}${last})`));
}

function payAll(ed: Editor, others: string): void {
  ed.set("B110", f(others));
  ed.set("B111", f(`H108-I108-(${others})`));
  ed.set("B112", f(`(${others})/H108`));
}

export const NEXT_KINDS: readonly Kind[] = [
  next("plain", () => undefined),
  relabelled({ LBF: "Landsbyggefondens tilskud" }),
  relabelled({ "Samlede udgifter": "Udgifter samlet", Udgiftsposter: "Aktiviteter og poster", Finansiering: "Hvem betaler?" }),
  relabelled({
    "Medfinansiering boligorganisation(er)": "Boligafdelinger og -organisation",
    "Medfinansiering kommune": "Kommunalt bidrag",
  }),
  relabelled({ Kontant: "Penge", "Timer, lokaler": "Egen indsats" }),
  relabelled({
    Kontant: "Kontanter",
    "Timer, lokaler": "Naturalier",
    "Medfinansiering boligorganisation(er)": "Bidrag fra BO",
    "Medfinansiering kommune": "Bidrag fra KOM",
  }),
  relabelled({
    LBF: "Fonden",
    "Medfinansiering boligorganisation(er)": "Part A",
    "Medfinansiering kommune": "Part B",
    "Evt. anden lokal medfinans.": "Part C",
  }),
  relabelled({ "Fordeling af medfinansiering i alt": "Lokal finansiering fordelt" }),
  relabelled({
    Total: "Hele budgettet",
    "Fordeling af medfinansiering i alt": "Fordelt på kontant og timer",
    "Samlet medfinansiering": "Lokalt bidrag",
    Balance: "Rest",
    "Medfinans.": "Lokal andel",
  }),
  relabelled({ "Tværgående administrationsudgifter": "Fælles udgifter", Udgiftspost: "Post", Udgiftstype: "Type", Sum: "Delsum" }),
  relabelled({ "Lokal evaluering": "Evaluering og læring" }),
  relabelled({ "Start boligsocial indsats": "Bevillingsperiode fra", "Slut boligsocial indsats": "Bevillingsperiode til" }),
  next("a first column that is hidden and empty, without its year", (ed) => {
    for (const row of [8, 108, ...LINE_ROWS, ...SECTIONS.map(({ sum }) => sum)]) ed.clear(`C${row}`);
    ed.main.hiddenColumns.add(2);
  }),
  next("one column a party, the other left empty", (ed) => {
    for (const column of joinParties(ed))
      for (const row of [9, 107, 108, ...LINE_ROWS, ...SECTIONS.map(({ sum }) => sum)]) ed.clear(`${column}${row}`);
    ed.main.merged = ed.main.merged.filter(({ left }) => left < 9);
  }),
  next("two payers more, each its own column", (ed) => {
    addColumn(ed, "O", "Region", 50);
    addColumn(ed, "P", "Fonde og puljer", 50);
    for (const column of ["O", "P"]) ed.put(`${column}108`, f(sumsOf(column)));
    payAll(ed, "J108+L108+N108+O108+P108");
    return { lbf: 18900, cofinancing: 12269 };
  }),
  next("a payer more in two columns", (ed) => {
    addColumn(ed, "O", "Fonde", 60);
    addColumn(ed, "P", "", 40);
    ed.put("P8", null);
    ed.put("O9", "Kontant");
    ed.put("P9", "Timer, lokaler");
    ed.main.merged.push({ top: 7, bottom: 7, left: 14, right: 15 });
    ed.put("O108", f(`${sumsOf("O")}+${sumsOf("P")}`));
    payAll(ed, "J108+L108+N108+O108");
    return { lbf: 18900, cofinancing: 12269 };
  }),
  next("amounts in kroner, as a row below the heads says", (ed) => {
    ed.set("A1", "Budgetark for boligsocial indsats inden for 2027-34-midlerne");
    ed.main.merged = ed.main.merged.filter(({ top, bottom }) => bottom !== 8 || top === 8);
    for (const column of FIGURES) if (!"JKLM".includes(column)) ed.set(`${column}9`, "kr.");
    for (const row of LINE_ROWS)
      for (const column of FIGURES) {
        const amount = ed.number(`${column}${row}`);
        if (amount > 0) ed.set(`${column}${row}`, amount * 1000);
      }
  }),
  next("its minimum beside Medfinans.", (ed) => {
    ed.put("D112", "Minimum medfinansiering");
    ed.put("E112", 0.45, "0%");
    return { outcome: "refused", says: /45/, noPlant: true };
  }),
];
