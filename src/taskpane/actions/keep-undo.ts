// The pane without listeners, for an Excel in which listening costs the user's undo. Loaded with the settings.
import type { PaneModel } from "../model";

/** Turns it on or off, and checks: listening ends, or begins. */
export async function keepUndo(model: PaneModel, keepsUndo: boolean): Promise<void> {
  model.setSettings({ ...model.getState().settings, keepsUndo });
  await model.stop();
  await model.start();
}
