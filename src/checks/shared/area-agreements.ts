// The documents of one focus area each, among all that were read.
import type { Agreement } from "../../agreements/agreement";

/** Sub-agreements and contracts. */
export function areaAgreements(agreements: readonly Agreement[] | null): Agreement[] {
  return (agreements ?? []).filter((agreement) => agreement.kind !== "strategic-agreement");
}

/** Whether a document of a focus area was read: where none was, nothing is said of the sub-agreements. */
export function areAgreementsRead({ agreements }: { readonly agreements: readonly Agreement[] }): boolean {
  return areaAgreements(agreements).length > 0;
}
