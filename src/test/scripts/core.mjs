import { readFileSync } from "node:fs";

const scripts = new URL("../../main/resources/static/assets/scripts/core/", import.meta.url);
const tables = new URL("../resources/jp/tejuncho/text/", import.meta.url);

/** A module as it is served. */
export function core(name) {
  return import(new URL(`${name}.js`, scripts));
}

/** A table of cases that the server's tests read, too. */
export function table(name) {
  return JSON.parse(readFileSync(new URL(`${name}.json`, tables), "utf8"));
}
