// Tests of the check line-placeholder.
import { linePlaceholder } from "../../src/checks/line-placeholder";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(linePlaceholder, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "the share filled in", input: sample({ A20: "Andel af kursusudgifter 60 %", C20: 5, G20: 5 }) },
    { name: "zeros", input: sample({ C20: 0 }) },
  ],
  invalid: [
    {
      name: "X% left",
      input: sample({ C20: 5, G20: 5 }),
      findings: [
        {
          da: "Linjen har 5 t.kr., men hedder stadig ”Andel af kursusudgifter X%”. Skriv, hvad udgiften dækker, og sæt procenten ind i stedet for X.",
          en: "The line has 5 t.kr. but is still called “Andel af kursusudgifter X%”. Write what the expense covers, and put the percentage in place of X.",
          cells: ["A20"],
          section: "Tryghed og trivsel",
          line: "Andel af kursusudgifter X%",
          found: "Andel af kursusudgifter X%",
        },
      ],
    },
    {
      name: "the example text",
      input: sample({ C21: 5, G21: 5 }),
      findings: [
        {
          da:
            "Linjen har 5 t.kr., men hedder stadig ”Her skrives fx 'Administrativ medarbejder X%'”. Skriv, hvad udgiften dækker, " +
            "og sæt procenten ind i stedet for X.",
          en:
            "The line has 5 t.kr. but is still called “Her skrives fx 'Administrativ medarbejder X%'”. Write what the expense covers, " +
            "and put the percentage in place of X.",
          cells: ["A21"],
          section: "Tryghed og trivsel",
          line: "Her skrives fx 'Administrativ medarbejder X%'",
          found: "Her skrives fx 'Administrativ medarbejder X%'",
        },
      ],
    },
    {
      name: "in a free line",
      input: sample({ A22: "Her skrives fx aktiviteter" }),
      findings: [
        {
          da: "Linjen har 66 t.kr., men hedder stadig ”Her skrives fx aktiviteter”. Skriv, hvad udgiften dækker, og sæt procenten ind i stedet for X.",
          en: "The line has 66 t.kr. but is still called “Her skrives fx aktiviteter”. Write what the expense covers, and put the percentage in place of X.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Her skrives fx aktiviteter",
          found: "Her skrives fx aktiviteter",
        },
      ],
    },
  ],
});
