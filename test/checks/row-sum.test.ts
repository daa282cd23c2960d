// Tests of the check row-sum.
import { rowSum } from "../../src/checks/row-sum";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(rowSum, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a typed total that fits", input: sample({ F22: 66 }) },
    { name: "closer than any amount", input: sample({ F22: 66.0000004 }) },
    { name: "a year that shows an error", input: sample({ C22: { error: "#REF!" }, F22: 66 }) },
    { name: "fractions that add up", input: sample({ C22: 0.1, D22: 0.2, E22: 0, F22: 0.3 }) },
    { name: "figures of 10^9", input: sample({ C22: 1000000001, D22: 2000000002, E22: 1, F22: 3000000004 }) },
  ],
  invalid: [
    {
      name: "a line",
      input: sample({ F22: 67 }),
      findings: [
        {
          da: "Årene giver 66 t.kr., men i Samlede udgifter står 67 t.kr. Forskellen er 1 t.kr. Ret året eller summen, så de passer.",
          en: "The years add up to 66 t.kr., but the total says 67 t.kr. The difference is 1 t.kr. Correct the year or the total.",
          cells: ["F22", "C22:E22"], section: "Tryghed og trivsel", line: "Café", expected: 66, found: 67, difference: 1,
        },
        {
          da: "I rækken Sum giver årene 660 t.kr., men i Samlede udgifter står 661 t.kr. Forskellen er 1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Sum the years add up to 660 t.kr., but the total says 661 t.kr. The difference is 1 t.kr. Correct the cell that was mistyped.",
          cells: ["F24", "C24:E24"], section: "Tryghed og trivsel", expected: 660, found: 661, difference: 1,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.208 t.kr. Forskellen er 1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,208 t.kr. The difference is 1 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 1207, found: 1208, difference: 1,
        },
      ],
    },
    {
      name: "a millionth of a t.kr.",
      input: sample({ F22: 66.000001 }),
      findings: [
        {
          da: "Årene giver 66 t.kr., men i Samlede udgifter står 66,000001 t.kr. Forskellen er 0,000001 t.kr. Ret året eller summen, så de passer.",
          en: "The years add up to 66 t.kr., but the total says 66.000001 t.kr. The difference is 0.000001 t.kr. Correct the year or the total.",
          cells: ["F22", "C22:E22"], section: "Tryghed og trivsel", line: "Café", expected: 66, found: 66.000001, difference: 0.000001,
        },
        {
          da: "I rækken Sum giver årene 660 t.kr., men i Samlede udgifter står 660,000001 t.kr. Forskellen er 0,000001 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Sum the years add up to 660 t.kr., but the total says 660.000001 t.kr. The difference is 0.000001 t.kr. Correct the cell that was mistyped.",
          cells: ["F24", "C24:E24"], section: "Tryghed og trivsel", expected: 660, found: 660.000001, difference: 0.000001,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.207,000001 t.kr. Forskellen er 0,000001 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,207.000001 t.kr. The difference is 0.000001 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 1207, found: 1207.000001, difference: 0.000001,
        },
      ],
    },
    {
      name: "a Sum row",
      input: sample({ F24: 661 }),
      findings: [
        {
          da: "I rækken Sum giver årene 660 t.kr., men i Samlede udgifter står 661 t.kr. Forskellen er 1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Sum the years add up to 660 t.kr., but the total says 661 t.kr. The difference is 1 t.kr. Correct the cell that was mistyped.",
          cells: ["F24", "C24:E24"], section: "Tryghed og trivsel", expected: 660, found: 661, difference: 1,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.208 t.kr. Forskellen er 1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,208 t.kr. The difference is 1 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 1207, found: 1208, difference: 1,
        },
      ],
    },
    {
      name: "I alt",
      input: sample({ F37: 29 }),
      findings: [
        {
          da: "I rækken I alt giver årene 30 t.kr., men i Samlede udgifter står 29 t.kr. Forskellen er -1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row I alt the years add up to 30 t.kr., but the total says 29 t.kr. The difference is -1 t.kr. Correct the cell that was mistyped.",
          cells: ["F37", "C37:E37"], section: "Lokal evaluering", expected: 30, found: 29, difference: -1,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.206 t.kr. Forskellen er -1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,206 t.kr. The difference is -1 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 1207, found: 1206, difference: -1,
        },
      ],
    },
    {
      name: "Total",
      input: sample({ F40: 1200 }),
      findings: [
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.200 t.kr. Forskellen er -7 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,200 t.kr. The difference is -7 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 1207, found: 1200, difference: -7,
        },
      ],
    },
    {
      name: "1 in 10^9",
      input: sample({ C22: 1000000001, D22: 2000000002, E22: 1, F22: 3000000003 }),
      findings: [
        {
          da: "Årene giver 3.000.000.004 t.kr., men i Samlede udgifter står 3.000.000.003 t.kr. Forskellen er -1 t.kr. Ret året eller summen, så de passer.",
          en: "The years add up to 3,000,000,004 t.kr., but the total says 3,000,000,003 t.kr. The difference is -1 t.kr. Correct the year or the total.",
          cells: ["F22", "C22:E22"], section: "Tryghed og trivsel", line: "Café", expected: 3000000004, found: 3000000003, difference: -1,
        },
        {
          da: "I rækken Sum giver årene 3.000.000.598 t.kr., men i Samlede udgifter står 3.000.000.597 t.kr. Forskellen er -1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Sum the years add up to 3,000,000,598 t.kr., but the total says 3,000,000,597 t.kr. The difference is -1 t.kr. Correct the cell that was mistyped.",
          cells: ["F24", "C24:E24"], section: "Tryghed og trivsel", expected: 3000000598, found: 3000000597, difference: -1,
        },
        {
          da: "I rækken Total giver årene 3.000.001.145 t.kr., men i Samlede udgifter står 3.000.001.144 t.kr. Forskellen er -1 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 3,000,001,145 t.kr., but the total says 3,000,001,144 t.kr. The difference is -1 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 3000001145, found: 3000001144, difference: -1,
        },
      ],
    },
    {
      name: "a text in a year",
      input: sample({ C22: "18", F22: 66 }),
      findings: [
        {
          da: "Årene giver 48 t.kr., men i Samlede udgifter står 66 t.kr. Forskellen er 18 t.kr. Ret året eller summen, så de passer.",
          en: "The years add up to 48 t.kr., but the total says 66 t.kr. The difference is 18 t.kr. Correct the year or the total.",
          cells: ["F22", "C22:E22"], section: "Tryghed og trivsel", line: "Café", expected: 48, found: 66, difference: 18,
        },
        {
          da: "I rækken Sum giver årene 642 t.kr., men i Samlede udgifter står 660 t.kr. Forskellen er 18 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Sum the years add up to 642 t.kr., but the total says 660 t.kr. The difference is 18 t.kr. Correct the cell that was mistyped.",
          cells: ["F24", "C24:E24"], section: "Tryghed og trivsel", expected: 642, found: 660, difference: 18,
        },
        {
          da: "I rækken Total giver årene 1.189 t.kr., men i Samlede udgifter står 1.207 t.kr. Forskellen er 18 t.kr. Ret den celle, der er skrevet forkert.",
          en: "In the row Total the years add up to 1,189 t.kr., but the total says 1,207 t.kr. The difference is 18 t.kr. Correct the cell that was mistyped.",
          cells: ["F40", "C40:E40"], expected: 1189, found: 1207, difference: 18,
        },
      ],
    },
  ],
});
