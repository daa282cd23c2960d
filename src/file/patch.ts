// Changes a text at known places, leaving every other character as it was.

export interface Patch {
  readonly start: number;
  /** The place after the last character replaced; equal to `start` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/** Applies the patches, in any order and without overlap; those at the same place in the order given. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  let patched = "";
  let done = 0;
  for (const patch of [...patches].sort((a, b) => a.start - b.start)) {
    patched += text.slice(done, patch.start) + patch.text;
    done = patch.end;
  }
  return patched + text.slice(done);
}
