/*
 * What the browser keeps of what was typed, until the server has it or it is thrown away: an
 * entry for each visit of a form in which something was typed. keeping.js writes the entries and
 * offers them.
 */
import { entryOf, isOver, within, withoutRepetition } from "./core/kept-entries.js";
import * as frame from "./frame.js";

const PREFIX = "tejuncho:";
const person = frame.meta("person");

function open(name) {
	try {
		return window[name];
	}
	catch {
		return null;
	}
}

/* Where this page may keep something, or null */
export function store() {
	const kind = document.body.dataset.browserMemory;
	return person && kind !== "none" ? open(kind === "local" ? "localStorage" : "sessionStorage") : null;
}

function stores() {
	return [open("localStorage"), open("sessionStorage")].filter(Boolean);
}

function keys(kept) {
	return Object.keys(kept).filter(function (key) {
		return key.startsWith(PREFIX);
	});
}

function parsed(kept, key) {
	try {
		return JSON.parse(kept.getItem(key));
	}
	catch {
		return null;
	}
}

export function read(key) {
	return store() ? parsed(store(), key) : null;
}

export function write(key, entry) {
	try {
		store().setItem(key, JSON.stringify(Object.assign({ person: person, at: Date.now() }, entry)));
	}
	catch {
		/* Full or switched off: the guard against leaving remains */
	}
}

export function remove(key) {
	stores().forEach(function (kept) { kept.removeItem(key); });
}

/* A form, wherever it stands: its entries begin with this */
export function place(form) {
	return PREFIX + person + " " + form.action.replace(location.origin, "") + " " + form.id + " ";
}

/* The newest first */
export function entries(prefix) {
	return (store() ? stores() : []).flatMap(function (kept) {
		return keys(kept).map(function (key) { return key.startsWith(prefix) ? entryOf(key, parsed(kept, key)) : null; });
	}).filter(Boolean).sort(function (one, other) {
		return other.at - one.at;
	});
}

export function mine() {
	return entries(PREFIX + person + " ");
}

export function forgetAll() {
	stores().forEach(function (kept) {
		keys(kept).forEach(function (key) { kept.removeItem(key); });
	});
}

/* Each try leaves an entry: what a newer one says again is dropped, what differs stays within reach */
export function distinct(entries) {
	const { differing, said } = withoutRepetition(entries);
	said.forEach(function (entry) { remove(entry.key); });
	return differing;
}

/* Of another person, too old, unreadable, or stored by now */
export function tidy() {
	const off = document.body.dataset.browserMemory === "none";
	const stored = document.body.dataset.storedInput;
	const arrived = stored ? mine().filter(function (entry) { return entry.id === stored; }) : [];
	arrived.forEach(function (done) {
		mine().filter(function (entry) { return within(entry, done); }).forEach(function (entry) { remove(entry.key); });
	});
	stores().forEach(function (kept) {
		keys(kept).forEach(function (key) {
			const entry = parsed(kept, key);
			if (off || isOver(entry, person, Date.now()) || (stored && entry.id === stored)) {
				kept.removeItem(key);
			}
		});
	});
}

/* Called when another tab has sent something, or thrown it away */
export function onLoss(work) {
	window.addEventListener("storage", function (event) {
		if (event.key && event.key.startsWith(PREFIX) && event.newValue === null) {
			work();
		}
	});
}

/* ---- how it is shown ---- */

export function time(at) {
	const date = new Date(at);
	return (date.getMonth() + 1) + "月" + date.getDate() + "日" + date.getHours() + "時" + String(date.getMinutes()).padStart(2, "0") + "分";
}

export function described(typed) {
	const list = frame.element("dl", "", "kept-input");
	typed.forEach(function (one) {
		if (one.label) {
			list.append(frame.element("dt", one.label));
		}
		else if (!list.lastElementChild || list.lastElementChild.nodeName === "DT") {
			list.append(frame.element("dt", "選んだもの"));
		}
		list.append(frame.element("dd", one.shown || "（空）"));
	});
	return list;
}

/* A clipboard is given to safe addresses only: else the words are selected, to be copied by hand */
function copy(text, list, button) {
	function say(done) {
		button.textContent = done ? "写しました" : "選びました。Ctrl+C で写せます";
	}
	function select() {
		window.getSelection().selectAllChildren(list);
		say(document.execCommand("copy"));
	}
	if (navigator.clipboard) {
		navigator.clipboard.writeText(text).then(function () { say(true); }, select);
	}
	else {
		select();
	}
}

export function copyButton(text, list) {
	const button = frame.button("文を写す", "button-secondary", function () { copy(text, list, button); });
	return button;
}

/* Beside words that the server shows */
document.addEventListener("DOMContentLoaded", function () {
	document.querySelectorAll("[data-copy]").forEach(function (button) {
		const list = button.closest("aside, section").querySelector(".typed-list");
		const text = Array.from(list.querySelectorAll("dd")).map(function (one) { return one.textContent; }).join("\n\n");
		button.hidden = false;
		button.addEventListener("click", function () { copy(text, list, button); });
	});
});
