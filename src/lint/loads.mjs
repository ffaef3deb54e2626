// A page loads the scripts it uses: the elements that stand in it, with modulepreload what they import, and nothing else
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

const RESOURCES = "src/main/resources";
// They stand around other pages, which use what they load
const FRAMES = ["layout.html", "drafting/frame.html"];
const NAMED = /@\{\/assets\/scripts\/([\w/-]+\.js)\}/g;

function all(pattern, text) {
  return [...new Set([...text.matchAll(pattern)].map((found) => found[1]))];
}

function imports(script, scripts) {
  return all(/^import (?:[^"]* from )?"([^"]+)"/gm, scripts[script] ?? "").map((name) => posix.join(posix.dirname(script), name));
}

function withImports(script, scripts, found = new Set()) {
  imports(script, scripts).filter((one) => !found.has(one)).forEach((one) => {
    found.add(one);
    withImports(one, scripts, found);
  });
  return found;
}

/**
 * What a page loads too little or too much.
 * @param page its text
 * @param frames the text of what stands around it: what is loaded there is loaded
 * @param scripts the texts by their names below assets/scripts
 * @return sentences
 */
export function misloaded(page, frames, scripts) {
  const own = all(NAMED, page);
  const there = new Set([...own, ...frames.flatMap((frame) => all(NAMED, frame))]);
  const begun = all(/<script type="module"[^>]*@\{\/assets\/scripts\/([\w/-]+\.js)\}/g, page);
  const wanted = new Set(begun.flatMap((script) => [...withImports(script, scripts)]));
  const elements = all(/<([a-z]+(?:-[a-z]+)+)\b/g, page).map((name) => `elements/${name}.js`).filter((name) => name in scripts);
  return [...[...wanted].filter((script) => !there.has(script)).map((script) => `${script} is imported and not preloaded`),
    ...elements.filter((script) => !there.has(script)).map((script) => `${script} isn't loaded`),
    ...own.filter((script) => !begun.includes(script) && !wanted.has(script)).map((script) => `${script} is preloaded for nothing`),
    ...begun.filter((script) => script.startsWith("elements/") && !elements.includes(script)).map((script) => `${script} is loaded for nothing`)];
}

function texts(folder, ending) {
  return Object.fromEntries(readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]));
}

export function check() {
  const pages = texts(`${RESOURCES}/templates`, ".html");
  const scripts = texts(`${RESOURCES}/static/assets/scripts`, ".js");
  const faults = Object.entries(pages).filter(([name]) => !FRAMES.includes(name))
    .flatMap(([name, page]) => misloaded(page, FRAMES.map((frame) => pages[frame]), scripts).map((fault) => `${name}: ${fault}`));
  const frames = FRAMES.map((name) => pages[name]).join("");
  faults.push(...misloaded(frames, [], scripts).filter((fault) => fault.includes("preloaded")).map((fault) => `${FRAMES.join(", ")}: ${fault}`));
  faults.forEach((one) => console.error(one));
  return faults.length === 0;
}
