// The English half of the product's texts, where a build keeps it apart: the site's pages load it when English is shown.
// Written text stays `{ da, en }` side by side in its file; english-apart.cjs makes each such pair a call of this file's.
import type { Localised } from "./localised";

let table: Readonly<Record<string, readonly string[]>> | undefined;

/** Makes the texts of one file, each of its Danish text and its number there; called by built code only. Danish stands in until English is loaded. */
export const textsOf =
  (file: string) =>
  (number: number, da: string): Localised => ({
    da,
    get en() {
      return table?.[file]?.[number] ?? da;
    },
  });

/** Loads the English texts. At once where the build keeps them in place: on the command line and in the tests. */
export async function loadEnglish(): Promise<void> {
  table ??= (await import(/* webpackChunkName: "english" */ "./english-texts")).default;
}
