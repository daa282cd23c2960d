// Loads the grid's engine one part at a time, so that the page responds in between. One chunk: the parts are only executed separately.
import type * as Engine from "./engine";

/** The engine's packages in dependency order; each is executed when requested. Their exports are those the engine's file uses. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/core"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/engine-formula"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/engine-render"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/sheets"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/design"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/ui"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/docs-ui"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/sheets-formula"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/sheets-ui"),
  () => import(/* webpackMode: "eager", webpackExports: [] */ "@univerjs/sheets-formula-ui"),
];

/** Lets the page draw and respond. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function loadEngine(): Promise<typeof Engine> {
  for (const part of PARTS) {
    await pause();
    await part();
  }
  await pause();
  return import(/* webpackMode: "eager" */ "./engine");
}
