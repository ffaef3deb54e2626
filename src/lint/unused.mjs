// Each class of the style sheets is said by a page, a script or the Java that writes pages
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const WORD = /[A-Za-z][A-Za-z0-9]*(?:-+[A-Za-z0-9]+)*-?/g;

function files(folder, ending) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** What begins a class in the source, as in "doc-share-" + number, says every class that begins so. */
export function unused(classes, sources) {
  const said = new Set(sources.flatMap((source) => source.match(WORD) ?? []));
  const begun = [...said].filter((word) => word.endsWith("-"));
  return classes.filter((name) => !said.has(name) && !begun.some((word) => name.startsWith(word) && word.includes("-", 1)));
}

export function classesOf(sheet, postcss, selectors) {
  const found = new Set();
  const parser = selectors((root) => root.walkClasses((one) => found.add(one.value)));
  postcss.parse(sheet).walkRules((rule) => parser.processSync(rule.selector));
  return [...found];
}

export function check(folder) {
  const require = createRequire(join(folder, "package.json"));
  const postcss = require("postcss");
  const selectors = require("postcss-selector-parser");
  const resources = "src/main/resources";
  const sources = [...files(`${resources}/templates`, ".html"), ...files(`${resources}/static`, ".js"), ...files("src/main/java", ".java")]
    .map((file) => readFileSync(file, "utf8"));
  const none = files(`${resources}/static`, ".css")
    .flatMap((file) => unused(classesOf(readFileSync(file, "utf8"), postcss, selectors), sources).map((name) => `${file}: .${name} is used nowhere`));
  none.forEach((one) => console.error(one));
  return none.length === 0;
}
