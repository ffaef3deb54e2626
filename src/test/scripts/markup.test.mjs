import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { core } from "./core.mjs";

const { marked, pieces } = await core("markup");
const known = (mark) => mark === "{blank:system.name}";

test("知っている印だけが一つのものになり、知らない印は文字のまま残る", () => {
  deepEqual(pieces("本{blank:system.name}の{ref:nowhere}", known), [{ text: "本", mark: "" },
    { text: "", mark: "{blank:system.name}" }, { text: "の{ref:nowhere}", mark: "" }]);
});

test("波括弧は、二つ並べて書いた文字として読み書きする", () => {
  equal(marked("{甲}"), "{{甲}}");
  equal(pieces("{{甲}}", known).map((one) => one.text).join(""), "{甲}");
});
