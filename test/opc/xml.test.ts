// XML that is well-formed is read, and XML that is not is refused wherever it is broken: two programs would read it differently.
import { XmlScanner } from "../../src/opc/xml";
import { HostError } from "../../src/workbook/ports";

/** The names of the opening tags; the reason where the text is refused. */
function read(xml: string): string {
  try {
    const scanner = new XmlScanner(xml);
    const names: string[] = [];
    while (scanner.next()) if (scanner.opening) names.push(scanner.name);
    return names.join(" ");
  } catch (error) {
    if (error instanceof HostError) return error.reason ?? error.code;
    throw error;
  }
}

const many = (count: number, more = ""): string => `<a ${Array.from({ length: count }, (_, i) => `n${i}="${i}"`).join(" ")} ${more}/>`;

test.each<[string, string]>([
  ["<a/>", "a"],
  ["\ufeff<?xml version='1.0'?>\n<!-- x --><a>\n<b x='1'\n y=\"2\" /></a >\n<!-- end -->\n", "a b"],
  ["<x:a xmlns:x='urn:x'><x:b/></x:a>", "a b"],
  ["<a b='>'/>", "a"],
  ["<a><![CDATA[<b>]]></a>", "a"],
  ["<æ/>", "æ"],
  [many(30), "a"],
  [many(3000), "a"],
])("%j is read", (xml, names) => expect(read(xml)).toBe(names));

test.each<[string, string]>([
  ["nothing", ""],
  ["only a comment", "<!-- a -->"],
  ["two roots", "<a/><b/>"],
  ["two roots, one after the other", "<a></a>\n<a></a>"],
  ["text before the root", "x<a/>"],
  ["text after the root", "<a/>x"],
  ["text between the root and a comment", "<a/>x<!-- c -->"],
  ["CDATA behind the root", "<a/><![CDATA[x]]>"],
  ["a repeated attribute", "<a x='1' x='2'/>"],
  ["a repeated attribute among others", "<a x='1' y='2' z='3' y=''/>"],
  ["a repeated attribute among very many", many(50, "n7='1'")],
  ["no blank between attributes", "<a x='1'y='2'/>"],
  ["< in an attribute", "<a x='<'/>"],
  ["a name that begins with a digit", "<1a/>"],
  ["a blank before the name", "< a/>"],
  ["a tag that is not closed", "<a>"],
  ["tags that cross", "<a><b></a></b>"],
  ["a DOCTYPE", "<!DOCTYPE a><a/>"],
])("%s is refused", (_, xml) => expect(read(xml)).toBe("damaged"));
