// The real value of a cell whose stored value is only "#VALUE!" for older programs: newer errors, and data types as text.
import type { CellValue } from "../workbook/workbook";
import { findPartText } from "../opc/parts";
import type { WorkbookPackage } from "./package";
import { XmlScanner } from "../opc/xml";

/** Numbers of errors newer than the file format ([MS-XLSX] errorType; the same as in Excel's cell values). */
const ERRORS: Readonly<Record<string, string>> = {
  8: "#SPILL!",
  9: "#CONNECT!",
  10: "#BLOCKED!",
  11: "#UNKNOWN!",
  12: "#FIELD!",
  13: "#CALC!",
  14: "#BUSY!",
  17: "#PYTHON!",
  18: "#EXTERNAL!",
  19: "#TIMEOUT!",
};

const OF_RICH_VALUES = "XLRICHVALUE";

/** By a cell's `vm`; undefined if nothing is known about it. */
export type RichValues = (valueMetadata: string | undefined) => CellValue | undefined;

/** Reads the workbook's rich values on first use. If something is missing or unknown, the stored value stays. */
export function readRichValues(file: WorkbookPackage): RichValues {
  let known: readonly (CellValue | undefined)[] | undefined;
  return (valueMetadata) => (valueMetadata === undefined ? undefined : (known ??= readByMetadata(file))[Number(valueMetadata) - 1]);
}

function readByMetadata({ zip, relations }: WorkbookPackage): (CellValue | undefined)[] {
  const textOf = (type: string): string | undefined => {
    const target = relations.find((relation) => relation.type.toLowerCase() === type)?.target;
    return target === undefined ? undefined : findPartText(zip, target);
  };
  const metadata = textOf("sheetmetadata");
  const values = textOf("rdrichvalue");
  const structures = textOf("rdrichvaluestructure");
  if (metadata === undefined || values === undefined || structures === undefined) return [];
  const meant = readValues(values, readStructures(structures));
  return readPlaces(metadata).map((place) => (place === undefined ? undefined : meant[place]));
}

/** For each value metadata of the workbook, the index of its rich value. */
function readPlaces(xml: string): (number | undefined)[] {
  const types: string[] = [];
  const rich: number[] = [];
  const values: { type: number; block: number }[] = [];
  let list = "";
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (!scanner.opening) continue;
    if (scanner.name === "metadataType") types.push(scanner.attribute("name") ?? "");
    else if (scanner.name === "futureMetadata") list = scanner.attribute("name") ?? "";
    else if (scanner.name === "valueMetadata" || scanner.name === "cellMetadata") list = scanner.name;
    else if (scanner.name === "rvb" && list === OF_RICH_VALUES) rich.push(Number(scanner.attribute("i")));
    else if (scanner.name === "rc" && list === "valueMetadata")
      values.push({ type: Number(scanner.attribute("t")), block: Number(scanner.attribute("v")) });
  }
  return values.map(({ type, block }) => (types[type - 1] === OF_RICH_VALUES ? rich[block] : undefined));
}

interface Structure {
  readonly type: string;
  readonly keys: readonly string[];
}

function readStructures(xml: string): Structure[] {
  const structures: { type: string; keys: string[] }[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.opens("s")) structures.push({ type: scanner.attribute("t") ?? "", keys: [] });
    else if (scanner.opens("k")) structures.at(-1)?.keys.push(scanner.attribute("n") ?? "");
  }
  return structures;
}

function readValues(xml: string, structures: readonly Structure[]): (CellValue | undefined)[] {
  const found: { structure: Structure | undefined; fields: string[] }[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.opens("rv")) found.push({ structure: structures[Number(scanner.attribute("s"))], fields: [] });
    else if (scanner.opens("v")) found.at(-1)?.fields.push(scanner.text());
  }
  return found.map(({ structure, fields }) => {
    const field = (key: string): string | undefined => fields[structure?.keys.indexOf(key) ?? -1];
    if (structure?.type === "_error") {
      const error = ERRORS[field("errorType") ?? ""];
      return error === undefined ? undefined : { error };
    }
    return field("_DisplayString");
  });
}
