// Reads scripts and style sheets with ESLint, Stylelint and our own eyes: node lint.mjs FOLDER, where fetch.mjs has put both
import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { check as loadsWhatItUses } from "./loads.mjs";
import { check as usesAll } from "./unused.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);

// A configuration imports what lies beside it
function configured(name) {
  copyFileSync(join(here, name), join(folder, name));
  return join(folder, name);
}

function clean(program, ...options) {
  return spawnSync(process.execPath, [join(folder, "node_modules", program), ...options], { stdio: "inherit" }).status === 0;
}

const scripts = clean("eslint/bin/eslint.js", "--max-warnings", "0", "-c", configured("eslint.config.mjs"), "src");
const styles = clean("stylelint/bin/stylelint.mjs", "--max-warnings", "0", "--config", configured("stylelint.config.mjs"), "src/**/*.css");
const checks = [scripts, styles, usesAll(folder), loadsWhatItUses()];
process.exitCode = checks.every(Boolean) ? 0 : 1;
