// A loader for the engine's list of functions: their names, which it needs to tell a function from a name, without English descriptions and
// parameters, which nobody is shown.
const described = /^const FUNCTION_LIST = \[[^\]]*\];$/m;
const groups = /^const FUNCTION_LIST_\w+ = \[(?:\n[^]*?\n|\{\n[^]*?\n\})?\];$/gm;
const names =
  "const FUNCTION_LIST = Array.from(ALL_IMPLEMENTED_FUNCTIONS_SET, (functionName) => " +
  '({ functionName, functionType: 0, description: "", abstract: "", functionParameter: [] }));';

module.exports = function functionNames(code) {
  if (!described.test(code)) throw new Error("the engine's list of functions has moved");
  return code.replace(groups, "").replace(described, names);
};
