// A zip with some parts changed: all others are copied as packed, byte by byte.
import { deflateSync } from "fflate";
import { HostError } from "../workbook/ports";
import { crc32, type Zip, type ZipEntry } from "../opc/zip";

/** Contents by part name; null removes a part, a name not in the zip adds one. */
type PartChanges = ReadonlyMap<string, Uint8Array | null>;

interface Chunks {
  readonly list: Uint8Array[];
  length: number;
}

/** Writes the zip anew. The same changes give the same bytes. */
export function writeZip(zip: Zip, changes: PartChanges): Uint8Array {
  if (changes.size === 0) return zip.bytes.slice();
  const { bytes } = zip;
  const regionEnds = findRegionEnds(zip);
  const body: Chunks = { list: [], length: 0 };
  const directory: Chunks = { list: [], length: 0 };
  let count = 0;
  for (const entry of zip.entries) {
    const content = changes.get(entry.name);
    if (content === null) continue;
    count++;
    if (content === undefined) {
      append(directory, copyRecord(bytes, entry, body.length));
      append(body, bytes.subarray(entry.headerStart, regionEnds.get(entry)));
    } else {
      const view = new DataView(bytes.buffer, bytes.byteOffset + entry.recordStart);
      appendPart(body, directory, entry.name, content, view.getUint32(12, true));
    }
  }
  const known = new Set(zip.entries.map(({ name }) => name));
  for (const [name, content] of changes) {
    if (known.has(name) || content === null) continue;
    count++;
    appendPart(body, directory, name, content, FIRST_DAY);
  }
  if (count >= 0xffff) throw new HostError("failed", "too many parts for a plain zip");
  return concatenate([...body.list, ...directory.list, directoryEnd(count, directory.length, body.length)]);
}

/** 1 January 1980, the zip's earliest date: the output does not depend on the clock. */
const FIRST_DAY = 0x00210000;

/** An entry extends to the next one: a descriptor may follow its data. */
function findRegionEnds(zip: Zip): Map<ZipEntry, number> {
  const ordered = [...zip.entries].sort((a, b) => a.headerStart - b.headerStart);
  const directoryStart = Math.min(...zip.entries.map(({ recordStart }) => recordStart));
  return new Map(ordered.map((entry, i) => [entry, Math.min(ordered[i + 1]?.headerStart ?? directoryStart, directoryStart)]));
}

/** The directory record with the new offset, in plain fields: a file of at most 50 MB needs no 64-bit ones. */
function copyRecord(bytes: Uint8Array, entry: ZipEntry, headerStart: number): Uint8Array {
  const original = bytes.slice(entry.recordStart, entry.recordEnd);
  const wide = findWideField(new DataView(original.buffer));
  const record = new Uint8Array(original.length - (wide.end - wide.start));
  record.set(original.subarray(0, wide.start));
  record.set(original.subarray(wide.end), wide.start);
  const view = new DataView(record.buffer);
  view.setUint32(20, entry.packedSize, true);
  view.setUint32(24, entry.size, true);
  view.setUint16(30, view.getUint16(30, true) - (wide.end - wide.start), true);
  view.setUint32(42, headerStart, true);
  return record;
}

/** Where a record has its 64-bit sizes; an empty range at its end if it has none. */
function findWideField(record: DataView): { start: number; end: number } {
  let at = 46 + record.getUint16(28, true);
  const extraEnd = at + record.getUint16(30, true);
  while (at + 4 <= extraEnd) {
    const end = at + 4 + record.getUint16(at + 2, true);
    if (record.getUint16(at, true) === 1 && end <= extraEnd) return { start: at, end };
    at = end;
  }
  return { start: record.byteLength, end: record.byteLength };
}

function appendPart(body: Chunks, directory: Chunks, name: string, content: Uint8Array, time: number): void {
  const nameBytes = new TextEncoder().encode(name);
  const packed = deflateSync(content, { level: 6 });
  // Local header and directory record share these fields: version, flags (names in UTF-8), method, time, checksum, sizes.
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(2, nameBytes.length === name.length ? 0 : 0x800, true);
  shared.setUint16(4, 8, true);
  shared.setUint32(6, time, true);
  shared.setUint32(10, crc32(content), true);
  shared.setUint32(14, packed.length, true);
  shared.setUint32(18, content.length, true);
  shared.setUint16(22, nameBytes.length, true);
  const fields = new Uint8Array(shared.buffer);

  const tail = new DataView(new ArrayBuffer(14));
  tail.setUint32(10, body.length, true);
  append(directory, Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), fields, new Uint8Array(tail.buffer), nameBytes);
  append(body, Uint8Array.of(0x50, 0x4b, 3, 4), fields, nameBytes, packed);
}

function directoryEnd(count: number, size: number, start: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return new Uint8Array(view.buffer);
}

function append(chunks: Chunks, ...added: readonly Uint8Array[]): void {
  for (const chunk of added) {
    chunks.list.push(chunk);
    chunks.length += chunk.length;
  }
}

function concatenate(list: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(list.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of list) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
