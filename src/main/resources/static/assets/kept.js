/*
 * What the browser keeps of what was typed, until the server has it or it is thrown away: an
 * entry for each visit of a form in which something was typed. keeping.js writes the entries and
 * offers them.
 */
(function () {
	"use strict";

	const tejuncho = window.tejuncho;
	const PREFIX = "tejuncho:";
	const SHORT = 40;
	const LONGEST = 14 * 24 * 60 * 60 * 1000;
	const person = tejuncho.meta("person");

	function open(name) {
		try {
			return window[name];
		}
		catch {
			return null;
		}
	}

	/* Where this page may keep something, or null */
	function store() {
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

	function read(key) {
		return store() ? parsed(store(), key) : null;
	}

	function write(key, entry) {
		try {
			store().setItem(key, JSON.stringify(Object.assign({ person: person, at: Date.now() }, entry)));
		}
		catch {
			/* Full or switched off: the guard against leaving remains */
		}
	}

	function remove(key) {
		stores().forEach(function (kept) { kept.removeItem(key); });
	}

	/* A form, wherever it stands: its entries begin with this */
	function place(form) {
		return PREFIX + person + " " + form.action.replace(location.origin, "") + " " + form.id + " ";
	}

	/* As they were written before there were changes: only what was typed is known */
	function changes(typed) {
		return typed.map(function (one) {
			return { key: JSON.stringify([one.name, ""]) + 0, value: one.value, before: "" };
		});
	}

	function entry(kept, key) {
		const read = parsed(kept, key);
		return read && read.id && Array.isArray(read.typed) ? Object.assign({ key: key, place: key.slice(0, key.lastIndexOf(" ") + 1),
			sent: [], changes: changes(read.typed) }, read) : null;
	}

	/* The newest first */
	function entries(prefix) {
		return (store() ? stores() : []).flatMap(function (kept) {
			return keys(kept).map(function (key) { return key.startsWith(prefix) ? entry(kept, key) : null; });
		}).filter(Boolean).sort(function (one, other) {
			return other.at - one.at;
		});
	}

	function mine() {
		return entries(PREFIX + person + " ");
	}

	function forgetAll() {
		stores().forEach(function (kept) {
			keys(kept).forEach(function (key) { kept.removeItem(key); });
		});
	}

	/*
	 * What was refused before and sent again from the same form, perhaps among other words. Of a refused
	 * entry a short word, a day or a choice may have been written over; a longer text stays within reach
	 */
	function within(entry, stored) {
		return entry.place === stored.place && entry.typed.every(function (one) {
			const short = entry.refused && one.value.length <= SHORT && !one.value.includes("\n");
			return stored.typed.some(function (other) {
				return other.name === one.name && (short || other.value.includes(one.value.trim()));
			});
		});
	}

	/* A line that was begun on a page has a name of its own at each visit */
	function named(one) {
		return JSON.stringify([one.name.replace(/\bown-[0-9a-f]{8}\b/g, "own"), one.value.trim()]);
	}

	/* Each try leaves an entry: what a newer one says again is dropped, what differs stays within reach */
	function distinct(entries) {
		const said = [];
		return entries.filter(function (entry) {
			const all = entry.typed.map(named);
			if (said.some(function (newer) { return all.every(function (one) { return newer.includes(one); }); })) {
				remove(entry.key);
				return false;
			}
			said.push(all);
			return true;
		});
	}

	/* Of another person, too old, unreadable, or stored by now */
	function tidy() {
		const off = document.body.dataset.browserMemory === "none";
		const stored = document.body.dataset.storedInput;
		const arrived = stored ? mine().filter(function (entry) { return entry.id === stored; }) : [];
		arrived.forEach(function (done) {
			mine().filter(function (entry) { return within(entry, done); }).forEach(function (entry) { remove(entry.key); });
		});
		stores().forEach(function (kept) {
			keys(kept).forEach(function (key) {
				const entry = parsed(kept, key);
				const stranger = entry && person && entry.person !== person;
				if (off || !entry || !Array.isArray(entry.sent) || stranger || Date.now() - entry.at > LONGEST
					|| (stored && entry.id === stored)) {
					kept.removeItem(key);
				}
			});
		});
	}

	/* Called when another tab has sent something, or thrown it away */
	function onLoss(work) {
		window.addEventListener("storage", function (event) {
			if (event.key && event.key.startsWith(PREFIX) && event.newValue === null) {
				work();
			}
		});
	}

	/* ---- how it is shown ---- */

	function time(at) {
		const date = new Date(at);
		return (date.getMonth() + 1) + "月" + date.getDate() + "日" + date.getHours() + "時" + String(date.getMinutes()).padStart(2, "0") + "分";
	}

	function described(typed) {
		const list = tejuncho.element("dl", "", "kept-input");
		typed.forEach(function (one) {
			if (one.label) {
				list.append(tejuncho.element("dt", one.label));
			}
			else if (!list.lastElementChild || list.lastElementChild.nodeName === "DT") {
				list.append(tejuncho.element("dt", "選んだもの"));
			}
			list.append(tejuncho.element("dd", one.shown || "（空）"));
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

	function copyButton(text, list) {
		const button = tejuncho.button("文を写す", "button-secondary", function () { copy(text, list, button); });
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

	tejuncho.kept = { store: store, read: read, write: write, remove: remove, place: place, entries: entries, mine: mine,
		distinct: distinct, forgetAll: forgetAll, tidy: tidy, onLoss: onLoss, time: time, described: described, copyButton: copyButton };
})();
