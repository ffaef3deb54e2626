// Looks for the programs that some tests start, before the first test: node look.mjs TARGET
// Writes TARGET/left-out.txt, the tests Maven leaves out for want of one. In CI nothing is left out: it fails.
import { spawnSync } from "node:child_process";
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2]);
const inCi = Boolean(process.env.CI);
const missing = [];
const leftOut = [];

function find(names) {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter).filter((folder) => folder)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// The browser of the npm registry: without a viewer of PDF, so not for every story
async function fetchBrowser(folder) {
  if (existsSync(join(folder, "chromium"))) {
    return true;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    return false;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(here, name), join(folder, name));
  }
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  if (npm.status !== 0) {
    return false;
  }
  process.env.TMPDIR = folder;
  const module = join(folder, "node_modules/@sparticuz/chromium/build/esm/index.js");
  await (await import(pathToFileURL(module))).default.executablePath();
  const fonts = join(target, "classes", "fonts");
  writeFileSync(join(folder, "fonts.conf"),
    `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>\n`);
  return spawnSync(join(folder, "chromium"), ["--version"]).status === 0;
}

if (!find(["chromium", "chromium-browser", "google-chrome", "chrome"]) && !existsSync(process.env.TEJUNCHO_BROWSER ?? "")) {
  if (!inCi && await fetchBrowser(join(target, "browser"))) {
    missing.push("ブラウザー（Chromium）: npmから取り込んだもので代えます。PDFを表示できないので、PreviewStoryは行いません。",
      "  A browser (Chromium): the one of the npm registry is used; it shows no PDF, so PreviewStory is left out.");
    leftOut.push("**/PreviewStory*");
  } else {
    missing.push("ブラウザー（Chromium）: 通し試験（*Story）を行いません。", "  A browser (Chromium): no story is run.");
    leftOut.push("**/*Story*");
  }
  missing.push("  Debian/Ubuntu: apt install chromium    Fedora: dnf install chromium    TEJUNCHO_BROWSER=/path/to/chrome");
}
if (!find(["soffice"])) {
  missing.push("LibreOffice Writer（soffice）: Word文書を開く試験（LibreOfficeTests、SubmissionSampleTests）を行いません。",
    "  LibreOffice Writer (soffice): the tests that open Word files are left out.",
    "  Debian/Ubuntu: apt install libreoffice-writer-nogui    Fedora: dnf install libreoffice-writer");
  leftOut.push("**/LibreOfficeTests*", "**/SubmissionSampleTests*");
}

mkdirSync(target, { recursive: true });
writeFileSync(join(target, "left-out.txt"), leftOut.map((line) => `${line}\n`).join(""));
if (missing.length > 0) {
  const line = "=".repeat(100);
  console.error([line, "試験に要るものが、この機械にありません。 MISSING ON THIS MACHINE:", ...missing,
    inCi ? "CIでは、これを失敗とします。 In CI this is a failure." : "渡す前の確認には、入れてから行ってください。 Install them before a build that is handed on.",
    line].join("\n"));
  process.exit(inCi ? 1 : 0);
}
