// Types of groups.mjs.
export const GROUPS: Readonly<
  Record<"agreements" | "app" | "causes" | "checks" | "excel" | "links" | "template" | "workbench", readonly string[]>
>;
export function filesOf(tests: string, group: keyof typeof GROUPS): string[];
