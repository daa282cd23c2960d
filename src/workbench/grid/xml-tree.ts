// A small XML tree for the styles and theme parts, which are read by path rather than in one pass.
import { XmlScanner } from "../../opc/xml";

const ATTRIBUTE_NAMES = (
  "numFmtId formatCode fontId fillId borderId val rgb theme indexed tint lastClr patternType style horizontal vertical wrapText indent " +
  "textRotation locked"
).split(" ");

export class XmlElement {
  readonly children: XmlElement[] = [];
  constructor(
    /** Without its prefix. */
    readonly name: string,
    private readonly attributes: ReadonlyMap<string, string>,
  ) {}

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  /** The first child with this name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }
}

/** Reads the elements and the attributes used for styles; texts are left out. Throws HostError `unreadable` for malformed XML. */
export function parseXml(source: string): XmlElement | undefined {
  const scanner = new XmlScanner(source);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  while (scanner.next()) {
    if (!scanner.opening) {
      open.pop();
      continue;
    }
    const attributes = new Map<string, string>();
    for (const name of ATTRIBUTE_NAMES) {
      const value = scanner.attribute(name);
      if (value !== undefined) attributes.set(name, value);
    }
    const element = new XmlElement(scanner.name, attributes);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
    if (!scanner.empty) open.push(element);
  }
  return root;
}
