import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { core } from "./core.mjs";

const { Steps } = await core("steps");

function typed(before, after) {
  return { before, from: `before ${before}`, after, to: `behind ${after}` };
}

test("続けて打った文は一度で取り消せる", () => {
  const steps = new Steps();
  steps.type("一行目", 0, typed("", "庁"));
  steps.type("一行目", 900, typed("庁", "庁舎"));
  deepEqual(steps.undo(), { before: "", from: "before ", after: "庁舎", to: "behind 庁舎" });
  equal(steps.undo(), undefined);
});

test("間をおいて打った文と、ほかの行に打った文は、別に取り消せる", () => {
  const steps = new Steps();
  steps.type("一行目", 0, typed("", "庁"));
  steps.type("一行目", 1001, typed("庁", "庁舎"));
  steps.type("二行目", 1100, typed("庁舎", "庁舎と"));
  deepEqual([steps.undo(), steps.undo(), steps.undo()].map((one) => one.before), ["庁舎", "庁", ""]);
});

test("行を分けたあとに打った文は、分けたことと一緒に消えない", () => {
  const steps = new Steps();
  steps.type("一行目", 0, typed("", "庁"));
  steps.pause();
  steps.remember(typed("庁", "庁／"));
  steps.type("一行目", 100, typed("庁／", "庁／舎"));
  equal(steps.undo().before, "庁／");
});

test("取り消した文はやり直せ、新しく打てばやり直しの先は残らない", () => {
  const steps = new Steps();
  steps.remember(typed("", "庁"));
  steps.remember(typed("庁", "庁舎"));
  equal(steps.undo().before, "庁");
  equal(steps.redo().after, "庁舎");
  steps.undo();
  steps.remember(typed("庁", "庁内"));
  equal(steps.redo(), undefined);
  equal(steps.undo().after, "庁内");
});

test("覚えるのは新しい二百回まで", () => {
  const steps = new Steps();
  for (let number = 0; number < 201; number++) {
    steps.remember(typed(number, number + 1));
  }
  let last = null;
  for (let step = steps.undo(); step; step = steps.undo()) {
    last = step;
  }
  equal(last.before, 1);
});
