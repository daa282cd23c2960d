// Hostile workbooks and documents: time and peak memory of each in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DOCUMENTS, WORKBOOKS } from "./hostile-files";
import { runInChild, spreadOf } from "./measure";
import { formatNumber, formatSpread, type Group, type Row } from "./table";

const RUNS = 1;
const MOST_MILLISECONDS = 2000;
const MOST_BYTES = 512 * 1024 * 1024;

function measureFile(folder: string, kind: "workbook" | "document", name: string, make: () => Uint8Array): Row {
  const file = path.join(folder, "hostile");
  writeFileSync(file, make());
  const runs = Array.from({ length: RUNS }, () => runInChild("hostile-files.ts", "readHostile", { file, kind }));
  const spread = spreadOf(runs.map((run) => run.milliseconds));
  const peak = Math.max(...runs.map((run) => run.peakBytes));
  return {
    what: `${kind === "workbook" ? "Projektmappe" : "Dokument"}: ${name} → ${String(runs[0]?.answer)}`,
    figure: `${formatNumber(spread.median)} ms, ${formatNumber(peak / 1024 / 1024)} MB`,
    spread: formatSpread(spread),
    aim: "< 2.000 ms, < 512 MB",
    isReached: spread.median < MOST_MILLISECONDS && peak < MOST_BYTES,
  };
}

export const hostile: Group = {
  name: "hostile",
  title: "Fjendtlige filer, hver i sin egen proces (hukommelsen er hele processens)",
  measure: () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-bench-"));
    try {
      const rows = [
        ...Object.entries(WORKBOOKS).map(([name, make]) => measureFile(folder, "workbook", name, make)),
        ...Object.entries(DOCUMENTS).map(([name, make]) => measureFile(folder, "document", name, make)),
      ];
      return Promise.resolve(rows);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
