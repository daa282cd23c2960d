// Samples whose leader is shared between three focus areas.
import type { CheckInput } from "../../src/checks/check";
import { sample } from "./sample";

const leader = {
  type: "Andel af projektlederløn",
  financing: { lbf: null, housingCash: null, housingInKind: null, municipalityCash: null, municipalityInKind: null, other: null },
};

/** The leader's line in three focus areas, each with one year's amount. */
export function shared(first: number, second: number, third: number, percents: readonly number[] = [50, 33.33, 16.67]): CheckInput {
  const amounts = [first, second, third];
  const sections = ["Tryghed og trivsel", "Kriminalpræventiv indsats", "Uddannelse og beskæftigelse"].map((title, index) => ({
    kind: "focus-area" as const,
    title,
    lines: [
      { ...leader, name: `Projektleder ${String(percents[index]).replace(".", ",")} %`, years: [null, amounts[index] ?? null, null] },
    ],
  }));
  return sample({}, { description: { sections } });
}
