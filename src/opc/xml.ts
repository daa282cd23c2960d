// A pull reader of XML over one string: one pass, no tree, names without prefix, no entities beyond XML's own five.
import type { HostError } from "../workbook/ports";
import { MAX_DEPTH, MAX_TAGS, MAX_TOKEN, unreadable } from "./limits";
import { decodeXml, type TextPieces } from "./xml-text";

const TAB = 9;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const BYTE_ORDER_MARK = 0xfeff;

const isBlank = (code: number): boolean => code === SPACE || (code >= TAB && code <= 13);

/** A name begins with a letter or an underscore; nearly all begin with one of a–z. */
function beginsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 0xc0;
}

/** From this length of the attribute list on, a set detects duplicates. */
const MANY = 40;

/** Counts down the tags that may still be read, shared by several scanners. */
export interface TagBudget {
  left: number;
}

/**
 * Positioned at one tag at a time; {@link next} moves to the following one. Of a text in pieces only a part is kept at a time:
 * places in it (`start`, `end`, attributes) are valid until the next call of {@link next}.
 * Every method throws HostError `unreadable`, reason `damaged`, if the text is not well-formed XML (one root, nothing but blanks
 * beside it, no attribute twice), or has a DOCTYPE: two programs would read such a text differently.
 */
export class XmlScanner {
  /** The tag's name without its prefix. */
  name = "";
  /** True at `<a>` and `<a/>`, false at `</a>`. */
  opening = false;
  /** True at `<a/>`: no closing tag follows. */
  empty = false;
  /** Where the tag starts in the text. */
  start = 0;
  /** The place after the tag; after {@link text}, the place after the text. */
  end = 0;

  private nameStart = 0;
  /** Name start, name end, value start, value end of each attribute of the tag. */
  private readonly attributes: number[] = [];
  /** How many entries of the list the tag uses. */
  private slots = 0;
  private readonly stack: string[] = [];
  private hasRoot = false;
  private rootPrefix = ""; // with its colon

  /** The text, or the piece of it around the tag. */
  source: string;

  constructor(
    source: string,
    private pieces?: TextPieces,
    private readonly budget: TagBudget = { left: MAX_TAGS },
  ) {
    this.source = source;
  }

  /** Whether the scanner is at the opening tag of an element with this name. */
  opens(name: string): boolean {
    return this.opening && this.name === name;
  }

  /** Whether the tag ends a child of the root: its closing tag, or a child without content. */
  get closesChild(): boolean {
    return this.stack.length === 1 && (!this.opening || this.empty);
  }

  /** How many elements are open, including the one just opened. */
  get depth(): number {
    return this.stack.length;
  }

  /** Whether the tag has another prefix than the root: an element of another program's, or of a later version of the format. */
  get isForeign(): boolean {
    return this.nameStart - this.start - 1 !== this.rootPrefix.length || !this.source.startsWith(this.rootPrefix, this.start + 1);
  }

  /** Moves to the first tag: whether it opens this element. */
  root(name: string): boolean {
    return this.next() && this.opens(name);
  }

  /** Moves to the next tag; false after the last. */
  next(): boolean {
    if (this.pieces !== undefined && this.source.length - this.end < MAX_TOKEN) this.refill();
    if (--this.budget.left < 0) throw unreadable("too-many-tags", "too many XML tags");
    const { source } = this;
    for (;;) {
      const start = source.indexOf("<", this.end);
      if (this.stack.length === 0) this.refuseTextOutside(start);
      if (start < 0) {
        this.refuseLongText();
        if (this.stack.length > 0) throw this.damaged("ends within an element");
        if (!this.hasRoot) throw this.damaged("has no element");
        return false;
      }
      const code = source.charCodeAt(start + 1);
      if (code === BANG || code === QUESTION) {
        if (this.stack.length === 0 && source.startsWith("<![CDATA[", start)) throw this.damaged("has text outside its root");
        this.end = this.endOfMarkup(start);
      } else {
        this.start = start;
        if (code === SLASH) this.readClosing();
        else this.readOpening();
        return true;
      }
    }
  }

  /** Only blanks are allowed beside the root, and a byte order mark before it. */
  private refuseTextOutside(end: number): void {
    const { source } = this;
    for (let at = this.end; at < (end < 0 ? source.length : end); at++) {
      const code = source.charCodeAt(at);
      if (!isBlank(code) && !(at === 0 && code === BYTE_ORDER_MARK)) throw this.damaged("has text outside its root");
    }
  }

