// The product's own custom XML part in the workbook: stored, replaced, removed.
import { HostError, STORED_PART_NAMESPACE } from "../workbook/ports";
import { toHostError } from "./errors";
import type { ExcelSession } from "./session";

/** Stores the part, or removes it (null). Of several parts in our namespace one is kept. Rejects with `unsaved` where a save is missing. */
export async function storePart(session: ExcelSession, part: string | null): Promise<void> {
  try {
    await replaceParts(session, part);
    session.lacksParts = false;
  } catch (error) {
    const failure = toHostError(error);
    throw session.lacksParts && failure.code === "failed" ? new HostError("unsaved", failure.detail) : failure;
  }
}

function replaceParts(session: ExcelSession, part: string | null): Promise<void> {
  return session.act(async (context) => {
    const { customXmlParts } = context.workbook;
    const own = customXmlParts.getByNamespace(STORED_PART_NAMESPACE).load("items/id");
    await context.sync();
    const [first, ...others] = own.items;
    if (part === null) first?.delete();
    else if (first) first.setXml(part);
    else customXmlParts.add(part);
    for (const other of others) other.delete();
    if (first || part !== null) await context.sync();
    // Its identifier may have changed.
    session.outline = undefined;
  });
}
