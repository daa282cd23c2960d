// `npm run bench [-- --only GROUP]`: measures the product side by side with its peers; a whole run writes the table of test/bench/README.md.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../errors/load.cjs");
await require("./run.ts").runBench(process.argv.slice(2));
