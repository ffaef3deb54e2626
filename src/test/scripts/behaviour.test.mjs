import assert from "node:assert/strict";
import test from "node:test";

globalThis.HTMLElement = EventTarget;
const { Behaviour } = await import("../../main/resources/static/assets/scripts/elements/behaviour.js");

class Counting extends Behaviour {
	heard = 0;

	begin() {
		this.listen(page, "one other", () => { this.heard++; });
	}
}

const page = new EventTarget();

function tell(name) {
	page.dispatchEvent(new Event(name));
}

test("聞くのは画面にある間だけ", () => {
	const element = new Counting();
	tell("one");
	assert.equal(element.heard, 0);
	element.connectedCallback();
	tell("one");
	tell("other");
	assert.equal(element.heard, 2);
	element.disconnectedCallback();
	tell("one");
	assert.equal(element.heard, 2);
});

test("画面の中で移されても二度は聞かない", () => {
	const element = new Counting();
	element.connectedCallback();
	element.disconnectedCallback();
	element.connectedCallback();
	tell("one");
	assert.equal(element.heard, 1);
});
