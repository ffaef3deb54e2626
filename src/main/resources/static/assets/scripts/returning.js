/*
 * The way back. A browser that goes back shows the page just as it was left: what was stored meanwhile must not stand
 * there as if it were still to be sent. What was not stored is offered again (offers.js).
 */
import * as kept from "./kept.js";

/* Sent from here, and heard of by a page that came since; nothing was typed after it was sent */
function arrived(words) {
	return Boolean(words.sentAs) && words.sentAs === words.visit && !kept.read(words.place + words.sentAs);
}

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
	stored.forEach(function (words) { words.takeAsStored(); });
	if (document.body.dataset.heldInput) {
		stored.forEach(function (words) { words.form.reset(); });
	}
	else {
		location.reload();
	}
}

window.addEventListener("pageshow", function (event) {
	const stored = event.persisted && kept.store() ? Array.from(document.querySelectorAll("kept-words")).filter(arrived) : [];
	if (stored.length > 0) {
		makeAnew(stored);
	}
});
