import assert from "node:assert/strict";
import test from "node:test";
import { Asking } from "../../main/resources/static/assets/scripts/asking.js";

/* What was asked is answered in the microtasks after it */
async function settled() {
	for (let i = 0; i < 10; i++) {
		await Promise.resolve();
	}
}

async function pass(seconds, timers) {
	timers.tick(seconds * 1000);
	await settled();
}

function asking(answer) {
	globalThis.document = { visibilityState: "visible" };
	const told = { questions: 0, silences: 0 };
	told.asking = new Asking(() => {
		told.questions++;
		return answer();
	}, () => { told.silences++; });
	return told;
}

test("五秒ごとに尋ねる", async (t) => {
	t.mock.timers.enable({ apis: ["setTimeout"] });
	const told = asking(() => Promise.resolve());
	told.asking.ask();
	await settled();
	await pass(4, t.mock.timers);
	assert.equal(told.questions, 1);
	await pass(1, t.mock.timers);
	assert.equal(told.questions, 2);
});

test("答えがないうちは間をあけ、二度目から知らせる", async (t) => {
	t.mock.timers.enable({ apis: ["setTimeout"] });
	const told = asking(() => Promise.reject(new Error("silence")));
	told.asking.ask();
	await settled();
	assert.equal(told.silences, 0);
	await pass(9, t.mock.timers);
	assert.equal(told.questions, 1);
	await pass(1, t.mock.timers);
	assert.equal(told.questions, 2);
	assert.equal(told.silences, 1);
	await pass(19, t.mock.timers);
	assert.equal(told.questions, 2);
});

test("見えない画面とやめた画面は尋ねない", async (t) => {
	t.mock.timers.enable({ apis: ["setTimeout"] });
	const told = asking(() => Promise.resolve());
	globalThis.document.visibilityState = "hidden";
	told.asking.ask();
	assert.equal(told.questions, 0);
	globalThis.document.visibilityState = "visible";
	told.asking.ask();
	told.asking.stop();
	await settled();
	await pass(60, t.mock.timers);
	assert.equal(told.questions, 1);
	told.asking.goOn();
	assert.equal(told.questions, 2);
});

test("答えを待つ間に頼まれたら、答えの後ですぐに尋ねる", async () => {
	const told = asking(() => Promise.resolve());
	told.asking.ask();
	told.asking.ask();
	told.asking.ask();
	assert.equal(told.questions, 1);
	await settled();
	assert.equal(told.questions, 2);
	told.asking.stop();
});
