// What the pane says when a request failed, and what the user can do next.
import type { Localised } from "../danish/localised";
import { formatHostError } from "../report/host-errors";
import { inBoth } from "../report/sentences";
import { HostError, type HostErrorCode } from "../workbook/ports";
import { FAULT_STRINGS } from "./fault-strings";
import { isLostScript, reloadPane } from "./lost-script";
import type { PaneHost } from "./pane-host";
import type { Trouble } from "./pane-state";

/** What a host's rejection means for the request. */
export type HostErrorTexts = Readonly<Partial<Record<HostErrorCode, Localised>>>;

/**
 * A HostError becomes its sentence, a lost script or session the offer to load the pane anew; anything else is a fault of ours.
 * `show` replaces the trouble if the offered action fails too.
 */
export function troubleOf(
  error: unknown,
  retry: (() => void) | null,
  texts: HostErrorTexts,
  unreadable: PaneHost["unreadable"],
  show: (trouble: Trouble) => void,
): { readonly trouble: Trouble; readonly isOurFault: boolean } {
  const reload = (): void => void reloadPane().then((isReloading) => !isReloading && show(anew(say("stillLost"))));
  const anew = (text: Localised): Trouble => ({ text, retry: reload, isReload: true });
  if (isLostScript(error)) return { trouble: anew(say("lostScript")), isOurFault: false };
  const known = error instanceof HostError ? error : new HostError("failed");
  const text = texts[known.code] ?? (known.reason && unreadable ? unreadable(known.reason) : formatHostError(known.code));
  return { trouble: known.code === "expired" ? anew(text) : { text, retry }, isOurFault: known !== error };
}

function say(key: "lostScript" | "stillLost"): Localised {
  return inBoth((language) => FAULT_STRINGS[language][key]);
}
