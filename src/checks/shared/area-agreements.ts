// The documents that cover one focus area each, among all that were read.
import type { Agreement } from "../../agreements/agreement";

/** Sub-agreements and contracts. */
export function areaAgreements(agreements: readonly Agreement[] | null): Agreement[] {
  return (agreements ?? []).filter((agreement) => agreement.kind !== "strategic-agreement");
}

/** Whether a document of a focus area was read: if none was, nothing is reported about sub-agreements. */
export function areAgreementsRead({ agreements }: { readonly agreements: readonly Agreement[] }): boolean {
  return areaAgreements(agreements).length > 0;
}
