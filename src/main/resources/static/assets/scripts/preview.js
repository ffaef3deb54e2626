/*
 * 仕上がり: opens the page of a heading beside the text, and shows what was stored meanwhile, in
 * this browser or elsewhere, without losing the place somebody reads. The page works without.
 */
import * as ours from "./frame.js";

const preview = document.querySelector("[data-preview]");
const view = preview.querySelector("[data-view]");
const bar = preview.querySelector("[data-bar]");
const told = preview.querySelector("[data-told]");
const paper = preview.querySelector('[data-part="paper"]');
const wide = window.matchMedia("(min-width: 75rem)");
const KEY = "tejuncho-view";
/* Seconds to the next question; after each one without an answer, the next of them */
const PAUSES = [5, 10, 20, 40, 60];
/* An answer that doesn't come within this time doesn't come */
const PATIENCE = 30 * 1000;
const WORDS = ".doc-paragraph, .doc-item, .doc-heading, .doc-scroll, .doc-figure";
let timer = 0;
let failures = 0;
let asking = false;
let again = false;
let stopped = false;
/* What was read last, for when the text is shown again */
let read = null;
let settled = 0;
/* The place whose page was opened last */
let opened = "";

function say(text) {
	if (told.textContent !== text) {
		told.textContent = text;
	}
}

/* ---- the columns ---- */

function visible(element) {
	return getComputedStyle(element).display !== "none";
}

function pages() {
	return preview.querySelector("[data-pages]");
}

function remember(choice) {
	try {
		window.localStorage.setItem(KEY, choice);
	}
	catch {
		/* Full or switched off: it holds as long as the page */
	}
}

function remembered() {
	try {
		return window.localStorage.getItem(KEY);
	}
	catch {
		return null;
	}
}

function choose(choice) {
	const field = Array.from(view.querySelectorAll("input")).find(function (one) { return one.value === choice; });
	if (field) {
		field.checked = true;
	}
}

view.addEventListener("change", function (event) {
	remember(event.target.value);
	if (read && read.scrolled > 0 && visible(paper)) {
		goBack(read);
	}
});

document.addEventListener("scroll", function () {
	clearTimeout(settled);
	settled = setTimeout(function () {
		if (visible(paper)) {
			read = reading();
		}
	}, 150);
}, true);

const viewer = navigator.pdfViewerEnabled !== false;
if (viewer) {
	choose(remembered());
}
else {
	/* Before the frame makes the browser store a file nobody asked for */
	pages().remove();
	preview.classList.add("preview-without-viewer");
	preview.querySelector("[data-no-viewer]").hidden = false;
}

/* A new frame: viewers overlook it when nothing but the page in the address is another */
function show(address) {
	const made = pages().cloneNode(false);
	made.src = address;
	pages().replaceWith(made);
}

paper.addEventListener("click", function (event) {
	const link = event.target.closest("a.doc-page");
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
		return;
	}
	if (!viewer) {
		link.target = "_blank";
		link.rel = "noopener";
		return;
	}
	event.preventDefault();
	opened = link.closest("[id]").id;
	const hidden = !visible(pages().parentElement);
	if (hidden) {
		read = reading();
		choose(wide.matches ? "both" : "pages");
	}
	show(link.getAttribute("href"));
	if (hidden && wide.matches) {
		goBack(read);
	}
	else if (hidden) {
		bar.scrollIntoView();
	}
});

/* ---- what was stored meanwhile ---- */

function scroller() {
	return getComputedStyle(paper).overflowY === "auto" ? paper : document.scrollingElement;
}

function edge() {
	return scroller() === paper ? paper.getBoundingClientRect().top : bar.getBoundingClientRect().bottom;
}

function name(element) {
	return element.id || (element.parentElement.id ? "in " + element.parentElement.id : "");
}

/* What stands at the upper edge and below it: the first that is still there afterwards shows where one was */
function reading() {
	const top = edge();
	const marks = [];
	for (const element of paper.querySelectorAll(WORDS)) {
		const box = element.getBoundingClientRect();
		if (name(element) && box.height > 0 && box.bottom > top) {
			marks.push({ name: name(element), offset: box.top - top });
		}
		if (marks.length === 30) {
			break;
		}
	}
	return { marks: marks, scrolled: scroller().scrollTop };
}

function goBack(place) {
	const elements = new Map();
	paper.querySelectorAll(WORDS).forEach(function (element) { elements.set(name(element), element); });
	const mark = place.marks.find(function (one) { return elements.has(one.name); });
	if (place.scrolled === 0 || !mark) {
		scroller().scrollTop = place.scrolled;
		return;
	}
	scroller().scrollTop += elements.get(mark.name).getBoundingClientRect().top - edge() - mark.offset;
}

function focused() {
	const element = document.activeElement;
	const place = element && element !== paper && paper.contains(element) ? element.closest("[id]") : null;
	return place ? { id: place.id, index: Array.from(place.querySelectorAll("a, [tabindex]")).indexOf(element) } : null;
}

function focus(before) {
	const place = before ? document.getElementById(before.id) : null;
	const element = place ? place.querySelectorAll("a, [tabindex]")[before.index] || place : null;
	if (element) {
		element.focus({ preventScroll: true });
	}
}

