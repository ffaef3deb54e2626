import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { misloaded } from "../../lint/loads.mjs";

const SCRIPTS = {
  "frame.js": "",
  "asking.js": "",
  "elements/behaviour.js": "",
  "elements/draft-preview.js": 'import { get } from "../asking.js";\nimport * as frame from "../frame.js";\nimport { Behaviour } from "./behaviour.js";'
};

const FRAME = '<link rel="modulepreload" th:href="@{/assets/scripts/frame.js}"><link rel="modulepreload" th:href="@{/assets/scripts/elements/behaviour.js}">';

function loads(kind, name) {
  return kind === "script" ? `<script type="module" th:src="@{/assets/scripts/${name}}"></script>` : `<link rel="modulepreload" th:href="@{/assets/scripts/${name}}">`;
}

test("使う脚本と、それが取り込むものを読めばよい", () => {
  deepEqual(misloaded("<draft-preview>" + loads("link", "asking.js") + loads("script", "elements/draft-preview.js"), [FRAME], SCRIPTS), []);
});

test("先に読まない取り込みが見つかる", () => {
  deepEqual(misloaded("<draft-preview>" + loads("script", "elements/draft-preview.js"), [FRAME], SCRIPTS), ["asking.js is imported and not preloaded"]);
});

test("要素の脚本を読まない画面が見つかる", () => {
  deepEqual(misloaded("<draft-preview>", [FRAME], SCRIPTS), ["elements/draft-preview.js isn't loaded"]);
});

test("使わないものを読む画面が見つかる", () => {
  deepEqual(misloaded(loads("link", "asking.js"), [FRAME], SCRIPTS), ["asking.js is preloaded for nothing"]);
  deepEqual(misloaded(loads("link", "asking.js") + loads("script", "elements/draft-preview.js"), [FRAME], SCRIPTS),
    ["elements/draft-preview.js is loaded for nothing"]);
});
