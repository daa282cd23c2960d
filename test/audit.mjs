// npm run audit: asks the registry for advisories on the packages in use; says so where it cannot be asked.
import { spawnSync } from "node:child_process";
import process from "node:process";

const { stdout, error } = spawnSync("npm", ["audit", "--json"], {
  encoding: "utf8",
  shell: process.platform === "win32",
  maxBuffer: 1 << 28,
});

/** npm's answer, or what hindered it. */
function answer() {
  if (error) return { hindrance: error.message };
  try {
    const report = JSON.parse(stdout);
    return report.metadata?.vulnerabilities ? { report } : { hindrance: report.message ?? report.error?.summary ?? "no report" };
  } catch (cause) {
    return { hindrance: `npm's answer could not be read: ${cause.message}` };
  }
}

const { report, hindrance } = answer();
if (report === undefined) {
  process.stdout.write(`The registry could not be asked for advisories: ${hindrance}\nNothing is known either way.\n`);
  process.exitCode = 2;
} else {
  for (const { name, severity, range, via } of Object.values(report.vulnerabilities)) {
    const advisories = via.filter((each) => typeof each === "object").map(({ title, url }) => `${title} ${url}`);
    process.stdout.write(`${severity}  ${name} ${range}\n${advisories.map((each) => `    ${each}\n`).join("")}`);
  }
  const { total } = report.metadata.vulnerabilities;
  process.stdout.write(`${total} known advisories\n`);
  process.exitCode = total > 0 ? 1 : 0;
}
