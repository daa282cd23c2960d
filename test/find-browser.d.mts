// Types of find-browser.mjs, which the test command runs before anything is built.
export function findBrowser(): string | undefined;
