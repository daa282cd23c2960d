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
      name: "a typed total without years, in a copy whose Sums were typed",
      input: sample({ C22: null, D22: null, E22: null, F22: 66, C24: 180, D24: 240, E24: 240, F24: 660 }),
      findings: [
        {
          da: "Linjen har 66 t.kr. i Samlede udgifter, men ingen år. Skriv årene i C22:E22.",
          en: "The line has 66 t.kr. of total expenses but no years. Type the years in C22:E22.",
          cells: ["F22", "C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 0,
          found: 66,
          difference: 66,
        },
      ],
    },
    {
      name: "two typed totals without years",
      input: sample({
        ...{ C22: null, D22: null, E22: null, F22: 66, C23: null, D23: null, E23: null, F23: 99 },
        ...{ C24: 180, D24: 240, E24: 240, F24: 660 },
      }),
      findings: [
        {
          da: "2 linjer i ”Tryghed og trivsel” har Samlede udgifter, men ingen år, i alt 165 t.kr. Skriv årene.",
          en: "2 lines of “Tryghed og trivsel” have total expenses but no years, 165 t.kr. in all. Type the years.",
          cells: ["C22:E22", "C23:E23"],
          section: "Tryghed og trivsel",
          expected: 0,
          found: 165,
          difference: 165,
        },
      ],
    },
    {
      name: "a line",
      input: sample({ F22: 67 }),
      findings: [
        {
          da: "Årene giver 66 t.kr., men i Samlede udgifter står 67 t.kr. (forskel 1). Ret det år eller den sum, der er forkert.",
          en: "The years add up to 66 t.kr., but the total says 67 t.kr. (difference 1). Correct the wrong year or total.",
          cells: ["F22", "C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 67,
          difference: 1,
        },
        {
          da: "I rækken Sum giver årene 660 t.kr., men i Samlede udgifter står 661 t.kr. (forskel 1). Ret det år eller den sum, der er forkert.",
          en: "In the row Sum the years add up to 660 t.kr., but the total says 661 t.kr. (difference 1). Correct the wrong year or total.",
          cells: ["F24", "C24:E24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 661,
          difference: 1,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.208 t.kr. (forskel 1). Ret det år eller den sum, der er forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,208 t.kr. (difference 1). Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 1207,
          found: 1208,
          difference: 1,
        },
      ],
    },
    {
      name: "a millionth of a t.kr.",
      input: sample({ F22: 66.000001 }),
      findings: [
        {
          da: "Årene giver 66 t.kr., men i Samlede udgifter står 66,000001 t.kr. (forskel 0,000001). Ret det år eller den sum, der er forkert.",
          en: "The years add up to 66 t.kr., but the total says 66.000001 t.kr. (difference 0.000001). Correct the wrong year or total.",
          cells: ["F22", "C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 66.000001,
          difference: 0.000001,
        },
        {
          da: "I rækken Sum giver årene 660 t.kr., men i Samlede udgifter står 660,000001 t.kr. (forskel 0,000001). Ret det år eller den sum, der er forkert.",
          en: "In the row Sum the years add up to 660 t.kr., but the total says 660.000001 t.kr. (difference 0.000001). Correct the wrong year or total.",
          cells: ["F24", "C24:E24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 660.000001,
          difference: 0.000001,
        },
        {
          da:
            "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.207,000001 t.kr. (forskel 0,000001). " +
            "Ret det år eller den sum, der er forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,207.000001 t.kr. (difference 0.000001). Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 1207,
          found: 1207.000001,
          difference: 0.000001,
        },
      ],
    },
    {
      name: "a Sum row",
      input: sample({ F24: 661 }),
      findings: [
        {
          da: "I rækken Sum giver årene 660 t.kr., men i Samlede udgifter står 661 t.kr. (forskel 1). Ret det år eller den sum, der er forkert.",
          en: "In the row Sum the years add up to 660 t.kr., but the total says 661 t.kr. (difference 1). Correct the wrong year or total.",
          cells: ["F24", "C24:E24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 661,
          difference: 1,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.208 t.kr. (forskel 1). Ret det år eller den sum, der er forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,208 t.kr. (difference 1). Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 1207,
          found: 1208,
          difference: 1,
        },
      ],
    },
    {
      name: "I alt",
      input: sample({ F37: 29 }),
      findings: [
        {
          da: "I rækken I alt giver årene 30 t.kr., men i Samlede udgifter står 29 t.kr. (forskel −1). Ret det år eller den sum, der er forkert.",
          en: "In the row I alt the years add up to 30 t.kr., but the total says 29 t.kr. (difference −1). Correct the wrong year or total.",
          cells: ["F37", "C37:E37"],
          section: "Lokal evaluering",
          expected: 30,
          found: 29,
          difference: -1,
        },
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.206 t.kr. (forskel −1). Ret det år eller den sum, der er forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,206 t.kr. (difference −1). Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 1207,
          found: 1206,
          difference: -1,
        },
      ],
    },
    {
      name: "Total",
      input: sample({ F40: 1200 }),
      findings: [
        {
          da: "I rækken Total giver årene 1.207 t.kr., men i Samlede udgifter står 1.200 t.kr. (forskel −7). Ret det år eller den sum, der er forkert.",
          en: "In the row Total the years add up to 1,207 t.kr., but the total says 1,200 t.kr. (difference −7). Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 1207,
          found: 1200,
          difference: -7,
        },
      ],
    },
    {
      name: "1 in 10^9",
      input: sample({ C22: 1000000001, D22: 2000000002, E22: 1, F22: 3000000003 }),
      findings: [
        {
          da: "Årene giver 3.000.000.004 t.kr., men i Samlede udgifter står 3.000.000.003 t.kr. (forskel −1). Ret det år eller den sum, der er forkert.",
          en: "The years add up to 3,000,000,004 t.kr., but the total says 3,000,000,003 t.kr. (difference −1). Correct the wrong year or total.",
          cells: ["F22", "C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 3000000004,
          found: 3000000003,
          difference: -1,
        },
        {
          da:
            "I rækken Sum giver årene 3.000.000.598 t.kr., men i Samlede udgifter står 3.000.000.597 t.kr. (forskel −1). " +
            "Ret det år eller den sum, der er forkert.",
          en:
            "In the row Sum the years add up to 3,000,000,598 t.kr., but the total says 3,000,000,597 t.kr. (difference −1). " +
            "Correct the wrong year or total.",
          cells: ["F24", "C24:E24"],
          section: "Tryghed og trivsel",
          expected: 3000000598,
          found: 3000000597,
          difference: -1,
        },
        {
          da:
            "I rækken Total giver årene 3.000.001.145 t.kr., men i Samlede udgifter står 3.000.001.144 t.kr. (forskel −1). " +
            "Ret det år eller den sum, der er forkert.",
          en:
            "In the row Total the years add up to 3,000,001,145 t.kr., but the total says 3,000,001,144 t.kr. (difference −1). " +
            "Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 3000001145,
          found: 3000001144,
          difference: -1,
        },
      ],
    },
    {
      name: "a text in a year",
      input: sample({ C22: "18", F22: 66 }),
      findings: [
        {
          da: "Årene giver 48 t.kr., men i Samlede udgifter står 66 t.kr. (forskel 18). Ret det år eller den sum, der er forkert.",
          en: "The years add up to 48 t.kr., but the total says 66 t.kr. (difference 18). Correct the wrong year or total.",
          cells: ["F22", "C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 48,
          found: 66,
          difference: 18,
        },
        {
          da: "I rækken Sum giver årene 642 t.kr., men i Samlede udgifter står 660 t.kr. (forskel 18). Ret det år eller den sum, der er forkert.",
          en: "In the row Sum the years add up to 642 t.kr., but the total says 660 t.kr. (difference 18). Correct the wrong year or total.",
          cells: ["F24", "C24:E24"],
          section: "Tryghed og trivsel",
          expected: 642,
          found: 660,
          difference: 18,
        },
        {
          da: "I rækken Total giver årene 1.189 t.kr., men i Samlede udgifter står 1.207 t.kr. (forskel 18). Ret det år eller den sum, der er forkert.",
          en: "In the row Total the years add up to 1,189 t.kr., but the total says 1,207 t.kr. (difference 18). Correct the wrong year or total.",
          cells: ["F40", "C40:E40"],
          expected: 1189,
          found: 1207,
          difference: 18,
        },
      ],
    },
  ],
});
