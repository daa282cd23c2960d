// The loader that works out Fluent's tokens in the site: each is what Fluent says, and a theme lacks only what no page can show.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";

const root = path.join(__dirname, "..");

async function run(code: string): Promise<string> {
  const { default: loader } = (await import(path.join(root, "src/taskpane/fluent-apart.cjs"))) as { default: (code: string) => string };
  return loader(code);
}

async function themeIn(file: string): Promise<Record<string, string>> {
  const built = await run(readFileSync(path.join(root, "src/taskpane/themes", file), "utf8"));
  return JSON.parse(/^export const \w+ = (\{.*\});$/m.exec(built)?.[1] ?? "null") as Record<string, string>;
}

test("replaces a token by its CSS variable, and leaves other words", async () => {
  const code =
    `import { tokens } from "@fluentui/react-components";\nconst a = [tokens.colorBrandBackground, tokens.length, ` +
    `\`1px \${tokens.spacingHorizontalM}\`];`;
  expect(await run(code)).toContain('["var(--colorBrandBackground)", tokens.length, `1px ${"var(--spacingHorizontalM)"}`]');
  expect(await run("const tokens = { colorBrandBackground: 1 }; f(tokens.colorBrandBackground);")).toContain(
    "f(tokens.colorBrandBackground)",
  );
});

test.each([
  ["light.ts", webLightTheme],
  ["dark.ts", webDarkTheme],
])("%s has Fluent's own values, except those only used for people's pictures", async (file, whole) => {
  const theme = await themeIn(file);
  const lacking = Object.keys(whole).filter((token) => !(token in theme));
  expect(theme).toEqual(Object.fromEntries(Object.entries(whole).filter(([token]) => token in theme)));
  expect(lacking.length).toBeGreaterThan(50);
  const packages = path.join(root, "node_modules/@fluentui");
  const styles = readdirSync(packages)
    .filter((name) => name.startsWith("react-") && !/^react-(avatar|components|theme)$/.test(name))
    .flatMap((name) =>
      readdirSync(path.join(packages, name), { recursive: true, encoding: "utf8" }).map((each) => path.join(packages, name, each)),
    )
    .filter((each) => /lib\/.*\.styles\.js$/.test(each));
  expect(styles.length).toBeGreaterThan(50);
  const written = styles.map((each) => readFileSync(each, "utf8")).join("\n");
  const used = new Set(written.match(/colorPalette\w+/g));
  expect(lacking.filter((token) => used.has(token))).toEqual([]);
});

test("no page shows people's pictures, and none uses a token the themes lack", async () => {
  const theme = await themeIn("light.ts");
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, "src", file), "utf8"));
  const named = sources.flatMap((text) => [...text.matchAll(/\btokens\.(\w+)/g)].map((match) => match[1]!));
  expect(named.filter((token) => token in tokens && !(token in theme))).toEqual([]);
  expect(sources.filter((text) => /<(Avatar|Persona)\w*\b/.test(text))).toEqual([]);
});
