// Odd sheets: other formulas, values, texts and labels of the foot, the fields and the titles.
import { f, type Editor } from "./editor";
import { AMAGER, FIGURES, footCells, MJOELNER, SECTIONS, YEARS, type Kind } from "./kind";

const sums =
  (write: (range: string, column: string, first: number, last: number) => string) =>
  (ed: Editor): void => {
    for (const { first, last, sum } of SECTIONS)
      for (const column of FIGURES)
        ed.set(
          `${column}${sum}`,
          f(write(`${column}${first}:${column}${last}`, column, first, last), `SUM(${column}${first}:${column}${last})`),
        );
  };

const INVISIBLE = ["\u200e", "\u200b", "\ufeff", "\u2060", "\u00ad"] as const;

const totals = (name: string, write: (column: string) => string): Kind => ({
  name: `Total by ${name}`,
  edit: (ed) => {
    for (const column of [...YEARS, "H", "I"])
      ed.set(`${column}108`, f(write(column), SECTIONS.map(({ sum }) => `${column}${sum}`).join("+")));
  },
});

const balanceBy = (name: string, formula: string, plant = true): Kind => ({
  name: `Balance ${name}`,
  edit: (ed) => {
    ed.set(footCells(ed.base).balance, f(formula));
    return { noPlant: !plant };
  },
});

