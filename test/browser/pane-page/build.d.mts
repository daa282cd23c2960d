// Types of build.mjs.
export function buildPanePage(): Promise<string>;
