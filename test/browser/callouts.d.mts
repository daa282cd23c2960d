// Types of callouts.mjs.
import type { Locator, Page } from "playwright-core";

export declare const CALLOUTS: Readonly<Record<string, readonly ((page: Page) => Locator)[]>>;
export declare function drawCallouts(page: Page, name: string): Promise<void>;
export declare function clearCallouts(page: Page): Promise<void>;
