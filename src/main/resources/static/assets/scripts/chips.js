/*
 * 文を直す: a chip is one thing. The caret stands beside it, never in it, wherever a click, a key or the
 * browser's search has put it: what is typed in a chip would be lost. And each says where it is changed.
 */
import { marks } from "./editor.js";
import * as frame from "./frame.js";

function elementOf(node) {
	return node && node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
}

function within(node, selector) {
	const element = elementOf(node);
	return element && element.closest ? element.closest(selector) : null;
}

function chipOf(node) {
	return within(node, ".editor-box .chip");
}

/* ---- the caret ---- */

/* While the mouse selects, the browser goes on from where it began */
let selecting = false;

function beside(chip, after) {
	const next = after ? chip.nextSibling : chip.previousSibling;
	if (next && next.nodeType === Node.TEXT_NODE && next.data) {
		return { node: next, offset: after ? 0 : next.data.length };
	}
	return { node: chip.parentNode, offset: Array.from(chip.parentNode.childNodes).indexOf(chip) + (after ? 1 : 0) };
}

/* Which end is nearer */
function isBehind(chip, node, offset) {
	const half = node.nodeType === Node.TEXT_NODE ? node.data.length / 2 : 0.5;
	return offset >= half;
}

function leave(selection, box, chip) {
	const at = beside(chip, isBehind(chip, selection.focusNode, selection.focusOffset));
	if (document.activeElement !== box) {
		box.focus({ preventScroll: true });
	}
	selection.collapse(at.node, at.offset);
}

/* A selection takes all of a chip in which it begins or ends */
function widen(selection, first, last) {
	const range = selection.getRangeAt(0);
	const forwards = range.startContainer === selection.anchorNode && range.startOffset === selection.anchorOffset;
	const from = first ? beside(first, !forwards) : { node: selection.anchorNode, offset: selection.anchorOffset };
	const to = last ? beside(last, forwards) : { node: selection.focusNode, offset: selection.focusOffset };
	selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function settle() {
	const selection = window.getSelection();
	const first = chipOf(selection.anchorNode);
	const last = chipOf(selection.focusNode);
	const box = within((first || last) ? selection.focusNode : null, ".editor-box");
	if (!box || !box.isContentEditable || box !== within(selection.anchorNode, ".editor-box")) {
		return;
	}
	if (first === last) {
		leave(selection, box, first);
	}
	else {
		widen(selection, first, last);
	}
}

function begin(event) {
	selecting = event.button === 0 && within(event.target, ".editor-box") !== null;
}

function end() {
	selecting = false;
	settle();
}

document.addEventListener("mousedown", begin, true);
["mouseup", "dragend", "keydown", "beforeinput", "compositionstart", "paste", "cut", "copy"].forEach(function (name) {
	window.addEventListener(name, end, true);
});

document.addEventListener("selectionchange", function () {
	if (!selecting) {
		settle();
	}
	look();
});

/* ---- where a chip is changed ---- */

const about = frame.element("p", "", "chip-about");
about.setAttribute("role", "status");

function explain(box, markup) {
	const known = marks.get(markup);
	if (!known || !known.where) {
		about.remove();
		return;
	}
	if (about.dataset.mark === markup && about.isConnected && box.nextElementSibling === about) {
		return;
	}
	about.dataset.mark = markup;
	about.textContent = "「" + known.label + "」：" + known.where;
	if (known.href) {
		const link = frame.element("a", "その画面を開く");
		link.href = known.href;
		about.append(" ", link);
	}
	box.after(about);
}

function touched(node, offset) {
	const near = node.nodeType === Node.TEXT_NODE
		? [offset === 0 ? node.previousSibling : null, offset === node.data.length ? node.nextSibling : null]
		: [node.childNodes[offset - 1], node.childNodes[offset]];
	return near.find(function (one) { return one && one.dataset && one.dataset.mark; });
}

function look() {
	const selection = window.getSelection();
	const box = within(selection.anchorNode, ".editor-box");
	if (box && !about.contains(document.activeElement)) {
		const found = chipOf(selection.anchorNode) || touched(selection.focusNode, selection.focusOffset);
		explain(box, found ? found.dataset.mark : "");
	}
}

document.addEventListener("click", function (event) {
	const chip = chipOf(event.target);
	if (chip) {
		explain(chip.closest(".editor-box"), chip.dataset.mark);
	}
});
