// Tests of the check hidden-amount.
import { hiddenAmount } from "../../src/checks/hidden-amount";
import type { CheckInput } from "../../src/checks/check";
import { parseArea } from "../../src/workbook/address";
import { inputOf, sample, type Contents } from "./sample";
import { testCheck } from "./tester";

/** The sample with some areas merged. */
function merged(cells: Contents, ...areas: readonly string[]): CheckInput {
  const input = sample(cells);
  const [sheet, ...others] = input.workbook.sheets;
  return inputOf({ ...input.workbook, sheets: [{ ...sheet!, merged: areas.map((area) => parseArea(area)!) }, ...others] });
}

testCheck(hiddenAmount, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an unused row", input: sample({}, { hiddenRows: [13] }) },
    { name: "a format that hides nothing but zeros", input: sample({ C22: { value: 18, numberFormat: "#,##0;-#,##0;" } }) },
    { name: "a row of zeros", input: sample({ C14: 0 }, { hiddenRows: [13] }) },
    { name: "an unused column", input: sample({}, { hiddenColumns: [8] }) },
    { name: "a merged area with nothing beneath", input: merged({}, "G40:H40", "B17:L17", "C8:C9", "A22:B22") },
    { name: "a merged area of the user's own beside the table", input: merged({ N22: 5, O22: 6 }, "N22:O22") },
    { name: "hidden beside the table", input: sample({}, { hiddenRows: [0, 60], hiddenColumns: [15] }) },
  ],
  invalid: [
    {
      name: "amounts that their number format hides",
      input: sample({ C22: { value: 18, numberFormat: ";;;" }, D22: { value: 24, numberFormat: '"-"' } }),
      findings: [
        {
          da: "C22:D22 har 42 t.kr., som cellernes talformat skjuler. Vælg formatet Standard, eller slet beløbene.",
          en: "C22:D22 hold 42 t.kr. that the cells' number format hides. Choose the format General, or delete the amounts.",
          cells: ["C22:D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 42,
        },
      ],
    },
    {
      name: "amounts beneath a merged area",
      input: merged({}, "C22:E22"),
      findings: [
        {
          da: "Under den flettede celle C22:E22 ligger 48 t.kr. (D22:E22), som summerne tæller med. Ophæv fletningen, eller slet beløbene.",
          en: "Beneath the merged cell C22:E22 there are 48 t.kr. (D22:E22), which the sums count. Unmerge the cells, or delete the amounts.",
          cells: ["D22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 48,
        },
      ],
    },
    {
      name: "amounts of several lines beneath a merged area",
      input: merged({}, "C22:C23"),
      findings: [
        {
          da: "Under den flettede celle C22:C23 ligger 27 t.kr. (C23), som summerne tæller med. Ophæv fletningen, eller slet beløbene.",
          en: "Beneath the merged cell C22:C23 there are 27 t.kr. (C23), which the sums count. Unmerge the cells, or delete the amounts.",
          cells: ["C23"],
          section: "Tryghed og trivsel",
          line: "Aktivitetsmidler",
          found: 27,
        },
      ],
    },
    {
      name: "a row",
      input: sample({}, { hiddenRows: [21] }),
      findings: [
        {
          da: "Række 22 er skjult, men har 66 t.kr. i årene og 66 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 22 is hidden but holds 66 t.kr. in its years and 66 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["C22:E22", "G22:H22", "J22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
        },
      ],
    },
    {
      name: "rows beside each other, and one apart",
      input: sample({}, { hiddenRows: [17, 21, 22] }),
      findings: [
        {
          da: "Række 18 er skjult, men har 330 t.kr. i årene og 330 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 18 is hidden but holds 330 t.kr. in its years and 330 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["C18:E18", "G18:H18", "J18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 %",
          found: 330,
        },
        {
          da: "Række 22–23 er skjult, men har 165 t.kr. i årene og 165 t.kr. i finansiering. Vis rækkerne, eller slet beløbene.",
          en: "Rows 22–23 are hidden but hold 165 t.kr. in their years and 165 t.kr. of financing. Show the rows, or delete the amounts.",
          cells: ["C22:E22", "G22:H22", "J22", "C23:E23", "G23:H23", "J23"],
          section: "Tryghed og trivsel",
          found: 165,
        },
      ],
    },
    {
      name: "financing only",
      input: sample({ G14: 5 }, { hiddenRows: [13] }),
      findings: [
        {
          da: "Række 14 er skjult, men har 0 t.kr. i årene og 5 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 14 is hidden but holds 0 t.kr. in its years and 5 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["G14"],
          section: "Tværgående administrationsudgifter",
          line: "",
          found: 0,
        },
      ],
    },
    {
      name: "a column",
      input: sample({}, { hiddenColumns: [3] }),
      findings: [
        {
          da: "Kolonne D er skjult, men har beløb på i alt 428 t.kr. Vis kolonnen, eller slet beløbene.",
          en: "Column D is hidden but holds 428 t.kr. Show the column, or delete the amounts.",
          cells: ["D12:D13", "D18:D19", "D22:D23", "D27:D28", "D31"],
          found: 428,
        },
      ],
    },
    {
      name: "a row and a column",
      input: sample({ D22: 24, L22: 7, L23: 4 }, { hiddenRows: [21], hiddenColumns: [11] }),
      findings: [
        {
          da: "Række 22 er skjult, men har 66 t.kr. i årene og 73 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 22 is hidden but holds 66 t.kr. in its years and 73 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["C22:E22", "G22:H22", "J22", "L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
        },
        {
          da: "Kolonne L er skjult, men har beløb på i alt 4 t.kr. Vis kolonnen, eller slet beløbene.",
          en: "Column L is hidden but holds 4 t.kr. Show the column, or delete the amounts.",
          cells: ["L23"],
          found: 4,
        },
      ],
    },
  ],
});
