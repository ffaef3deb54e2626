/*
 * <kept-words>, the first thing in a form: keeps in the browser what is typed there until the server has it. After a
 * reload, a crash or the next sign-in of the same person it is offered again (offers.js).
 *
 *   again="send"  the form bears beside each field what its person saw. What was kept is sent as it was: the server
 *                 compares it with what is stored by now. Other forms are filled again, with the version that was seen.
 *   act           what is asked for then where only a button stores: that it is shown
 *   about         which of the forms of a page it is; without it the form's only heading says so
 */
import * as content from "../fields.js";
import * as kept from "../kept.js";
import { isLeaving } from "../leaving.js";
import { showAll } from "../offers.js";
import { Behaviour } from "./behaviour.js";

const PAUSE = 300;

function fresh() {
	return Math.random().toString(36).slice(2) + Date.now().toString(36);
}

/* What the form would send now, but for what the page adds by itself */
function sent(form) {
	return Array.from(new FormData(form)).filter((pair) => typeof pair[1] === "string" && !pair[0].startsWith("_"));
}

function trimmed(value) {
	return typeof value === "string" ? value.trim() : value;
}

class KeptWords extends Behaviour {
	/* The name of this visit of the form, under which the words are kept */
	visit = "";
	/* What the server has in its fields */
	stored = null;
	/* Under which name it was sent from here */
	sentAs = "";
	#refused = false;
	#late = false;
	#page = "";
	#timer = 0;

	begin() {
		this.form = this.closest("form");
		/* A browser that goes back would put into it what was stored long ago; where we can't keep it ourselves, it is all there is */
		if (kept.store()) {
			this.form.autocomplete = "off";
		}
		/* A field may stand outside its form, so the document listens */
		this.listen(document, "input", (event) => this.#typed(event));
		this.listen(document, "submit", (event) => this.#send(event));
		/* A part of the page was stored, and says so */
		this.listen(document, "htmx:afterSwap", () => this.#look());
		this.listen(document, "visibilitychange", () => this.#keepInTime(document.visibilityState === "hidden"));
		this.listen(window, "pagehide", () => this.#keepInTime(true));
		this.listen(window, "beforeunload", (event) => this.#ask(event));
		if (!this.stored) {
			this.#watch();
		}
	}

	end() {
		this.rest();
	}

	get place() {
		return kept.place(this.form);
	}

	get isSentAgain() {
		return this.getAttribute("again") === "send";
	}

	isChanged() {
		return this.#changes().length > 0;
	}

	/* Nothing more is kept of what was typed last */
	rest() {
		clearTimeout(this.#timer);
	}

	/* What stands in the form is what the server has */
	takeAsStored() {
		this.stored = content.values(this.form);
	}

	#changes() {
		return content.changes(this.form, this.stored);
	}

	/* ---- keeping ---- */

	keep() {
		this.rest();
		const changed = this.#changes();
		if (changed.length === 0) {
			kept.remove(this.place + this.visit);
			return;
		}
		const version = this.form.elements.namedItem("version");
		kept.write(this.place + this.visit, { id: this.visit, refused: this.#refused, page: this.#page, action: content.path(this.form.action),
			about: content.about(this.form), version: version ? version.value : "", typed: content.typed(changed),
			sent: this.isSentAgain ? sent(this.form) : [],
			changes: changed.map((one) => ({ key: one.key, value: content.value(one.field), before: content.was(this.form, this.stored, one) })) });
	}

	#keepInTime(last) {
		if (last && !isLeaving()) {
			this.keep();
		}
	}

	#typed(event) {
		if (event.target.form !== this.form) {
			return;
		}
		if (isLeaving() && !this.#late) {
			/* Typed after the form was sent: its arrival says nothing about this */
			this.#late = true;
			this.visit = fresh();
		}
		this.rest();
		this.#timer = setTimeout(() => this.keep(), PAUSE);
	}

	#look() {
		if (content.told(this.form)) {
			this.stored = content.stored(this.form);
			this.keep();
		}
	}

	#ask(event) {
		if (!isLeaving() && this.isChanged()) {
			event.preventDefault();
		}
	}

	#send(event) {
		if (event.defaultPrevented || event.target.method !== "post") {
			return;
		}
		if (!event.target.matches("sign-out > form")) {
			this.keep();
		}
		if (event.target === this.form) {
			this.sentAs = this.visit;
			if (!this.isSentAgain) {
				content.addLabels(this.form, this.stored);
			}
		}
	}

	/* ---- which visit it is ---- */

	/* The page that follows says under this name whether it was stored */
	#name(visit) {
		this.visit = visit;
		let field = this.form.elements.namedItem("_kept");
		if (!field) {
			field = document.createElement("input");
			field.type = "hidden";
			field.name = "_kept";
			this.append(field);
		}
		field.value = visit;
	}

	/* The page that came back after a form was sent holds what was typed: in this form? */
	#watch() {
		const held = document.body.dataset.heldInput;
		const entry = held ? kept.read(this.place + held) : null;
		if (entry) {
			kept.write(this.place + held, Object.assign({}, entry, { refused: true, at: entry.at }));
		}
		this.#refused = Boolean(entry);
		const back = Boolean(held) && (entry !== null || content.path(this.form.action) === location.pathname);
		this.#page = entry && entry.page ? entry.page : location.pathname;
		this.stored = back && !content.told(this.form) ? content.before(this.form, entry) : content.stored(this.form);
		this.#name(back ? held : fresh());
		if (back && entry && entry.sent.length === 0 && !this.shows(entry)) {
			/* Not in its fields: it is offered */
			this.stored = content.stored(this.form);
			this.#name(fresh());
		}
		else if (back) {
			this.keep();
		}
	}

	/* ---- what was kept earlier ---- */

	fits(entry) {
		const now = content.values(this.form);
		return entry.sent.length > 0 || entry.changes.every((change) => now.has(change.key));
	}

	/* Stored by now: the page shows it */
	shows(entry) {
		if (entry.sent.length === 0) {
			const now = content.values(this.form);
			return entry.changes.every((change) => trimmed(now.get(change.key)) === trimmed(change.value));
		}
		return this.missing(entry).length === 0;
	}

	/* What of it the page doesn't show */
	missing(entry) {
		const now = Array.from(new FormData(this.form)).map((pair) => JSON.stringify([pair[0], String(pair[1]).trim()]));
		return entry.typed.filter((one) => !now.includes(JSON.stringify([one.name, one.value.trim()])));
	}

	/* Only what was typed, with the version that was seen: a field of somebody else stays theirs */
	fill(entry) {
		const here = new Map(content.named(this.form).map((one) => [one.key, one.field]));
		const version = this.form.elements.namedItem("version");
		if (version && entry.version) {
			version.value = entry.version;
		}
		this.#name(entry.id);
		entry.changes.filter((change) => here.has(change.key)).forEach((change) => content.put(here.get(change.key), change.value));
		this.keep();
		return here.get(entry.changes[0].key);
	}
}

/* Once the page's other scripts have made of its fields what they make of them */
document.addEventListener("DOMContentLoaded", function () {
	kept.tidy();
	customElements.define("kept-words", KeptWords);
	showAll();
});
