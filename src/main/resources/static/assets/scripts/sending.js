/*
 * Works on top of pages that work without it: the token for htmx, a word when the session has
 * ended or the server can't be reached, and another attempt. What was typed is kept by <kept-words>.
 */
import { address, button, closeNotice, element, meta, notice, renewToken, signInElsewhere } from "./frame.js";

const OFFLINE = "未保存（接続できません。つながり次第保存します）";
const READ_ONLY = "未保存（いまは読み取り専用です。終わり次第保存します。入力した文は画面に残っています）";
const SIGNED_OUT = "未保存（サインアウトしています。入力した文は画面に残っています）";
const REFUSED = "未保存（画面の上に、理由があります。入力した文は画面に残っています）";
const PAUSES = [2, 5, 10, 20, 40, 60];
/* An answer that doesn't come within this time doesn't come */
const PATIENCE = 30 * 1000;
/* What could not be sent, and is sent again: the element, and how often it was tried */
const waiting = new Map();
/* What was typed and isn't sent yet, and what is on its way */
const unsent = new Set();
const underWay = new Set();
/* What a person sent meanwhile */
let held = null;
let timer = 0;

/* ---- htmx ---- */

/*
 * A button is pressed only by a person. htmx adds the button that has the focus to whatever it sends:
 * what the page sends by itself bears none, and says that nobody pressed anything.
 */
document.addEventListener("htmx:configRequest", function (event) {
	const config = event.detail;
	const cause = config.triggeringEvent;
	if (config.verb !== "get" && meta("csrf-header")) {
		config.headers[meta("csrf-header")] = meta("csrf-token");
	}
	if (config.verb !== "get" && !(cause && /^(submit|click)$/.test(cause.type))) {
		config.headers["Tejuncho-Unattended"] = "true";
		config.path = config.elt.getAttribute("hx-post") || config.path;
		withoutButtons(config);
	}
});

function withoutButtons(config) {
	const typed = config.elt instanceof HTMLFormElement ? new FormData(config.elt) : null;
	(typed ? buttons(config.elt) : []).forEach(function (one) {
		config.formData.delete(one.name);
		typed.getAll(one.name).forEach(function (value) { config.formData.append(one.name, value); });
	});
}

function buttons(form) {
	return Array.from(form.elements).filter(function (field) {
		return field.name && /^(submit|image|button|reset)$/.test(field.type);
	});
}

/* What the page asks for by itself: nobody waits for the answer */
function quiet(event) {
	return event.detail.elt.hasAttribute("data-quiet");
}

document.addEventListener("htmx:beforeRequest", function (event) {
	const elt = event.detail.elt;
	event.detail.xhr.timeout = PATIENCE;
	/* What the person sends carries it already */
	const leaving = Array.from(document.querySelectorAll("form[data-sending]"));
	if (autosaves(elt) && leaving.some(function (form) { return carries(form, elt); })) {
		event.preventDefault();
	}
	else if (autosaves(elt)) {
		underWay.add(elt);
		unsent.delete(elt);
	}
});

document.addEventListener("htmx:afterRequest", function (event) {
	underWay.delete(event.detail.elt);
	setTimeout(settle);
});

document.addEventListener("htmx:responseError", function (event) {
	const response = event.detail.xhr;
	if (response.status === 401 && response.getResponseHeader("Tejuncho-Session") === "ended") {
		if (autosaves(event.detail.elt)) {
			wait(event.detail.elt, SIGNED_OUT);
		}
		sessionEnded();
		return;
	}
	if (quiet(event)) {
		return;
	}
	const byItself = autosaves(event.detail.elt);
	const readOnly = response.getResponseHeader("Tejuncho-Read-Only") !== null;
	const unreachable = byItself && response.status >= 500;
	if (byItself) {
		(unreachable ? wait : say)(event.detail.elt, readOnly ? READ_ONLY : unreachable ? OFFLINE : REFUSED);
	}
	const page = new DOMParser().parseFromString(response.responseText, "text/html");
	const message = page.getElementById("error-message");
	const reference = page.querySelector(".reference");
	if (!unreachable || reference || (readOnly && !document.querySelector('[data-notice="response"]'))) {
		notice("response", "error", "保存できませんでした",
			(message ? message.textContent : "もう一度試してください。入力した文は画面に残っています。")
			+ (reference ? " " + reference.textContent : ""), []);
	}
});

function unanswered(event) {
	if (quiet(event)) {
		return;
	}
	if (autosaves(event.detail.elt)) {
		wait(event.detail.elt, OFFLINE);
		return;
	}
	notice("response", "error", "サーバーにつながりません",
		"まだ保存されていません。入力した文は画面に残っています。少し待ってから、もう一度試してください。", []);
}

document.addEventListener("htmx:sendError", unanswered);
document.addEventListener("htmx:timeout", unanswered);

document.addEventListener("htmx:afterRequest", function (event) {
	if (event.detail.successful) {
		waiting.delete(event.detail.elt);
	}
	if (event.detail.successful && !quiet(event)) {
		closeNotice("response");
	}
});

/* ---- what is stored while one types, and could not be sent ---- */

function autosaves(elt) {
	return elt.hasAttribute("hx-post") && elt.hasAttribute("data-autosave");
}

function say(elt, text) {
	const state = document.querySelector(elt.getAttribute("hx-target"));
	if (state && state.textContent !== text) {
		state.replaceChildren(element("p", text, "field-error"));
	}
}

