// The pane with the words of the view of changes.
import { CHANGE_STRINGS, type ChangeStrings } from "./change-strings";
import { usePane, type PaneAccess } from "./use-pane";

export function useChanges(): PaneAccess & { readonly words: ChangeStrings } {
  const pane = usePane();
  return { ...pane, words: CHANGE_STRINGS[pane.language] };
}
