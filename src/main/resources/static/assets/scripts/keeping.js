/*
 * Keeps in the browser what was typed until the server has it, and offers it again: after a
 * reload, after a crash, after the next sign-in of the same person, and where the form it was
 * typed into is gone.
 *
 * A form with data-keep="send" bears beside each field what its person saw, so what was kept is
 * sent as it was: the server compares it with what is stored by now. Other forms are filled
 * again, with the version the person saw.
 */
import * as content from "./fields.js";
import * as frame from "./frame.js";
import * as kept from "./kept.js";

const place = kept.place;
let leaving = false;

/* ---- keeping ---- */

function sent(form) {
	return Array.from(new FormData(form)).filter(function (pair) {
		return typeof pair[1] === "string" && !pair[0].startsWith("_");
	});
}

function keep(form) {
	clearTimeout(form.timer);
	const changed = content.changes(form);
	if (changed.length === 0) {
		kept.remove(place(form) + form.kept);
		return;
	}
	const version = form.elements.namedItem("version");
	kept.write(place(form) + form.kept, { id: form.kept, refused: Boolean(form.refused), page: form.page, action: content.path(form.action),
		about: content.about(form), version: version ? version.value : "", typed: content.typed(changed), sent: form.dataset.keep === "send" ? sent(form) : [],
		changes: changed.map(function (one) {
			return { key: one.key, value: content.value(one.field), before: content.was(form, one) };
		}) });
}

/* ---- offering it again ---- */

/* With what the person saw: whoever stored something else meanwhile is not written over; where only a button stores, to be looked at */
function send(form, entry) {
	const made = document.createElement("form");
	made.method = "post";
	made.action = form.action;
	made.hidden = true;
	const act = form.dataset.keptAct ? [["act", form.dataset.keptAct]] : [];
	entry.sent.concat(act, [["_kept", entry.id], ["_csrf", frame.meta("csrf-token")]]).forEach(function (pair) {
		const field = document.createElement("textarea");
		field.name = pair[0];
		field.value = pair[1];
		made.append(field);
	});
	document.body.append(made);
	leaving = true;
	made.submit();
}

/* Only what was typed, with the version that was seen: a field of somebody else stays theirs */
function restore(form, entry) {
	const here = new Map(content.named(form).map(function (one) { return [one.key, one.field]; }));
	const version = form.elements.namedItem("version");
	if (version && entry.version) {
		version.value = entry.version;
	}
	name(form, entry.id);
	entry.changes.filter(function (change) { return here.has(change.key); }).forEach(function (change) {
		const field = here.get(change.key);
		if (content.isChoice(field)) {
			field.checked = change.value;
		}
		else {
			field.value = change.value;
		}
		field.dispatchEvent(new Event("input", { bubbles: true }));
	});
	keep(form);
	show(here.get(entry.changes[0].key));
}

function show(field) {
	for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) {
		folded.open = true;
	}
	(field.box || field).focus();
}

function fits(form, entry) {
	const now = content.values(form);
	return entry.sent.length > 0 || entry.changes.every(function (change) { return now.has(change.key); });
}

function trimmed(value) {
	return typeof value === "string" ? value.trim() : value;
}

/* Stored by now: the page shows it */
function arrived(form, entry) {
	if (entry.sent.length === 0) {
		const now = content.values(form);
		return entry.changes.every(function (change) { return trimmed(now.get(change.key)) === trimmed(change.value); });
	}
	return missing(form, entry).length === 0;
}

/* What of it the page doesn't show */
function missing(form, entry) {
	const now = Array.from(new FormData(form)).map(function (pair) { return JSON.stringify([pair[0], String(pair[1]).trim()]); });
	return entry.typed.filter(function (one) {
		return !now.includes(JSON.stringify([one.name, one.value.trim()]));
	});
}

function throwAway(entry) {
	kept.remove(entry.key);
	if (serverHolds().includes(entry.id)) {
		fetch(frame.address("/unsent/discard"), { method: "post", credentials: "same-origin", redirect: "manual",
			headers: { [frame.meta("csrf-header")]: frame.meta("csrf-token") },
			body: new URLSearchParams({ id: entry.id }) });
	}
	showAll();
}

function take(form, entry) {
	if (entry.sent.length > 0) {
		send(form, entry);
	}
	else {
		restore(form, entry);
		showAll();
	}
}

function actions(form, entry, list) {
	const buttons = [];
	if (form && fits(form, entry)) {
		buttons.push(frame.button("取り込む", "button", function () { take(form, entry); }));
	}
	else {
		buttons.push(kept.copyButton(entry.typed.map(function (one) { return one.shown; }).join("\n\n"), list));
	}
	if (!form && entry.page !== location.pathname) {
		const back = frame.element("a", "入力した画面を開く");
		back.href = entry.page;
		buttons.push(back);
	}
	buttons.push(frame.button("捨てる", "button-danger", function () { throwAway(entry); }));
	return buttons;
}

function earlier(form, entries) {
	const more = frame.element("details", "", "kept-earlier");
	more.append(frame.element("summary", "それより前の、違う入力（" + entries.length + "件）"));
	entries.forEach(function (entry) {
		const list = kept.described(entry.typed);
		const row = frame.element("div", "", "buttons");
		row.append.apply(row, actions(form, entry, list));
		more.append(frame.element("p", kept.time(entry.at), "notice-title"), list, row);
	});
	return more;
}

