// TRUE and FALSE as some programs write them: a function without arguments.

/** The value of such a formula; undefined for any other formula. */
export function truthOf(formula: string): boolean | undefined {
  const name = /^\s*(TRUE|FALSE)\(\)\s*$/i.exec(formula)?.[1]?.toUpperCase();
  return name === undefined ? undefined : name === "TRUE";
}
