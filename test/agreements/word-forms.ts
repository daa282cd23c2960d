// Agreements as people write them in Word: styles and automatic numbers, tracked changes and comments, text boxes and tabs.
import { escapeXml, makeDocx, seeded } from "./variants";

type Random = () => number;

export interface Line {
  readonly text: string;
  /** 1 to 3 for a heading. */
  readonly level: number | null;
  readonly cells: readonly string[];
  /** Without its bullet; null if it has none. */
  readonly item: string | null;
}

export function linesOf(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, marks = "", bare = line] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
      return { text: bare, level: marks.length || null, cells: bare.split("\t"), item: /^[•-]\s+(.*)$/.exec(bare)?.[1] ?? null };
    });
}

const textRun = (text: string, look = ""): string =>
  `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (content: string, look = ""): string => `<w:p>${look === "" ? "" : `<w:pPr>${look}</w:pPr>`}${content}</w:p>`;
const cell = (content: string, span = 1): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}</w:tcPr>${content}</w:tc>`;
const row = (cells: string): string => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;

/** Text in several runs, as Word leaves it after checking the spelling; long words with soft hyphens. */
function runs(text: string, random: Random, look = ""): string {
  const soft = text.replace(/\p{Ll}{13,}/gu, (word) => (random() < 0.3 ? `${word.slice(0, 6)}\u00ad${word.slice(6)}` : word));
  const at = Math.floor(random() * soft.length);
  const parts = random() < 0.5 || at < 2 ? [soft] : [soft.slice(0, at), soft.slice(at)];
  return parts
    .map((part) => textRun(part, look))
    .join('<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="7" w:name="_a"/><w:bookmarkEnd w:id="7"/>');
}

/** Lines that are rows of one table, and the lines between such. */
export function blocks(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.[0];
    if (last && last.cells.length > 1 && line.cells.length > 1) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A table as wide as its widest row: shorter rows have a merged cell last. */
function table(rows: readonly Line[], content: (text: string) => string): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(width)}</w:tblGrid>`;
  const body = rows.map(({ cells }) =>
    row(cells.map((text, i) => cell(content(text), i === cells.length - 1 ? width - cells.length + 1 : 1)).join("")),
  );
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Tabel-Gitter"/></w:tblPr>${grid}${body.join("")}</w:tbl>`;
}

const FIELD = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

/** A table of contents as Word makes it: a field whose lines are links with a tab and a page number. */
function contents(lines: readonly Line[]): string {
  const headings = lines.filter(({ level }) => level !== null).map(({ text }) => text.replace(AUTO_NUMBER, ""));
  if (headings.length < 4) return "";
  const entries = headings.map((heading, i) =>
    paragraph(
      (i === 0 ? `${FIELD("begin")}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${FIELD("separate")}` : "") +
        `<w:hyperlink w:anchor="_T${i}">${textRun(heading)}<w:r><w:tab/></w:r>${FIELD("begin")}<w:r>` +
        `<w:instrText> PAGEREF _T${i} </w:instrText>` +
        `</w:r>${FIELD("separate")}${textRun(String(2 + Math.floor(i / 2)))}${FIELD("end")}</w:hyperlink>`,
      '<w:pStyle w:val="Indholdsfortegnelse1"/>',
    ),
  );
  return entries.join("") + paragraph(FIELD("end"));
}

/** Numbers that Word's outline gives by itself, and that are no part of the text. */
const AUTO_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.?|[A-Z]\.)\s+/;

/** Headings by style, numbers and bullets by Word's lists, a table of contents by a field, values in content controls, footnotes. */
export function styledDocx(text: string): Uint8Array {
  const random = seeded(7);
  const lines = linesOf(text);
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="Tekst"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const note = (i: number): string =>
    `<w:r><w:rPr><w:rStyle w:val="Fodnotehenvisning"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${i}"/></w:r>`;
  let notes = 0;
  const write = (line: Line): string => {
    if (line.level !== null)
      return paragraph(
        runs(line.text.replace(AUTO_NUMBER, ""), random),
        `<w:pStyle w:val="Overskrift${line.level}"/><w:numPr><w:ilvl w:val="${line.level - 1}"/><w:numId w:val="1"/></w:numPr>`,
      );
    if (line.item !== null)
      return paragraph(
        runs(line.item, random),
        '<w:pStyle w:val="Listeafsnit"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>',
      );
    const [, label, value] = /^([^:]{3,40}:) (.+)$/.exec(line.text) ?? [];
    if (label !== undefined && value !== undefined) return paragraph(runs(`${label} `, random, "<w:b/>") + control(runs(value, random)));
    return paragraph(runs(line.text, random) + (line.text.length > 200 && random() < 0.4 ? note(++notes) : ""));
  };
  const toc = lines.some(({ text: line }) => /^indhold/i.test(line)) ? "" : contents(lines);
  const [first, ...rest] = blocks(lines);
  const body = [first ?? [], ...rest].map((group) =>
    (group[0]?.cells.length ?? 0) > 1 ? table(group, (content) => paragraph(runs(content, random))) : group.map(write).join(""),
  );
  body.splice(1, 0, toc);
  return makeDocx(body.join(""));
}

