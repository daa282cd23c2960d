// The benchmark: every group one after the other in this process, then the table.
import { causes } from "./causes";
import { documents } from "./documents";
import { edits, engine, sizes } from "./engine";
import { commandLine } from "./command-line";
import { hostile } from "./hostile";
import { links } from "./links";
import { page } from "./page";
import { peers } from "./peers";
import { roundTrips } from "./round-trips";
import { formatTable, writeTable, type Group } from "./table";
import { workbench } from "./workbench";

const GROUPS: readonly Group[] = [engine, edits, sizes, causes, links, documents, roundTrips, commandLine, page, workbench, peers, hostile];

/** Measures all groups and writes the table of test/bench/README.md, or prints that of the groups named by `--only A,B`. */
export async function runBench(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--only");
  const only = at < 0 ? null : (args[at + 1] ?? "").split(",");
  const unknown = only?.filter((name) => !GROUPS.some((group) => group.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`no such group: ${unknown.join(", ")}; one of ${GROUPS.map((group) => group.name).join(", ")}`);
  const measured = [];
  for (const { name, title, measure } of GROUPS) {
    if (only && !only.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const rows = await measure();
    process.stderr.write(rows.map(({ what, figure, aim }) => `  ${what}: ${figure} ${aim}\n`).join(""));
    measured.push({ title, rows });
  }
  const table = formatTable(measured);
  process.stdout.write(`${table}\n`);
  if (!only) writeTable(table);
}
