// Opens saved files in LibreOffice and compares every value and formula with ours: node test/file/libreoffice.mjs
// Needs `soffice`; not part of the unit tests.
import { transformSync } from "@swc/core";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
Module._extensions[".ts"] = (module, file) => {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, file);
};
const { openXlsx } = require("../../src/file/open-xlsx.ts");
const { readXlsx } = require("../../src/file/read-xlsx.ts");
const { toAddress } = require("../../src/workbook/address.ts");
const { everythingFile } = require("./everything.ts");
const { openHeadless } = require("../workbench/headless.ts");
const { buildFile } = require("../../src/workbench/files/build-file.ts");

const work = mkdtempSync(join(tmpdir(), "budgettjek-libreoffice-"));

/** A profile of its own; 0 calculates everything on opening, 1 keeps the results in the file. */
function makeProfile(recalculation) {
  const profile = join(work, `profile-${recalculation}`);
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"` +
      ` xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">` +
      `<value>${recalculation}</value></prop></item></oor:items>`,
  );
  return pathToFileURL(profile).href;
}

const profiles = { always: makeProfile(0), never: makeProfile(1) };

/** The file as LibreOffice opens it and saves it again. */
function throughLibreOffice(bytes, profile) {
  const from = join(work, "fil.xlsx");
  const out = join(work, "ud");
  rmSync(out, { recursive: true, force: true });
  writeFileSync(from, bytes);
  execFileSync(
    "soffice",
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, from],
    { stdio: "pipe", timeout: 240_000 },
  );
  return readXlsx(readFileSync(join(out, "fil.xlsx")));
}

/** What differs, sheet by sheet and cell by cell. */
function compare(ours, theirs) {
  const wrong = [];
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find(({ name }) => name === sheet.name);
    if (!other) {
      wrong.push(`${sheet.name} is gone`);
      continue;
    }
    if (other.protected !== sheet.protected || other.visibility !== sheet.visibility) wrong.push(`${sheet.name}: protection or visibility`);
    for (const key of new Set([...sheet.cells.keys(), ...other.cells.keys()])) {
      const [a, b] = [sheet.cells.get(key), other.cells.get(key)];
      const { row, column } = a ?? b;
      const same =
        typeof a?.value === "number" && typeof b?.value === "number"
          ? Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value))
          : JSON.stringify(a?.value) === JSON.stringify(b?.value);
      if (!same || (a?.formula ?? null) !== (b?.formula ?? null)) {
        wrong.push(
          `${sheet.name}!${toAddress(row, column)}: ours ${JSON.stringify([a?.value, a?.formula])}, LibreOffice ${JSON.stringify([b?.value, b?.formula])}`,
        );
      }
    }
  }
  return wrong;
}

/** An input in the middle that may be written, one more than it was; a text beside the table; a formula. */
async function change(host) {
  const [sheet] = (await host.read()).sheets;
  const numbers = [...sheet.cells.values()].filter(({ value, formula }) => typeof value === "number" && formula === null);
  const cells = numbers.map(({ row, column }) => ({ sheet: sheet.name, address: toAddress(row, column) }));
  const writable = (await host.writable(cells)).flatMap((yes, i) => (yes ? [i] : []));
  const at = writable[writable.length >> 1];
  if (at !== undefined)
    await host.write([{ sheet: sheet.name, cell: cells[at].address, from: numbers[at].value, to: numbers[at].value + 1 }]);
  const free = (await host.read()).sheets.find((other) => !other.protected);
  await host.write([
    { sheet: free.name, cell: "F30", from: null, to: " tekst & <æ>\nlinje 2" },
    { sheet: free.name, cell: "G30", from: null, to: "=LEN(F30)" },
  ]);
}

/** The same change made in the workbench's grid: the results are those of its own engine. */
async function throughGrid(bytes) {
  const grid = openHeadless(bytes);
  try {
    await change(grid.workbook);
    return await buildFile(bytes, grid.workbook);
  } finally {
    grid.close();
  }
}

const files = {
  "mjoelnerparken-2017-2021.xlsx": readFileSync(join(here, "../budgets/mjoelnerparken-2017-2021.xlsx")),
  "amager-2022-2025.xlsx": readFileSync(join(here, "../budgets/amager-2022-2025.xlsx")),
  "everything.xlsx": everythingFile(),
};

let failed = 0;
function report(name, what, wrong) {
  console.log(`${wrong.length === 0 ? "ok    " : "WRONG "} ${name}: ${what}`);
  for (const line of wrong) console.log(`       ${line}`);
  failed += wrong.length;
}

try {
  for (const [name, bytes] of Object.entries(files)) {
    report(name, "as it is, recalculated", compare(readXlsx(bytes), throughLibreOffice(bytes, profiles.always)));
    const host = openXlsx(bytes);
    await change(host);
    await host.mark([
      { sheet: (await host.read()).sheets.find((sheet) => !sheet.protected).name, addresses: ["A1:B2"], severity: "error" },
    ]);
    await host.store('<budgettjek xmlns="urn:budgettjek:stored" version="1"/>');
    const calculated = throughLibreOffice(host.save(), profiles.always);
    const saved = host.save(calculated);
    report(name, "changed, with its results", compare(readXlsx(saved), throughLibreOffice(saved, profiles.never)));
    report(name, "changed, recalculated", compare(readXlsx(saved), throughLibreOffice(saved, profiles.always)));
    if (name === "everything.xlsx") continue; // its array formula is left to Excel
    const fromGrid = await throughGrid(bytes);
    report(name, "changed in the workbench, recalculated", compare(readXlsx(fromGrid), throughLibreOffice(fromGrid, profiles.always)));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
