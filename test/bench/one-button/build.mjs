// Builds the page with one button as the site is built, but for what the site's build takes out of Fluent, and writes its script to standard output.
import { readFileSync } from "node:fs";
import path from "node:path";
import { minifySync } from "@swc/core";
import webpack from "webpack";

const here = import.meta.dirname;
const folder = path.join(here, "../../../node_modules/.cache/one-button");
const target = "es2020";

const stats = await new Promise((resolve, reject) => {
  webpack(
    {
      mode: "production",
      target: ["web", target],
      entry: path.join(here, "main.tsx"),
      output: { path: folder, filename: "one-button.js" },
      resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
      optimization: { minimize: false },
      performance: { hints: false },
      module: {
        rules: [
          {
            test: /\.tsx?$/,
            loader: "swc-loader",
            options: {
              jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target },
            },
          },
        ],
      },
    },
    (error, result) => (error ? reject(error) : resolve(result)),
  );
});
if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
const script = readFileSync(path.join(folder, "one-button.js"), "utf8");
process.stdout.write(minifySync(script, { compress: { passes: 3 }, mangle: true }).code);
