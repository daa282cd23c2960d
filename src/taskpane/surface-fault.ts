// A fault of ours, after the user was told in a sentence: where developers look for it.

/** Throws outside everything that is under way, so that the browser reports the error and nothing stops for it. */
export function surfaceFault(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
