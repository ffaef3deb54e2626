/*
 * Shows the marks in a clause's text (references, blanks …) as chips that can't be broken by typing.
 * Without it the marks stand in the text areas as they are stored.
 */
import { marked, pieces as piecesOf } from "./core/markup.js";

export const marks = new Map();
/* Where the person was last */
export const here = { box: null };

/* What the server says of each mark */
function learn() {
	document.querySelectorAll("[data-marks] li").forEach(function (entry) {
		marks.set(entry.dataset.mark, { kind: entry.dataset.kind, label: entry.textContent, where: entry.dataset.where, href: entry.dataset.href });
	});
	document.querySelectorAll(".editor-box .chip").forEach(function (made) { name(made, marks.get(made.dataset.mark)); });
}

function name(made, known) {
	made.dataset.kind = known.kind;
	made.title = known.where || "";
	if (made.textContent !== known.label) {
		made.textContent = known.label;
	}
}

export function chip(markup) {
	const made = document.createElement("span");
	made.className = "chip";
	made.contentEditable = "false";
	made.dataset.mark = markup;
	name(made, marks.get(markup));
	return made;
}

export function pieces(markup) {
	return piecesOf(markup, function (mark) { return marks.has(mark); });
}

export function show(box, markup) {
	box.replaceChildren();
	pieces(markup).forEach(function (one) { box.append(one.mark ? chip(one.mark) : one.text); });
}

export function read(node) {
	let text = "";
	node.childNodes.forEach(function (child) {
		if (child.nodeType === Node.TEXT_NODE) {
			text += marked(child.data).replace(/\u200B/g, "");
		}
		else if (child.dataset && child.dataset.mark) {
			text += child.dataset.mark;
		}
		else if (child.nodeName === "BR") {
			text += child.nextSibling ? "\n" : "";
		}
		else if (child.nodeType === Node.ELEMENT_NODE) {
			text += (text && child.nodeName === "DIV" ? "\n" : "") + read(child);
		}
	});
	return text;
}

function store(box) {
	box.area.value = read(box);
	box.area.dispatchEvent(new Event("input", { bubbles: true }));
}

/* At the caret */
export function insert(box, node) {
	const selection = window.getSelection();
	let range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
	if (!range || !box.contains(range.commonAncestorContainer)) {
		range = document.createRange();
		range.selectNodeContents(box);
		range.collapse(false);
	}
	range.deleteContents();
	range.insertNode(node);
	range.setStartAfter(node);
	range.collapse(true);
	selection.removeAllRanges();
	selection.addRange(range);
	store(box);
}

export function enhance(area) {
	const box = document.createElement("div");
	box.className = area.className + " editor-box";
	box.contentEditable = area.matches(":disabled") ? "false" : "true";
	box.setAttribute("role", "textbox");
	box.setAttribute("aria-multiline", "true");
	box.setAttribute("aria-label", area.getAttribute("aria-label") || "見出し");
	if (area.getAttribute("aria-describedby")) {
		box.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
	}
	box.area = area;
	area.box = box;
	area.hidden = true;
	area.after(box);
	show(box, area.value);
	box.addEventListener("input", function () { store(box); });
	box.addEventListener("focus", function () { here.box = box; });
	/* What was kept in the browser is put back into the text area: it must be seen */
	area.addEventListener("input", function () {
		if (read(box) !== area.value) {
			show(box, area.value);
		}
	});
	document.querySelectorAll('label[for="' + area.id + '"]').forEach(function (label) {
		label.addEventListener("click", function () { box.focus(); });
	});
}

learn();
document.querySelectorAll("textarea[data-markup]").forEach(enhance);

/* What was pasted or inserted is known by what the page says of it, until the server has stored it */
document.addEventListener("htmx:oobAfterSwap", function (event) {
	if (event.detail.target && event.detail.target.id === "editor-marks") {
		learn();
	}
});

/* In a conflict: the other's words instead of one's own */
document.querySelectorAll("[data-take]").forEach(function (button) {
	button.hidden = false;
	button.addEventListener("click", function () {
		const area = button.closest(".editor-line, .editor-title").querySelector("textarea[data-markup]");
		area.value = button.dataset.take;
		area.dispatchEvent(new Event("input", { bubbles: true }));
	});
});

/* The key that ends a composition belongs to it, also where the event comes after it (229) */
export function composing(event) {
	return event.isComposing || event.keyCode === 229;
}

/* A new line is where the person goes on writing */
function focusOnLine() {
	const line = location.hash.startsWith("#line-") ? document.getElementById(location.hash.slice(1)) : null;
	const box = line ? line.querySelector(".editor-box") : null;
	if (box) {
		box.focus();
	}
}

window.addEventListener("load", function () {
	window.requestAnimationFrame(function () { window.requestAnimationFrame(focusOnLine); });
});
