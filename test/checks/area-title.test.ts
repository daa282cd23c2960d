// Tests of the check area-title.
import { areaTitle } from "../../src/checks/area-title";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(areaTitle, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an area twice, where vintage-areas tells it", input: sample({ A26: "2. Tryghed og trivsel" }) },
  ],
  invalid: [
    {
      name: "an area that was not chosen",
      input: sample({ A26: "(Vælg indsatsområde)" }),
      findings: [
        {
          da: "Afsnittets titel er ”(Vælg indsatsområde)”, men der står beløb under den. Vælg indsatsområdet.",
          en: "The section's title is “(Vælg indsatsområde)”, but there are amounts below it. Choose the focus area.",
          cells: ["A26"],
          section: "(Vælg indsatsområde)",
          found: "(Vælg indsatsområde)",
        },
      ],
    },
    {
      name: "lines without a title",
      input: sample({ A26: null }),
      findings: [
        {
          da: "Linjerne fra række 27 har ingen titel over sig. Skriv indsatsområdets navn i en række for sig over den første linje.",
          en: "The lines from row 27 have no title above them. Type the focus area's name in a row of its own above the first line.",
          cells: ["A27"],
          section: "Afsnit uden titel (række 27)",
        },
      ],
    },
    {
      name: "an area twice under unknown funds",
      input: sample({ A1: "Budgetark for boligsocial indsats inden for 2027-34-midlerne", A26: "2. Tryghed og trivsel" }),
      findings: [
        {
          severity: "warning",
          da: "Det samme område, ”Tryghed og trivsel”, har også et afsnit i A17. Ret den ene titel, eller saml de to afsnit.",
          en: "The same area, “Tryghed og trivsel”, also has a section at A17. Correct one of the titles, or join the two sections.",
          cells: ["A26", "A17"],
          section: "Tryghed og trivsel",
          found: "Tryghed og trivsel",
        },
      ],
    },
  ],
});
