// The texts that a build separates: the English, loaded when English is shown, and those few views show.
// Written text stays `{ da, en }` side by side in its file; english-apart.cjs makes each such pair a call of this file's.
import type { Localised } from "./localised";

let table: Readonly<Record<string, readonly string[]>> | undefined;
let later: Readonly<Record<string, Readonly<Record<number, string>>>> | undefined;

/**
 * Makes the texts of one file from their number and Danish text, which is missing if loaded later; called by built code
 * only. Danish is used until English is loaded.
 */
export const textsOf =
  (file: string) =>
  (number: number, da?: string): Localised => ({
    get da() {
      return da ?? later?.[file]?.[number] ?? "";
    },
    get en() {
      return table?.[file]?.[number] ?? this.da;
    },
  });

/** Loads the English texts. Immediate where the build keeps them in place: on the command line and in the tests. */
export async function loadEnglish(): Promise<void> {
  table ??= (await import(/* webpackChunkName: "english" */ "./english-texts")).default;
}

/** Loads each check's title, rationale and source, for a view that shows them, before it is drawn. */
async function loadExplanations(): Promise<void> {
  later ??= (await import("./later-texts")).default;
}

/** What a view that shows explanations is loaded by: together with them. */
export function explained<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), loadExplanations()]))[0];
}
