// A pane script that could not be fetched (a new build, no network): how it is recognised, and how the pane recovers.

/** A script the browser could not fetch, where the loader itself gives no such error (workers). */
export class LostScript extends Error {
  override readonly name = "ChunkLoadError";
}

/** Whether a failed `import()` lost its script, by the wording of webpack and each browser's own loader. */
export function isLostScript(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "ChunkLoadError" || /loading (css )?chunk|dynamically imported module|importing a module script/i.test(error.message)
  );
}

/**
 * Reloads the page; returns false, and leaves the pane as it is, if the server does not answer: the browser's own
 * error page would have no way back. Fetching it anew also replaces a page that the browser kept (office-js #3059).
 */
export async function reloadPane(): Promise<boolean> {
  try {
    const { ok } = await fetch(globalThis.location.href, { cache: "reload" });
    if (!ok) return false;
  } catch {
    return false; // no network: told by the caller
  }
  globalThis.location.reload();
  return true;
}