function wait(elt, text) {
	const attempts = waiting.get(elt) || 0;
	waiting.set(elt, attempts + 1);
	say(elt, text);
	clearTimeout(timer);
	if (text !== SIGNED_OUT) {
		timer = setTimeout(again, 1000 * PAUSES[Math.min(attempts, PAUSES.length - 1)]);
	}
}

function again() {
	clearTimeout(timer);
	Array.from(waiting.keys()).forEach(function (elt) {
		if (!elt.isConnected) {
			waiting.delete(elt);
		}
		else {
			window.htmx.trigger(elt, "retry");
		}
	});
}

/* ---- a person sends a form while the page still stores ---- */

document.addEventListener("input", function (event) {
	const elt = event.target.closest("[hx-post]");
	if (elt && autosaves(elt)) {
		unsent.add(elt);
	}
});

/* Both at once would look like two people: first what the page sends by itself, then what the person sends */
document.addEventListener("submit", function (event) {
	const form = event.target;
	if (form.method !== "post" || form.dataset.settled) {
		return;
	}
	send(function (elt) { return !carries(form, elt); });
	if (underWay.size > 0) {
		event.preventDefault();
		event.stopImmediatePropagation();
		held = held || submit.bind(null, form, event.submitter);
	}
}, true);

function send(wanted) {
	unsent.forEach(function (elt) {
		if (elt.isConnected && wanted(elt)) {
			window.htmx.trigger(elt, "retry");
		}
	});
}

/* What leads away once everything is stored */
export function afterStoring(work) {
	send(Boolean);
	held = held || work;
	settle();
}

function carries(form, elt) {
	return elt === form || elt.querySelector('[form="' + form.id + '"]') !== null;
}

function settle() {
	if (!held || underWay.size > 0) {
		return;
	}
	const work = held;
	held = null;
	work();
}

function submit(form, submitter) {
	if (form.isConnected) {
		form.dataset.settled = "true";
		form.requestSubmit(current(form, submitter));
		delete form.dataset.settled;
	}
}

/* The button may have been drawn anew meanwhile */
function current(form, submitter) {
	return !submitter || submitter.form === form ? submitter : buttons(form).find(function (one) {
		return one.name === submitter.name && one.value === submitter.value;
	}) || null;
}

/* A page that comes back as it was doesn't know what was stored since */
window.addEventListener("pageshow", function (event) {
	if (event.persisted && document.querySelector('kept-words[again="send"]')) {
		location.reload();
	}
});

function unreachable(form) {
	if (autosaves(form)) {
		wait(form, OFFLINE);
	}
	else {
		notice("response", "error", "サーバーにつながりません",
			"まだ保存されていません。入力した文は画面に残っています。つながってから、もう一度保存してください。", []);
	}
}

/* Leaving the page for a server that can't be reached would show the browser's own page */
document.addEventListener("submit", function (event) {
	const form = event.target;
	const submitter = event.submitter;
	if (!form.querySelector('kept-words[again="send"]') || form.dataset.reached) {
		return;
	}
	if (waiting.size > 0) {
		event.preventDefault();
		again();
	}
	else if (navigator.onLine === false) {
		/* Which may be so beside a server on the same machine */
		event.preventDefault();
		fetch(address("/session"), { credentials: "same-origin", redirect: "manual" }).then(function () {
			form.dataset.reached = "true";
			form.requestSubmit(submitter);
			delete form.dataset.reached;
		}, function () { unreachable(form); });
	}
}, true);

window.addEventListener("online", again);

function sessionEnded() {
	notice("session", "warning", "サインアウトしています",
		"しばらく操作がなかったか、別の画面でサインアウトしたためです。入力した文はこの画面に残っていますが、まだ保存されていません。別のタブでサインインしてから、ここに戻って「続ける」を押してください。",
		[signInElsewhere(), button("続ける", "button-secondary", resume)]);
}

function resume() {
	fetch(address("/session"), { credentials: "same-origin", redirect: "manual" }).then(function (response) {
		return response.ok ? response.text() : "";
	}).then(function (text) {
		const parts = text.split(" ");
		if (parts.length !== 2) {
			notice("resume", "warning", "まだサインインしていません", "別のタブでサインインしてから「続ける」を押してください。", []);
		}
		else if (parts[0] !== meta("person")) {
			notice("resume", "error", "別の人がサインインしています", "この画面の続きは、元の人がサインインすると保存できます。", []);
		}
		else {
			renewToken(parts[1]);
			closeNotice("session");
			notice("resume", "success", "続けられます", waiting.size > 0 ? "保存していなかった入力を送りました。"
				: "もう一度、保存の操作をしてください。", []);
			again();
		}
	}).catch(function () {
		notice("resume", "error", "サーバーにつながりません", "少し待ってから、もう一度「続ける」を押してください。", []);
	});
}

/* ---- every form ---- */

document.addEventListener("submit", function (event) {
	if (event.defaultPrevented) {
		return;
	}
	if (event.target.dataset.sending) {
		event.preventDefault();
		return;
	}
	if (event.target.method === "post") {
		const form = event.target;
		form.dataset.sending = "true";
		/* A download answers without leaving the page */
		setTimeout(function () { delete form.dataset.sending; }, 5000);
	}
});

window.addEventListener("pageshow", function () {
	document.querySelectorAll("form[data-sending]").forEach(function (form) {
		delete form.dataset.sending;
	});
});

document.addEventListener("DOMContentLoaded", function () {
	const summary = document.querySelector("[data-error-summary]");
	if (summary) {
		summary.focus();
	}
});
