// A script of the pane that could not be fetched (a new build, no network): how it is recognised, and how the pane comes back.

/** A script that the browser could not fetch, where the loader itself gives no error that says so (workers). */
export class LostScript extends Error {
  override readonly name = "ChunkLoadError";
}

/** Whether a failed `import()` lost its script, in the words of webpack and of each browser's own loader. */
export function isLostScript(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "ChunkLoadError" || /loading (css )?chunk|dynamically imported module|importing a module script/i.test(error.message)
  );
}

/**
 * Reloads the page; answers false, and leaves the pane as it is, where the server does not answer: the browser's own
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