/* One box a form: the newest in full, what differs from it below */
function offer(kind, form, entries) {
	const all = kept.distinct(entries);
	const ids = all.map(function (entry) { return entry.id; }).join(" ");
	const shown = document.querySelector('[data-notice="' + kind + '"]');
	if (shown && shown.dataset.entries === ids) {
		/* Nothing moves while somebody reads it */
		return;
	}
	frame.closeNotice(kind);
	if (all.length === 0) {
		return;
	}
	const list = kept.described(all[0].typed);
	const text = document.createElement("div");
	text.append(list);
	frame.notice(kind, "warning", (all[0].about ? "「" + all[0].about + "」に、" : "")
		+ (form ? "保存されていない入力が残っています（" + kept.time(all[0].at) + "）。"
			: "いまは送れない入力が残っています（" + kept.time(all[0].at) + "）。文を写すか、捨てるまで残ります。"), text, actions(form, all[0], list));
	const box = document.querySelector('[data-notice="' + kind + '"]');
	box.dataset.entries = ids;
	if (all.length > 1) {
		box.append(earlier(form, all.slice(1)));
	}
}

function serverHolds() {
	const notice = document.querySelector("[data-unsent]");
	return notice ? notice.dataset.unsent.split(" ") : [];
}

function leftOf(form) {
	return kept.entries(place(form)).filter(function (entry) {
		const done = entry.id !== form.kept && arrived(form, entry);
		if (done) {
			kept.remove(entry.key);
		}
		return !done && entry.id !== form.kept && (entry.sent.length > 0 || (entry.changes || []).length > 0);
	}).map(function (entry) {
		/* What was stored of it meanwhile needs no second look */
		return entry.sent.length > 0 ? Object.assign({}, entry, { typed: missing(form, entry) }) : entry;
	});
}

/* Typed on this page, or sent to where we are, into a form that isn't here any more; unless the page shows it itself */
function homeless(places) {
	const groups = new Map();
	const shown = serverHolds().concat(document.querySelector("[data-holds-input]") ? [document.body.dataset.heldInput] : []);
	kept.mine().filter(function (entry) {
		return !places.has(entry.place) && (entry.page === location.pathname || entry.action === location.pathname)
			&& !shown.includes(entry.id);
	}).forEach(function (entry) {
		groups.set(entry.place, (groups.get(entry.place) || []).concat([entry]));
	});
	return groups;
}

/* What the page offers itself needs no second notice by the server */
function hushServer(offered) {
	const notice = document.querySelector("[data-unsent]");
	if (notice) {
		notice.hidden = serverHolds().every(function (id) { return offered.has(id); });
	}
}

function showAll() {
	const places = new Set();
	const offered = new Set();
	watched().filter(content.usable).forEach(function (form, number) {
		const left = leftOf(form);
		places.add(place(form));
		left.concat([{ id: form.kept }]).forEach(function (entry) { offered.add(entry.id); });
		offer("kept-" + number, form, left);
	});
	const gone = Array.from(homeless(places).values());
	gone.forEach(function (entries, number) { offer("kept-gone" + number, null, entries); });
	Array.from(document.querySelectorAll('[data-notice^="kept-gone"]')).slice(gone.length).forEach(function (box) { box.remove(); });
	hushServer(offered);
}

kept.onLoss(showAll);

/* ---- watching ---- */

function fresh() {
	return Math.random().toString(36).slice(2) + Date.now().toString(36);
}

/* The page that follows says under this name whether it was stored */
function name(form, id) {
	form.kept = id;
	let field = form.elements.namedItem("_kept");
	if (!field) {
		field = document.createElement("input");
		field.type = "hidden";
		field.name = "_kept";
		form.append(field);
	}
	field.value = id;
}

/* The page that came back after a form was sent holds what was typed: in this form? */
function watch(form) {
	const held = document.body.dataset.heldInput;
	const entry = held ? kept.read(place(form) + held) : null;
	if (entry) {
		kept.write(place(form) + held, Object.assign({}, entry, { refused: true, at: entry.at }));
	}
	form.refused = Boolean(entry);
	const back = Boolean(held) && (entry !== null || content.path(form.action) === location.pathname);
	form.page = entry && entry.page ? entry.page : location.pathname;
	form.saved = back && !content.told(form) ? content.before(form, entry) : content.stored(form);
	name(form, back ? held : fresh());
	if (back && entry && entry.sent.length === 0 && !arrived(form, entry)) {
		/* Not in its fields: it is offered */
		form.saved = content.stored(form);
		name(form, fresh());
	}
	else if (back) {
		keep(form);
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
		if (content.told(form)) {
			form.saved = content.stored(form);
			keep(form);
		}
	});
});

function keepAll() {
	watched().forEach(keep);
}

function changed(form) { return content.changes(form).length > 0; }

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
	if (!event.target.hasAttribute("data-sign-out")) {
		keepAll();
	}
	if (event.target.saved && event.target.dataset.keep !== "send") {
		content.addLabels(event.target);
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
	kept.forgetAll();
}, true);

function watchWithin(part) {
	part.querySelectorAll("form[data-keep]").forEach(function (form) {
		if (!form.saved) {
			watch(form);
		}
	});
}

document.addEventListener("htmx:load", function (event) {
	if (event.detail.elt !== document.body) {
		watchWithin(event.detail.elt);
	}
});

document.addEventListener("DOMContentLoaded", function () {
	kept.tidy();
	watchWithin(document);
	showAll();
});
