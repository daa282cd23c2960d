// Tests of the check yearly-split.
import { yearlySplit } from "../../src/checks/yearly-split";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(yearlySplit, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a quarter more and the rounding, exactly", input: sample({ C22: 14, D22: 14 }) },
    { name: "one t.kr. below the bound", input: sample({ C22: 23 }) },
    { name: "money in the part-year only", input: sample({ C22: 500, D22: 0 }) },
    { name: "no money in the full year", input: sample({ C22: 500, D22: null }) },
    { name: "below zero", input: sample({ C22: -500, D22: 24 }) },
    { name: "a year before the project, which year-outside-period states", input: sample({ B2: "01-01-2019", C22: 500 }) },
    { name: "a full year that is not beside it", input: sample({ B2: "01-04-2018", B3: "31-12-2020", C22: 500, D22: null }) },
    { name: "less than a month of the project in the year", input: sample({ B2: "17-12-2018", C22: 500 }) },
    { name: "less than its share", input: sample({ C22: 1 }) },
    { name: "the full year is negative", input: sample({ C22: 5, D22: -24 }) },
    { name: "full years only", input: sample({ B2: "01-01-2018", C22: 900 }) },
  ],
  invalid: [
    {
      name: "just above the bound",
      input: sample({ C22: 14.1, D22: 14 }),
      findings: [
        {
          da: "2018 har kun 9 projektmåneder, men beløbet på 14,1 t.kr. svarer til 1,6 t.kr. om måneden mod 1,2 i 2019. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
          en: "2018 has only 9 project months, but its amount of 14.1 t.kr. is 1.6 t.kr. a month against 1.2 in 2019. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
          cells: ["C22", "D22"], section: "Tryghed og trivsel", line: "Café", expected: 10.5, found: 14.1, difference: 3.6,
        },
      ],
    },
    {
      name: "one t.kr. above the bound",
      input: sample({ C22: 24 }),
      findings: [
        {
          da: "2018 har kun 9 projektmåneder, men beløbet på 24 t.kr. svarer til 2,7 t.kr. om måneden mod 2 i 2019. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
          en: "2018 has only 9 project months, but its amount of 24 t.kr. is 2.7 t.kr. a month against 2 in 2019. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
          cells: ["C22", "D22"], section: "Tryghed og trivsel", line: "Café", expected: 18, found: 24, difference: 6,
        },
      ],
    },
    {
      name: "two lines",
      input: sample({ C22: 40, C31: 90 }),
      findings: [
        {
          da: "2018 har kun 9 projektmåneder, men beløbet på 40 t.kr. svarer til 4,4 t.kr. om måneden mod 2 i 2019. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
          en: "2018 has only 9 project months, but its amount of 40 t.kr. is 4.4 t.kr. a month against 2 in 2019. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
          cells: ["C22", "D22"], section: "Tryghed og trivsel", line: "Café", expected: 18, found: 40, difference: 22,
        },
        {
          da: "2018 har kun 9 projektmåneder, men beløbet på 90 t.kr. svarer til 10 t.kr. om måneden mod 4 i 2019. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
          en: "2018 has only 9 project months, but its amount of 90 t.kr. is 10 t.kr. a month against 4 in 2019. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
          cells: ["C31", "D31"], section: "Kriminalpræventiv indsats", line: "Værksted", expected: 36, found: 90, difference: 54,
        },
      ],
    },
    {
      name: "both ends of the period",
      input: sample({ B3: "30-11-2020", C22: 24, E22: 29 }),
      findings: [
        {
          da: "2018 har kun 9 projektmåneder, men beløbet på 24 t.kr. svarer til 2,7 t.kr. om måneden mod 2 i 2019. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
          en: "2018 has only 9 project months, but its amount of 24 t.kr. is 2.7 t.kr. a month against 2 in 2019. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
          cells: ["C22", "D22", "E22"], section: "Tryghed og trivsel", line: "Café", expected: 18, found: 24, difference: 6,
        },
      ],
    },
    {
      name: "a part month",
      input: sample({ B2: "16-04-2018", C22: 24 }),
      findings: [
        {
          da: "2018 har kun 8,5 projektmåneder, men beløbet på 24 t.kr. svarer til 2,8 t.kr. om måneden mod 2 i 2019. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
          en: "2018 has only 8.5 project months, but its amount of 24 t.kr. is 2.8 t.kr. a month against 2 in 2019. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
          cells: ["C22", "D22"], section: "Tryghed og trivsel", line: "Café", expected: 17, found: 24, difference: 7,
        },
      ],
    },
  ],
  notRun: [
    { name: "no start", input: sample({ B2: "x" }), da: "Start og Slut er ikke to datoer i den rigtige rækkefølge.", en: "Start and Slut are not two dates in the right order." },
  ],
});
