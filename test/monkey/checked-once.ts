// A check of what has been checked before: the same answer, since a check depends on nothing but what it is given.
import type * as CheckSheet from "../../src/app/check-sheet";

const MOST = 200;

const whole = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;

/** The module, remembering what its check said of each workbook. */
export function checkedOnce(module: typeof CheckSheet): typeof CheckSheet {
  const known = new Map<string, CheckSheet.SheetCheck>();
  return {
    ...module,
    checkSheet(workbook, options, search) {
      // An earlier check only saves work: it changes no answer.
      const key = JSON.stringify([workbook, { ...options, before: undefined }, search === null], whole);
      const found = known.get(key) ?? module.checkSheet(workbook, options, search);
      if (known.size > MOST) known.clear();
      known.set(key, found);
      return found;
    },
  };
}
