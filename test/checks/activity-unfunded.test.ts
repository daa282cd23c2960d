// Tests of the check activity-unfunded.
import { activityUnfunded } from "../../src/checks/activity-unfunded";
import { activity, agreement, link, to } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

const unfunded = (name: string, area = "Tryghed og trivsel", cell = "A17") => ({
  da: `Ingen linje betaler for aktiviteten ”${name}” i aftalen for ${area}. Kobl en linje til den, eller acceptér, at den betales på anden vis.`,
  en: `No line pays for the activity “${name}” of the agreement for ${area}. Link a line to it, or accept that it is paid for otherwise.`,
  cells: [cell],
  section: area,
  found: name,
});

testCheck(activityUnfunded, {
  valid: [
    {
      name: "a line pays",
      input: sample(
        {},
        { agreements: [agreement({ activities: [activity("Café Nora")] })], links: [link(22, "suggested", [to("Cafe nora")])] },
      ),
    },
    {
      name: "a line that pays for two",
      input: sample(
        {},
        {
          agreements: [agreement({ activities: [activity("Café Nora")] })],
          links: [link(22, "suggested", [to("Ture", 50), to("Café Nora", 50)])],
        },
      ),
    },
    {
      name: "a name without a letter",
      input: sample({}, { agreements: [agreement({ activities: [activity("?")] })], links: [link(22, "suggested", [to("?")])] }),
    },
    {
      name: "an undecided line may pay",
      input: sample(
        {},
        { agreements: [agreement({ activities: [activity("Café Nora")] })], links: [link(22, "undecided", [to("Café Nora", null)])] },
      ),
    },
    {
      name: "a share to the whole area may pay",
      input: sample(
        {},
        { agreements: [agreement({ activities: [activity("Café Nora")] })], links: [link(31, "suggested", [to(null, 25)])] },
      ),
    },
    {
      name: "an area that is not in the budget",
      input: sample({}, { agreements: [agreement({ area: "Beskæftigelse", activities: [activity("Café Nora")] })], links: [] }),
    },
  ],
  invalid: [
    {
      name: "two activities, one of them in two areas and in two documents",
      input: sample(
        {},
        {
          agreements: [
            agreement({ activities: [activity("Café"), activity("Ture")] }),
            agreement({ activities: [activity("Café")] }),
            agreement({ area: "Kriminalpræventiv indsats", activities: [activity("Café")] }),
          ],
          links: [],
        },
      ),
      findings: [unfunded("Café"), unfunded("Ture"), unfunded("Café", "Kriminalpræventiv indsats", "A26")],
    },
    {
      name: "nobody pays",
      input: sample(
        {},
        {
          agreements: [agreement({ activities: [activity("Café Nora"), activity("Ture")] })],
          links: [link(22, "suggested", [to("Ture")])],
        },
      ),
      findings: [
        {
          da:
            "Ingen linje betaler for aktiviteten ”Café Nora” i aftalen for Tryghed og trivsel. Kobl en linje til den, eller acceptér, " +
            "at den betales på anden vis.",
          en: "No line pays for the activity “Café Nora” of the agreement for Tryghed og trivsel. Link a line to it, or accept that it is paid for otherwise.",
          cells: ["A17"],
          section: "Tryghed og trivsel",
          found: "Café Nora",
        },
      ],
    },
    {
      name: "the same name in another area pays for that one",
      input: sample(
        {},
        {
          agreements: [agreement({ activities: [activity("Ture")] })],
          links: [link(31, "suggested", [to("Ture", 100, "Kriminalpræventiv indsats")])],
        },
      ),
      findings: [
        {
          da:
            "Ingen linje betaler for aktiviteten ”Ture” i aftalen for Tryghed og trivsel. Kobl en linje til den, eller acceptér, " +
            "at den betales på anden vis.",
          en: "No line pays for the activity “Ture” of the agreement for Tryghed og trivsel. Link a line to it, or accept that it is paid for otherwise.",
          cells: ["A17"],
          section: "Tryghed og trivsel",
          found: "Ture",
        },
      ],
    },
    {
      name: "the same document twice",
      input: sample(
        {},
        { agreements: [agreement({ activities: [activity("Ture")] }), agreement({ activities: [activity("Ture")] })], links: [] },
      ),
      findings: [
        {
          da:
            "Ingen linje betaler for aktiviteten ”Ture” i aftalen for Tryghed og trivsel. Kobl en linje til den, eller acceptér, " +
            "at den betales på anden vis.",
          en: "No line pays for the activity “Ture” of the agreement for Tryghed og trivsel. Link a line to it, or accept that it is paid for otherwise.",
          cells: ["A17"],
          section: "Tryghed og trivsel",
          found: "Ture",
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
