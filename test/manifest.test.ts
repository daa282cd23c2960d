// The manifest against the rules that Office enforces, offline: order, identifiers, lengths, addresses, languages, icons.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..");
const developmentAddress = "https://localhost:3000/";
const { forBaseUrl } = jest.requireActual<{ forBaseUrl: (manifest: string, baseUrl?: string) => string }>("../webpack.config.js");

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Reads the manifest's XML: elements, attributes and text. Throws where it is not well formed. */
function parseXml(source: string): XmlElement {
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  const tokens = source.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "").matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g);
  for (const [token, closing, name, attributes = "", empty, text] of tokens) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += text.trim();
    else if (name === undefined) throw new Error(`Not well formed at ${token}`);
    else if (closing === "/") {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const);
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`An attribute of <${name}> stands twice`);
      const element: XmlElement = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [], text: "" };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  if (open.length !== 1 || document.children.length !== 1) throw new Error("Not one closed root element");
  return document.children[0]!;
}

const child = (element: XmlElement, name: string): XmlElement => {
  const found = element.children.filter((candidate) => candidate.name === name);
  if (found.length !== 1) throw new Error(`<${element.name}> has ${found.length} <${name}>`);
  return found[0]!;
};
const descendants = (element: XmlElement): XmlElement[] => element.children.flatMap((each) => [each, ...descendants(each)]);
const names = (element: XmlElement): string[] => element.children.map(({ name }) => name);
const value = (element: XmlElement): string => element.attributes["DefaultValue"] ?? "";
const english = (element: XmlElement): string | undefined =>
  element.children.find(({ name, attributes }) => /Override$/.test(name) && attributes["Locale"] === "en-US")?.attributes["Value"];

