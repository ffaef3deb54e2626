/*
 * What the browser keeps of what was typed, until the server has it or it is thrown away: an entry for each visit of
 * a form in which something was typed. <kept-words> writes the entries, offers.js offers them.
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
