/*
 * <sheet-cells>, around a table: cells copied from a spreadsheet fill its cells, from the one they are pasted into to
 * the right and downwards, with new rows as needed. One act takes all of it back.
 *
 * A row is a tbody[data-row], or else a tr. A template beside the table says how a new row is made; otherwise it is like
 * the last one, empty. What is done with the news is no matter of this element: it tells "cells:row" of a row that is
 * new, and of itself "cells:pasted", "cells:undone" and "cells:redone".
 */
import { parse } from "../core/sheet.js";
import { clean as cleaned } from "../core/typed-text.js";
import { Behaviour } from "./behaviour.js";

/* As the server cleans a field of one line */
function clean(cell) {
	return cleaned(cell, false).trim();
}

export function fields(row) {
	return Array.from(row.querySelectorAll("td .input"));
}

function isOpen(row) {
	return !row.querySelector('input[name$=".removed"]:checked');
}

function option(select, words) {
	const wanted = words.replace(/[\s（）()]/g, "");
	return Array.from(select.options).find(function (one) {
		const label = one.text.replace(/[\s（）()]/g, "");
		return one.value && wanted.length > 1 && (label === wanted || label.startsWith(wanted) || label.endsWith(wanted) || wanted.startsWith(label));
	});
}

function put(field, content) {
	if (field.options) {
		const found = option(field, content);
		if (!found && content) {
			return false;
		}
		field.value = found ? found.value : "";
	}
	else {
		field.value = content;
	}
	return true;
}

class SheetCells extends Behaviour {
	/* What was pasted last, as long as it can be taken back */
	#pasted = null;
	/* What was taken back last, as long as it can be done again */
	#undone = null;

	begin() {
		this.model = this.querySelector(":scope > template");
		this.listen(this, "paste", (event) => this.#paste(event), { capture: true });
		this.listen(this, "keydown", (event) => this.#press(event));
		this.listen(this, "input", (event) => this.#typed(event));
	}

	/* ---- the table ---- */

	rows() {
		const groups = this.querySelectorAll("tbody[data-row]");
		return Array.from(groups.length > 0 ? groups : this.querySelectorAll("tbody > tr"));
	}

	add() {
		const row = (this.model ? this.model.content.querySelector("tbody") : this.rows().at(-1)).cloneNode(true);
		fields(row).forEach((field) => {
			field.value = "";
			if (!this.model) {
				field.removeAttribute("value");
				field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+/, this.rows().length + 1));
			}
		});
		this.rows().at(-1).after(row);
		row.dispatchEvent(new CustomEvent("cells:row", { bubbles: true }));
		return row;
	}

	/* What was there before, which rows are new, and what could not be filled */
	#fill(field, block) {
		const first = this.rows().find((row) => row.contains(field));
		const column = fields(first).indexOf(field);
		const places = this.rows().slice(this.rows().indexOf(first)).filter(isOpen);
		const done = { before: [], added: [], unknown: [], outside: 0, rows: block.length };
		block.forEach((cells, line) => {
			if (!places[line]) {
				places.push(this.add());
				done.added.push(places[line]);
			}
			const targets = fields(places[line]).slice(column);
			if (!this.model && cells.length > targets.length) {
				/* Nobody would tell what found no room: it goes into the last column */
				cells.push(cells.splice(targets.length - 1).map(clean).filter(Boolean).join(" "));
			}
			done.outside = Math.max(done.outside, cells.length - targets.length);
			cells.slice(0, targets.length).forEach((cell, place) => {
				const before = targets[place].value;
				if (put(targets[place], clean(cell))) {
					done.before.push({ field: targets[place], value: before, filled: targets[place].value });
				}
				else {
					done.unknown.push(clean(cell));
				}
			});
		});
		return done;
	}

	#paste(event) {
		const field = event.target.closest("td .input");
		const copied = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
		if (!field || field.disabled || event.defaultPrevented) {
			return;
		}
		const block = parse(copied);
		if (block.length === 1 && block[0].length === 1 && !field.options) {
			/* One cell is text like any other, at the caret, but for the line breaks in and after it */
			if (/[\r\n]/.test(copied)) {
				event.preventDefault();
				document.execCommand("insertText", false, clean(block[0][0]));
			}
			return;
		}
		event.preventDefault();
		this.#pasted = this.#fill(field, block);
		this.#undone = null;
		this.#changed(this.#pasted);
		this.#tell("cells:pasted", this.#pasted);
	}

	/* ---- taking it back ---- */

	/* What somebody has typed since into one of the cells stays */
	undo() {
		const done = this.#pasted;
		if (!done) {
			return;
		}
		this.#pasted = null;
		done.before.filter((one) => one.field.value === one.filled).forEach((one) => { one.field.value = one.value; });
		done.removed = done.added.filter((row) => fields(row).every((field) => !field.value));
		done.after = this.rows().filter((row) => !done.removed.includes(row)).at(-1);
		done.removed.forEach((row) => row.remove());
		this.#undone = done;
		this.#tell("cells:undone", done);
		this.#changed(done);
	}

	#redo() {
		const done = this.#undone;
		this.#undone = null;
		done.removed.forEach((row, place) => (place === 0 ? done.after : done.removed[place - 1]).after(row));
		done.before.filter((one) => one.field.value === one.value).forEach((one) => { one.field.value = one.filled; });
		this.#pasted = done;
		this.#tell("cells:redone", done);
		this.#changed(done);
	}

	#tell(name, done) {
		this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: done }));
	}

	#changed(done) {
		done.before.map((one) => one.field).filter((field) => field.isConnected).concat(this.rows().flatMap(fields).slice(0, 1))
			.forEach((field) => field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "cells" })));
	}

	/* The browser takes back what was typed; what was pasted into many cells it knows nothing of */
	#press(event) {
		const letter = event.key.toLowerCase();
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || (letter !== "z" && letter !== "y")) {
			return;
		}
		const again = letter === "y" || event.shiftKey;
		if (again && this.#undone) {
			event.preventDefault();
			this.#redo();
		}
		else if (!again && this.#pasted && !this.#pasted.typed) {
			event.preventDefault();
			this.undo();
		}
	}

	#typed(event) {
		if (event.detail !== "cells") {
			this.#undone = null;
			if (this.#pasted) {
				this.#pasted.typed = true;
			}
		}
	}
}

customElements.define("sheet-cells", SheetCells);