  /** A text in pieces that extends beyond the buffer is longer than allowed. */
  private refuseLongText(): void {
    if (this.pieces !== undefined) throw unreadable("text-too-long", `a text longer than ${MAX_TOKEN} characters`);
  }

  /** Keeps what is unread, plus enough for the longest tag and its text; more than that, so as to refill seldom. */
  private refill(): void {
    let rest = this.source.slice(this.end);
    while (rest.length < 4 * MAX_TOKEN && this.pieces !== undefined) {
      const piece = this.pieces();
      if (piece === undefined) this.pieces = undefined;
      else rest += piece;
    }
    this.source = rest;
    this.start = 0;
    this.end = 0;
  }

  private readOpening(): void {
    const { source } = this;
    let at = this.start + 1;
    let nameStart = at;
    let code = source.charCodeAt(at);
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) nameStart = at + 1;
      code = source.charCodeAt(++at);
    }
    this.name = source.slice(nameStart, at);
    this.nameStart = nameStart;
    if (at === nameStart || !beginsName(source.charCodeAt(nameStart))) throw this.damaged("has a tag without a name");
    const nameEnd = at;
    if (this.stack.length === 0) {
      if (this.hasRoot) throw this.damaged("has two roots");
      this.hasRoot = true;
      this.rootPrefix = source.slice(this.start + 1, nameStart);
    }
    const { attributes } = this;
    let slot = 0;
    let names: Set<string> | undefined;
    for (let before = at; ; before = at) {
      while (isBlank(code)) code = source.charCodeAt(++at);
      if (code === GREATER || code === SLASH) break;
      if (at === before) throw this.damaged("has attributes without a blank between them");
      const attributeStart = at;
      while (code > SPACE && code !== EQUALS && code !== GREATER) code = source.charCodeAt(++at);
      const attributeEnd = at;
      if (slot < MANY) this.refuseTwice(attributeStart, attributeEnd, slot);
      else names = this.addName(names, source.slice(attributeStart, attributeEnd), slot);
      while (isBlank(code)) code = source.charCodeAt(++at);
      if (code !== EQUALS) throw this.damaged("has an attribute without a value");
      code = source.charCodeAt(++at);
      while (isBlank(code)) code = source.charCodeAt(++at);
      if (code !== QUOTE && code !== APOSTROPHE) throw this.damaged("has an attribute without quotation marks");
      const valueStart = at + 1;
      // Most values are a few characters: checking each is faster than a search.
      let sign: number;
      do sign = source.charCodeAt(++at);
      while (sign !== code && sign !== LESS && at < source.length);
      if (sign === LESS) throw this.damaged("has < in an attribute");
      if (at >= source.length) throw this.damaged("ends within an attribute");
      attributes[slot] = attributeStart;
      attributes[slot + 1] = attributeEnd;
      attributes[slot + 2] = valueStart;
      attributes[slot + 3] = at;
      slot += 4;
      code = source.charCodeAt(++at);
    }
    this.slots = slot;
    this.opening = true;
    this.empty = code === SLASH;
    if (this.empty) {
      if (source.charCodeAt(at + 1) !== GREATER) throw this.damaged("has a tag that does not end");
      this.end = at + 2;
    } else {
      this.end = at + 1;
      if (this.stack.length >= MAX_DEPTH) throw this.damaged("nests too deep");
      const whole = nameStart === this.start + 1 ? this.name : source.slice(this.start + 1, nameEnd);
      this.stack.push(whole);
    }
  }

  /** For a few attributes: whether an earlier one has this name. */
  private refuseTwice(start: number, end: number, slots: number): void {
    const { source, attributes } = this;
    for (let slot = 0; slot < slots; slot += 4) {
      const other = attributes[slot] ?? 0;
      if ((attributes[slot + 1] ?? 0) - other !== end - start) continue;
      let at = 0;
      while (at < end - start && source.charCodeAt(other + at) === source.charCodeAt(start + at)) at++;
      if (at === end - start) throw this.damaged("has an attribute twice");
    }
  }

  /** For many attributes: the set of their names, including this one. */
  private addName(known: Set<string> | undefined, name: string, slots: number): Set<string> {
    const names = known ?? new Set<string>();
    if (!known) for (let slot = 0; slot < slots; slot += 4) names.add(this.source.slice(this.attributes[slot], this.attributes[slot + 1]));
    if (names.has(name)) throw this.damaged("has an attribute twice");
    return names.add(name);
  }

  private readClosing(): void {
    const { source } = this;
    const open = this.stack.pop();
    if (open === undefined || !source.startsWith(open, this.start + 2)) throw this.damaged("closes what is not open");
    let at = this.start + 2 + open.length;
    while (isBlank(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== GREATER) throw this.damaged("closes what is not open");
    const colon = open.indexOf(":");
    this.name = colon < 0 ? open : open.slice(colon + 1);
    this.opening = false;
    this.empty = false;
    this.slots = 0;
    this.end = at + 1;
  }

  /** The place after a comment, an instruction or a CDATA section. A DOCTYPE can define entities without end: refused. */
  private endOfMarkup(start: number): number {
    const { source } = this;
    const closing = source.startsWith("<!--", start) ? "-->" : source.startsWith("<![CDATA[", start) ? "]]>" : "?>";
    if (closing === "?>" && source.charCodeAt(start + 1) === BANG) throw this.damaged("has a DOCTYPE");
    const end = source.indexOf(closing, start + 2);
    if (end < 0) throw this.damaged("ends within markup");
    return end + closing.length;
  }

  /** At an opening tag: its name's prefix with the colon, or "". */
  get prefix(): string {
    return this.source.slice(this.start + 1, this.nameStart);
  }

  /** The attributes of an opening tag as written, by their names with prefix. */
  writtenAttributes(): Map<string, string> {
    const { source, attributes } = this;
    const written = new Map<string, string>();
    for (let slot = 0; slot < this.slots; slot += 4) {
      const start = attributes[slot] ?? 0;
      written.set(source.slice(start, attributes[slot + 1]), source.slice(start, (attributes[slot + 3] ?? 0) + 1));
    }
    return written;
  }

  /** The attribute with this name (with its prefix, if any) at an opening tag. */
  attribute(name: string): string | undefined {
    const slot = this.findAttribute(name);
    return slot < 0 ? undefined : decodeXml(this.source.slice(this.attributes[slot + 2], this.attributes[slot + 3]));
  }

  /** The attribute as written: for numbers and words that no file writes with entities. */
  word(name: string): string | undefined {
    const slot = this.findAttribute(name);
    return slot < 0 ? undefined : this.source.slice(this.attributes[slot + 2], this.attributes[slot + 3]);
  }

  /** The attribute with this name, whatever its prefix: for `r:id`, whose prefix the file chooses. */
  prefixedAttribute(name: string): string | undefined {
    const { source } = this;
    for (let slot = 0; slot < this.slots; slot += 4) {
      const end = this.attributes[slot + 1] ?? 0;
      const start = end - name.length;
      if (start > (this.attributes[slot] ?? 0) && source.charCodeAt(start - 1) === COLON && source.startsWith(name, start)) {
        return decodeXml(source.slice(this.attributes[slot + 2], this.attributes[slot + 3]));
      }
    }
    return undefined;
  }

  /** Whether the attribute is `1` or `true`. */
  flag(name: string): boolean {
    const value = this.word(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** Where the attribute's value is in the text. */
  attributePlace(name: string): { start: number; end: number } | undefined {
    const slot = this.findAttribute(name);
    return slot < 0 ? undefined : { start: this.attributes[slot + 2] ?? 0, end: this.attributes[slot + 3] ?? 0 };
  }

  private findAttribute(name: string): number {
    const { source, attributes } = this;
    for (let slot = 0; slot < this.slots; slot += 4) {
      const start = attributes[slot] ?? 0;
      if ((attributes[slot + 1] ?? 0) - start === name.length && source.startsWith(name, start)) return slot;
    }
    return -1;
  }

  /** The text between this opening tag and the next tag, decoded; includes CDATA, skips comments. */
  text(): string {
    return this.empty ? "" : this.textBehind();
  }

  /** The same behind any tag. */
  textBehind(): string {
    const { source } = this;
    let text = "";
    for (;;) {
      const start = source.indexOf("<", this.end);
      if (start < 0) {
        this.refuseLongText();
        throw this.damaged("ends within an element");
      }
      text += decodeXml(source.slice(this.end, start));
      this.end = start;
      const code = source.charCodeAt(start + 1);
      if (code !== BANG && code !== QUESTION) return text;
      this.end = this.endOfMarkup(start);
      if (source.startsWith("<![CDATA[", start)) text += source.slice(start + 9, this.end - 3);
    }
  }

  /** Moves from an opening tag to its closing tag. */
  skip(): void {
    if (this.empty) return;
    const depth = this.stack.length;
    while (this.stack.length >= depth && this.next());
  }

  private damaged(what: string): HostError {
    return unreadable("damaged", `XML at ${String(this.start)} ${what}`);
  }
}
