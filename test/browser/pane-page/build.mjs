// Builds the pane's test page into a folder of the cache and answers where it stands.
import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const here = import.meta.dirname;
const root = path.join(here, "../../..");

/** @returns {Promise<string>} the folder with index.html */
export async function buildPanePage() {
  const folder = path.join(root, "node_modules/.cache/pane-page");
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(here, "index.html"), path.join(folder, "index.html"));
  cpSync(path.join(root, "test/budgets"), path.join(folder, "budgets"), { recursive: true });
  cpSync(path.join(root, "test/agreements"), path.join(folder, "agreements"), { recursive: true });
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        target: ["web", "es2020"],
        entry: path.join(here, "page.tsx"),
        output: { path: folder, filename: "page.js", chunkFilename: "[name].js", publicPath: "auto" },
        resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
        cache: { type: "filesystem", name: "pane-page" },
        optimization: { minimize: false },
        performance: { hints: false },
        module: {
          rules: [
            {
              test: /\.tsx?$/,
              exclude: /node_modules/,
              loader: "swc-loader",
              options: {
                jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2020" },
              },
            },
          ],
        },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return folder;
}

if (process.argv[1] === import.meta.filename) console.log(await buildPanePage());
