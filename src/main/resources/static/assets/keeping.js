/*
 * Keeps in the browser what was typed until the server has it, and offers it again: after a
 * reload, after a crash, after the next sign-in of the same person.
 *
 * A form with data-keep="send" bears beside each field what its person saw, so what was kept is
 * sent as it was: the server compares it with what is stored by now. Other forms are only filled
 * again, and what they kept goes with the tab.
 */
(function () {
	"use strict";

	const tejuncho = window.tejuncho;
	const PREFIX = "tejuncho:";
	const LONGEST = 14 * 24 * 60 * 60 * 1000;
	const MOST_SHOWN = 2000;
	const person = tejuncho.meta("person");
	let leaving = false;

	/* ---- where it is kept ---- */

	function open(name) {
		try {
			return window[name];
		}
		catch (error) {
			return null;
		}
	}

	function memory(form) {
		const kind = document.body.dataset.browserMemory;
		if (kind === "none") {
			return null;
		}
		return open(kind === "local" && form.dataset.keep === "send" ? "localStorage" : "sessionStorage");
	}

	function memories() {
		return [open("localStorage"), open("sessionStorage")].filter(Boolean);
	}

	function keys(store) {
		return Object.keys(store).filter(function (key) {
			return key.startsWith(PREFIX);
		});
	}

	function read(store, key) {
		try {
			return JSON.parse(store.getItem(key));
		}
		catch (error) {
			return null;
		}
	}

	function forgetAll() {
		memories().forEach(function (store) {
			keys(store).forEach(function (key) { store.removeItem(key); });
		});
	}

	/* Of another person, too old, unreadable, or stored by now */
	function tidy() {
		const off = document.body.dataset.browserMemory === "none";
		const stored = document.body.dataset.storedInput;
		memories().forEach(function (store) {
			keys(store).forEach(function (key) {
				const entry = read(store, key);
				const stranger = entry && person && entry.person !== person;
				if (off || !entry || !Array.isArray(entry.sent) || stranger || Date.now() - entry.at > LONGEST
					|| (stored && entry.id === stored)) {
					store.removeItem(key);
				}
			});
		});
	}

	/* ---- what is kept ---- */

	function place(form) {
		return PREFIX + person + " " + form.action.replace(location.origin, "") + " " + form.id + " ";
	}

	function fields(form) {
		return Array.from(form.elements).filter(function (field) {
			return field.name && !/^(_|seen$|seen:|theirs:)/.test(field.name)
				&& /^(text|search|tel|email|number|date|month|textarea|select-one|checkbox|radio)$/.test(field.type);
		});
	}

	function value(field) {
		const choice = field.type === "checkbox" || field.type === "radio";
		return [field.name, choice ? field.value : "", choice ? field.checked : field.value];
	}

	function values(form) {
		return fields(form).map(value);
	}

	function same(one, other) {
		return JSON.stringify(one) === JSON.stringify(other);
	}

	function told(form) {
		return Array.from(form.elements).some(function (field) { return field.name.startsWith("seen:"); });
	}

	/* What the server has: where a page says it beside a field ("seen:"), that; else what the page came with. */
	function stored(form) {
		return values(form).map(function (entry) {
			const seen = form.elements.namedItem("seen:" + entry[0]);
			if (!seen) {
				return entry;
			}
			if (typeof entry[2] === "boolean") {
				return [entry[0], entry[1], entry[1] === seen.value];
			}
			return [entry[0], "", entry[2].trim() === seen.value ? entry[2] : seen.value];
		});
	}

	function changed(form) {
		return !same(values(form), form.saved);
	}

	function label(field) {
		const words = field.getAttribute("aria-label") || (field.labels && field.labels[0] ? field.labels[0].textContent : "");
		return words.replace(/\s+/g, " ").trim();
	}

	/* What the person sees of it when it is offered */
	function typed(form) {
		const before = form.saved.map(JSON.stringify);
		return fields(form).filter(function (field, index) {
			return JSON.stringify(value(field)) !== before[index]
				&& (field.checked || !/^(checkbox|radio)$/.test(field.type));
		}).map(function (field) {
			const choice = /^(checkbox|radio)$/.test(field.type);
			return { name: field.name, value: field.value, label: choice ? "" : label(field), shown: choice ? label(field) : words(field) };
		});
	}

	function words(field) {
		if (field.selectedOptions) {
			return field.selectedOptions[0] ? field.selectedOptions[0].textContent : "";
		}
		return field.box ? field.box.innerText : field.value;
	}

	function sent(form) {
		return Array.from(new FormData(form)).filter(function (pair) {
			return typeof pair[1] === "string" && !pair[0].startsWith("_");
		});
	}

	function forget(form) {
		const store = memory(form);
		if (store) {
			store.removeItem(place(form) + form.kept);
		}
	}

	function keep(form) {
		clearTimeout(form.timer);
		if (!changed(form)) {
			forget(form);
			return;
		}
		const store = memory(form);
		if (!store || !person) {
			return;
		}
		try {
			store.setItem(place(form) + form.kept, JSON.stringify({ id: form.kept, person: person, at: Date.now(),
				typed: typed(form), sent: form.dataset.keep === "send" ? sent(form) : [], values: form.dataset.keep === "send" ? [] : values(form) }));
		}
		catch (error) {
			/* Full or switched off: the guard against leaving remains */
		}
	}

	/* ---- offering it again ---- */

	function restore(form, entries) {
		const left = entries.slice();
		fields(form).forEach(function (field) {
			const position = left.findIndex(function (one) {
				return one[0] === field.name && (typeof one[2] !== "boolean" || one[1] === field.value);
			});
			if (position < 0) {
				return;
			}
			const content = left.splice(position, 1)[0][2];
			if (typeof content === "boolean") {
				field.checked = content;
			}
			else {
				field.value = content;
			}
			field.dispatchEvent(new Event("input", { bubbles: true }));
		});
	}

	/* With what the person saw: whoever stored something else meanwhile is not written over */
	function send(form, entry) {
		const made = document.createElement("form");
		made.method = "post";
		made.action = form.action;
		made.hidden = true;
		entry.sent.concat([["_kept", entry.id], ["_csrf", tejuncho.meta("csrf-token")]]).forEach(function (pair) {
			const field = document.createElement("textarea");
			field.name = pair[0];
			field.value = pair[1];
			made.append(field);
		});
		document.body.append(made);
		leaving = true;
		made.submit();
	}

	function arrived(form, entry) {
		if (entry.sent.length === 0) {
			return same(entry.values, values(form));
		}
		const now = Array.from(new FormData(form)).map(function (pair) { return JSON.stringify([pair[0], String(pair[1]).trim()]); });
		return entry.typed.every(function (one) {
			return now.includes(JSON.stringify([one.name, one.value.trim()]));
		});
	}

	function time(at) {
		const date = new Date(at);
		return (date.getMonth() + 1) + "月" + date.getDate() + "日" + date.getHours() + "時" + String(date.getMinutes()).padStart(2, "0") + "分";
	}

	function described(entry) {
		const list = tejuncho.element("dl", "", "kept-input");
		entry.typed.forEach(function (one) {
			const text = one.shown.length > MOST_SHOWN ? one.shown.slice(0, MOST_SHOWN) + "…" : one.shown;
			if (one.label) {
				list.append(tejuncho.element("dt", one.label));
			}
			else if (!list.lastElementChild || list.lastElementChild.nodeName === "DT") {
				list.append(tejuncho.element("dt", "選んだもの"));
			}
			list.append(tejuncho.element("dd", text || "（空）"));
		});
		return list;
	}

	function offer(form, store, key) {
		const entry = read(store, key);
		if (!entry) {
			return;
		}
		if (arrived(form, entry)) {
			store.removeItem(key);
			return;
		}
		const kind = "kept-" + entry.id;
		tejuncho.notice(kind, "warning", "保存されていない入力が残っています（" + time(entry.at) + "）。", described(entry), [
			tejuncho.button("取り込む", "button", function () {
				if (entry.sent.length > 0) {
					send(form, entry);
				}
				else {
					restore(form, entry.values);
					store.removeItem(key);
					tejuncho.closeNotice(kind);
				}
			}),
			tejuncho.button("捨てる", "button-danger", function () {
				store.removeItem(key);
				tejuncho.closeNotice(kind);
			})
		]);
	}

	/* Another tab has sent it, or thrown it away */
	window.addEventListener("storage", function (event) {
		if (event.key && event.key.startsWith(PREFIX) && event.newValue === null) {
			tejuncho.closeNotice("kept-" + event.key.slice(event.key.lastIndexOf(" ") + 1));
		}
	});

	/* ---- watching ---- */

	function fresh() {
		return Math.random().toString(36).slice(2) + Date.now().toString(36);
	}

	function mark(form) {
		const field = document.createElement("input");
		field.type = "hidden";
		field.name = "_kept";
		field.value = form.kept;
		form.append(field);
	}

	function watch(form) {
		const troubled = document.querySelector("[data-error-summary]") !== null;
		const held = document.body.dataset.heldInput;
		form.saved = troubled && !told(form) ? [] : stored(form);
		form.kept = troubled && held ? held : fresh();
		mark(form);
		form.addEventListener("submit", function () { keep(form); });
		const store = memory(form);
		if (troubled) {
			/* The page holds what was typed */
			keep(form);
		}
		if (store) {
			keys(store).filter(function (key) {
				return key.startsWith(place(form)) && key !== place(form) + form.kept;
			}).forEach(function (key) { offer(form, store, key); });
		}
	}

	function watched() {
		return Array.from(document.querySelectorAll("form[data-keep]")).filter(function (form) {
			return form.saved;
		});
	}

	/* A field may stand outside its form, so the document listens */
	document.addEventListener("input", function (event) {
		const form = event.target.form;
		if (form && form.saved) {
			if (leaving && !form.late) {
				/* Typed after the form was sent: its arrival says nothing about this */
				form.late = true;
				form.kept = fresh();
			}
			clearTimeout(form.timer);
			form.timer = setTimeout(keep, 300, form);
		}
	});

	/* A part of the page was stored, and says so */
	document.addEventListener("htmx:afterSwap", function () {
		watched().forEach(function (form) {
			if (told(form)) {
				form.saved = stored(form);
				keep(form);
			}
		});
	});

	function keepAll() {
		watched().forEach(keep);
	}

	document.addEventListener("visibilitychange", function () {
		if (document.visibilityState === "hidden" && !leaving) {
			keepAll();
		}
	});

	window.addEventListener("pagehide", function () {
		if (!leaving) {
			keepAll();
		}
	});

	window.addEventListener("pageshow", function () {
		leaving = false;
	});

	window.addEventListener("beforeunload", function (event) {
		if (!leaving && watched().some(changed)) {
			event.preventDefault();
		}
	});

	document.addEventListener("submit", function (event) {
		if (event.defaultPrevented || event.target.method !== "post") {
			return;
		}
		leaving = event.target.hasAttribute("data-keep") || event.target.hasAttribute("data-sign-out");
		/* A download answers without leaving the page */
		setTimeout(function () { leaving = false; }, 5000);
	});

	/* Nothing stays behind at a shared desk */
	document.addEventListener("submit", function (event) {
		if (!event.target.hasAttribute("data-sign-out")) {
			return;
		}
		if (watched().some(changed) && !window.confirm("保存されていない入力があります。サインアウトすると消えます。サインアウトしますか。")) {
			event.preventDefault();
			return;
		}
		watched().forEach(function (form) { clearTimeout(form.timer); });
		forgetAll();
	}, true);

	document.addEventListener("htmx:load", function (event) {
		event.detail.elt.querySelectorAll("form[data-keep]").forEach(function (form) {
			if (!form.saved) {
				watch(form);
			}
		});
	});

	document.addEventListener("DOMContentLoaded", function () {
		tidy();
		document.querySelectorAll("form[data-keep]").forEach(function (form) {
			if (!form.saved) {
				watch(form);
			}
		});
	});
})();
