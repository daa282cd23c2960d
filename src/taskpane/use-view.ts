// The pane as seen by a view loaded on demand: with all its texts.
import { usePane, type PaneAccess } from "./use-pane";
import { WORDS, type Words } from "./view-strings";

export function useView(): PaneAccess & { readonly t: Words } {
  const pane = usePane();
  return { ...pane, t: WORDS[pane.language] };
}
