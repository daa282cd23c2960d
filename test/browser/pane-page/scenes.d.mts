// Types of scenes.mjs.
import type { Page } from "playwright-core";
import type { PanePageOptions } from "./page";

export interface Scene {
  readonly name: string;
  readonly options: PanePageOptions;
  readonly steps?: (page: Page) => Promise<void>;
}

export const SCENES: readonly Scene[];
