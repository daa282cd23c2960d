// Validates a description that somebody supplies (the tests validate our own).
import type * as z from "zod/mini";
import { completeDescription } from "./complete-description";
import { DescriptionForm, WrittenForm, type Description } from "./description";

/** An invalid description; `detail` names the field, for its author. */
export class DescriptionError extends Error {
  override readonly name = "DescriptionError";
}

/**
 * Validates a description and fills in what it leaves out from the one of `known` it is based on, or the last of them.
 * @throws DescriptionError
 */
export function parseDescription(written: unknown, known: readonly Description[]): Description {
  const parsed = WrittenForm.safeParse(written);
  if (!parsed.success) throw new DescriptionError(firstIssue(parsed.error));
  const { like } = parsed.data;
  if (like !== undefined && !known.some(({ name }) => name === like)) throw new DescriptionError(`like: ${like}`);
  const completed = Object.entries(completeDescription(parsed.data, known)).filter(([key]) => key in DescriptionForm.shape);
  const whole = DescriptionForm.safeParse(Object.fromEntries(completed));
  if (!whole.success) throw new DescriptionError(firstIssue(whole.error));
  return whole.data;
}

function firstIssue({ issues: [first] }: z.core.$ZodError): string {
  return `${first?.path.join(".") || "description"}: ${first?.message ?? "invalid"}`;
}
