// Leaves the sentences of the checks alone: { da, en } is words, held by the exact sentences that each check's test asserts.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const keysOf = (node) => node.properties.map((property) => property.key?.name).sort().join();
const isWords = (node) => node.type === "ObjectExpression" && keysOf(node) === "da,en" && node.properties.every((property) => ["StringLiteral", "TemplateLiteral"].includes(property.value?.type));

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "two-languages", {
    shouldIgnore: (place) => (isWords(place.node) ? "words in two languages" : undefined),
  }),
];
