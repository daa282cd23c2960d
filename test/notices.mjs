// The notices of what is shipped: every package that src imports, and what those need, by the lock file; identical licence texts once.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Names of the packages that the product's own code imports. */
export function shippedRoots(root) {
  const names = new Set();
  for (const file of readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(path.join(root, "src", file), "utf8");
    for (const [, request] of text.matchAll(/(?:from|import)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?["']([^."'][^"']*)["']/g)) {
      const [scope, name] = request.split("/");
      const known = request.startsWith("@") ? `${scope}/${name}` : scope;
      if (!known.startsWith("node:")) names.add(known);
    }
  }
  return [...names].sort();
}

/** The lock file's packages that the roots need, with their place, version and licence. */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const found = new Map();
  const waiting = shippedRoots(root).map((name) => ({ name, from: "" }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = resolve(packages, next.name, next.from);
    if (place === undefined || found.has(place)) continue;
    const { version, license, dependencies = {}, peerDependencies = {} } = packages[place];
    found.set(place, { name: next.name, place, version, licence: license ?? "" });
    for (const name of [...Object.keys(dependencies), ...Object.keys(peerDependencies)]) waiting.push({ name, from: place });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en") || a.place.localeCompare(b.place, "en"));
}

/** As Node finds it: beside the package that asks, else further out. */
function resolve(packages, name, from) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const place = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === "") return undefined;
  }
}

function licenceText(root, place) {
  const folder = path.join(root, place);
  const file = existsSync(folder) ? readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$|-)/i.test(each)) : undefined;
  return file === undefined ? undefined : readFileSync(path.join(folder, file), "utf8").replace(/\r/g, "").trim();
}

/** The text of licenser.txt. */
export function notices(root) {
  const shipped = shippedPackages(root);
  const byText = new Map();
  for (const { name, version, licence, place } of shipped) {
    const text = licenceText(root, place) ?? `Licence: ${licence}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const head = "Budgettjek is under the MIT licence. It is shipped with these packages of others, each under its own licence.";
  return `${head}\n\n${[...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(72)}\n\n`)}`;
}