function page(address) {
	return Number(new URLSearchParams(address.split("#")[1]).get("page")) || 1;
}

/* The page of the heading that was opened; else the page that was there */
function place(frame, incoming) {
	const heading = opened ? document.getElementById(opened) : null;
	const link = heading ? heading.querySelector("a.doc-page") : null;
	return link ? link.getAttribute("href") : incoming.replace(/#.*/, "") + "#page=" + page(frame.src) + "&view=FitH&navpanes=0";
}

function replacePages(incoming) {
	const frame = pages();
	const address = incoming.querySelector("[data-pages]").getAttribute("src");
	if (frame && address.replace(/#.*/, "") !== frame.getAttribute("src").replace(/#.*/, "")) {
		show(place(frame, address));
	}
}

function replaceParts(incoming) {
	const before = paper.textContent;
	preview.querySelectorAll("[data-part]").forEach(function (part) {
		const fresh = incoming.querySelector('[data-part="' + part.dataset.part + '"]');
		if (fresh) {
			part.replaceChildren(...Array.from(fresh.childNodes).map(function (node) { return document.importNode(node, true); }));
		}
	});
	return before !== paper.textContent;
}

function meta(page, name) {
	const element = page.querySelector('meta[name="' + name + '"]');
	return element ? element.content : "";
}

function replace(page) {
	const incoming = page.querySelector("[data-preview]");
	if (!incoming || meta(page, "person") !== ours.meta("person")) {
		/* Somebody else has signed in, or something else is at this address now */
		window.location.reload();
		return;
	}
	document.querySelector('meta[name="csrf-token"]').content = meta(page, "csrf-token");
	document.querySelectorAll('input[name="_csrf"]').forEach(function (input) { input.value = meta(page, "csrf-token"); });
	const place = reading();
	const focusedBefore = focused();
	const changed = replaceParts(incoming);
	replacePages(incoming);
	goBack(place);
	focus(focusedBefore);
	preview.dataset.state = incoming.dataset.state;
	const now = new Date();
	if (changed) {
		say(now.getHours() + "時" + String(now.getMinutes()).padStart(2, "0") + "分の内容に更新しました");
	}
}

/* ---- asking ---- */

function end(title, text, actions) {
	stopped = true;
	say("");
	ours.notice("preview", "warning", title, text, actions);
}

function signedOut() {
	const link = ours.element("a", "別のタブでサインインする", "button");
	link.href = ours.address("/sign-in");
	link.target = "_blank";
	link.rel = "noopener";
	end("サインアウトしたので、この画面は新しくなりません",
		"見えているのは、サインアウトする前の内容です。別のタブでサインインしてから、ここに戻って「続ける」を押してください。", [link,
			ours.button("続ける", "button-secondary", function () {
				stopped = false;
				preview.dataset.state = "";
				ask();
			})]);
}

/* What was answered, or nothing once there is nothing more to ask */
function answer(response) {
	if (response.status === 401 || response.status === 204 || response.type === "opaqueredirect") {
		signedOut();
		return null;
	}
	if (response.status === 403 || response.status === 404) {
		end("この案を開けなくなりました", "案が削除されたか、あなたの役割が変わりました。見えているのは、その前の内容です。", []);
		return null;
	}
	if (!response.ok) {
		throw new Error("status " + response.status);
	}
	return response.text();
}

/* By itself, not for a person at work: it must not keep a session alive */
function get(address) {
	return fetch(address, { credentials: "same-origin", redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE),
		headers: { "HX-Request": "true", "Tejuncho-Quiet": "true" } }).then(answer);
}

function compare(state) {
	if (state === null || state === preview.dataset.state) {
		return null;
	}
	return get(window.location.pathname).then(function (html) {
		if (html !== null) {
			replace(new DOMParser().parseFromString(html, "text/html"));
		}
	});
}

function next() {
	asking = false;
	clearTimeout(timer);
	if (again) {
		again = false;
		ask();
	}
	else {
		timer = setTimeout(ask, 1000 * PAUSES[Math.min(failures, PAUSES.length - 1)]);
	}
}

function ask() {
	clearTimeout(timer);
	if (stopped || document.visibilityState !== "visible") {
		return;
	}
	if (asking) {
		again = true;
		return;
	}
	asking = true;
	get(preview.dataset.watch).then(function (state) {
		if (failures > 1) {
			say("");
		}
		failures = 0;
		return compare(state);
	}).then(function () {
		/* Not before: what the page sends bears the token of the session that has ended */
		if (!stopped) {
			ours.closeNotice("preview");
		}
	}).catch(function () {
		failures++;
		if (failures > 1) {
			say("サーバーにつながりません。見えているのは、最後につながったときの内容です");
		}
	}).then(next);
}

document.addEventListener("visibilitychange", ask);
window.addEventListener("online", ask);
window.addEventListener("pageshow", ask);

/* Another window of this browser may have stored something */
if ("BroadcastChannel" in window) {
	new BroadcastChannel("tejuncho").addEventListener("message", ask);
}
