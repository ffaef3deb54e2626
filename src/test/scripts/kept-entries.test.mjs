import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { core } from "./core.mjs";

const { entryOf, isOver, within, withoutRepetition } = await core("kept-entries");
const DAY = 24 * 60 * 60 * 1000;
const LONG = "四十字を超える理由は、短い言葉と違い、書き換えたのか消えたのかが分からないので、いつまでも手の届くところに置く。";

function entry(id, words, more) {
  const typed = Object.entries(words).map(([name, value]) => ({ name, value }));
  return { key: `tejuncho:1 /drafts/1 form ${id}`, place: "tejuncho:1 /drafts/1 form ", id, sent: [], at: 0, person: "1", typed, ...more };
}

test("前の版が残した入力も読める", () => {
  const old = entryOf("tejuncho:1 /drafts/1 form abc", { id: "abc", typed: [{ name: "reason", value: "庁舎" }] });
  equal(old.place, "tejuncho:1 /drafts/1 form ");
  deepEqual(old.sent, []);
  deepEqual(old.changes, [{ key: '["reason",""]0', value: "庁舎", before: "" }]);
});

test("壊れた入力は読まない", () => {
  equal(entryOf("tejuncho:1 /a f x", null), null);
  equal(entryOf("tejuncho:1 /a f x", { typed: [] }), null);
  equal(entryOf("tejuncho:1 /a f x", { id: "x", typed: "庁舎" }), null);
});

test("入力は二週間残り、ほかの人のものと古いものは残らない", () => {
  equal(isOver(entry("a", { reason: "庁舎" }), "1", 14 * DAY), false);
  equal(isOver(entry("a", { reason: "庁舎" }), "1", 14 * DAY + 1), true);
  equal(isOver(entry("a", { reason: "庁舎" }), "2", 0), true);
  equal(isOver(entry("a", { reason: "庁舎" }), "", 0), false);
  equal(isOver(entry("a", {}, { sent: undefined }), "1", 0), true);
  equal(isOver(null, "1", 0), true);
});

test("保存された入力に含まれるものは片付く", () => {
  const stored = entry("b", { reason: `${LONG}なお書き。`, name: "税務" });
  equal(within(entry("a", { reason: LONG }), stored), true);
  equal(within(entry("a", { reason: "ほかの理由" }), stored), false);
  equal(within({ ...entry("a", { reason: LONG }), place: "tejuncho:1 /drafts/2 form " }, stored), false);
});

test("断られて書き直した短い言葉は片付き、長い文と行の分かれた文は片付かない", () => {
  const stored = entry("b", { reason: "直した理由" });
  equal(within(entry("a", { reason: "前の理由" }, { refused: true }), stored), true);
  equal(within(entry("a", { reason: "前の理由" }), stored), false);
  equal(within(entry("a", { reason: LONG }, { refused: true }), stored), false);
  equal(within(entry("a", { reason: "一\n二" }, { refused: true }), stored), false);
});

test("新しい入力が同じことを言う古い入力だけが重なりとして消える", () => {
  const newest = entry("c", { "text:own-0123abcd": "庁舎", reason: "税務" });
  const again = entry("b", { "text:own-99999999": " 庁舎 " });
  const other = entry("a", { reason: "別の理由" });
  const parted = withoutRepetition([newest, again, other]);
  deepEqual(parted.differing, [newest, other]);
  deepEqual(parted.said, [again]);
});
