/*
 * 文を直す: the arrow keys lead from line to line at their ends, as in a text that is one.
 */
import { composing } from "./editor.js";
import { around, count, form, place } from "./lines.js";

function boxes() {
	return Array.from(form.querySelectorAll(".editor-box")).filter(function (shown) {
		return shown.isContentEditable && shown.offsetParent !== null;
	});
}

function beside(shown, step) {
	const all = boxes();
	return all[all.indexOf(shown) + step] || null;
}

/* ---- rows on the screen ---- */

function row(shown) {
	return parseFloat(window.getComputedStyle(shown).lineHeight);
}

function extent(shown) {
	const range = document.createRange();
	range.selectNodeContents(shown);
	const rects = Array.from(range.getClientRects());
	const whole = shown.getBoundingClientRect();
	return rects.length === 0 ? { top: whole.top, bottom: whole.top } : {
		top: Math.min.apply(null, rects.map(function (rect) { return rect.top; })),
		bottom: Math.max.apply(null, rects.map(function (rect) { return rect.bottom; })) };
}

/* The letter or chip beside the caret says where it is */
function caret() {
	const range = window.getSelection().getRangeAt(0);
	const node = range.startContainer;
	const rect = range.getClientRects()[0];
	if (rect) {
		return { x: rect.left, y: (rect.top + rect.bottom) / 2 };
	}
	const after = node.childNodes[range.startOffset];
	const before = node.childNodes[range.startOffset - 1];
	const letters = document.createRange();
	if (after || before) {
		letters.selectNode(after || before);
	}
	const found = letters.getClientRects()[0];
	return found ? { x: after ? found.left : found.right, y: (found.top + found.bottom) / 2 } : null;
}

function isAtEdge(shown, step) {
	const at = caret();
	const edges = extent(shown);
	if (!at || shown.textContent === "") {
		return true;
	}
	return step < 0 ? at.y < edges.top + row(shown) * 0.75 : at.y > edges.bottom - row(shown) * 0.75;
}

function found(x, y) {
	if (document.caretPositionFromPoint) {
		const position = document.caretPositionFromPoint(x, y);
		return position ? { node: position.offsetNode, offset: position.offset } : null;
	}
	const range = document.caretRangeFromPoint ? document.caretRangeFromPoint(x, y) : null;
	return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function enter(shown, step, x) {
	shown.focus();
	shown.scrollIntoView({ block: "nearest" });
	const edges = extent(shown);
	const whole = shown.getBoundingClientRect();
	const at = found(Math.min(Math.max(x, whole.left + 2), whole.right - 2),
		step < 0 ? edges.bottom - row(shown) / 3 : edges.top + row(shown) / 3);
	if (at && shown.contains(at.node)) {
		/* In a chip it goes on to its nearer end by itself: chips.js */
		window.getSelection().collapse(at.node, at.offset);
	}
	else {
		place(shown, step < 0 ? count(shown) : 0);
	}
}

/* ---- keys ---- */

const STEPS = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 };

form.addEventListener("keydown", function (event) {
	const shown = event.target.closest(".editor-box");
	const step = STEPS[event.key];
	if (!shown || !step || composing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
		return;
	}
	const parts = around(shown);
	const next = beside(shown, step);
	if (!parts || !parts.collapsed || !next) {
		return;
	}
	const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
	if (upright && isAtEdge(shown, step)) {
		const at = caret();
		event.preventDefault();
		enter(next, step, at ? at.x : next.getBoundingClientRect().left);
	}
	else if (!upright && (step < 0 ? parts.head : parts.tail) === "") {
		event.preventDefault();
		next.scrollIntoView({ block: "nearest" });
		place(next, step < 0 ? count(next) : 0);
	}
});
