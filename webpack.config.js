// Builds everything: the command line (--env cli), the static site with its manifest (--env production),
// the workbench's development server (--env workbench) and the pane's for desktop Excel (--env pane).
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const zlib = require("node:zlib");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const developmentAddress = "https://localhost:3000/";
/**
 * Bytes of gzip: the JavaScript that the pane loads before its first verdict, which is all in its entry. Apart come what only some need, the English
 * words (12 kB), the dark theme (2 kB), and the search for causes and what reads notes (30 kB), which only a budget with findings or with notes
 * calls for before its verdict; and after the verdict what marks the sheet and looks for marks left in it (3 kB).
 */
const firstLoadBudget = 225_000;

/** So long a replaced build's hashed files stay on the site: a pane that was open then still fetches its scripts. */
const daysKept = 90;

const inRoot = (...parts) => path.join(__dirname, ...parts);
const present = (entries) => Object.fromEntries(Object.entries(entries).filter(([, entry]) => fs.existsSync(entry.import)));

/** TypeScript to JavaScript; `before` are loaders that read the source as it was written. */
const swc = (target, before = []) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: [
    {
      loader: "swc-loader",
      options: {
        jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target },
      },
    },
    ...before,
  ],
});

const englishApart = inRoot("src/danish/english-apart.cjs");
const fluentApart = inRoot("src/taskpane/fluent-apart.cjs");
const functionNames = inRoot("src/workbench/grid/instead/function-names.cjs");

const compressed = { compress: { passes: 3, keep_fargs: false }, mangle: true };
const minimizer = [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: compressed })];

function shared(name) {
  return {
    name,
    cache: {
      type: "filesystem",
      name,
      allowCollectingMemory: false, // copies all that was read: a tenth of each start after the first
      buildDependencies: { config: [__filename, englishApart, fluentApart, functionNames] },
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    performance: { hints: false }, // FirstLoadBudget below is the one that counts
  };
}

/** One file that starts fast; the document readers stay in node_modules and are loaded when a document is given. */
function commandLine() {
  return {
    ...shared("cli"),
    mode: "production",
    target: "node20",
    entry: { check: inRoot("src/cli/check.ts") },
    output: { path: inRoot("dist/cli"), filename: "[name].js", chunkFilename: "[name].js", clean: true, module: false },
    module: { rules: [swc("es2022")] },
    externals: [
      ({ request }, answer) => {
        if (/^pdfjs/.test(request)) return answer(null, `import ${request}`); // ES module only
        return answer();
      },
    ],
    optimization: { minimizer },
    stats: "errors-warnings",
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }), new Executable("check.js")],
  };
}

/** The pane and the workbench as static files that work at any path of any host. */
function site({ production, entries, publisher, support }) {
  const page = (chunk, filename, template) =>
    new HtmlPlugin({ chunks: [chunk], filename, template: inRoot(template), inject: "head", scriptLoading: "defer" });
  return {
    ...shared(production ? "site" : "development"),
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    devtool: production ? false : "source-map", // eval is against the pages' Content-Security-Policy
    entry: entries,
    output: {
      path: inRoot("dist/site"),
      filename: ({ chunk }) => (chunk?.name === "service-worker" ? "[name].js" : production ? "[name].[contenthash:8].js" : "[name].js"),
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      publicPath: "auto",
      clean: production && { keep: isKept },
    },
    experiments: { css: true },
    module: {
      rules: [
        swc("es2020", [englishApart, fluentApart]),
        { test: /@fluentui[\\/]react-[\w-]+[\\/]lib[\\/].*\.js$/, use: [fluentApart] },
        { test: /@univerjs[\\/]sheets-formula[\\/]lib[\\/]es[\\/]index\.js$/, use: [functionNames] },
        { test: /\.(xlsx|docx|pdf|wasm)$/, type: "asset/resource" },
      ],
    },
    // a worker is one file, and so is each page's first load: woven more tightly, and fetched without waiting for one another
    optimization: { minimizer, splitChunks: { chunks: (chunk) => !/-worker$|^taskpane$|^workbench$/.test(chunk.name ?? "") } },
    stats: "errors-warnings",
    plugins: [
      withoutHyphenation(),
      withoutUnused(),
      leftToRight(),
      ...(entries.taskpane ? [page("taskpane", "taskpane.html", "src/taskpane/index.html"), new FirstLoadBudget("taskpane")] : []),
      ...(entries.workbench ? [page("workbench", "index.html", "src/workbench/index.html")] : []),
      new CopyPlugin({
        patterns: [
          { from: inRoot("assets"), to: "assets", globOptions: { ignore: ["**/*.md"] } },
          {
            from: inRoot("src/taskpane/pages"),
            to: ".",
            transform: { transformer: (content, file) => withSupport(content, file, { publisher, support }) },
          },
        ],
      }),
    ],
  };
}

