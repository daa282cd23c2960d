// Tests of the check line-unnamed.
import { lineUnnamed } from "../../src/checks/line-unnamed";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(lineUnnamed, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an empty slot", input: sample({ C14: 0 }) },
    { name: "a remark in an empty slot", input: sample({ C14: "se bilag" }) },
    { name: "an error in an empty slot", input: sample({ C14: { error: "#REF!" } }) },
  ],
  invalid: [
    {
      name: "a free line",
      input: sample({ A22: null }),
      findings: [
        {
          da: "Linjen på 66 t.kr. har intet navn. Skriv i A22, hvad udgiften dækker.",
          en: "The line of 66 t.kr. has no name. Write in A22 what the expense covers.",
          cells: ["A22", "C22:L22"],
          section: "Tryghed og trivsel",
          line: "",
        },
      ],
    },
    {
      name: "an amount as text",
      input: sample({ G14: "5 t.kr." }),
      findings: [
        {
          da: "Linjen på 0 t.kr. har intet navn. Skriv i A14, hvad udgiften dækker.",
          en: "The line of 0 t.kr. has no name. Write in A14 what the expense covers.",
          cells: ["A14", "C14:L14"],
          section: "Tværgående administrationsudgifter",
          line: "",
        },
      ],
    },
    {
      name: "spaces",
      input: sample({ A22: "  " }),
      findings: [
        {
          da: "Linjen på 66 t.kr. har intet navn. Skriv i A22, hvad udgiften dækker.",
          en: "The line of 66 t.kr. has no name. Write in A22 what the expense covers.",
          cells: ["A22", "C22:L22"],
          section: "Tryghed og trivsel",
          line: "",
        },
      ],
    },
    {
      name: "a preset slot",
      input: sample({ A20: null, C20: 5, G20: 5 }),
      findings: [
        {
          da: "Linjen på 5 t.kr. har intet navn. Skriv i A20, hvad udgiften dækker.",
          en: "The line of 5 t.kr. has no name. Write in A20 what the expense covers.",
          cells: ["A20", "C20:L20"],
          section: "Tryghed og trivsel",
          line: "",
        },
      ],
    },
    {
      name: "several of a section, told together",
      input: sample({ A13: null, C14: 5, G14: 5 }),
      findings: [
        {
          da: "2 linjer med beløb i afsnittet har intet navn. Skriv i A13:A14, hvad udgifterne dækker.",
          en: "2 lines with amounts in the section have no name. Write in A13:A14 what the expenses cover.",
          cells: ["A13:A14", "C13:L13", "C14:L14"],
          section: "Tværgående administrationsudgifter",
        },
      ],
    },
    {
      name: "financing only",
      input: sample({ G14: 3 }),
      findings: [
        {
          da: "Linjen på 3 t.kr. har intet navn. Skriv i A14, hvad udgiften dækker.",
          en: "The line of 3 t.kr. has no name. Write in A14 what the expense covers.",
          cells: ["A14", "C14:L14"],
          section: "Tværgående administrationsudgifter",
          line: "",
        },
      ],
    },
  ],
});
