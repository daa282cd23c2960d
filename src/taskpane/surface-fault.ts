// Rethrows an error of ours after the user was told in a sentence, for developers to find.

/** Throws outside everything in progress, so that the browser reports the error and nothing stops. */
export function surfaceFault(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
