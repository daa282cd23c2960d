// Loaded before a measured script: writes the process's peak memory in bytes to the fourth stream as it ends.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// of the whole process, threads and all: told once
if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS * 1024)));
