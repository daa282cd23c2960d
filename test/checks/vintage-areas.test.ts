// Tests of the check vintage-areas.
import { vintageAreas } from "../../src/checks/vintage-areas";
import { SAMPLE, sample } from "./sample";
import type { ExpectedFinding } from "./tester";
import { testCheck } from "./tester";

/** A section whose title is none of the four areas of 2015-18. */
const foreign = (cell: string, area: string): ExpectedFinding => ({
  da:
    `”${area}” er ikke et indsatsområde i 2015-18-midlerne. De er: Tryghed og trivsel, Kriminalpræventiv indsats, ` +
    "Uddannelse og beskæftigelse, Forebyggelse og forældreansvar. Ret afsnittets titel, eller brug arket til de rigtige midler.",
  en:
    `“${area}” is not a focus area of the 2015-18 funds. Those are: Tryghed og trivsel, Kriminalpræventiv indsats, ` +
    "Uddannelse og beskæftigelse, Forebyggelse og forældreansvar. Correct the section's title, or use the sheet of the right funds.",
  cells: [cell],
  section: area,
  found: area,
});

testCheck(vintageAreas, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a title misspelt", input: sample({ A17: "1. Tryghed og trivsl" }) },
    { name: "three letters wrong", input: sample({ A17: "1. Tryghed og triv" }) },
    { name: "capitals and no number", input: sample({ A17: "TRYGHED OG TRIVSEL" }) },
    { name: "dash and long year in the title", input: sample({ A1: "Budgetark for boligsocial indsats inden for 2015–2018 midlerne" }) },
  ],
  invalid: [
    {
      name: "one area of another vintage",
      input: sample({ A17: "1. Beskæftigelse" }),
      findings: [
        {
          da:
            "”Beskæftigelse” er ikke et indsatsområde i 2015-18-midlerne. De er: Tryghed og trivsel, Kriminalpræventiv indsats, " +
            "Uddannelse og beskæftigelse, Forebyggelse og forældreansvar. Ret afsnittets titel, eller brug arket til de rigtige midler.",
          en:
            "“Beskæftigelse” is not a focus area of the 2015-18 funds. Those are: Tryghed og trivsel, Kriminalpræventiv indsats, " +
            "Uddannelse og beskæftigelse, Forebyggelse og forældreansvar. Correct the section's title, or use the sheet of the right funds.",
          cells: ["A17"],
          section: "Beskæftigelse",
          found: "Beskæftigelse",
        },
      ],
    },
    {
      name: "an area that no vintage has",
      input: sample({ A26: "2. Grønne gårde" }),
      findings: [
        {
          da:
            "”Grønne gårde” er ikke et indsatsområde i 2015-18-midlerne. De er: Tryghed og trivsel, Kriminalpræventiv indsats, " +
            "Uddannelse og beskæftigelse, Forebyggelse og forældreansvar. Ret afsnittets titel, eller brug arket til de rigtige midler.",
          en:
            "“Grønne gårde” is not a focus area of the 2015-18 funds. Those are: Tryghed og trivsel, Kriminalpræventiv indsats, " +
            "Uddannelse og beskæftigelse, Forebyggelse og forældreansvar. Correct the section's title, or use the sheet of the right funds.",
          cells: ["A26"],
          section: "Grønne gårde",
          found: "Grønne gårde",
        },
      ],
    },
    {
      name: "the same area twice",
      input: sample({ A26: "2. Tryghed og trivsel" }),
      findings: [
        {
          da:
            "Indsatsområdet ”Tryghed og trivsel” har også et afsnit i A17. Hvert område skal have ét. Ret titlen, eller saml de to afsnit. " +
            "Områderne er: Tryghed og trivsel, Kriminalpræventiv indsats, Uddannelse og beskæftigelse, Forebyggelse og forældreansvar.",
          en:
            "The focus area “Tryghed og trivsel” also has a section at A17. Each area must have one. Correct the title, " +
            "or join the two sections. The areas are: Tryghed og trivsel, Kriminalpræventiv indsats, Uddannelse og beskæftigelse, " +
            "Forebyggelse og forældreansvar.",
          severity: "warning",
          cells: ["A26", "A17"],
          section: "Tryghed og trivsel",
          found: "Tryghed og trivsel",
        },
      ],
    },
    { name: "four letters wrong", input: sample({ A17: "1. Tryghed og tri" }), findings: [foreign("A17", "Tryghed og tri")] },
    {
      name: "two areas, of which another vintage has one",
      input: sample({ A17: "1. Beskæftigelse", A26: "2. Grønne gårde" }),
      findings: [foreign("A17", "Beskæftigelse"), foreign("A26", "Grønne gårde")],
    },
    {
      name: "the only area: rather the area is wrong than the title",
      input: sample(
        { A17: "1. Beskæftigelse" },
        { description: { sections: SAMPLE.sections.filter(({ title }) => title !== "Kriminalpræventiv indsats") } },
      ),
      findings: [foreign("A17", "Beskæftigelse")],
    },
    {
      name: "the title of another vintage",
      input: sample({ A1: "Budgetark for boligsocial indsats inden for 2019-26-midlerne" }),
      findings: [
        {
          da: "Titlen siger 2019-26-midlerne, men indsatsområderne hører til 2015-18. Ret titlen, eller brug arket til 2019-26.",
          en: "The title says 2019-26, but the focus areas belong to 2015-18. Correct the title, or use the sheet of 2019-26.",
          cells: ["A1", "A17", "A26"],
          expected: "2015-18",
          found: "2019-26",
        },
      ],
    },
  ],
  notRun: [
    {
      name: "an unknown vintage",
      input: sample({ A1: "Budgetark for boligsocial indsats inden for 2027-30-midlerne" }),
      da: "Budgettjek kender ikke 2027-30-midlerne.",
      en: "Budgettjek does not know the 2027-30 funds.",
    },
    {
      name: "no vintage",
      input: sample({ A1: "Budgetark for boligsocial indsats" }),
      da: "Titlen siger ikke, hvilke midler budgettet hører til.",
      en: "The title does not say which funds the budget belongs to.",
    },
  ],
});
