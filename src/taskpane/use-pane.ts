// How views access the model: its state, its actions, and the words in the user's language.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Checked } from "../app/check-with";
import type { Language } from "../report/sentences";
import type { PaneModel } from "./model";
import type { PaneState } from "./pane-state";
import { STRINGS, type Strings } from "./strings";

export const PaneContext = createContext<PaneModel | null>(null);

export interface PaneAccess {
  readonly model: PaneModel;
  readonly state: PaneState;
  /** What was checked last; null without a budget. */
  readonly checked: Checked | null;
  readonly language: Language;
  readonly t: Strings;
}

function useModel(): PaneModel {
  const model = useContext(PaneContext);
  if (!model) throw new Error("usePane outside the pane");
  return model;
}

export function usePane(): PaneAccess {
  const model = useModel();
  const state = useSyncExternalStore(model.subscribe, model.getState);
  const { outcome, language } = state;
  return { model, state, checked: outcome?.kind === "checked" ? outcome.checked : null, language, t: STRINGS[language] };
}

/** The pane for what depends on no state but the language: redrawn only with that, or with its props. */
export function useWords(): Omit<PaneAccess, "state" | "checked"> {
  const model = useModel();
  const language = useSyncExternalStore(model.subscribe, () => model.getState().language);
  return { model, language, t: STRINGS[language] };
}
