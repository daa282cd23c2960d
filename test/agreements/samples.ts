// The nine sample documents, and what is right for them: read from the documents by a person.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Agreement } from "../../src/agreements/agreement";

export const sampleNames = readdirSync(__dirname)
  .filter((name) => name.endsWith(".docx"))
  .sort();

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, name)));
}

/** Agreements without the file's name and the places, which differ between formats. */
export const expected = JSON.parse(readFileSync(join(__dirname, "expected-agreements.json"), "utf8")) as Record<string, unknown[]>;

export function withoutPlaces(agreements: readonly Agreement[]): unknown {
  return JSON.parse(JSON.stringify(agreements, (key, value: unknown) => (key === "place" || key === "file" ? undefined : value)));
}
