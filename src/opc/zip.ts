// The zip around a workbook or document: its directory read strictly, parts unpacked one by one on demand, never beyond the limits.
import { Inflate, inflateSync } from "fflate";
import { MAX_FILE_BYTES, MAX_PARTS, MAX_UNPACKED_BYTES, orDamaged, unreadable } from "./limits";

/** One part as the zip's directory lists it. All positions are bytes from the start of the file. */
export interface ZipEntry {
  /** With "/" between folders and none at the start. */
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header before the data. */
  readonly headerStart: number;
  readonly dataStart: number;
  /** Of the entry's record in the directory at the end. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  readonly unpacker: Unpacker;
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** Part names ignore case (OPC, 6.2.2.3). */
  find(name: string): ZipEntry | undefined;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_RECORD = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const STORED = 0;
export const DEFLATED = 8;
/** Packed bytes given to the unpacker at once: deflate expands at most 1,032 times, so this bounds what one step can write. */
const STEP = 32 * 1024;

/**
 * Reads the directory of a zip, unpacking nothing.
 * @throws HostError `unreadable` with the reason.
 */
export function readZip(bytes: Uint8Array, unpacker: Unpacker = portableUnpacker): Zip {
  if (bytes.length === 0) throw unreadable("empty-file", "0 bytes");
  if (bytes.length > MAX_FILE_BYTES) throw unreadable("file-too-large", `${String(bytes.length)} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = orDamaged(() => readDirectory(bytes, view), "zip directory: ");
  refuseOverlaps(entries);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    // Another program may use the other one.
    if (byName.has(key)) throw unreadable("damaged", `${entry.name} is listed twice`);
    byName.set(key, entry);
  }
  return { bytes, unpacker, entries, find: (name) => byName.get(name.toLowerCase()) };
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = findDirectoryEnd(view);
  if (end < 0) {
    const begun = bytes.length >= 4 && view.getUint32(0, true) === LOCAL_HEADER;
    throw unreadable(begun ? "damaged" : "not-a-zip", "no zip directory");
  }
  let count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  if (position === 0xffffffff || count === 0xffff) {
    const end64 = readUint64(view, end - 20 + 8);
    if (view.getUint32(end64, true) !== DIRECTORY_END_64) throw unreadable("damaged", "zip64 directory end");
    count = readUint64(view, end64 + 32);
    position = readUint64(view, end64 + 48);
  }
  if (count > MAX_PARTS) throw unreadable("too-many-parts", `${String(count)} parts`);
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    const entry = readRecord(bytes, view, position);
    position = entry.recordEnd;
    unpacked += entry.size;
    if (unpacked > MAX_UNPACKED_BYTES) throw unreadable("unpacked-too-large", `over ${String(MAX_UNPACKED_BYTES)} bytes`);
    entries.push(entry);
  }
  return entries;
}

function findDirectoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let i = view.byteLength - 22; i >= lowest; i--) {
    if (view.getUint32(i, true) === DIRECTORY_END) return i;
  }
  return -1;
}

function readRecord(bytes: Uint8Array, view: DataView, start: number): ZipEntry {
  if (view.getUint32(start, true) !== DIRECTORY_RECORD) throw unreadable("damaged", "zip directory record");
  const flags = view.getUint16(start + 8, true);
  const nameLength = view.getUint16(start + 28, true);
  const extraLength = view.getUint16(start + 30, true);
  const commentLength = view.getUint16(start + 32, true);
  const nameEnd = start + 46 + nameLength;
  const name = readName(bytes.subarray(start + 46, nameEnd));
  if (flags & 1) throw unreadable("password", `${name} is encrypted`);

  let packedSize = view.getUint32(start + 20, true);
  let size = view.getUint32(start + 24, true);
  let headerStart = view.getUint32(start + 42, true);
  if (size === 0xffffffff || packedSize === 0xffffffff || headerStart === 0xffffffff) {
    let next = findExtra64(view, nameEnd, nameEnd + extraLength);
    const next64 = (): number => readUint64(view, (next += 8) - 8);
    if (size === 0xffffffff) size = next64();
    if (packedSize === 0xffffffff) packedSize = next64();
    if (headerStart === 0xffffffff) headerStart = next64();
  }
  if (view.getUint32(headerStart, true) !== LOCAL_HEADER) throw unreadable("damaged", `local header of ${name}`);
  const dataStart = headerStart + 30 + view.getUint16(headerStart + 26, true) + view.getUint16(headerStart + 28, true);
  const localName = readName(bytes.subarray(headerStart + 30, headerStart + 30 + view.getUint16(headerStart + 26, true)));
  if (localName !== name) throw unreadable("damaged", `${name} is ${localName} in its own header`);
  if (dataStart + packedSize > bytes.length) throw unreadable("damaged", `${name} ends beyond the file`);
  return {
    name,
    method: view.getUint16(start + 10, true),
    checksum: view.getUint32(start + 16, true),
    packedSize,
    size,
    headerStart,
    dataStart,
    recordStart: start,
    recordEnd: nameEnd + extraLength + commentLength,
  };
}

const utf8 = new TextDecoder();

/** Some writers use backslashes or a leading slash in names; Excel accepts them. */
function readName(bytes: Uint8Array): string {
  return utf8.decode(bytes).replace(/\\/g, "/").replace(/^\/+/, "");
}

function findExtra64(view: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  throw unreadable("damaged", "zip64 sizes are missing");
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
}

/** Parts that share bytes let small files unpack endlessly: no honest writer makes them. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.headerStart - b.headerStart)) {
    if (entry.headerStart < end) throw unreadable("damaged", `${entry.name} overlaps another part`);
    end = entry.dataStart + entry.packedSize;
  }
}

function packedBytes(zip: Zip, { name, method, dataStart, packedSize }: ZipEntry): Uint8Array {
  if (method !== STORED && method !== DEFLATED) throw unreadable("damaged", `${name}: method ${String(method)}`);
  return zip.bytes.subarray(dataStart, dataStart + packedSize);
}

/** How the packed bytes of a part are unpacked; Node has a faster way than any browser (node-unpacker.ts). */
export interface Unpacker {
  /** Unpacks deflated bytes, and throws rather than write more than `size` bytes. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** CRC-32. */
  checksum(bytes: Uint8Array): number;
}

export const portableUnpacker: Unpacker = { inflate, checksum: crc32 };

/**
 * Unpacks one part whole.
 * @throws HostError `unreadable`, reason `damaged`, if the data is not what the directory says.
 */
export function unpack(zip: Zip, entry: ZipEntry): Uint8Array {
  const { name, size } = entry;
  let unpacked = packedBytes(zip, entry);
  try {
    if (entry.method === DEFLATED) unpacked = zip.unpacker.inflate(unpacked, size);
  } catch (error) {
    throw unreadable("damaged", `${name}: ${String(error)}`);
  }
  if (unpacked.length !== size || zip.unpacker.checksum(unpacked) !== entry.checksum) {
    throw unreadable("damaged", `${name} does not match its checksum`);
  }
  return unpacked;
}

/** The directory's size may lie: the part is stopped at the stated size. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  // In one go, output beyond `out` is dropped (the checksum reveals it); the step bounds how much that may be.
  if (packed.length <= STEP) return inflateSync(packed, { out });
  let filled = 0;
  const pieces = inflatePieces(packed, size);
  for (let piece = pieces(); piece !== undefined; piece = pieces()) {
    out.set(piece, filled);
    filled += piece.length;
  }
  return out.subarray(0, filled);
}

/** Unpacks step by step, never much more than requested; fails once there is more than `size`. */
function inflatePieces(packed: Uint8Array, size: number): () => Uint8Array | undefined {
  const ready: Uint8Array[] = [];
  let at = 0;
  let total = 0;
  const stream = new Inflate((piece) => {
    total += piece.length;
    if (total > size) throw new RangeError("longer than it says");
    if (piece.length > 0) ready.push(piece);
  });
  return () => {
    while (ready.length === 0 && at < packed.length) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      at += STEP;
    }
    return ready.shift();
  };
}

/**
 * Unpacks one part in pieces, so that a large one need not be kept whole; verifies the checksum after the last.
 * The returned function throws HostError `unreadable`, reason `damaged`, if the data is not what the directory says.
 */
export function unpackPieces(zip: Zip, entry: ZipEntry): () => Uint8Array | undefined {
  const { name, size } = entry;
  const pieces = inflatePieces(packedBytes(zip, entry), size);
  let unpacked = 0;
  let checksum = 0;
  return () => {
    let piece: Uint8Array | undefined;
    try {
      piece = pieces();
    } catch (error) {
      throw unreadable("damaged", `${name}: ${String(error)}`);
    }
    if (piece !== undefined) {
      unpacked += piece.length;
      checksum = crc32(piece, checksum);
    } else if (unpacked !== size || checksum !== entry.checksum) {
      throw unreadable("damaged", `${name} does not match its checksum`);
    }
    return piece;
  };
}

/** Four tables process four bytes at a time: table k carries a byte over k more bytes. */
const CRC_TABLES = new Int32Array(1024);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  CRC_TABLES[byte] = crc;
}
for (let i = 256; i < 1024; i++) {
  const crc = at(CRC_TABLES, i - 256);
  CRC_TABLES[i] = (crc >>> 8) ^ at(CRC_TABLES, crc & 255);
}

/** The zip's checksum (CRC-32) of some bytes, optionally continuing from earlier ones. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const tables = CRC_TABLES;
  const whole = bytes.length & ~3;
  let crc = ~before;
  let i = 0;
  while (i < whole) {
    crc ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    crc =
      at(tables, 768 + (crc & 255)) ^
      at(tables, 512 + ((crc >>> 8) & 255)) ^
      at(tables, 256 + ((crc >>> 16) & 255)) ^
      at(tables, crc >>> 24);
    i += 4;
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ at(tables, (crc ^ at(bytes, i)) & 255);
  return ~crc >>> 0;
}

/** An element known to exist. */
function at(list: Uint8Array | Int32Array, index: number): number {
  return list[index] ?? 0;
}
