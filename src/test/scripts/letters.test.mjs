import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { core } from "./core.mjs";

const { unusual } = await core("letters");

test("ふつうの字は、どの書体にあるかをサーバーに尋ねない", () => {
  deepEqual(unusual("情報セキュリティ実施手順（第１版）① abc\n"), []);
  deepEqual(unusual("税務課　手順書、庁舎"), []);
});

test("書体にないかもしれない字は、異体字も絵文字も一字として尋ねる", () => {
  deepEqual(unusual("葛\u{E0100}城と𠮷田と👨‍👩‍👧"), ["葛\u{E0100}", "𠮷", "👨‍👩‍👧"]);
});
