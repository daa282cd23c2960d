// The floor the command line is measured against: unzips every XML part of the files that a list names and runs the product's own XML reader over it.
require("../errors/load.cjs");
const { readFileSync } = require("node:fs");
const { readZip, unpack } = require("../../src/opc/zip.ts");
const { nodeUnpacker } = require("../../src/file/node-unpacker.ts");
const { XmlScanner } = require("../../src/opc/xml.ts");
const { decodeBytes } = require("../../src/opc/xml-text.ts");

let tags = 0;
for (const file of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const buffer = readFileSync(file);
  const zip = readZip(new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength), nodeUnpacker);
  for (const entry of zip.entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    const scanner = new XmlScanner(decodeBytes(unpack(zip, entry)));
    while (scanner.next()) tags++;
  }
}
process.stdout.write(`${tags}\n`);
