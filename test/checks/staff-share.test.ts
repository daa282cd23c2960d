// Tests of the check staff-share.
import { staffShare } from "../../src/checks/staff-share";
import { agreement, link, staff } from "./documents";
import { post } from "./posts";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(staffShare, {
  valid: [
    {
      name: "the same share",
      input: sample(
        {},
        { agreements: [agreement({ staff: [staff("Sekretariatsleder", { share: 60 })] })], links: [link(18, "shared-cost")] },
      ),
    },
    {
      name: "no share in the agreement",
      input: sample({}, { agreements: [agreement({ staff: [staff("Projektleder")] })], links: [link(18, "shared-cost")] }),
    },
    {
      name: "other shared lines have no post",
      input: sample({}, { agreements: [agreement({ staff: [staff("Projektleder", { share: 10 })] })], links: [link(19, "shared-cost")] }),
    },
    {
      name: "a percentage that share-total tells to be the agreement's",
      input: sample(
        { A18: "Projektleder 06 %" },
        { agreements: [agreement({ staff: [staff("Projektleder", { share: 60 })] })], links: [link(18, "shared-cost")] },
      ),
    },
    {
      name: "a leader's assistant",
      input: sample(
        {},
        { agreements: [agreement({ staff: [staff("Projektlederassistent", { share: 25 })] })], links: [link(18, "shared-cost")] },
      ),
    },
    {
      name: "another area's share",
      input: sample(
        {},
        {
          agreements: [agreement({ area: "Kriminalpræventiv indsats", staff: [staff("Projektleder", { share: 10 })] })],
          links: [link(18, "shared-cost")],
        },
      ),
    },
  ],
  invalid: [
    {
      name: "another share",
      input: sample(
        {},
        { agreements: [agreement({ staff: [staff("Sekretariatslederen", { share: 50 })] })], links: [link(18, "shared-cost")] },
      ),
      findings: [
        {
          da: "Linjen siger 60 %, men aftalen siger 50 % af arbejdstiden. Ret den af de to, der er forkert.",
          en: "The line says 60 %, but the agreement says 50 % of the working time. Correct whichever is wrong.",
          cells: ["A18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 %",
          expected: 50,
          found: 60,
        },
      ],
    },
    {
      name: "a half percent",
      input: sample(
        { A18: "Projektleder 60,5 %" },
        { agreements: [agreement({ staff: [staff("Projektleder", { share: 60 })] })], links: [link(18, "shared-cost")] },
      ),
      findings: [
        {
          da: "Linjen siger 60,5 %, men aftalen siger 60 % af arbejdstiden. Ret den af de to, der er forkert.",
          en: "The line says 60.5 %, but the agreement says 60 % of the working time. Correct whichever is wrong.",
          cells: ["A18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60,5 %",
          expected: 60,
          found: 60.5,
        },
      ],
    },
    {
      name: "a percentage that put right is still another than the agreement's",
      input: sample(
        { A18: "Projektleder 06 %" },
        { agreements: [agreement({ staff: [staff("Projektleder", { share: 50 })] })], links: [link(18, "shared-cost")] },
      ),
      findings: [
        {
          da: "Linjen siger 6 %, men aftalen siger 50 % af arbejdstiden. Ret den af de to, der er forkert.",
          en: "The line says 6 %, but the agreement says 50 % of the working time. Correct whichever is wrong.",
          cells: ["A18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 06 %",
          expected: 50,
          found: 6,
        },
      ],
    },
    {
      name: "a post of its own",
      input: post("Cafévært 50 %", staff("cafévært", { share: 40 })),
      findings: [
        {
          da: "Linjen siger 50 %, men aftalen siger 40 % af arbejdstiden. Ret den af de to, der er forkert.",
          en: "The line says 50 %, but the agreement says 40 % of the working time. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 50 %",
          expected: 40,
          found: 50,
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
