/*
 * 在席: who else has the clause open.
 */

const MINUTE = 60 * 1000;
const presence = document.getElementById("presence-form");
let told = 0;
let going = false;

/* Only while somebody works here: an idle page neither holds the clause nor keeps the session alive */
function stay() {
	if (document.visibilityState === "visible" && Date.now() - told >= MINUTE) {
		told = Date.now();
		window.htmx.trigger(presence, "presence");
	}
}

function leave() {
	if (!going) {
		const fields = new URLSearchParams(new FormData(presence));
		fields.set("_leave", "1");
		navigator.sendBeacon(presence.action, fields);
	}
}

function words(text) {
	return text.replace(/\s+/g, "");
}

if (presence) {
	["keydown", "pointerdown", "pointermove", "wheel", "focus"].forEach(function (name) {
		window.addEventListener(name, stay, { capture: true, passive: true });
	});
	document.addEventListener("visibilitychange", stay);
	/* Making the page has told nobody: the page itself does, when it is there */
	window.addEventListener("load", stay);
	/* A form of this page leads back to it */
	document.addEventListener("submit", function (event) { going = !event.defaultPrevented; });
	window.addEventListener("pagehide", leave);
	window.addEventListener("pageshow", function (event) {
		going = false;
		if (event.persisted) {
			told = 0;
			stay();
		}
	});
	/* What a screen reader has read it need not read again */
	document.addEventListener("htmx:beforeSwap", function (event) {
		const shown = event.detail.target;
		if (shown.id === "presence") {
			const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
			event.detail.shouldSwap = words(page.body.textContent) !== words(shown.textContent);
		}
	});
}
