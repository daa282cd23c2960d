// The guide against the product: every check is explained, in both languages; both pages show the same pictures, which are there.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CHECKS } from "../src/checks";
import { CALLOUTS } from "./browser/callouts.mjs";
import { WORDS } from "../src/taskpane/view-strings";

const pages = path.join(__dirname, "../src/taskpane/pages");
const danish = readFileSync(path.join(pages, "vejledning.html"), "utf8");
const english = readFileSync(path.join(pages, "vejledning-en.html"), "utf8");

/** The texts of a page's list items without tags, and nothing twice. */
function items(page: string): string[] {
  return [...page.matchAll(/<li>([^<]*)<\/li>/g)].map(([, text = ""]) => text.replaceAll("&amp;", "&").replaceAll("&lt;", "<"));
}

test.each([
  ["da", danish],
  ["en", english],
] as const)("names every check once, with its title: %s", (language, page) => {
  const titles = CHECKS.map(({ title }) => title[language]);
  expect(
    items(page)
      .filter((item) => titles.includes(item))
      .sort(),
  ).toEqual([...titles].sort());
});

test.each([
  ["da", danish],
  ["en", english],
])("explains each number on its pictures: %s", (language, page) => {
  const explained = (name: string): number => {
    const [, caption = ""] = new RegExp(`/${language}/${name}\\.webp"[^>]*>\\s*<figcaption>(.*?)</figcaption>`, "s").exec(page) ?? [];
    return caption.match(/<li>/g)?.length ?? 0;
  };
  const numbered = Object.entries(CALLOUTS).map(([name, { length }]) => [name, length]);
  expect(numbered.length).toBeGreaterThan(3);
  expect(numbered.map(([name]) => [name, explained(String(name))])).toEqual(numbered);
});

test("shows the same pictures in both languages, each in its own", () => {
  const pictures = (page: string): string[] => [...page.matchAll(/<img src="([^"]+)"/g)].map(([, source = ""]) => source);
  expect(pictures(danish).length).toBeGreaterThan(3);
  expect(pictures(english)).toEqual(pictures(danish).map((source) => source.replace("/da/", "/en/")));
  for (const picture of [...pictures(danish), ...pictures(english)])
    expect([picture, existsSync(path.join(pages, picture))]).toEqual([picture, true]);
});

test.each([
  ["da", danish],
  ["en", english],
] as const)("quotes the pane's own words: %s", (language, page) => {
  const t = WORDS[language];
  const text = page.replace(/\s+/g, " ").replace(/<[^>]*>/g, "");
  for (const word of [
    t.verdict.ready,
    t.verdict["ready-with-warnings"],
    t.verdict["not-ready"],
    t.startHere,
    t.why,
    t.marks.show,
    t.marks.hide,
    t.picture,
    t.tabs.agreements,
    t.tabs.upload,
    t.prepare,
    t.fixTo("…"),
  ]) {
    expect(text).toContain(word);
  }
});
