// Validates JSON that was stored and is read back: one-line guards, as a schema library would be a twentieth of the pane's first load.

/** Whether an entry has the shape. */
export type Guard<T> = (entry: unknown) => entry is T;

export const isText: Guard<string> = (entry) => typeof entry === "string";
export const isNumber: Guard<number> = (entry) => typeof entry === "number";
export const isTruth: Guard<boolean> = (entry) => typeof entry === "boolean";

export const isOptional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (entry): entry is T | undefined =>
    entry === undefined || guard(entry);

export const isNullable =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (entry): entry is T | null =>
    entry === null || guard(entry);

export const isOneOf =
  <const T extends string>(...texts: readonly T[]): Guard<T> =>
  (entry): entry is T =>
    (texts as readonly unknown[]).includes(entry);

export const isListOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (entry): entry is T[] =>
    Array.isArray(entry) && entry.every((each) => guard(each));

/** Every key of the entry, whatever its name, has a value of the shape. */
export const isTableOf =
  <T>(guard: Guard<T>): Guard<Record<string, T>> =>
  (entry): entry is Record<string, T> =>
    isRecord(entry) && Object.values(entry).every((each) => guard(each));

/** An object with these keys; any others are ignored. */
export function isObjectOf<T extends object>(guards: { readonly [Key in keyof T]-?: Guard<T[Key]> }): Guard<T> {
  const keys = Object.entries<Guard<unknown>>(guards);
  return (entry): entry is T => isRecord(entry) && keys.every(([key, guard]) => guard(entry[key]));
}

function isRecord(entry: unknown): entry is Readonly<Record<string, unknown>> {
  return typeof entry === "object" && entry !== null && !Array.isArray(entry);
}
