// `npm run bench:links`: loads the TypeScript benchmark and runs it.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../errors/load.cjs");
await require("./bench.ts").runBenchmark(process.argv.slice(2));
