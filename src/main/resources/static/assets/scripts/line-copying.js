/*
 * 文を直す: what is cut, copied or dragged takes its chips along, into any editor of the same document;
 * in another document those stay that are called the same there, and the page says which became words.
 * A clipboard is written by anybody: a chip is made only of a mark that this page knows, or that this
 * browser has copied last from a page of ours. The rest is letters.
 */
import { marked, MARK } from "./core/markup.js";
import { asLines } from "./core/sheet.js";
import { clean as cleaned } from "./core/typed-text.js";
import { marks, pieces, read } from "./editor.js";
import { closeNotice, notice } from "./frame.js";
import { change } from "./line-history.js";
import { around, form, place, put } from "./lines.js";

const FORMAT = "application/x-tejuncho-text";
const LAST = "tejuncho-copied";
const KIND = /^(blank|choice|house|ref|document|term|letter)$/;
const SHARED = /^(house|document|term|letter)$/;
const LONGEST = 100000;
const TOLD = 5;
const draft = form.getAttribute("action").replace(/^.*\/drafts\/([^/]+)\/.*$/, "$1");
let dragged = null;

/* ---- out ---- */

function selected(shown) {
	const selection = window.getSelection();
	const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
	return range && shown.contains(range.commonAncestorContainer) ? read(range.cloneContents()) : "";
}

function words(markup) {
	return pieces(markup).map(function (one) { return one.mark ? marks.get(one.mark).label : one.text; }).join("");
}

/* By it a page knows what another page of ours has copied; it says nothing of the words */
function seal(made) {
	try {
		if (made) {
			localStorage.setItem(LAST, made);
		}
		return localStorage.getItem(LAST);
	}
	catch {
		return null;
	}
}

function fresh() {
	return Array.from(window.crypto.getRandomValues(new Uint32Array(4))).join("-");
}

function carry(transfer, markup) {
	const named = pieces(markup).filter(function (one) { return one.mark; }).map(function (one) {
		return [one.mark, marks.get(one.mark).kind, marks.get(one.mark).label];
	});
	transfer.setData("text/plain", words(markup));
	transfer.setData(FORMAT, JSON.stringify({ draft: draft, seal: seal(fresh()), markup: markup, named: named }));
}

["copy", "cut"].forEach(function (name) {
	form.addEventListener(name, function (event) {
		const shown = event.target.closest ? event.target.closest(".editor-box") : null;
		const markup = shown ? selected(shown) : "";
		if (!markup || !event.clipboardData) {
			return;
		}
		event.preventDefault();
		carry(event.clipboardData, markup);
		if (name === "cut" && shown.isContentEditable) {
			const parts = around(shown);
			change(function () {
				put(shown, parts.head + parts.tail);
				place(shown, parts.at);
			});
		}
	});
});

form.addEventListener("dragstart", function (event) {
	const element = event.target.nodeType === Node.TEXT_NODE ? event.target.parentElement : event.target;
	const shown = element.closest(".editor-box");
	const markup = shown ? selected(shown) : "";
	dragged = markup ? { words: words(markup), markup: markup } : null;
});

document.addEventListener("dragend", function () { dragged = null; });

/* ---- in ---- */

function content(transfer) {
	try {
		const data = JSON.parse(transfer.getData(FORMAT));
		return typeof data.draft === "string" && typeof data.markup === "string" && data.markup.length <= LONGEST && Array.isArray(data.named)
			? data : null;
	}
	catch {
		return null;
	}
}

function isNamed(one) {
	return Array.isArray(one) && one.length === 3 && one.every(function (part) { return typeof part === "string"; }) && KIND.test(one[1]);
}

/* What the copying page said of a mark, until the server has: see editor-marks */
function learn(data) {
	if (data.draft !== draft || !data.seal || data.seal !== seal()) {
		return;
	}
	data.named.filter(isNamed).forEach(function (one) {
		if (!marks.has(one[0]) && one[0].replace(MARK, "") === "") {
			marks.set(one[0], { kind: one[1], label: one[2].replace(/\s+/g, " ") });
		}
	});
}

/* The words of what isn't known here */
function label(data, mark) {
	const found = data.named.filter(isNamed).find(function (one) { return one[0] === mark; });
	return found ? found[2] : mark;
}

/* Of another document: what every document has, if it is called the same in this one */
function stays(data, mark) {
	const known = marks.get(mark);
	return Boolean(known) && (data.draft === draft
		|| (SHARED.test(known.kind) && known.label.replace(/\s+/g, " ") === label(data, mark).replace(/\s+/g, " ")));
}

function tell(lost) {
	closeNotice("pasted");
	if (lost.length > 0) {
		const named = lost.slice(0, TOLD).map(function (one) { return "「" + one + "」"; }).join("");
		notice("pasted", "warning", "ほかの文書から写した語の一部は、ふつうの文字になりました。",
			named + (lost.length > TOLD ? "など" + lost.length + "語" : "") + "は、この文書の空欄や参照とはつながっていません。"
			+ "つなげるときは、文字を消して「参照を入れる」「空欄を入れる」で入れ直してください。", []);
	}
}

function accepted(data, clean) {
	const lost = new Set();
	let text = "";
	let position = 0;
	Array.from(data.markup.matchAll(MARK)).forEach(function (match) {
		const mark = match[0];
		text += marked(clean(data.markup.slice(position, match.index)));
		const kept = mark === "{{" || mark === "}}" || stays(data, mark);
		text += kept ? mark : marked(clean(label(data, mark)));
		if (!kept && data.named.filter(isNamed).some(function (one) { return one[0] === mark; })) {
			lost.add(clean(label(data, mark)));
		}
		position = match.index + mark.length;
	});
	tell(Array.from(lost));
	return text + marked(clean(data.markup.slice(position)));
}

/**
 * What is pasted or dropped.
 * @param transfer the clipboard, or what was dragged
 * @param several whether it may be of several lines
 * @return its markup
 */
export function incoming(transfer, several) {
	function clean(text) {
		return cleaned(text, several);
	}
	const plain = transfer.getData("text/plain");
	const data = content(transfer);
	if (dragged && dragged.words === plain) {
		return dragged.markup;
	}
	if (data) {
		learn(data);
		return accepted(data, clean);
	}
	const lines = asLines(plain);
	return marked(clean(lines === null ? plain : lines));
}
