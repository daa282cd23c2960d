// Office.js itself, served by Microsoft: waited for while the page is fetching it, fetched again if that failed.
import { StartError } from "./start-error";

/** The page requests it first; self-hosting is unsupported. */
const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export const isOfficeHere = (): boolean => typeof Office !== "undefined";

/** Rejects with StartError `office-missing` if it is blocked or does not load in time (milliseconds). */
export async function loadOffice(timeout: number): Promise<void> {
  if (isOfficeHere()) return;
  if (typeof document !== "undefined") {
    // While the page loads, its own element may still succeed. After that it has failed, and only a new one tries again.
    await settled(document.readyState === "complete" ? addScript() : findScript(), timeout);
  }
  if (!isOfficeHere()) throw new StartError("office-missing");
}

function addScript(): HTMLScriptElement {
  const script = document.createElement("script");
  script.src = OFFICE_ADDRESS;
  document.head.append(script);
  return script;
}

function findScript(): HTMLScriptElement {
  return document.querySelector<HTMLScriptElement>(`script[src="${OFFICE_ADDRESS}"]`) ?? addScript();
}

/** Resolves when the script loads or fails (the page's own may have failed already: then when the page has loaded), or time is up. */
function settled(script: HTMLScriptElement, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, timeout);
    const ends: readonly (readonly [EventTarget, string])[] = [
      [script, "load"],
      [script, "error"],
      [window, "load"],
    ];
    for (const [target, event] of ends) target.addEventListener(event, done);
    function done(): void {
      clearTimeout(timer);
      for (const [target, event] of ends) target.removeEventListener(event, done);
      resolve();
    }
  });
}
