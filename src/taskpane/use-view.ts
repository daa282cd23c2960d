// The pane as a view that is loaded on demand sees it: with all its words.
import { usePane, type PaneAccess } from "./use-pane";
import { WORDS, type Words } from "./view-strings";

export function useView(): PaneAccess & { readonly t: Words } {
  const pane = usePane();
  return { ...pane, t: WORDS[pane.language] };
}
