// Events of the workbook as entries of the rich API's message, the same over Node's bridge and the browser's.
import type { HostEvent } from "./memory-workbook";
import type { EventKind, Registrations } from "./objects";

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

const CATEGORY = 65536;
const TYPES: Readonly<Record<EventKind, number>> = {
  changed: 10,
  activated: 11,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  "row-hidden": 22,
  name: 25,
};
let nextId = 1;

/** The entry for an event, or undefined where nobody asked for its kind. */
export function eventEntry(event: HostEvent, registrations: Registrations): EventEntry | undefined {
  if (!registrations.has(event.kind)) return undefined;
  return {
    messageCategory: CATEGORY,
    messageType: TYPES[event.kind],
    targetId: "Workbook",
    message: JSON.stringify({ worksheetId: event.sheetId, address: event.address, source: event.source, changeType: "RangeEdited" }),
    id: nextId++,
  };
}
