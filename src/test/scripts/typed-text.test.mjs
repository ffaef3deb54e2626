import { equal } from "node:assert/strict";
import { test } from "node:test";
import { core, table } from "./core.mjs";

const { clean } = await core("typed-text");

for (const one of table("typed-text")) {
  test(`サーバーと同じに整える: ${one.about}`, () => {
    equal(clean(one.typed, true), one.lines);
    equal(clean(one.typed, false), one.line);
  });
}
