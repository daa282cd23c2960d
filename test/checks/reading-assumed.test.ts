// Tests of the check reading-assumed.
import { readingAssumed } from "../../src/checks/reading-assumed";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(readingAssumed, {
  valid: [{ name: "the sample", input: sample() }],
  invalid: [
    {
      name: "a total's head and a Sum's label that are not known",
      input: sample({ F7: "Udgifter i alt", A15: "Delsum" }),
      findings: [
        {
          outcome: "unsure",
          da:
            "F7 ”Udgifter i alt” er læst som Samlede udgifter, fordi formlerne regner på C:E; A15 ”Delsum” er læst som afsnittets Sum, " +
            "fordi formlerne lægger række 12–14 sammen. Se efter, om det er rigtigt.",
          en:
            "F7 “Udgifter i alt” was read as Samlede udgifter (total expenses), because its formulas work on C:E; " +
            "A15 “Delsum” was read as the section's Sum, because its formulas add up rows 12–14. Check that this is right.",
          cells: ["F7", "A15"],
        },
      ],
    },
  ],
});
