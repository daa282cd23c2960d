// A window as a platform gives it to its pane: dialogs, history, print, clipboard and storage, as the table of behaviours says.
import type { Behaviours } from "./behaviours";

const refuse = (): never => {
  throw new DOMException("Access is denied for this document.", "SecurityError");
};

export function furnishWindow(behaviours: Behaviours): void {
  if (!behaviours.hasDialogs) {
    Object.assign(window, { alert: refuse, confirm: refuse, prompt: refuse });
    for (const name of ["pushState", "replaceState"]) Object.defineProperty(window.history, name, { configurable: true, value: null });
  }
  if (!behaviours.hasStorage)
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { configurable: true, get: refuse });
  Object.assign(window, {
    print: () => {
      if (behaviours.prints) window.dispatchEvent(new Event("beforeprint"));
    },
    ClipboardItem: Blob,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { write: () => (behaviours.writesClipboard ? Promise.resolve() : Promise.reject(new DOMException("no", "NotAllowedError"))) },
  });
}
