/*
 * <draft-undo>, around the buttons that take back and do again: Ctrl+Z outside of a text takes back the last write, as
 * people know it from Word; not where somebody has typed on this page: it would go on, unseen, from their letters to
 * older work.
 */
import { Behaviour } from "./behaviour.js";

const FIELD = "input, textarea, select, [contenteditable=true]";
const WITHOUT_TEXT = /^(radio|checkbox|select-one|submit|button)$/;

function field(event) {
	return event.target.closest ? event.target.closest(FIELD) : null;
}

class DraftUndo extends Behaviour {
	#typed = false;

	begin() {
		this.listen(document, "input", (event) => this.#notice(field(event)), { capture: true });
		this.listen(document, "keydown", (event) => this.#press(event));
	}

	#notice(text) {
		this.#typed = this.#typed || Boolean(text && !WITHOUT_TEXT.test(text.type));
	}

	/* Somebody who takes back letters in a field has typed, too */
	#press(event) {
		const form = this.querySelector('form[data-undo="' + (event.key === "y" ? "redo" : "undo") + '"]');
		if (!(event.ctrlKey || event.metaKey) || (event.key !== "z" && event.key !== "y") || !form) {
			return;
		}
		this.#notice(field(event));
		if (!event.defaultPrevented && !this.#typed && !field(event)) {
			event.preventDefault();
			form.requestSubmit();
		}
	}
}

customElements.define("draft-undo", DraftUndo);
