/*
 * 文を直す: the lines of a clause and the caret in them, for line-history.js and what changes them.
 */
import * as editor from "./editor.js";
import { element } from "./frame.js";

export const form = document.getElementById("editor");
const pattern = document.querySelector("template[data-new-line]");
/* ---- lines ---- */

export function all() {
	return Array.from(form.querySelectorAll("[data-line]"));
}

export function box(line) {
	return line.querySelector(".editor-box");
}

function key(line) {
	return line.querySelector('input[name="line"]').value;
}

export function isOwn(line) {
	return key(line).startsWith("own-");
}

export function isJoined(line) {
	return line.classList.contains("editor-line-joined");
}

/* What is a line of the text and is printed */
export function isWritten(line) {
	return box(line) !== null && !isJoined(line) && !line.classList.contains("editor-line-omitted");
}

export function value(line) {
	return box(line).area.value;
}

export function isEmpty(line) {
	return value(line).trim() === "";
}

export function put(shown, markup) {
	shown.area.value = markup;
	editor.show(shown, markup);
}

export function write(line, markup) {
	put(box(line), markup);
}

/* The written line before or after; none beyond a table */
export function neighbour(line, step) {
	let next = line[step];
	while (next && next.matches("[data-line]") && (isJoined(next) || next.classList.contains("editor-line-omitted"))) {
		next = next[step];
	}
	return next && next.matches("[data-line]") && isWritten(next) ? next : null;
}

function fresh() {
	const digits = Array.from(window.crypto.getRandomValues(new Uint8Array(4)), function (byte) {
		return byte.toString(16).padStart(2, "0");
	});
	const name = "own-" + digits.join("");
	const line = pattern.content.firstElementChild.cloneNode(true);
	[line].concat(Array.from(line.querySelectorAll("*"))).forEach(function (part) {
		Array.from(part.attributes).forEach(function (attribute) {
			attribute.value = attribute.value.replaceAll("own-new", name);
		});
	});
	return line;
}

/* A new line beside another one, or at the end */
export function insert(line, where, kind, markup) {
	const made = fresh();
	if (line) {
		line[where](made);
	}
	else {
		form.querySelector(".editor-lines").append(made);
	}
	made.querySelector(".editor-kind").value = kind;
	const area = made.querySelector("textarea[data-markup]");
	area.value = markup;
	editor.enhance(area);
	const none = form.querySelector(".editor-lines .empty-state");
	if (none) {
		none.remove();
	}
	return made;
}

/* A line of the example that was joined to the one before stays, but isn't used */
export function join(line, joined) {
	const name = "joined:" + key(line);
	let told = line.querySelector('input[name="' + name + '"]');
	if (!told) {
		told = document.createElement("input");
		told.type = "hidden";
		told.name = name;
		line.append(told);
	}
	told.value = String(joined);
	box(line).area.name = joined ? "" : "text:" + key(line);
	line.classList.toggle("editor-line-joined", joined);
	const word = line.querySelector(".editor-joined");
	if (joined && !word) {
		line.append(element("p", "前の行とつないだので、この行は使いません。", "editor-joined"));
	}
	else if (!joined && word) {
		word.remove();
	}
}

/* After lines came or went: their numbers, their buttons, and what the server knows of them */
export function arrange() {
	const every = all();
	every.forEach(function (line, index) {
		const shown = box(line);
		line.querySelector("[data-line-number]").textContent = (index + 1) + "行目";
		if (!shown) {
			return;
		}
		[shown, shown.area].forEach(function (one) { one.setAttribute("aria-label", (index + 1) + "行目の文"); });
		line.querySelector(".editor-line-head label").textContent = (index + 1) + "行目の種類";
		act(line, "up", index === 0);
		act(line, "join", index === 0);
		act(line, "down", index === every.length - 1);
		act(line, "follow", !line.querySelector("[data-rewritten]"));
		know(line);
	});
}

function act(line, name, hidden) {
	const button = line.querySelector('[data-line-act="' + name + '"]');
	if (button) {
		button.hidden = hidden;
	}
}

/* What the page has and the server hasn't yet counts as unsaved; an empty line is stored once something stands in it, and says nothing until then */
export function know(line) {
	const seen = document.getElementById("editor-seen");
	const known = seen.querySelector('[name="seen:text:' + key(line) + '"]');
	if (!known) {
		seen.append(hidden("seen:text:" + key(line), ""),
			hidden("seen:kind:" + key(line), line.querySelector(".editor-kind").value));
		line.dataset.fresh = "true";
	}
	else if (!known.dataset.fresh) {
		delete line.dataset.fresh;
	}
	else if (isEmpty(line)) {
		seen.querySelector('[name="seen:kind:' + key(line) + '"]').value = line.querySelector(".editor-kind").value;
	}
	line.querySelector('input[name="line"]').disabled = line.dataset.fresh === "true" && isEmpty(line);
}

function hidden(name, content) {
	const field = document.createElement("input");
	field.type = "hidden";
	field.name = name;
	field.value = content;
	field.dataset.fresh = "true";
	field.setAttribute("form", form.id);
	return field;
}

/* ---- the caret ---- */

/* Letters and chips of a part of the text */
export function count(node) {
	return Array.from(node.childNodes).reduce(function (sum, child) {
		if (child.nodeType === Node.TEXT_NODE) {
			return sum + child.data.replace(/\u200B/g, "").length;
		}
		return sum + (child.dataset && child.dataset.mark || child.nodeName === "BR" ? 1 : count(child));
	}, 0);
}

/* The text before and after what is selected, as marked up; nothing if the caret is elsewhere */
export function around(shown) {
	const selection = window.getSelection();
	const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
	if (!range || !shown.contains(range.startContainer) || !shown.contains(range.endContainer)) {
		return null;
	}
	const before = document.createRange();
	const after = document.createRange();
	before.selectNodeContents(shown);
	after.selectNodeContents(shown);
	const first = chip(range.startContainer);
	const last = chip(range.endContainer);
	if (first) {
		before.setEndBefore(first);
	}
	else {
		before.setEnd(range.startContainer, range.startOffset);
	}
	if (last) {
		after.setStartAfter(last);
	}
	else {
		after.setStart(range.endContainer, range.endOffset);
	}
	const head = before.cloneContents();
	const tail = after.cloneContents();
	return { head: editor.read(head), tail: editor.read(tail), at: count(head), end: count(shown) - count(tail),
		collapsed: range.collapsed };
}

function chip(node) {
	const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
	return element.closest(".chip");
}

export function place(shown, at) {
	const range = document.createRange();
	let left = at;
	range.selectNodeContents(shown);
	range.collapse(true);
	Array.from(shown.childNodes).some(function (node) {
		const size = node.nodeType === Node.TEXT_NODE ? node.data.length : 1;
		if (node.nodeType === Node.TEXT_NODE && left <= size) {
			range.setStart(node, left);
			return true;
		}
		if (left === 0) {
			range.setStartBefore(node);
			return true;
		}
		left -= size;
		range.setStartAfter(node);
		return false;
	});
	range.collapse(true);
	shown.focus();
	const selection = window.getSelection();
	selection.removeAllRanges();
	selection.addRange(range);
}

arrange();
