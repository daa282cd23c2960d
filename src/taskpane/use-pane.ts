// How the views reach the model: its state, its actions, and the words in the user's language.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../report/sentences";
import type { PaneModel, PaneState } from "./model";
import { STRINGS, type Strings } from "./strings";

export const PaneContext = createContext<PaneModel | null>(null);

export interface PaneAccess {
  readonly model: PaneModel;
  readonly state: PaneState;
  readonly language: Language;
  readonly t: Strings;
}

export function usePane(): PaneAccess {
  const model = useContext(PaneContext);
  if (!model) throw new Error("usePane outside the pane");
  const state = useSyncExternalStore(model.subscribe, model.getState);
  return { model, state, language: state.language, t: STRINGS[state.language] };
}
