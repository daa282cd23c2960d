// Runs one function of a TypeScript file in a process of its own: `node child.mjs FILE FUNCTION JSON`; prints its answer, milliseconds and peak memory as JSON.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../errors/load.cjs");
const [file, name, argument] = process.argv.slice(2);
const run = require(file)[name];
const start = performance.now();
const answer = await run(JSON.parse(argument));
const milliseconds = performance.now() - start;
process.stdout.write(`\n${JSON.stringify({ answer, milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 })}`);
