// Fetches what the lock file of a folder names, once for each lock file: node fetch.mjs FROM INTO
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [from, into] = process.argv.slice(2);
const lock = createHash("sha256").update(readFileSync(join(from, "package-lock.json"))).digest("hex");
const marker = join(into, "node_modules", `.fetched-${lock.slice(0, 16)}`);

if (!existsSync(marker)) {
  mkdirSync(into, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(from, name), join(into, name));
  }
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    { cwd: into, stdio: "inherit", shell: process.platform === "win32" });
  if (npm.status !== 0) {
    console.error("ビルドに要る部品を取り込めませんでした。npmがあり、npmのレジストリーにつながる機械で、もう一度行ってください。");
    console.error(`npm ci failed: ${npm.error?.message ?? `exit ${npm.status ?? npm.signal}`}`);
    process.exit(1);
  }
  // npm ci empties node_modules first, so a marker of an earlier lock file is gone
  writeFileSync(marker, "");
}
