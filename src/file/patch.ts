// Changes to a text at known places, so that every other sign of it stays as it was.

export interface Patch {
  readonly start: number;
  /** Behind the last sign replaced; equal to `start` where something is put in. */
  readonly end: number;
  readonly text: string;
}

/** Makes the patches, given in any order and without overlap; those at the same place in the order given. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  let patched = "";
  let done = 0;
  for (const patch of [...patches].sort((a, b) => a.start - b.start)) {
    patched += text.slice(done, patch.start) + patch.text;
    done = patch.end;
  }
  return patched + text.slice(done);
}
