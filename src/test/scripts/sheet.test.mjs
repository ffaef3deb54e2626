import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { core } from "./core.mjs";

const { asLines, parse } = await core("sheet");

test("表計算ソフトの行と欄がそのまま分かれる", () => {
  deepEqual(parse("課\t係\r\n税務\t市民税\r\n"), [["課", "係"], ["税務", "市民税"]]);
  deepEqual(parse("課\t\t係"), [["課", "", "係"]]);
});

test("欄の中の改行と引用符は、欄を壊さない", () => {
  deepEqual(parse('"一\n二"\t"「""甲""」"\n三\t四'), [["一\n二", '「"甲"」'], ["三", "四"]]);
});

test("引用符で始まるだけの言葉は、そのままの言葉である", () => {
  deepEqual(parse('"甲"乙\t丙'), [['"甲"乙', "丙"]]);
  deepEqual(parse('"閉じない\t丙'), [['"閉じない', "丙"]]);
});

test("表の行は一行ずつの文になり、語も順番も失われない", () => {
  deepEqual(asLines("機器\t台数\r\nサーバー\t\t２台\r\n\"端末\n（予備）\"\t３台\r\n"), "機器　台数\nサーバー　２台\n端末　（予備）　３台");
  deepEqual(asLines("一行目\n二行目"), null);
  deepEqual(asLines("\t字下げした行"), null);
  deepEqual(asLines("１．\t床下の配線\r\n(2)\t天井の配線\r\n・\t壁"), null);
});
