// A loader that works out Fluent's design tokens when the site is built: `tokens.colorX` becomes its CSS variable, and a file that only hands on
// one of Fluent's themes becomes that theme's values: in ours and in Fluent's own. The pages then carry neither the names of all tokens nor
// what themes are made of.
const { createRequire } = require("node:module");

const fluent = createRequire(require.resolve("@fluentui/react-components"));
const theme = /^export \{ (web\w+Theme) as (\w+) \} from "@fluentui\/react-components";$/m;

/** Colours that tell people's pictures apart: only Fluent's Avatar has them, and no page has one. */
const AVATARS = [
  "DarkRed|Cranberry|Pumpkin|Peach|Gold|Brass|Brown|Forest|Seafoam|DarkGreen|LightTeal|Steel|RoyalBlue|Cornflower",
  "Navy|Lavender|Purple|Grape|Lilac|Pink|Magenta|Plum|Beige|Mink|Platinum|Anchor",
];
const ofAvatars = new RegExp(`^colorPalette(${AVATARS.join("|")})(Background|Foreground|Border)`);

module.exports = function fluentApart(code) {
  if (!/from ["']@fluentui\/(react-components|react-theme|tokens)["']/.test(code)) return code;
  const { tokens, ...themes } = fluent("@fluentui/tokens");
  const [line, name, as] = theme.exec(code) ?? [];
  if (line !== undefined) {
    const values = Object.entries(themes[name]).filter(([token]) => !ofAvatars.test(token));
    return code.replace(line, `export const ${as} = ${JSON.stringify(Object.fromEntries(values))};`);
  }
  return code.replace(/\btokens\.(\w+)/g, (written, token) => (token in tokens ? JSON.stringify(tokens[token]) : written));
};
