/*
 * Offers what the browser has kept and the server hasn't: one box for each form, and for each that is gone.
 */
import { copy } from "./copying.js";
import * as content from "./fields.js";
import * as frame from "./frame.js";
import * as kept from "./kept.js";
import { leave } from "./leaving.js";

/* ---- taking it in, throwing it away ---- */

/* With what the person saw: whoever stored something else meanwhile is not written over; where only a button stores, to be looked at */
function send(words, entry) {
	const made = document.createElement("form");
	made.method = "post";
	made.action = words.form.action;
	made.hidden = true;
	const act = words.hasAttribute("act") ? [["act", words.getAttribute("act")]] : [];
	entry.sent.concat(act, [["_kept", entry.id], ["_csrf", frame.meta("csrf-token")]]).forEach(function (pair) {
		const field = document.createElement("textarea");
		field.name = pair[0];
		field.value = pair[1];
		made.append(field);
	});
	document.body.append(made);
	leave();
	made.submit();
}

function show(field) {
	for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) {
		folded.open = true;
	}
	(field.box || field).focus();
}

function take(words, entry) {
	if (entry.sent.length > 0) {
		send(words, entry);
	}
	else {
		show(words.fill(entry));
		showAll();
	}
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

/* ---- a box ---- */

function time(at) {
	const date = new Date(at);
	return (date.getMonth() + 1) + "月" + date.getDate() + "日" + date.getHours() + "時" + String(date.getMinutes()).padStart(2, "0") + "分";
}

function described(typed) {
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

function copyButton(entry, list) {
	const text = entry.typed.map(function (one) { return one.shown; }).join("\n\n");
	const button = frame.button("文を写す", "button-secondary", function () { copy(text, list, button); });
	return button;
}

function actions(words, entry, list) {
	const fits = words && words.fits(entry);
	const buttons = [fits ? frame.button("取り込む", "button", function () { take(words, entry); }) : copyButton(entry, list)];
	if (!words && entry.page !== location.pathname) {
		const back = frame.element("a", "入力した画面を開く");
		back.href = entry.page;
		buttons.push(back);
	}
	buttons.push(frame.button("捨てる", "button-danger", function () { throwAway(entry); }));
	return buttons;
}

function earlier(words, entries) {
	const more = frame.element("details", "", "kept-earlier");
	more.append(frame.element("summary", "それより前の、違う入力（" + entries.length + "件）"));
	entries.forEach(function (entry) {
		const list = described(entry.typed);
		const row = frame.element("div", "", "buttons");
		row.append.apply(row, actions(words, entry, list));
		more.append(frame.element("p", time(entry.at), "notice-title"), list, row);
	});
	return more;
}

/* One box a form: the newest in full, what differs from it below */
function offer(kind, words, entries) {
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
	const list = described(all[0].typed);
	const text = document.createElement("div");
	text.append(list);
	frame.notice(kind, "warning", (all[0].about ? "「" + all[0].about + "」に、" : "")
		+ (words ? "保存されていない入力が残っています（" + time(all[0].at) + "）。"
			: "いまは送れない入力が残っています（" + time(all[0].at) + "）。文を写すか、捨てるまで残ります。"), text, actions(words, all[0], list));
	const box = document.querySelector('[data-notice="' + kind + '"]');
	box.dataset.entries = ids;
	if (all.length > 1) {
		box.append(earlier(words, all.slice(1)));
	}
}

/* ---- what is offered ---- */

function serverHolds() {
	const notice = document.querySelector("[data-unsent]");
	return notice ? notice.dataset.unsent.split(" ") : [];
}

function leftOf(words) {
	return kept.entries(words.place).filter(function (entry) {
		const done = entry.id !== words.visit && words.shows(entry);
		if (done) {
			kept.remove(entry.key);
		}
		return !done && entry.id !== words.visit && (entry.sent.length > 0 || (entry.changes || []).length > 0);
	}).map(function (entry) {
		/* What was stored of it meanwhile needs no second look */
		return entry.sent.length > 0 ? Object.assign({}, entry, { typed: words.missing(entry) }) : entry;
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

export function showAll() {
	const places = new Set();
	const offered = new Set();
	Array.from(document.querySelectorAll("kept-words")).filter(function (words) { return content.usable(words.form); }).forEach(function (words, number) {
		const left = leftOf(words);
		places.add(words.place);
		left.concat([{ id: words.visit }]).forEach(function (entry) { offered.add(entry.id); });
		offer("kept-" + number, words, left);
	});
	const gone = Array.from(homeless(places).values());
	gone.forEach(function (entries, number) { offer("kept-gone" + number, null, entries); });
	Array.from(document.querySelectorAll('[data-notice^="kept-gone"]')).slice(gone.length).forEach(function (box) { box.remove(); });
	hushServer(offered);
}

kept.onLoss(showAll);
