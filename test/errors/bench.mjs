// `npm run bench:errors`: loads the TypeScript benchmark and runs it.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("./load.cjs");
require("./bench.ts").runBenchmark(process.argv.slice(2));