export const FORMULA_KINDS: readonly Kind[] = [
  { name: "Sums by SUBTOTAL", edit: sums((range) => `SUBTOTAL(9,${range})`) },
  { name: "Sums by SUBTOTAL 109", edit: sums((range) => `SUBTOTAL(109,${range})`) },
  { name: "Sums by SUMPRODUCT", edit: sums((range) => `SUMPRODUCT(${range})`) },
  { name: "Sums by SUMIF", edit: sums((range) => `SUMIF(${range},"<>0")`) },
  { name: "Sums by AGGREGATE", edit: sums((range) => `AGGREGATE(9,6,${range})`) },
  { name: "Sums by LET", edit: sums((range) => `_xlfn.LET(_xlpm.x,${range},SUM(_xlpm.x))`) },
  { name: 'Sums by IF(SUM=0,"",SUM)', edit: sums((range) => `IF(SUM(${range})=0,0,SUM(${range}))`) },
  { name: "Sums by ROUND(SUM)", edit: sums((range) => `ROUND(SUM(${range}),0)`) },
  { name: "Sums of a named range", edit: sums((_, column, first) => `SUM(Afsnit_${first}_${column})`) },
  { name: "Sums of a table", edit: sums((_, column, first) => `SUM(Tabel${first}[[#Data],[${column}]])`) },
  {
    name: "totals of lines by IF(COUNT)",
    edit(ed) {
      for (const { first, last } of SECTIONS)
        for (let row = first; row <= last; row++) ed.set(`H${row}`, f(`IF(COUNT(C${row}:G${row})=0,"",SUM(C${row}:G${row}))`));
    },
  },
  {
    name: "totals of lines by SUMPRODUCT",
    edit(ed) {
      for (const { first, last } of SECTIONS)
        for (let row = first; row <= last; row++) ed.set(`H${row}`, f(`SUMPRODUCT(C${row}:G${row})`, `SUM(C${row}:G${row})`));
    },
  },
  totals("SUMIF on the label", (column) => `SUMIF($A$10:$A$106,"Sum",${column}10:${column}106)+${column}105`),
  totals("SUBTOTAL", (column) => `SUBTOTAL(9,${column}12:${column}105)/2`),
  totals("half the column", (column) => `SUM(${column}12:${column}105)/2`),
  totals("SUMPRODUCT on the label", (column) => `SUMPRODUCT(($A$10:$A$106="Sum")*${column}10:${column}106)+${column}105`),
  balanceBy("says OK or FEJL", 'IF(H108-I108-J108-L108-N108=0,"OK","FEJL")'),
  balanceBy(
    "says what is missing",
    'IF(ABS(H108-I108-J108-L108-N108)<1,"Budgettet balancerer","Der er en difference på "&ROUND(H108-I108-J108-L108-N108,0))',
  ),
  balanceBy("rounded", "ROUND(H108-I108-J108-L108-N108,0)"),
  balanceBy("the other way", "I108+J108+L108+N108-H108"),
  balanceBy("in brackets", "SUM(I108:N108)-H108"),
  balanceBy("TRUE or FALSE", "H108=I108+J108+L108+N108"),
  ...(["Difference", "Afvigelse", "Rest"] as const).map((label, index): Kind => ({
    name: `Balance called "${label}"${index === 1 ? " and typed 7" : ""}`,
    edit(ed) {
      ed.relabel("Balance", label);
      if (index !== 1) return { warns: true };
      ed.set(footCells(ed.base).balance, 7);
      return { outcome: "errors", errors: [1, 2], names: [footCells(ed.base).balance], noPlant: true, mayFix: true };
    },
  })),
  ...(["I alt", "Total i alt", "Hele projektet", "Samlet budget", "TOTAL 2022-2025"] as const).map((label): Kind => ({
    name: `Total called "${label}"`,
    edit: (ed) => ed.relabel("Total", label),
  })),
  ...(["Delsum", "Sum område", "Subtotal", "Udgifter i alt", "Sum 1"] as const).map((label): Kind => ({
    name: `Sum called "${label}"`,
    edit: (ed) => ed.relabel("Sum", label),
  })),
  {
    name: "Medfinans. times 100",
    edit: (ed) => ed.set(footCells(ed.base).percent, f("(J108+L108+N108)/H108*100"), '0" %"'),
  },
  {
    name: "Medfinans. as text",
    bases: [AMAGER],
    edit: (ed) => ed.set(footCells(ed.base).percent, f('ROUND((J108+L108+N108)/H108*100,0)&" %"')),
  },
  {
    name: "Medfinans. with the label of a whole sentence",
    edit: (ed) => ed.relabel("Medfinans.", "Medfinansieringsprocent (min. 25 %)"),
  },
  ...(["2027-34", "2027-2034", "2028-31"] as const).map((funds, index): Kind => ({
    name: `funds ${funds} that nobody knows, ${["areas renamed", "type 10 in its list", "administration renamed"][index]!}`,
    edit(ed) {
      ed.relabel(/20\d\d-\d\d-midlerne/, `${funds}-midlerne`);
      if (index === 0)
        [27, 45, 63, 81].forEach((row, at) =>
          ed.set(`A${row}`, `${at + 1}. ${["Læring", "Job og uddannelse", "Trygge naboskaber", "Fællesskab"][at]!}`),
        );
      if (index === 1) {
        ed.put("A13", "10. Klimatilpasning", "General", ed.sheets[1]);
        ed.set("B12", "10. Klimatilpasning");
      }
      if (index === 2) ed.relabel("Tværgående administrationsudgifter", "Sekretariat og drift");
      return { warns: true, says: new RegExp(funds.slice(0, 4)) };
    },
  })),
  {
    name: "an area's title of its own, not of the vintage",
    edit(ed) {
      ed.set("A45", "2. Sundhed");
      return { outcome: "errors", errors: [1, 1], names: ["A45"], noPlant: true };
    },
  },
  ...(
    [
      ["Område 1: ", ""],
      ["1.1 ", ""],
      ["", ":"],
      ["Indsatsområde 1 – ", ""],
      ["", " (rev. marts 2022)"],
      ["A. ", ""],
      ["1) ", " - fortsat"],
      ["", " 2022-2025"],
    ] as const
  ).map(([before, after]): Kind => ({
    name: `an area's title "${before}…${after}"`,
    edit: (ed) => ed.set("A27", before + ed.text("A27").replace(/^\d\. /, "") + after),
  })),
  {
    name: "a title in capitals with a trailing nbsp",
    edit: (ed) => ed.set("A27", `${ed.text("A27").toUpperCase()}\u00a0`),
  },
  ...INVISIBLE.map((sign, index): Kind => ({
    name: `an invisible sign U+${sign.charCodeAt(0).toString(16)} in a ${["title", "label", "type", "date", "Sum"][index]!}`,
    edit(ed) {
      if (index === 0) ed.set("A45", `${sign}${ed.text("A45")}`);
      if (index === 1) ed.relabel("Samlede udgifter", `Samlede ${sign}udgifter`);
      if (index === 2) ed.set("B12", `${sign}${ed.text("B12")}`);
      if (index === 3) ed.set("B2", ed.base === AMAGER ? `${sign}01-01-2022` : `01-10${sign}-2017`, "@");
      if (index === 4) ed.set("A43", `Su${sign}m`);
    },
  })),
  ...(["se note 5", "fra 1/1-22", "ca. 200 pr. år?", "n/a", "(afventer)", "ingen"] as const).map((text): Kind => ({
    name: `a remark "${text}" in an empty payer cell`,
    edit: (ed) => ed.set("N14", text),
  })),
  ...(["-", "–", "./.", "—", " - ", "0,-"] as const).map((text): Kind => ({
    name: `nothing written as "${text}"`,
    edit: (ed) => ed.set("N34", text),
  })),
  {
    name: "nothing written as x everywhere",
    edit: (ed) => ["N12", "N13", "N14"].forEach((cell) => ed.set(cell, "x")),
  },
  {
    name: "an amount that became a date",
    edit(ed) {
      ed.set("E32", 44593, "d-mmm");
      return { outcome: "errors", errors: [1, 3], names: ["E32"], says: /dato/, noPlant: true, mayFix: true };
    },
  },
  {
    name: "a formula that became text",
    edit(ed) {
      ed.set("H32", "=SUM(C32:G32)");
      return { outcome: "errors", errors: [1, 2], names: ["H32"], noPlant: true, mayFix: true };
    },
  },
  {
    name: "a Sum formula in Danish as text",
    edit(ed) {
      ed.set("D43", "=SUM(D28;D42)");
      return { outcome: "errors", errors: [1, 3], names: ["D43"], noPlant: true, mayFix: true };
    },
  },
  {
    name: "a number as text with a trailing nbsp",
    edit(ed) {
      ed.set("D32", `${ed.number("D32")}\u00a0`);
      return { outcome: "errors", errors: [1, 2], names: ["D32"], noPlant: true, mayFix: true };
    },
  },
  {
    name: "start and end by formulas",
    edit(ed) {
      ed.set("B2", ed.base === AMAGER ? f("DATE(2022,1,1)") : f("DATE(2017,10,1)"), "dd-mm-yyyy");
      ed.set("B3", ed.base === AMAGER ? f("DATE(2025,12,31)") : f("DATE(2021,9,30)"), "dd-mm-yyyy");
    },
  },
  {
    name: "start and end in one cell each",
    edit(ed) {
      ed.set("A2", ed.base === AMAGER ? "Start boligsocial indsats: 1. januar 2022" : "Start boligsocial indsats: 1. oktober 2017");
      ed.set("A3", ed.base === AMAGER ? "Slut boligsocial indsats – 31-12-2025" : "Slut boligsocial indsats – 30-09-2021");
      ed.clear("B2");
      ed.clear("B3");
    },
  },
  {
    name: "the dates' labels in other words",
    edit(ed) {
      ed.set("A2", "Projektets startdato");
      ed.set("A3", "Projektets slutdato");
    },
  },
  {
    name: "the sheet states another minimum",
    bases: [AMAGER],
    edit(ed) {
      ed.put("A114", "Krav: den lokale medfinansiering skal være mindst 45 %");
      return { outcome: "refused", says: /45/, noPlant: true };
    },
  },
  {
    name: "an area not chosen over money",
    edit(ed) {
      ed.set("A45", "(Vælg indsatsområde)");
      return { outcome: "refused", names: ["A45"], noPlant: true };
    },
  },
  {
    name: "one area twice",
    edit(ed) {
      ed.set("A45", ed.text("A27"));
      return { names: ["A45"], warns: true, noPlant: true };
    },
  },
  {
    name: "whole kroner, and the title says so",
    bases: [AMAGER, MJOELNER],
    edit(ed) {
      ed.relabel(/\(OBS: hele tusinde kr\. i t\.kr\.\)/, "(OBS: hele kr.)");
      for (const { first, last } of SECTIONS)
        for (let row = first; row <= last; row++)
          for (const column of FIGURES) {
            const content = ed.content(`${column}${row}`);
            if (typeof content === "number") ed.set(`${column}${row}`, content * 1000);
          }
    },
  },
  {
    name: "preset labels in other words",
    edit: (ed) => ed.relabel(/Andel af fælleslokaler/, "Andel lokaler"),
  },
  {
    name: "a line called Total, and one called Sum",
    edit(ed) {
      ed.set("A34", "Total entreprise, gadefest");
      ed.set("A52", "Sum af små aktiviteter");
    },
  },
  {
    name: "conditional row: amounts by IF on a switch",
    edit(ed) {
      ed.put("Q1", 1);
      ed.set("D32", f(`IF($Q$1=1,${ed.number("D32")},0)`));
      ed.set("I14", f(`IF($Q$1=1,${ed.number("I14")},0)`));
    },
  },
  {
    name: "Samlet medfinansiering by SUM of the Total row",
    bases: [AMAGER],
    edit: (ed) => ed.set("B110", f("SUM(J108:N108)")),
  },
  {
    name: "the foot's cells stand below Total's own column",
    edit(ed) {
      const { balance, percent } = footCells(ed.base);
      const b = ed.content(balance);
      const p = ed.content(percent);
      ed.clear(balance);
      ed.clear(percent);
      ed.set(balance.replace("B", "H"), b);
      ed.set(percent.replace("B", "H"), p, "0%");
    },
  },
];
