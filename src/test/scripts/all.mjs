// Runs the tests of what the scripts know without a page: node all.mjs
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "node:test";
import { dot } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).map((name) => join(here, name));

if (files.length === 0) {
  throw new Error("no tests");
}
const tests = run({ files, concurrency: true });
tests.on("test:fail", (failed) => {
  process.exitCode = 1;
  console.error(`\n${failed.name}: ${failed.details.error.cause?.message ?? failed.details.error.message}`);
});
tests.compose(dot).pipe(process.stdout);
