import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { unused } from "../../lint/unused.mjs";

test("誰も使わない書式だけが見つかる", () => {
  deepEqual(unused(["card", "cards", "doc-share-7", "gone"], ['<div class="card cards">', 'append("doc-share-" + share)']), ["gone"]);
});

test("名前の初めが同じだけの言葉は、使ったことにならない", () => {
  deepEqual(unused(["table-fixed"], ['class="table"', "fixed-", "table-fix"]), ["table-fixed"]);
});
