// The order of the test files: the longest first, so that the workers end together, also where none has run them before.
const Sequencer = require("@jest/test-sequencer").default;
const path = require("node:path");
const long = require("./long.json");

const root = path.join(__dirname, "..");

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const secondsOf = ({ path: file }) => long[path.relative(root, file).split(path.sep).join("/")] ?? 0;
    return super
      .sort(tests)
      .map((test, at) => ({ test, at, seconds: secondsOf(test) }))
      .sort((a, b) => b.seconds - a.seconds || a.at - b.at)
      .map(({ test }) => test);
  }
};
