// Fills in what a description leaves out from the one that it is like.
import type { Description, WrittenDescription } from "./description";

/** From the one of `known` that it names, or the last of them. A title that is not given is any with the name; labels are replaced one by one. */
export function completeDescription({ like, ...own }: WrittenDescription, known: readonly Description[]): Partial<Description> {
  const base = like === undefined ? known.at(-1) : known.find(({ name }) => name === like);
  return { ...base, title: [`*${own.name}*`], ...own, labels: { ...base?.labels, ...own.labels } };
}
