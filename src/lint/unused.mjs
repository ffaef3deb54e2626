// Nothing lies about unused: classes, names of colours, style sheets, what scripts export, what pages say to scripts, pages, their parts, messages
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

const RESOURCES = "src/main/resources";
const WORD = /[A-Za-z][A-Za-z0-9]*(?:-+[A-Za-z0-9]+)*-?/g;
// Spring finds them by the status
const BY_STATUS = /^error\/[45](?:\d\d|xx)$/;

function files(folder, ending) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending))
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

function all(pattern, text) {
  return [...new Set([...text.matchAll(pattern)].map((found) => found[1]))];
}

function saysWord(text, word) {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
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

/** Names that a sheet gives, to colours and lengths, and none asks for. */
export function unusedNames(sheet, sources) {
  return all(/[;{]\s*(--[\w-]+)\s*:/g, sheet).filter((name) => !sources.some((source) => source.includes(`var(${name})`) || source.includes(`var(${name},`)));
}

/** What a script exports and no other script names. */
export function unusedExports(script, others) {
  return all(/^export (?:async )?(?:function|const|let|class) (\w+)/gm, script).filter((name) => !others.some((other) => saysWord(other, name)));
}

/** What pages say in data-… and no script, style sheet or test looks at. */
export function unheard(page, hearers) {
  return all(/\bdata-([a-z]+(?:-[a-z]+)*)/g, page).filter((name) => {
    const property = `dataset.${name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
    return !hearers.some((hearer) => saysWord(hearer, `data-${name}`) || saysWord(hearer, property));
  });
}

/** Whether a page is named by a controller or another page. */
export function isNamed(page, sources) {
  return sources.some((source) => [`"${page}"`, `"${page} `, `~{${page} `, `~{${page}}`, `'${page}'`].some((name) => source.includes(name)));
}

/** Parts of a page that no page takes and no controller names. */
export function unusedParts(page, text, sources) {
  return all(/th:fragment="([\w-]+)/g, text).filter((part) => !sources.some((source) => saysWord(source, `${page} :: ${part}`)));
}

/** What a message of Bean Validation belongs to, and stands nowhere in the Java. */
export function unusedMessages(properties, sources) {
  return all(/^jakarta\.validation\.constraints\.(\w+)\.message=/gm, properties).filter((name) => !sources.some((source) => saysWord(source, `@${name}`)));
}

/** Elements of ours that pages name and no file defines, and the other way round. */
export function unpaired(elements, pages) {
  const used = new Set(pages.flatMap((page) => all(/<([a-z]+(?:-[a-z]+)+)\b/g, page)));
  return { unknown: [...used].filter((name) => !elements.includes(name)), unused: elements.filter((name) => !used.has(name)) };
}

function textsOf(some) {
  return some.map((file) => file.text);
}

function without(some, one) {
  return textsOf(some.filter((file) => file !== one));
}

function checkPages(pages, java) {
  return pages.flatMap((page) => {
    const name = page.name.replace(/\.html$/, "");
    const isWhole = page.text.includes("~{layout :: page(") && !BY_STATUS.test(name);
    return [...(!isWhole || isNamed(name, [...textsOf(java), ...without(pages, page)]) ? [] : [`${page.path}: no controller names it`]),
      ...unusedParts(name, page.text, [...textsOf(pages), ...textsOf(java)]).map((part) => `${page.path}: the part ${part} is used nowhere`)];
  });
}

function checkScripts(scripts, pages) {
  const elements = scripts.map((script) => all(/customElements\.define\("([a-z-]+)"/g, script.text)[0]).filter(Boolean);
  const { unknown, unused: idle } = unpaired(elements, textsOf(pages));
  return [...scripts.flatMap((script) => unusedExports(script.text, without(scripts, script)).map((name) => `${script.path}: nobody imports ${name}`)),
    ...unknown.map((name) => `<${name}> stands in a page, and no script defines it`), ...idle.map((name) => `<${name}> stands in no page`)];
}

function checkSheets(sheets, sources, folder) {
  const require = createRequire(join(folder, "package.json"));
  const postcss = require("postcss");
  const selectors = require("postcss-selector-parser");
  const root = sheets.find((sheet) => sheet.name.endsWith("site.css"));
  return sheets.flatMap((sheet) => [
    ...unused(classesOf(sheet.text, postcss, selectors), sources).map((name) => `${sheet.path}: .${name} is used nowhere`),
    ...unusedNames(sheet.text, [...textsOf(sheets), ...sources]).map((name) => `${sheet.path}: ${name} is used nowhere`),
    ...(sheet === root || root.text.includes(`"${relative(join(RESOURCES, "static/assets"), sheet.path)}"`) ? [] : [`${sheet.path}: site.css doesn't import it`])]);
}

export function check(folder) {
  const pages = files(`${RESOURCES}/templates`, ".html");
  const scripts = files(`${RESOURCES}/static`, ".js");
  const sheets = files(`${RESOURCES}/static`, ".css");
  const java = files("src/main/java", ".java");
  const hearers = textsOf([...scripts, ...sheets, ...files("src/test/java", ".java")]);
  const none = [...checkSheets(sheets, textsOf([...pages, ...scripts, ...java]), folder), ...checkScripts(scripts, pages), ...checkPages(pages, java),
    ...[...pages, ...java].flatMap((page) => unheard(page.text, hearers).map((name) => `${page.path}: nobody looks at data-${name}`)),
    ...unusedMessages(files(RESOURCES, "ValidationMessages.properties")[0].text, textsOf(java)).map((name) => `ValidationMessages.properties: @${name} is used nowhere`)];
  none.forEach((one) => console.error(one));
  return none.length === 0;
}
