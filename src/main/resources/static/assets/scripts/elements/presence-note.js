/*
 * 在席 <presence-note>: tells the server that somebody works here, and shows who else does. Around the note and the
 * form that is sent.
 */
import { Behaviour } from "./behaviour.js";

const MINUTE = 60 * 1000;

function words(text) {
	return text.replace(/\s+/g, "");
}

class PresenceNote extends Behaviour {
	#told = 0;
	#going = false;

	begin() {
		this.note = this.querySelector(":scope > [role=status]");
		this.form = this.querySelector(":scope > form");
		this.listen(window, "keydown pointerdown pointermove wheel focus", () => this.#stay(), { capture: true, passive: true });
		this.listen(document, "visibilitychange", () => this.#stay());
		/* Making the page has told nobody: the page itself does, when it is there */
		this.listen(window, "load", () => this.#stay());
		/* A form of this page leads back to it */
		this.listen(document, "submit", (event) => { this.#going = !event.defaultPrevented; });
		this.listen(window, "pagehide", () => this.#leave());
		this.listen(window, "pageshow", (event) => this.#comeBack(event.persisted));
		this.listen(this, "htmx:beforeSwap", (event) => this.#hush(event));
	}

	/* Only while somebody works here: an idle page neither holds the clause nor keeps the session alive */
	#stay() {
		if (document.visibilityState === "visible" && Date.now() - this.#told >= MINUTE) {
			this.#told = Date.now();
			window.htmx.trigger(this.form, "presence");
		}
	}

	#leave() {
		if (!this.#going) {
			const fields = new URLSearchParams(new FormData(this.form));
			fields.set("_leave", "1");
			navigator.sendBeacon(this.form.action, fields);
		}
	}

	#comeBack(asItWas) {
		this.#going = false;
		if (asItWas) {
			this.#told = 0;
			this.#stay();
		}
	}

	/* What a screen reader has read it need not read again */
	#hush(event) {
		if (event.detail.target === this.note) {
			const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
			event.detail.shouldSwap = words(page.body.textContent) !== words(this.note.textContent);
		}
	}
}

customElements.define("presence-note", PresenceNote);
