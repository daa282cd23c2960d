// The half of the product's texts that a build keeps apart: the English, loaded when English is shown, and what few views show.
// Written text stays `{ da, en }` side by side in its file; english-apart.cjs makes each such pair a call of this file's.
import type { Localised } from "./localised";

let table: Readonly<Record<string, readonly string[]>> | undefined;
let later: Readonly<Record<string, Readonly<Record<number, string>>>> | undefined;

/**
 * Makes the texts of one file, each of its number there and its Danish text, which is left out where it is loaded later; called by built code
 * only. Danish stands in until English is loaded.
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

/** Loads the English texts. At once where the build keeps them in place: on the command line and in the tests. */
export async function loadEnglish(): Promise<void> {
  table ??= (await import(/* webpackChunkName: "english" */ "./english-texts")).default;
}

/** Loads why each check is and its source: for a view that shows them, before it is drawn. */
export async function loadExplanations(): Promise<void> {
  later ??= (await import("./later-texts")).default;
}