/** Headings by bold type alone; tracked changes of several hands, moved text, comments, deleted rows and paragraphs. */
export function trackedDocx(text: string): Uint8Array {
  const random = seeded(11);
  const who = 'w:id="9" w:author="x" w:date="2020-01-01T00:00:00Z"';
  const deleted = (content: string): string => `<w:del ${who}><w:r><w:delText xml:space="preserve">${content}</w:delText></w:r></w:del>`;
  const remark =
    '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:rPr><w:rStyle w:val="Kommentarhenvisning"/></w:rPr>' +
    '<w:commentReference w:id="1"/></w:r>';
  const changed = (content: string, look = ""): string => {
    const at = content.indexOf(" ", Math.floor(random() * content.length));
    if (random() < 0.6 || at < 0) return runs(content, random, look);
    const what = random();
    const [before, behind] = [runs(content.slice(0, at), random, look), textRun(content.slice(at), look)];
    if (what < 0.4) return `${before}<w:ins ${who}>${behind}</w:ins>`;
    if (what < 0.7) return before + deleted(" 99 timer om ugen og 88 %") + behind;
    return `${before}<w:moveTo ${who}>${behind}</w:moveTo>${remark}`;
  };
  const write = (line: Line): string => {
    const gone =
      random() < 0.06 ? `<w:p><w:pPr><w:rPr><w:del ${who}/></w:rPr></w:pPr>${deleted("Aktivitetsnavn: Den slettede")}</w:p>` : "";
    const moved = random() < 0.04 ? `<w:p><w:moveFrom ${who}>${textRun("Projektleder, 77 timer om ugen")}</w:moveFrom></w:p>` : "";
    return gone + moved + paragraph(changed(line.text, line.level === null ? "" : "<w:b/>"));
  };
  const struck = `<w:tr><w:trPr><w:del ${who}/></w:trPr>${cell(paragraph(deleted("Titel")))}${cell(paragraph(deleted("55 timer")))}</w:tr>`;
  const body = blocks(linesOf(text)).map((group) =>
    (group[0]?.cells.length ?? 0) > 1
      ? table(group, (content) => paragraph(changed(content))).replace("</w:tr>", `</w:tr>${struck}`)
      : group.map(write).join(""),
  );
  return makeDocx(body.join(""));
}

/** Tables by tabs, a label and its text parted by a line break, and boxes at the side with words from the text around them. */
export function boxedDocx(text: string): Uint8Array {
  const random = seeded(13);
  const box = (content: string): string => {
    const inner = `<w:txbxContent>${paragraph(textRun(content))}</w:txbxContent>`;
    return (
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></w:drawing>` +
      `</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback>` +
      "</mc:AlternateContent></w:r>"
    );
  };
  const write = (line: Line): string => {
    if (line.level !== null) return paragraph(textRun(line.text, '<w:b/><w:sz w:val="28"/>'), '<w:keepNext/><w:outlineLvl w:val="9"/>');
    const [, label, value] = /^([^:]{3,40}:) (.+)$/.exec(line.text) ?? [];
    const isShort = label !== undefined && value !== undefined && value.length < 400 && !/^delaftale/i.test(label);
    if (isShort && random() < 0.5) return paragraph(`${textRun(label, "<w:b/>")}<w:r><w:br/></w:r>${runs(value, random)}`);
    const quote = line.text.length > 250 && random() < 0.5 ? box("”Det bedste er naboerne,” siger en beboer.") : "";
    return paragraph(quote + runs(line.text, random));
  };
  const tabbed = ({ cells }: Line): string => paragraph(cells.map((content) => textRun(content)).join("<w:r><w:tab/></w:r>"));
  const body = blocks(linesOf(text)).map((group) => group.map((line) => (line.cells.length > 1 ? tabbed(line) : write(line))).join(""));
  const columns = '<w:sectPr><w:headerReference w:type="default"/><w:cols w:num="2" w:space="708"/></w:sectPr>';
  return makeDocx(body.join("") + columns);
}
