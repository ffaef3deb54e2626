import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { isNamed, unheard, unpaired, unused, unusedExports, unusedMessages, unusedNames, unusedParts } from "../../lint/unused.mjs";

test("誰も使わない書式だけが見つかる", () => {
  deepEqual(unused(["card", "cards", "doc-share-7", "gone"], ['<div class="card cards">', 'append("doc-share-" + share)']), ["gone"]);
});

test("名前の初めが同じだけの言葉は、使ったことにならない", () => {
  deepEqual(unused(["table-fixed"], ['class="table"', "fixed-", "table-fix"]), ["table-fixed"]);
});

test("どこでも使わない色の名が見つかる", () => {
  deepEqual(unusedNames(":root { --ink: var(--black);\n\t--gone: 1px;\n\t--black: #000;\n}", ["a { color: var(--ink, red) } b { color: var(--black) }"]), ["--gone"]);
});

test("ほかの脚本が取り込まないものが見つかる", () => {
  deepEqual(unusedExports("export function told() {}\nexport const GONE = 1;\nfunction own() {}", ['import { told } from "./x.js";', "GONER, my-GONE"]), ["GONE"]);
});

test("画面が言っても誰も見ない印が見つかる", () => {
  deepEqual(unheard('<p data-part="a" data-no-viewer data-gone>', ["[data-part]", "one.dataset.noViewer", "data-gone-by"]), ["gone"]);
});

test("どこからも開かない画面と、どこにも出さない部分が見つかる", () => {
  equal(isNamed("about/about", ['return "about/about";']), true);
  equal(isNamed("about/about", ['return "about/about-us";', "~{about/about-us :: x}"]), false);
  deepEqual(unusedParts("form", '<p th:fragment="field(a)"></p><p th:fragment="field-gone"></p>', ["~{form :: field(1)}"]), ["field-gone"]);
});

test("どの欄にも付けない決まりの文言が見つかる", () => {
  deepEqual(unusedMessages("jakarta.validation.constraints.Size.message=長さ\njakarta.validation.constraints.Min.message=数", ["@Size(max = 3)"]), ["Min"]);
});

test("要素は、脚本と画面の両方にある", () => {
  deepEqual(unpaired(["kept-words", "gone-by"], ["<form><kept-words></kept-words><kept-letters>"]), { unknown: ["kept-letters"], unused: ["gone-by"] });
});
