// Fetches fonts, design tokens and htmx once for each lock file: node fetch.mjs FOLDER
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
const marker = join(folder, "node_modules", `.fetched-${lock.slice(0, 16)}`);

if (!existsSync(marker)) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(here, name), join(folder, name));
  }
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  if (npm.status !== 0) {
    console.error("書体と画面の部品を取り込めませんでした。npmがあり、npmのレジストリーにつながる機械で、もう一度行ってください。");
    console.error(`npm ci failed: ${npm.error?.message ?? `exit ${npm.status ?? npm.signal}`}`);
    process.exit(1);
  }
  // npm ci empties node_modules first, so a marker of an earlier lock file is gone
  writeFileSync(marker, "");
}
