/*
 * Says beside a field which of its letters no font has: they are kept and printed as 〓, with a note.
 * The server is asked only for letters beyond JIS X 0208, and once for each.
 */
import { unusual } from "./core/letters.js";
import * as frame from "./frame.js";

const PAUSE = 300;
/* A letter of which the server has spoken: its code if no font has it, else "" */
const known = new Map();
const timers = new WeakMap();
/* What stood in a field when it was last looked at, and what is said beside it */
const looked = new WeakMap();
const notices = new WeakMap();

function learn(text) {
	const asked = Array.from(new Set(unusual(text))).filter(function (letter) { return !known.has(letter); }).slice(0, 200);
	if (asked.length === 0) {
		return Promise.resolve();
	}
	const address = frame.address("/about/letters?text=") + encodeURIComponent(asked.join(""));
	return fetch(address, { credentials: "same-origin", redirect: "manual", headers: { "Tejuncho-Quiet": "true" } }).then(function (response) {
		return response.ok ? response.json() : null;
	}).then(function (missing) {
		if (missing) {
			asked.forEach(function (letter) { known.set(letter, missing[letter] || ""); });
		}
	}).catch(function () {
		/* Asked again when more is typed */
	});
}

function isWords(field) {
	return field instanceof HTMLTextAreaElement && !field.name.startsWith("seen")
		|| field instanceof HTMLInputElement && field.type === "text" && field.name !== "";
}

function beside(field) {
	const notice = notices.get(field);
	return notice && notice.isConnected ? notice : null;
}

function show(field) {
	const missing = Array.from(new Set(unusual(field.value))).filter(function (letter) { return known.get(letter); });
	const shown = beside(field);
	if (missing.length === 0) {
		if (shown) {
			shown.remove();
		}
		return;
	}
	const text = missing.map(function (letter) { return "「" + letter + "」（" + known.get(letter) + "）"; }).join("、")
		+ "は、印刷に使う書体にありません。入力したまま保存されます。PDFでは「〓」（異体字や記号の付いた文字は、元の字形）で印刷し、末尾の注に文字の符号を載せます。";
	const notice = shown || frame.element("p", "", "unprintable");
	if (notice.textContent !== text) {
		notice.textContent = text;
		notice.setAttribute("role", "status");
		(field.box || field).after(notice);
		notices.set(field, notice);
	}
}

function look(field) {
	clearTimeout(timers.get(field));
	learn(field.value).then(function () { show(field); });
}

function isTold(field) {
	return unusual(field.value).every(function (letter) { return known.has(letter); });
}

function changed(field) {
	if (looked.get(field) === field.value) {
		return;
	}
	looked.set(field, field.value);
	if (unusual(field.value).length === 0 && !beside(field)) {
		return;
	}
	if (isTold(field)) {
		look(field);
	}
	else {
		clearTimeout(timers.get(field));
		timers.set(field, setTimeout(look, PAUSE, field));
	}
}

/* What a page puts into other fields of a form comes with the event of one of them */
document.addEventListener("input", function (event) {
	const form = event.target.form;
	(form ? Array.from(form.elements) : [event.target]).filter(isWords).forEach(changed);
});

document.addEventListener("focusout", function (event) {
	const field = event.target.area || event.target;
	if (isWords(field) && !isTold(field)) {
		look(field);
	}
});

window.addEventListener("load", function () {
	const fields = Array.from(document.querySelectorAll("input[type=text], textarea")).filter(isWords);
	fields.forEach(function (field) { looked.set(field, field.value); });
	learn(fields.map(function (field) { return field.value; }).join("")).then(function () { fields.forEach(show); });
});
