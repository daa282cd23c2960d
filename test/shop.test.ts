// Ready to be put into a shop: licence, notices, terms, the listing's texts, and what the build puts into the manifest.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";

const root = path.join(__dirname, "..");
const text = (file: string): string => readFileSync(path.join(root, file), "utf8");
const { forPublisher, withSupport } = jest.requireActual<{
  forPublisher: (manifest: string, given: { publisher?: string; support?: string }) => string;
  withSupport: (content: string, file: string, given: { publisher?: string; support?: string }) => string;
}>("../webpack.config.js");

test("the licence matches package.json", () => {
  expect((JSON.parse(text("package.json")) as { license: string }).license).toBe("MIT");
  expect(text("LICENSE")).toMatch(/^MIT License/);
});

test("the notices name every shipped package with its version", () => {
  const script = 'import("./test/notices.mjs").then(({ shippedPackages }) => console.log(JSON.stringify(shippedPackages(process.cwd()))))';
  const shipped = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })) as {
    name: string;
    version: string;
    licence: string;
  }[];
  const names = shipped.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["react", "react-dom", "@fluentui/react-components", "fflate", "zod"]));
  for (const development of ["jest", "webpack", "typescript", "@microsoft/office-js"]) expect(names).not.toContain(development);
  const notices = text("src/taskpane/pages/licenser.txt");
  const missing = shipped.filter(({ name, version, licence }) => !notices.includes(`${name} ${version} (${licence})\n`));
  expect(missing).toEqual([]);
});

test("terms, privacy and notices are pages of the site that link to one another", () => {
  const pages = "src/taskpane/pages";
  for (const page of ["vilkaar.html", "privatliv.html"]) {
    const links = [...text(`${pages}/${page}`).matchAll(/href="([\w.-]+)(?:#\w+)?"/g)].map(([, link]) => link!);
    for (const link of links.filter((each) => !/\.(css|png)$/.test(each))) {
      expect([page, link, existsSync(path.join(root, pages, link))]).toEqual([page, link, true]);
    }
  }
  expect(text(`${pages}/privatliv.html`)).toContain("vilkaar.html");
  expect(text(`${pages}/vilkaar.html`)).toContain("licenser.txt");
});

test("the listing's texts keep within the shop's lengths, in both languages", () => {
  const listing = text("assets/listing.md");
  const shorts = [...listing.matchAll(/\*\*(?:Kort|Short)\*\*[^:]*: (.*)/g)].map(([, short]) => short!);
  expect(shorts).toHaveLength(2);
  for (const short of shorts) expect(short.length).toBeLessThanOrEqual(100);
  const longs = [...listing.matchAll(/\*\*(?:Lang|Long)\*\*: (.*)/g)].map(([, long]) => long!);
  expect(longs).toHaveLength(2);
  for (const long of longs) expect(long.length).toBeLessThanOrEqual(4_000);
});

test("publisher and support come from the build, escaped for XML and over https only", () => {
  const manifest = text("manifest.xml");
  expect(forPublisher(manifest, {})).toBe(manifest);
  const named = forPublisher(manifest, { publisher: "Bo & Co", support: "https://eksempel.dk/hj%C3%A6lp?a=1&b=2" });
  expect(named).toContain("<ProviderName>Bo &amp; Co</ProviderName>");
  expect(named).toContain('<SupportUrl DefaultValue="https://eksempel.dk/hj%C3%A6lp?a=1&amp;b=2" />');
  expect(named.match(/<SupportUrl/g)).toHaveLength(1);
  expect(() => forPublisher(manifest, { support: "http://eksempel.dk" })).toThrow("https");
});

test.each(["vilkaar.html", "privatliv.html"])("%s says where help is, in both languages, as the build was given it", (name) => {
  const page = text(`src/taskpane/pages/${name}`);
  expect(page).toContain("Spørg den, der har installeret Budgettjek");
  expect(page).toContain("Ask whoever installed Budgettjek");
  expect(withSupport(page, name, {})).toBe(page);
  const named = withSupport(page, name, { publisher: "Bo & <Co>", support: 'https://eksempel.dk/hjælp?a=1&b="2' });
  const link = '<a href="https://eksempel.dk/hj%C3%A6lp?a=1&amp;b=%222">https://eksempel.dk/hj%C3%A6lp?a=1&amp;b=%222</a>';
  expect(named).toContain(`Budgettjek er installeret af Bo &amp; &lt;Co&gt;. Hjælp: ${link}</p>`);
  expect(named).toContain(`Budgettjek is provided by Bo &amp; &lt;Co&gt;. Help: ${link}</p>`);
  expect(named).not.toMatch(/Spørg den|Ask whoever/);
  expect(withSupport(page, name, { support: "https://eksempel.dk" })).toContain("Budgettjek er installeret. Hjælp: <a");
  expect(() => withSupport(page, name, { support: "javascript:alert(1)" })).toThrow("https");
});

test("sideloading can be started and stopped, with pinned versions", () => {
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
  for (const name of ["sideload", "sideload:stop"]) {
    const packages = [...(scripts[name] ?? "").matchAll(/npx --yes (\S+)/g)].map(([, each]) => each!);
    expect(packages.length).toBeGreaterThan(0);
    for (const each of packages) expect(each).toMatch(/@\d+\.\d+\.\d+$/);
  }
});
