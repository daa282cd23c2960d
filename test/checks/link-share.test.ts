// Tests of the check link-share.
import { linkShare } from "../../src/checks/link-share";
import { agreement, link, to } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(linkShare, {
  valid: [
    { name: "100", input: sample({}, { agreements: [agreement()], links: [link(22, "suggested", [to("Café", 75), to("Ture", 25)])] }) },
    {
      name: "unknown shares",
      input: sample({}, { agreements: [agreement()], links: [link(22, "suggested", [to("Café", null), to("Ture", null)])] }),
    },
    {
      name: "less than 100 beside an unknown",
      input: sample({}, { agreements: [agreement()], links: [link(22, "suggested", [to("Café", 75), to("Ture", null)])] }),
    },
    { name: "undecided", input: sample({}, { agreements: [agreement()], links: [link(22, "undecided", [to("Café", 20)])] }) },
    {
      name: "thirds with decimals",
      input: sample({}, { agreements: [agreement()], links: [link(22, "confirmed", [to("A", 33.3), to("B", 33.3), to("C", 33.4)])] }),
    },
  ],
  invalid: [
    {
      name: "90",
      input: sample({}, { agreements: [agreement()], links: [link(22, "suggested", [to("Café", 65), to(null, 25)])] }),
      findings: [
        {
          da: "Linjen er fordelt på Café (65 %), Tryghed og trivsel (25 %) med i alt 90 %. Det skal give 100 %. Ret andelene i koblingen eller i noten.",
          en:
            "The line is split between Café (65 %), Tryghed og trivsel (25 %) by 90 % in all. It must give 100 %. " +
            "Correct the shares in the link or in the note.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 100,
          found: 90,
        },
      ],
    },
    {
      name: "101",
      input: sample({}, { agreements: [agreement()], links: [link(22, "confirmed", [to("Café", 76), to("Ture", 25)])] }),
      findings: [
        {
          da: "Linjen er fordelt på Café (76 %), Ture (25 %) med i alt 101 %. Det skal give 100 %. Ret andelene i koblingen eller i noten.",
          en: "The line is split between Café (76 %), Ture (25 %) by 101 % in all. It must give 100 %. Correct the shares in the link or in the note.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 100,
          found: 101,
        },
      ],
    },
    {
      name: "more than 100 beside an unknown",
      input: sample({}, { agreements: [agreement()], links: [link(22, "confirmed", [to("Café", 100.5), to("Ture", null)])] }),
      findings: [
        {
          da: "Linjen er fordelt på Café (100,5 %), Ture (? %) med i alt 100,5 %. Det skal give 100 %. Ret andelene i koblingen eller i noten.",
          en: "The line is split between Café (100.5 %), Ture (? %) by 100.5 % in all. It must give 100 %. Correct the shares in the link or in the note.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 100,
          found: 100.5,
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