const entries = present({
  taskpane: { import: inRoot("src/taskpane/main.tsx") },
  workbench: { import: inRoot("src/workbench/main.tsx") },
  "service-worker": { import: inRoot("src/workbench/service-worker.ts"), chunkLoading: false },
});

function production({ baseUrl, publisher, support }) {
  if (baseUrl === undefined) {
    process.stdout.write(`manifest.xml keeps ${developmentAddress}; for another place: npm run build -- --env baseUrl=https://…\n`);
  }
  const config = site({ production: true, entries, publisher, support });
  config.plugins.push(
    new CopyPlugin({
      patterns: [
        {
          from: inRoot("manifest.xml"),
          transform: (content) => forPublisher(forBaseUrl(content.toString("utf8"), baseUrl), { publisher, support }),
        },
      ],
    }),
    new FileList(),
  );
  return config;
}

/** Whether the build leaves a file of an earlier build in place: a hashed one that is not too old. */
function isKept(file, folder = inRoot("dist/site")) {
  if (!/\.[0-9a-f]{8}\.\w+$/.test(file)) return false;
  const { mtimeMs } = fs.statSync(path.join(folder, file));
  return Date.now() - mtimeMs < daysKept * 86_400_000;
}

/** The grid's engine brings hyphenation for seventy languages, 5 MB in all; a cell is never hyphenated. */
function withoutHyphenation() {
  return new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+\.js$/, (resource) => {
    if (/@univerjs[\\/]engine-render[\\/]lib[\\/]es$/.test(resource.context)) resource.request = "data:text/javascript,export default null";
  });
}

/** Packages that the grid's engine brings and hardly uses, such as tables of languages: what it asks of them is answered in a few lines. */
function withoutUnused() {
  return new webpack.NormalModuleReplacementPlugin(/^(cjk-regex|franc-min|localforage|opentype\.js)$/, (resource) => {
    if (/@univerjs[\\/]/.test(resource.context)) resource.request = inRoot("src/workbench/grid/instead", `${resource.request}.mjs`);
  });
}

/** What Fluent's style engine brings for languages that are read from right to left. */
function leftToRight() {
  return new webpack.NormalModuleReplacementPlugin(/^rtl-css-js\/core$|\/warnings\/warnAbout\w+\.js$/, (resource) => {
    if (/@griffel[\\/]core/.test(resource.context)) resource.request = inRoot("src/taskpane/left-to-right.mjs");
  });
}

const escapeXml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The address for help, where one is given. Office takes only https. */
function supportAddress(support) {
  const url = new URL(support);
  if (url.protocol !== "https:") throw new Error(`support must be https, as Office asks: ${support}`);
  return escapeXml(url.href);
}

const SUPPORT_TEXTS = {
  da: (by, address) => `Budgettjek er installeret${by && ` af ${by}`}. Hjælp: ${address}`,
  en: (by, address) => `Budgettjek is provided${by && ` by ${by}`}. Help: ${address}`,
};

/** Says in the pages where help is, and from whom; without an address they keep the general sentence. */
function withSupport(content, file, { publisher, support }) {
  if (!file.endsWith(".html") || support === undefined) return content;
  const address = supportAddress(support);
  const by = publisher === undefined ? "" : escapeXml(String(publisher));
  return String(content).replace(
    /(<p data-support="(da|en)">)[^<]*/g,
    (_, start, language) => `${start}${SUPPORT_TEXTS[language](by, `<a href="${address}">${address}</a>`)}`,
  );
}

/** Puts the publisher's name and the address for help where the manifest has ours; the guide's pages stay the help where no address is given. */
function forPublisher(manifest, { publisher, support }) {
  const named = publisher === undefined ? manifest : manifest.replace(/(<ProviderName>)[^<]*/, `$1${escapeXml(String(publisher))}`);
  if (support === undefined) return named;
  return named.replace(/<SupportUrl[^]*?<\/SupportUrl>/, `<SupportUrl DefaultValue="${supportAddress(support)}" />`);
}

