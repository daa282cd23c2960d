// Lets Node require TypeScript files, for the benchmark only: each is compiled by swc as it is asked for.
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    sourceMaps: "inline",
  });
  module._compile(code, filename);
};