/** Width and height of a PNG in pixels, from its header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = parseXml(source);
const all = descendants(manifest);
const overrides = child(manifest, "VersionOverrides");
const resources = child(overrides, "Resources");
const strings = [...child(resources, "bt:ShortStrings").children, ...child(resources, "bt:LongStrings").children];

describe("manifest.xml", () => {
  test("is a task pane add-in for a workbook", () => {
    expect(manifest.name).toBe("OfficeApp");
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(child(manifest, "Hosts").children.map(({ attributes }) => attributes["Name"])).toEqual(["Workbook"]);
    expect(child(manifest, "Permissions").text).toBe("ReadWriteDocument");
  });

  test("has its elements in schema order", () => {
    expect(names(manifest)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(names(overrides)).toEqual(["Hosts", "Resources"]);
    expect(names(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    const button = all.find(({ name }) => name === "Control")!;
    expect(names(button)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  test("is identified by a GUID and a numeric version", () => {
    expect(child(manifest, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(child(manifest, "Version").text).toMatch(/^\d+(\.\d+){1,3}$/);
  });

  test("asks for ExcelApi 1.12 and nothing more", () => {
    const sets = child(child(manifest, "Requirements"), "Sets").children;
    expect(sets.map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.12" }]);
  });

  test("puts one button, Budgettjek, on the Home tab", () => {
    expect(all.filter(({ name }) => name === "OfficeTab").map(({ attributes }) => attributes["id"])).toEqual(["TabHome"]);
    const controls = all.filter(({ name }) => name === "Control");
    expect(controls.map(({ attributes }) => attributes["xsi:type"])).toEqual(["Button"]);
    const label = child(controls[0]!, "Label").attributes["resid"];
    expect(value(strings.find(({ attributes }) => attributes["id"] === label)!)).toBe("Budgettjek");
    const action = child(controls[0]!, "Action");
    expect(action.attributes["xsi:type"]).toBe("ShowTaskpane");
    expect(names(action)).toEqual(["TaskpaneId", "SourceLocation"]);
  });

  test("resolves every resid to the right kind, within 32 characters, and declares none unused", () => {
    const kinds: Record<string, string> = { "bt:Image": "bt:Image", SourceLocation: "bt:Url", LearnMoreUrl: "bt:Url" };
    const declared = new Map(resources.children.flatMap(({ children }) => children).map((each) => [each.attributes["id"], each.name]));
    const used = all.filter(({ attributes }) => attributes["resid"] !== undefined);
    for (const { name, attributes } of used) {
      expect([attributes["resid"], declared.get(attributes["resid"])]).toEqual([attributes["resid"], kinds[name] ?? "bt:String"]);
      expect(attributes["resid"]!.length).toBeLessThanOrEqual(32);
    }
    expect(new Set(used.map(({ attributes }) => attributes["resid"]))).toEqual(new Set(declared.keys()));
  });

  test("keeps within Office's length limits", () => {
    for (const text of child(resources, "bt:ShortStrings").children.flatMap((each) => [value(each), english(each)!])) {
      expect(text.length).toBeLessThanOrEqual(125);
    }
    for (const text of child(resources, "bt:LongStrings").children.flatMap((each) => [value(each), english(each)!])) {
      expect(text.length).toBeLessThanOrEqual(250);
    }
    expect(value(child(manifest, "DisplayName")).length).toBeLessThanOrEqual(125);
    expect(value(child(manifest, "Description")).length).toBeLessThanOrEqual(250);
  });

  test("follows the rules for ids, names, versions and domains", () => {
    for (const part of child(manifest, "Version").text.split(".")) expect(Number(part)).toBeLessThanOrEqual(65_535);
    expect(child(manifest, "ProviderName").text).toMatch(/^.{1,125}$/);
    const named = child(manifest, "DisplayName");
    for (const name of [value(named), english(named)!]) expect(name).not.toMatch(/Microsoft|Office|Excel|add-?in/i);
    for (const { text } of child(manifest, "AppDomains").children) expect(text).toMatch(/^https:\/\/[^/]+$/);
    const ids = all.flatMap(({ name, attributes, text }) => (name === "TaskpaneId" ? [text] : (attributes["id"] ?? [])));
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,124}$/);
    expect(overrides.attributes["xsi:type"]).toBe("VersionOverridesV1_0");
    const tips = all.filter(({ name }) => name === "Supertip");
    expect(tips.map(names)).toEqual(tips.map(() => ["Title", "Description"]));
  });

  test("is Danish by default and has English for every text", () => {
    expect(child(manifest, "DefaultLocale").text).toBe("da-DK");
    const speaking = [child(manifest, "DisplayName"), child(manifest, "Description"), child(manifest, "SupportUrl"), ...strings];
    for (const element of speaking) {
      expect(value(element)).not.toBe("");
      expect([element.attributes["id"] ?? element.name, english(element)]).toEqual([expect.anything(), expect.stringMatching(/./)]);
    }
    expect(english(child(manifest, "Description"))).not.toBe(value(child(manifest, "Description")));
  });

  test("refers only to https addresses of its own, all of which the site has", () => {
    const addresses = all
      .flatMap(({ attributes, text }) => [...Object.values(attributes), text])
      .filter((each) => /^[a-z]+:\/\//.test(each));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses.filter(
      (each) => !each.startsWith("http://schemas.microsoft.com/") && each !== "http://www.w3.org/2001/XMLSchema-instance",
    )) {
      expect(`${address}/`.startsWith(developmentAddress)).toBe(true);
    }
    for (const address of addresses.filter((each) => each.startsWith(developmentAddress))) {
      const file = new URL(address).pathname.slice(1);
      const places = [file, `src/taskpane/pages/${file}`, ...(file === "taskpane.html" ? ["src/taskpane/index.html"] : [])];
      expect([file, places.some((place) => existsSync(path.join(root, place)))]).toEqual([file, true]);
    }
    const stray = source.replaceAll(developmentAddress, "").match(/localhost[^<]*/g);
    expect(stray).toEqual(["localhost:3000"]); // the domain, which stands without a path
  });

  test("links to the guide in the user's language", () => {
    const url = child(resources, "bt:Urls").children.find(({ attributes }) => attributes["id"] === "Support.Url")!;
    const help = child(
      child(
        all.find(({ name }) => name === "DesktopFormFactor")!,
        "GetStarted",
      ),
      "LearnMoreUrl",
    ).attributes["resid"];
    expect(help).toBe("Support.Url");
    for (const element of [child(manifest, "SupportUrl"), url]) {
      expect([value(element), english(element)]).toEqual([
        `${developmentAddress}vejledning.html`,
        `${developmentAddress}vejledning-en.html`,
      ]);
    }
  });

  test("has icons in the sizes it declares", () => {
    for (const { attributes } of all.filter(({ name, attributes: { size } }) => name === "bt:Image" && size !== undefined)) {
      const image = child(resources, "bt:Images").children.find((each) => each.attributes["id"] === attributes["resid"])!;
      expect(value(image)).toMatch(new RegExp(`/icon-${attributes["size"]}\\.png$`));
    }
    for (const icon of all.filter(({ name }) => name === "Icon")) {
      expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
    }
    expect(value(child(manifest, "IconUrl"))).toMatch(/icon-32\.png$/);
    expect(value(child(manifest, "HighResolutionIconUrl"))).toMatch(/icon-64\.png$/);
    for (const size of [16, 32, 64, 80, 128]) {
      expect(pngSize(path.join(root, `assets/icon-${size}.png`))).toEqual([size, size]);
    }
  });
});

describe("the manifest for a base address", () => {
  test("replaces the development server's address everywhere", () => {
    const moved = forBaseUrl(source, "https://eksempel.dk/tjek");
    expect(moved).not.toContain("localhost");
    const [before, after] = [parseXml(source), parseXml(moved)].map((each) => [each, ...descendants(each)]);
    const addresses = (elements: XmlElement[]): string[] =>
      elements.flatMap(({ attributes, text }) => [...Object.values(attributes), text]);
    expect(addresses(after!)).toEqual(
      addresses(before!).map((each) =>
        each.replace(developmentAddress, "https://eksempel.dk/tjek/").replace(/^https:\/\/localhost:3000$/, "https://eksempel.dk"),
      ),
    );
    expect(forBaseUrl(source, "https://eksempel.dk/tjek/")).toBe(moved);
  });

  test("is unchanged without an address, and is refused for one Office would refuse", () => {
    expect(forBaseUrl(source)).toBe(source);
    expect(() => forBaseUrl(source, "http://eksempel.dk/")).toThrow("baseUrl must be https");
  });
});

test("the administrators' guide states how long the build keeps an earlier build's files", () => {
  const [, days] = /const daysKept = (\d+);/.exec(readFileSync(path.join(root, "webpack.config.js"), "utf8"))!;
  expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain(`fra den forrige udgave skal blive liggende i ${days} dage`);
});
