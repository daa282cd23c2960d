// The platform that a file of pane tests runs on: PANE_PLATFORM, or by turns. `npm run platforms` runs every file on all of them.
import path from "node:path";
import { PaneModel } from "../../src/taskpane/model";
import { PLATFORMS, profileOf, undoOf, type Platform } from "../host/behaviours";
import { furnishWindow } from "../host/window";
import { FakeHost } from "./fake-host";

export const NAMED_PLATFORM = PLATFORMS.find((platform) => platform === process.env.PANE_PLATFORM);

/** The same for a file each time, and all six among the files. */
function platformOfFile(): Platform {
  const name = path.basename(expect.getState().testPath ?? "");
  const sum = Buffer.from(name).reduce((total, letter) => total + letter, 0);
  return NAMED_PLATFORM ?? PLATFORMS[sum % PLATFORMS.length]!;
}

/** The window, and every fake host that is not told otherwise, are as that platform's; the user agrees to what cannot be undone there. */
export function takeFilePlatform(): void {
  const profile = profileOf(platformOfFile());
  FakeHost.profile = profile;
  furnishWindow(profile.behaviours);
  if (undoOf(profile) !== "none") return;
  const { askWhereUndoIsLost } = Object.getOwnPropertyDescriptors(PaneModel.prototype);
  const ask: PaneModel["askWhereUndoIsLost"] = askWhereUndoIsLost.value!;
  PaneModel.prototype.askWhereUndoIsLost = async function (this: PaneModel, question, work) {
    if (!FakeHost.isAsProfile(this.host)) return ask.call(this, question, work);
    let working: Promise<void> | undefined;
    await ask.call(this, question, () => (working = work()));
    this.answer(true);
    await working;
  };
}
