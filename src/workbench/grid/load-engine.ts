// Loads the grid's engine one part at a time, so that the page responds to clicks in between. One chunk: what is loaded is only run.
import type * as Engine from "./engine";

/** The engine's packages, what others stand on first: each runs when it is asked for. Their exports are those the engine's file uses. */
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

/** Lets the page draw and answer. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function loadEngine(): Promise<typeof Engine> {
  for (const part of PARTS) {
    await pause();
    await part();
  }
  await pause();
  return import(/* webpackMode: "eager" */ "./engine");
}
