// Zips as other programs write them: with descriptors behind the data, with 64-bit fields, with folders and a comment.
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { nodeUnpacker } from "../../src/file/node-unpacker";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeZip } from "../../src/file/write-zip";
import { crc32, portableUnpacker, readZip, unpack, unpackPieces } from "../../src/opc/zip";
import { everythingParts } from "../file/everything";
import { makeFile, readParts } from "../file/parts";

const TEXTS: Record<string, string> = { "a.xml": "<a/>", "mappe/æ.xml": "æ".repeat(500), "tom.xml": "", "b.bin": "b".repeat(100_000) };

function toBytes(texts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

/** As a program writes that does not know the sizes beforehand. */
function streamed(texts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(texts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(chunks));
}

/** The zip with every size and place in 64-bit fields. */
function widened(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  const body = bytes.subarray(0, at);
  const records: Buffer[] = [];
  while (at < end) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const record = Buffer.from(bytes.subarray(at, nameEnd));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((field, i) => {
      extra.writeUInt32LE(record.readUInt32LE(field), 4 + i * 8);
      record.writeUInt32LE(0xffffffff, field);
    });
    record.writeUInt16LE(28, 30);
    records.push(record, extra);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(records);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeUInt32LE(records.length / 2, 32);
  end64.writeUInt32LE(directory.length, 40);
  end64.writeUInt32LE(body.length, 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeUInt32LE(body.length + directory.length, 8);
  const plainEnd = Buffer.from(bytes.subarray(end));
  plainEnd.writeUInt16LE(0xffff, 10);
  plainEnd.writeUInt32LE(0xffffffff, 16);
  return Uint8Array.from(Buffer.concat([body, directory, end64, locator, plainEnd]));
}

function readAll(file: Uint8Array): Record<string, string> {
  const zip = readZip(file);
  return Object.fromEntries(zip.entries.map((entry) => [entry.name, strFromU8(unpack(zip, entry))]));
}

const plain = zipSync(toBytes(TEXTS));
const commented = Uint8Array.from(Buffer.concat([plain.subarray(0, plain.length - 2), Buffer.from([5, 0]), Buffer.from("hilsn")]));

describe.each([
  ["plain", plain],
  ["streamed", streamed(toBytes(TEXTS))],
  ["64-bit", widened(plain)],
  ["with a comment", commented],
])("a zip that is %s", (_, file) => {
  it("unzips to its parts", () => expect(readAll(file)).toEqual(TEXTS));

  it("is written with one part changed, one removed and one added; the others stay byte for byte", () => {
    const changes = new Map([
      ["a.xml", strToU8("<ny/>")],
      ["tom.xml", null],
      ["ny/ø.xml", strToU8("ø")],
    ]);
    const written = writeZip(readZip(file), changes);
    const expected = { "a.xml": "<ny/>", "mappe/æ.xml": TEXTS["mappe/æ.xml"], "b.bin": TEXTS["b.bin"], "ny/ø.xml": "ø" };
    expect(readAll(written)).toEqual(expected);
    expect(Object.fromEntries(Object.entries(unzipSync(written)).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(expected);
    const packed = (bytes: Uint8Array, name: string): Buffer => {
      const { dataStart, packedSize } = readZip(bytes).find(name)!;
      return Buffer.from(bytes.subarray(dataStart, dataStart + packedSize));
    };
    for (const name of ["mappe/æ.xml", "b.bin"]) expect(packed(written, name).equals(packed(file, name))).toBe(true);
    expect(Buffer.from(writeZip(readZip(file), changes)).equals(Buffer.from(written))).toBe(true);
  });
});

it.each([
  ["streamed", streamed],
  ["64-bit", (parts: Record<string, Uint8Array>) => widened(zipSync(parts))],
])("opens and saves a workbook whose zip is %s", async (_, pack) => {
  const file = pack(
    Object.fromEntries(Object.entries(everythingParts()).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])),
  );
  const host = openXlsx(file);
  await host.write([{ sheet: "Budget", cell: "B2", from: 10, to: 11 }]);
  const saved = host.save();
  const [before, after] = [readParts(file), readParts(saved)];
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  expect(readXlsx(saved).sheets[0]!.cells.size).toBe(readXlsx(file).sheets[0]!.cells.size);
});

it("finds parts whatever the case and slashes of their names", () => {
  const zip = readZip(zipSync(toBytes({ "XL\\Workbook.xml": "a", "/xl/styles.xml": "b" })));
  expect([zip.find("xl/workbook.xml")?.size, zip.find("xl/styles.xml")?.size, zip.find("xl/andet.xml")]).toEqual([1, 1, undefined]);
});

describe("inflating", () => {
  let seed = 1;
  const text = Uint8Array.from({ length: 300_000 }, () => (seed = (Math.imul(seed, 1664525) + 1013904223) | 0) >>> 27);
  const packed = new Uint8Array(deflateRawSync(text));

  it.each([
    ["portable", portableUnpacker],
    ["Node's", nodeUnpacker],
  ])("stops at the stated size: %s", (_, unpacker) => {
    expect(Buffer.from(unpacker.inflate(packed, text.length)).equals(Buffer.from(text))).toBe(true);
    expect(unpacker.checksum(text)).toBe(crc32(text));
    const small = new Uint8Array(deflateRawSync(new Uint8Array(2_000)));
    for (const [bytes, size] of [
      [packed, 1_000],
      [small, 10],
    ] as const) {
      let length = -1;
      try {
        ({ length } = unpacker.inflate(bytes, size));
      } catch (error) {
        expect(Object(error)).toHaveProperty("name", "RangeError");
      }
      expect(length).toBeLessThanOrEqual(size);
    }
  });

  it("gives the same in pieces", () => {
    const zip = readZip(makeFile({ parts: { "a.bin": text } }));
    const pieces = unpackPieces(zip, zip.find("a.bin")!);
    const all: Uint8Array[] = [];
    for (let piece = pieces(); piece; piece = pieces()) all.push(piece);
    expect(all.length).toBeGreaterThan(1);
    expect(Buffer.concat(all).equals(inflateRawSync(packed))).toBe(true);
  });

  it.each([
    ["", 0],
    ["a", 0xe8b7be43],
    ["123456789", 0xcbf43926],
  ])("computes the checksum of %p", (signs, expected) => expect(crc32(strToU8(signs))).toBe(expected));

  it("continues a checksum", () => expect(crc32(strToU8("6789"), crc32(strToU8("12345")))).toBe(0xcbf43926));
});
