// Leaves alone what other tests hold: the sentences of the checks ({ da, en }, asserted word for word in each check's test, titles in README's table)
// and the ids and severities of the checks (test/checks/parity.test.ts, which reads the source and so cannot meet a changed one).
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const keysOf = (node) =>
  node.properties
    .map((property) => property.key?.name)
    .sort()
    .join();
const isWords = (node) =>
  node.type === "ObjectExpression" &&
  keysOf(node) === "da,en" &&
  node.properties.every((property) => ["StringLiteral", "TemplateLiteral"].includes(property.value?.type));
const isOfCheck = ({ node, parentPath }) =>
  node.type === "ObjectProperty" &&
  ["id", "severity"].includes(node.key.name) &&
  parentPath?.parentPath?.node.type === "CallExpression" &&
  parentPath.parentPath.node.callee.name === "defineCheck";

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "held-elsewhere", {
    shouldIgnore(place) {
      if (isWords(place.node)) return "words in two languages";
      return isOfCheck(place) ? "a check's id or severity" : undefined;
    },
  }),
];