/** Rewrites the manifest's development address to where the site will stand. Office takes only https. */
function forBaseUrl(manifest, baseUrl) {
  if (baseUrl === undefined) return manifest;
  const url = new URL(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  if (url.protocol !== "https:") throw new Error(`baseUrl must be https, as Office asks: ${baseUrl}`);
  return manifest.replaceAll(developmentAddress, url.href).replaceAll(developmentAddress.slice(0, -1), url.origin);
}

function developmentServer({ port, open, server }) {
  return {
    port,
    open,
    server,
    hot: false, // hot replacement needs eval
    client: { overlay: false },
    static: false,
    setupExitSignals: true,
    onListening: ({ server: listening, options, compiler }) => {
      const address = listening?.address();
      const scheme = options.server.type === "https" ? "https" : "http";
      let isTold = false;
      compiler.hooks.done.tap("Address", () => {
        if (!isTold) process.stdout.write(`\nBudgettjek: ${scheme}://localhost:${address.port}/\n(Ctrl+C stopper)\n\n`);
        isTold = true;
      });
    },
  };
}

function workbench(env) {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";
  process.stdout.write("Budgettjek: gør arbejdsbordet klar (første gang omkring et halvt minut, siden få sekunder) …\n");
  return {
    ...site({ production: false, entries }),
    devtool: env.maps ? "source-map" : false, // the engine's maps are a fifth of a second start
    infrastructureLogging: { level: "warn" },
    devServer: developmentServer({ port: env.port ?? "auto", open: hasBrowser(), server: "http" }),
  };
}

/** Desktop Excel asks for a trusted certificate: `npx office-addin-dev-certs install` puts one where this looks. */
function pane() {
  const certificates = path.join(os.homedir(), ".office-addin-dev-certs");
  if (!fs.existsSync(certificates)) throw new Error("Excel asks for a trusted certificate: npx office-addin-dev-certs install");
  const read = (name) => fs.readFileSync(path.join(certificates, name));
  return {
    ...site({ production: false, entries }),
    infrastructureLogging: { level: "warn" },
    devServer: {
      ...developmentServer({
        port: 3000,
        open: false,
        server: { type: "https", options: { key: read("localhost.key"), cert: read("localhost.crt"), ca: read("ca.crt") } },
      }),
      headers: { "Access-Control-Allow-Origin": "*" }, // Excel on the web fetches the icons from its own origin
    },
  };
}

/** A server, a container and a build machine have no browser to open. */
function hasBrowser() {
  if (process.env.CI) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Sets the executable bit, so that the built command runs by its name. */
class Executable {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () => fs.chmodSync(path.join(compiler.outputPath, this.file), 0o755));
  }
}

/** Fails the build when a page's first load of JavaScript, gzipped, is over the budget; prints it otherwise. */
class FirstLoadBudget {
  constructor(entry) {
    this.entry = entry;
  }
  apply(compiler) {
    if (compiler.options.mode !== "production") return;
    compiler.hooks.afterEmit.tap("FirstLoadBudget", (compilation) => {
      const scripts = compilation.entrypoints
        .get(this.entry)
        .getFiles()
        .filter((file) => file.endsWith(".js"));
      const bytes = scripts.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(path.join(compiler.outputPath, file))).length, 0);
      const told = `${this.entry}: first load ${(bytes / 1000).toFixed(1)} kB gzip of ${firstLoadBudget / 1000} kB`;
      if (bytes > firstLoadBudget) compilation.errors.push(new webpack.WebpackError(`${told}: over the budget`));
      else process.stdout.write(`${told}\n`);
    });
  }
}

/** files.json: every file of the site and one version for all, so that the service worker can keep them for offline use. */
class FileList {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FileList", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "FileList", stage }, () => {
        const kept = Object.keys(compilation.assets)
          .filter((file) => !/(^manifest\.xml|^service-worker\.js|\.map)$/.test(file))
          .sort();
        const list = JSON.stringify({ version: compilation.hash, files: kept });
        compilation.emitAsset("files.json", new sources.RawSource(list));
      });
    });
  }
}

module.exports = (env = {}) => {
  if (env.cli) return commandLine();
  if (env.production) return production(env);
  if (env.workbench) return workbench(env);
  if (env.pane) return pane();
  throw new Error("Say what to build: --env cli, production, workbench or pane");
};
module.exports.forBaseUrl = forBaseUrl;
module.exports.forPublisher = forPublisher;
module.exports.isKept = isKept;
module.exports.withSupport = withSupport;
