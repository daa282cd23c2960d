// Tests of the check line-duplicate.
import { lineDuplicate } from "../../src/checks/line-duplicate";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(lineDuplicate, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "in another section", input: sample({ A31: "Café" }) },
    { name: "one without amounts", input: sample({ A32: "Værksted" }) },
    { name: "another note", input: sample({ A22: "Café (1)", A23: "Café (2)" }) },
    { name: "example texts", input: sample({ A20: "Her skrives fx", A21: "Her skrives fx", C20: 5, C21: 5 }) },
  ],
  invalid: [
    {
      name: "the same name",
      input: sample({ A23: "Café" }),
      findings: [
        {
          da: "”Café” står 2 gange i afsnittet, i alt 165 t.kr. Slet gentagelsen, eller giv linjerne hver sit navn.",
          en: "“Café” appears 2 times in the section, 165 t.kr. in all. Delete the repetition, or give each line a name of its own.",
          cells: ["A22", "A23"],
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
    {
      name: "one with a note",
      input: sample({ A23: "Café (1)" }),
      findings: [
        {
          da: "”Café (1)” står 2 gange i afsnittet, i alt 165 t.kr. Slet gentagelsen, eller giv linjerne hver sit navn.",
          en: "“Café (1)” appears 2 times in the section, 165 t.kr. in all. Delete the repetition, or give each line a name of its own.",
          cells: ["A22", "A23"],
          section: "Tryghed og trivsel",
          line: "Café (1)",
        },
      ],
    },
    {
      name: "in another spelling",
      input: sample({ A23: " cafe" }),
      findings: [
        {
          da: "”cafe” står 2 gange i afsnittet, i alt 165 t.kr. Slet gentagelsen, eller giv linjerne hver sit navn.",
          en: "“cafe” appears 2 times in the section, 165 t.kr. in all. Delete the repetition, or give each line a name of its own.",
          cells: ["A22", "A23"],
          section: "Tryghed og trivsel",
          line: "cafe",
        },
      ],
    },
    {
      name: "three times",
      input: sample({ A32: "værksted", C32: 5, A31: "Værksted", A30: "Værksted", B30: null, C30: 1 }),
      findings: [
        {
          da: "”Værksted” står 3 gange i afsnittet, i alt 138 t.kr. Slet gentagelsen, eller giv linjerne hver sit navn.",
          en: "“Værksted” appears 3 times in the section, 138 t.kr. in all. Delete the repetition, or give each line a name of its own.",
          cells: ["A30", "A31", "A32"],
          section: "Kriminalpræventiv indsats",
          line: "Værksted",
        },
      ],
    },
  ],
});
