/*
 * 文を直す: what is pasted or dropped becomes lines of the page, as Enter makes them, and items where it
 * is a list. Two steps, so that undoing once gives back what was pasted.
 */
import { marked } from "./core/markup.js";
import { withoutMarks } from "./core/rising-marks.js";
import { asLines } from "./core/sheet.js";
import * as editor from "./editor.js";
import { element } from "./frame.js";
import { incoming } from "./line-copying.js";
import { change } from "./line-history.js";
import { around, box, count, form, insert, place, put, write } from "./lines.js";

const CHIP = "\uFFFC";
let spreading = false;

/* Of one line only, or into the title */
function putIn(shown, parts, markup) {
	change(function () {
		put(shown, parts.head + markup + parts.tail);
		place(shown, parts.at + length(markup));
	});
}

/* A line is a list's item by its letters: its chips stand there as one letter each */
function letters(markup) {
	return editor.pieces(markup).map(function (one) { return one.mark ? CHIP : one.text; }).join("");
}

function withChips(text, markup) {
	const chips = editor.pieces(markup).filter(function (one) { return one.mark; });
	return marked(text).replaceAll(CHIP, function () { return chips.length > 0 ? chips.shift().mark : CHIP; });
}

/* The first piece goes on where the caret is, the last one before what stands behind it */
function rows(parts, pieces) {
	return pieces.map(function (piece, row) {
		return { piece: piece.trim(), markup: (row === 0 ? parts.head : "")
			+ (row === 0 && parts.head ? piece.trimEnd() : row === pieces.length - 1 && parts.tail ? piece.trimStart() : piece.trim())
			+ (row === pieces.length - 1 ? parts.tail : "") };
	}).filter(function (one) { return one.markup.trim() !== ""; });
}

function pasteRows(line, parts, pieces) {
	const wanted = rows(parts, pieces);
	const kind = line.querySelector(".editor-kind").value;
	const made = [];
	change(function () {
		wanted.forEach(function (one, row) {
			if (row === 0) {
				write(line, one.markup);
			}
			made.push(row === 0 ? line : insert(made[row - 1], "after", kind, one.markup));
		});
		const end = made[made.length - 1];
		place(box(end), count(box(end)) - length(parts.tail));
	});
	list(made, wanted.map(function (one) { return one.piece; }), parts);
}

function length(markup) {
	const part = document.createElement("div");
	editor.show(part, markup);
	return count(part);
}

/* Only what was pasted counts: what stood before it is no part of its first line */
function list(made, pieces, parts) {
	const without = withoutMarks(pieces.map(letters));
	if (without.every(function (one) { return one === null; })) {
		return;
	}
	change(function () {
		const end = made[made.length - 1];
		const behind = made.length - 1;
		made.forEach(function (line, row) {
			if (without[row] !== null) {
				item(row === 0 && parts.head.trim() !== "" ? parted(line, parts.head) : line,
					withChips(without[row], pieces[row]) + (row === behind ? parts.tail : ""));
			}
		});
		place(box(end), count(box(end)) - length(parts.tail));
	});
	tell();
}

function item(line, markup) {
	line.querySelector(".editor-kind").value = "i";
	write(line, markup);
}

function parted(line, head) {
	write(line, head);
	return insert(line, "after", "i", "");
}

function tell() {
	const state = document.getElementById("editor-state");
	state.replaceChildren(element("p", "続いた番号のある行は、項目にしました（番号は自動で付きます）。"
		+ "貼り付けたとおりの文にするときは、Ctrl+Z を一度押してください。"));
}

function paste(shown, transfer) {
	const parts = around(shown) || { head: shown.area.value, tail: "", at: count(shown) };
	parts.tail = parts.tail.trim() && parts.tail;
	const line = shown.closest("[data-line]");
	const markup = incoming(transfer, line !== null);
	if (!markup.trim()) {
		return;
	}
	if (line && markup.includes("\n")) {
		pasteRows(line, parts, markup.split("\n"));
	}
	else {
		putIn(shown, parts, markup);
	}
	tellTable(asLines(transfer.getData("text/plain")) !== null);
}

/* Beside what is said of storing, which comes and goes while one types */
function tellTable(pasted) {
	form.querySelectorAll("[data-pasted-table]").forEach(function (told) { told.remove(); });
	if (pasted) {
		const told = element("p", "貼り付けた表は、一行ずつの文にしました（列の間は空白です）。語も順番もそのままです。"
			+ "貼り付ける前に戻すときは、Ctrl+Z を押してください。", "clause-state");
		told.dataset.pastedTable = "";
		told.setAttribute("role", "status");
		document.getElementById("editor-state").before(told);
	}
}

form.addEventListener("paste", function (event) {
	const shown = event.target.closest(".editor-box");
	if (shown && shown.isContentEditable) {
		event.preventDefault();
		paste(shown, event.clipboardData);
	}
});

form.addEventListener("beforeinput", function (event) {
	const shown = event.target.closest(".editor-box");
	const range = event.inputType === "insertFromDrop" ? event.getTargetRanges()[0] : null;
	if (shown && range && event.dataTransfer) {
		event.preventDefault();
		shown.focus();
		window.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
		paste(shown, event.dataTransfer);
	}
});

/* Line breaks that came otherwise: words that were kept, a keyboard that speaks */
form.addEventListener("input", function (event) {
	const area = event.target;
	const line = area.closest("[data-line]");
	if (spreading || event.isComposing || !line || !area.matches("textarea[data-markup]") || !area.value.trim().includes("\n")) {
		return;
	}
	const pieces = area.value.split("\n").map(function (piece) { return piece.trim(); }).filter(Boolean);
	const here = document.activeElement === area.box;
	spreading = true;
	change(function () {
		let last = line;
		write(line, pieces[0]);
		pieces.slice(1).forEach(function (piece) {
			last = insert(last, "after", line.querySelector(".editor-kind").value, piece);
		});
		if (here) {
			place(box(last), count(box(last)));
		}
	});
	spreading = false;
});
