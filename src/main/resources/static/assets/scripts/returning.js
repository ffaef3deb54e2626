/*
 * The way back. A browser that goes back puts into a form once more what stood in it, stored or not, or
 * shows the page just as it was left. What was not stored keeping.js offers again; what was stored must
 * not stand there as if it were still to be sent.
 */
import { values } from "./fields.js";
import * as kept from "./kept.js";

function forms() {
	return Array.from(document.querySelectorAll("form[data-keep]"));
}

/* Only where we keep it ourselves: else the browser is all there is */
function putNothingBack() {
	if (kept.store()) {
		forms().forEach(function (form) { form.autocomplete = "off"; });
	}
}

/* Sent from here, and heard of by a page that came since; nothing was typed after it was sent */
function arrived(form) {
	return Boolean(form.sentAs) && form.sentAs === form.kept && !kept.read(kept.place(form) + form.sentAs);
}

document.addEventListener("submit", function (event) {
	if (!event.defaultPrevented && event.target.saved) {
		event.target.sentAs = event.target.kept;
	}
});

/*
 * An answer to a form stands in the history as the page the form stood on: who comes back to it or asks for
 * it again sees that page as it is now, and nothing is sent twice. Once the page is read, since what was kept
 * is found by the address it was sent to.
 */
window.addEventListener("load", function () {
	if (document.body.dataset.answersForm) {
		const page = document.referrer.startsWith(location.origin + "/") ? document.referrer : location.href;
		history.replaceState(history.state, "", page);
	}
});

/* A page that came as an answer to a form can't be asked for again */
function makeAnew(stored) {
	stored.forEach(function (form) {
		form.saved = values(form);
	});
	if (document.body.dataset.heldInput) {
		stored.forEach(function (form) { form.reset(); });
	}
	else {
		location.reload();
	}
}

window.addEventListener("pageshow", function (event) {
	const stored = event.persisted && kept.store() ? forms().filter(arrived) : [];
	if (stored.length > 0) {
		makeAnew(stored);
	}
});

document.addEventListener("htmx:load", putNothingBack);
document.addEventListener("DOMContentLoaded", putNothingBack);
