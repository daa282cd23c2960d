// Fills in what a description leaves out from the one it is based on.
import type { Description, WrittenDescription } from "./description";

/** Based on the one of `known` it names, else the last. A missing title is any title with the name; labels are replaced one by one. */
export function completeDescription({ like, ...own }: WrittenDescription, known: readonly Description[]): Partial<Description> {
  const base = like === undefined ? known.at(-1) : known.find(({ name }) => name === like);
  return { ...base, title: [`*${own.name}*`], ...own, labels: { ...base?.labels, ...own.labels } };
}
