// Loaded before a measured script: writes the process's peak memory in bytes and its processor time in milliseconds to the fourth stream as it ends.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// of the whole process, threads and all: told once
if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, `${maxRSS * 1024} ${(userCPUTime + systemCPUTime) / 1000}`);
  });
}
