/*
 * <contact-table>, around a table of the contact page with its <sheet-cells>: rows are added, moved and taken back on
 * the page, without sending anything. Without it the same buttons send the form.
 *
 *   row    what a row is called, with %d for its number
 *   most   how many rows are stored
 */
import * as frame from "../frame.js";
import { Behaviour } from "./behaviour.js";
import { fields } from "./sheet-cells.js";

const grows = CSS.supports("field-sizing", "content");

/* getRandomValues is there without https, randomUUID is not */
function fresh() {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function rename(row, id) {
	const before = row.dataset.id;
	[row].concat(Array.from(row.querySelectorAll("*"))).forEach((element) => {
		["id", "name", "value", "formaction", "aria-describedby"].forEach((name) => {
			const attribute = element.getAttribute(name);
			if (attribute && attribute.includes(before)) {
				element.setAttribute(name, attribute.replaceAll(before, id));
			}
		});
	});
	row.dataset.id = id;
}

function press(row, act) {
	const wanted = row.querySelector('[data-act="' + act + '"]');
	(wanted.disabled ? row.querySelector('[data-act="' + (act === "up" ? "down" : "up") + '"]') : wanted).focus();
}

function takeStored(row) {
	const stored = JSON.parse(row.querySelector('[name$=".was"]').value);
	fields(row).forEach((field, place) => {
		field.value = stored[place];
		field.dispatchEvent(new Event("input", { bubbles: true }));
	});
	row.querySelector(".row-clash").remove();
	fields(row)[0].focus();
}

function explain(select) {
	const words = select.value ? document.querySelector('[data-duty="' + select.value + '"]').textContent : "";
	let hint = select.parentElement.querySelector(".duty-hint");
	if (!hint) {
		hint = frame.element("p", "", "duty-hint");
		hint.id = "hint-" + select.id;
		select.after(hint);
		select.setAttribute("aria-describedby", ((select.getAttribute("aria-describedby") || "") + " " + hint.id).trim());
	}
	hint.textContent = words;
}

function grow(area) {
	area.style.height = "auto";
	area.style.height = area.scrollHeight + 2 + "px";
}

class ContactTable extends Behaviour {
	begin() {
		this.cells = this.querySelector("sheet-cells");
		this.state = this.querySelector("[role=status]");
		this.order = this.querySelector('[name^="order."]');
		/* Kept input that is offered again names the tables whose order has changed, not the rows */
		this.order.box = { innerText: "行の順番を変えました" };
		this.listen(this, "click", (event) => this.#act(event));
		this.listen(this, "keydown", (event) => this.#key(event));
		this.listen(this, "input", (event) => this.#typed(event));
		this.listen(document, "focusin", (event) => this.#explain(event.target));
		this.listen(this, "cells:row", (event) => this.#name(event.target));
		this.listen(this, "cells:pasted cells:redone", (event) => this.#tellPasted(event.detail));
		this.listen(this, "cells:undone", () => this.#tellUndone());
		if (!grows) {
			this.querySelectorAll("textarea").forEach(grow);
		}
	}

	#say(text, action) {
		this.state.replaceChildren(text);
		if (action) {
			this.state.append(" ", action);
		}
	}

	/* ---- what a row is called ---- */

	#name(row) {
		rename(row, fresh());
		this.#number();
	}

	#number() {
		const rows = this.cells.rows();
		rows.forEach((row, place) => {
			const name = this.getAttribute("row").replace("%d", place + 1);
			row.querySelector("[data-number]").textContent = place + 1;
			row.querySelectorAll("[data-heading]").forEach((field) => field.setAttribute("aria-label", name + field.dataset.heading));
			row.querySelector('[data-act="up"]').setAttribute("aria-label", name + "行を上へ");
			row.querySelector('[data-act="up"]').disabled = place === 0;
			row.querySelector('[data-act="down"]').setAttribute("aria-label", name + "行を下へ");
			row.querySelector('[data-act="down"]').disabled = place === rows.length - 1;
		});
		const ids = rows.map((row) => row.dataset.id).join(" ");
		if (this.order.value !== ids) {
			this.order.value = ids;
			this.order.dispatchEvent(new Event("input", { bubbles: true }));
		}
	}

	#overfull() {
		const most = Number(this.getAttribute("most"));
		const rows = this.cells.rows().filter((row) => !row.querySelector('[name$=".removed"]').checked
			&& fields(row).some((field) => field.value.trim())).length;
		return rows > most ? "保存できるのは" + most + "行までです（今は" + rows + "行）。" + (rows - most) + "行減らしてから保存してください。" : "";
	}

	/* ---- adding, moving, taking ---- */

	#move(row, step) {
		const rows = this.cells.rows();
		const target = rows[rows.indexOf(row) + step];
		if (!target) {
			return;
		}
		if (step < 0) {
			target.before(row);
		}
		else {
			target.after(row);
		}
		this.#number();
		this.#say((rows.indexOf(row) + step + 1) + "行目へ移しました。");
		row.scrollIntoView({ block: "nearest" });
	}

	#act(event) {
		const button = event.target.closest("[data-act]");
		if (!button) {
			return;
		}
		event.preventDefault();
		const act = button.dataset.act;
		const row = button.closest("[data-row]");
		if (act === "add") {
			fields(this.cells.add())[0].focus();
			this.#say(this.#overfull());
		}
		else if (act === "take") {
			takeStored(row);
		}
		else {
			this.#move(row, act === "up" ? -1 : 1);
			press(row, act);
		}
	}

	/* ---- keys ---- */

	#below(field, step) {
		const rows = this.cells.rows();
		const row = field.closest("[data-row]");
		const target = rows[rows.indexOf(row) + step];
		if (target) {
			fields(target)[fields(row).indexOf(field)].focus();
		}
	}

	#key(event) {
		const field = event.target.closest("td .input");
		if (!field || field.options || event.isComposing || event.keyCode === 229) {
			return;
		}
		const arrow = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
		if (event.key === "Enter") {
			/* As in a spreadsheet: to the cell below */
			event.preventDefault();
			this.#below(field, event.shiftKey ? -1 : 1);
		}
		else if (arrow && event.altKey) {
			event.preventDefault();
			this.#move(field.closest("[data-row]"), arrow);
			field.focus();
		}
	}

	/* ---- what is pasted and typed ---- */

	#tellPasted(done) {
		const words = [done.rows + "行を貼り付けました。"];
		if (done.outside > 0) {
			words.push("表の右にはみ出した" + done.outside + "列は入れていません。");
		}
		if (done.unknown.length > 0) {
			words.push("「" + Array.from(new Set(done.unknown)).slice(0, 3).join("」「") + "」は役割の名でないので、役割の欄に入れていません。");
		}
		words.push(this.#overfull());
		this.#number();
		this.#say(words.join(""), frame.button("貼り付けを取り消す", "button-text", () => {
			this.cells.undo();
			fields(this.cells.rows()[0])[0].focus();
		}));
	}

	#tellUndone() {
		this.#number();
		this.#say("貼り付けを取り消しました。");
	}

	#explain(focused) {
		this.querySelectorAll(".duty-hint").forEach((hint) => {
			if (!hint.parentElement.contains(focused)) {
				hint.textContent = "";
			}
		});
		if (focused.matches("select") && this.contains(focused)) {
			explain(focused);
		}
	}

	#typed(event) {
		const row = event.target.closest("[data-row]");
		if (!row) {
			return;
		}
		row.classList.toggle("spare", fields(row).every((field) => !field.value));
		if (event.target.matches("select")) {
			if (event.target === document.activeElement) {
				explain(event.target);
			}
			row.querySelector(".print-only").textContent = event.target.selectedOptions[0].text;
		}
		if (!grows && event.target.matches("textarea")) {
			grow(event.target);
		}
	}
}

customElements.define("contact-table", ContactTable);
