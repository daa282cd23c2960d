// A transformer of jest for the pane's tests: Fluent's two large index files, loaded anew by each test file, load what is asked of them when it is asked.
import path from "node:path";

/** `get Accordion () { return _reactaccordion.Accordion; }` and `const _reactaccordion = require("…");` */
function lazyComponents(code) {
  const packages = new Map([...code.matchAll(/^const (_\w+) = require\("([^"]+)"\);/gm)].map(([, name, from]) => [name, from]));
  const members = [...code.matchAll(/^ {4}(?:get )?(\w+) ?\(\) ?\{(?:\s*\/\/.*)*\s*return (_\w+)\.(\w+);/gm)];
  const getters = members.map(([, name, local, inner]) => `get ${name}() { return require("${packages.get(local)}").${inner}; }`);
  return `module.exports = { __esModule: true,\n${getters.join(",\n")} };`;
}

/** Every icon also stands with its sizes in a file of its own: AddCircle20Regular in atoms/svg/add-circle. */
const LAZY_ICONS = `
const tools = { ...require("./utils.cjs"), ...require("./providers.cjs") };
const fileOf = (name) => name.replace(/\\d*(?:Regular|Filled|Color|Light)$/, "").replace(/(?!^)[A-Z]|\\d+/g, "-$&").toLowerCase();
module.exports = new Proxy({ __esModule: true }, {
  get: (own, name) => own[name] ?? (own[name] = tools[name] ?? require("./atoms/svg/" + fileOf(name) + ".cjs")[name]),
});`;

export default {
  process: (code, file) => ({ code: path.dirname(file).includes("react-icons") ? LAZY_ICONS : lazyComponents(code) }),
};
