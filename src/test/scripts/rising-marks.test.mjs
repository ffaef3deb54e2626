import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { core, table } from "./core.mjs";

const { withoutMarks } = await core("rising-marks");

for (const one of table("rising-marks")) {
  test(`貼り付けた番号をサーバーと同じに読む: ${one.about} ${one.lines.join("／")}`, () => {
    deepEqual(withoutMarks(one.lines), one.without);
  });
}
