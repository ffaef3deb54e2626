/*
 * Cells copied from a spreadsheet fill the cells of a table, from the one they are pasted into
 * to the right and downwards, with new rows as needed. One act takes all of it back.
 *
 * A table with data-cells has a row in each tbody[data-row], or else in each tr of its body.
 * What it does with the news is its own: it hears "cells:row" on a row that is new,
 * "cells:pasted", "cells:undone" and "cells:redone" on itself.
 */
import { parse } from "./core/sheet.js";
import { clean as cleaned } from "./core/typed-text.js";

/* What was pasted last into each table, as long as it can be taken back */
const pasted = new WeakMap();
/* What was taken back last, as long as it can be done again */
const undone = new WeakMap();

/* As the server cleans a field of one line */
function clean(cell) {
	return cleaned(cell, false).trim();
}

/* ---- the table ---- */

export function rows(table) {
	const groups = table.querySelectorAll("tbody[data-row]");
	return Array.from(groups.length > 0 ? groups : table.querySelectorAll("tbody > tr"));
}

export function fields(row) {
	return Array.from(row.querySelectorAll("td .input"));
}

function open(row) {
	return !row.querySelector('input[name$=".removed"]:checked');
}

/* A table says how a new row is made; otherwise it is like the last one, empty */
export function added(table) {
	const maker = table.dataset.table && document.querySelector('template[data-template="' + table.dataset.table + '"]');
	const model = maker ? maker.content.querySelector("tbody") : rows(table).at(-1);
	const row = model.cloneNode(true);
	fields(row).forEach(function (field) {
		field.value = "";
		if (!maker) {
			field.removeAttribute("value");
			field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+/, rows(table).length + 1));
		}
	});
	rows(table).at(-1).after(row);
	row.dispatchEvent(new CustomEvent("cells:row", { bubbles: true }));
	return row;
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

/**
 * Fills cells.
 * @param field the cell to begin with
 * @param block rows of cells
 * @return what was there before, which rows are new, and what could not be filled
 */
function fill(field, block) {
	const table = field.closest("table[data-cells]");
	const first = rows(table).find(function (row) { return row.contains(field); });
	const column = fields(first).indexOf(field);
	const places = rows(table).slice(rows(table).indexOf(first)).filter(open);
	const done = { table: table, before: [], added: [], unknown: [], outside: 0, rows: block.length };
	block.forEach(function (cells, line) {
		if (!places[line]) {
			places.push(added(table));
			done.added.push(places[line]);
		}
		const targets = fields(places[line]).slice(column);
		if (!table.dataset.table && cells.length > targets.length) {
			/* Nobody would tell what found no room: it goes into the last column */
			cells.push(cells.splice(targets.length - 1).map(clean).filter(Boolean).join(" "));
		}
		done.outside = Math.max(done.outside, cells.length - targets.length);
		cells.slice(0, targets.length).forEach(function (cell, place) {
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

/* ---- taking it back ---- */

/* What somebody has typed since into one of the cells stays */
export function undo(table) {
	const done = pasted.get(table);
	if (!done) {
		return;
	}
	pasted.delete(table);
	done.before.forEach(function (one) {
		if (one.field.value === one.filled) {
			one.field.value = one.value;
		}
	});
	done.removed = done.added.filter(function (row) {
		return fields(row).every(function (field) { return !field.value; });
	});
	done.after = rows(table).filter(function (row) { return !done.removed.includes(row); }).at(-1);
	done.removed.forEach(function (row) { row.remove(); });
	undone.set(table, done);
	table.dispatchEvent(new CustomEvent("cells:undone", { bubbles: true, detail: done }));
	changed(done);
}

function redo(table) {
	const done = undone.get(table);
	undone.delete(table);
	done.removed.forEach(function (row, place) { (place === 0 ? done.after : done.removed[place - 1]).after(row); });
	done.before.forEach(function (one) {
		if (one.field.value === one.value) {
			one.field.value = one.filled;
		}
	});
	pasted.set(table, done);
	table.dispatchEvent(new CustomEvent("cells:redone", { bubbles: true, detail: done }));
	changed(done);
}

function changed(done) {
	done.before.map(function (one) { return one.field; }).filter(function (field) { return field.isConnected; })
		.concat(rows(done.table).flatMap(fields).slice(0, 1)).forEach(function (field) {
			field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "cells" }));
		});
}

document.addEventListener("paste", function (event) {
	const field = event.target.closest ? event.target.closest("table[data-cells] td .input") : null;
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
	const done = fill(field, block);
	pasted.set(done.table, done);
	undone.delete(done.table);
	changed(done);
	done.table.dispatchEvent(new CustomEvent("cells:pasted", { bubbles: true, detail: done }));
}, true);

/* The browser takes back what was typed; what was pasted into many cells it knows nothing of */
document.addEventListener("keydown", function (event) {
	const table = event.target.closest ? event.target.closest("table[data-cells]") : null;
	const letter = event.key.toLowerCase();
	if (!table || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || (letter !== "z" && letter !== "y")) {
		return;
	}
	const again = letter === "y" || event.shiftKey;
	if (again && undone.has(table)) {
		event.preventDefault();
		redo(table);
	}
	else if (!again && pasted.has(table) && !pasted.get(table).typed) {
		event.preventDefault();
		undo(table);
	}
});

document.addEventListener("input", function (event) {
	const table = event.target.closest ? event.target.closest("table[data-cells]") : null;
	if (table && event.detail !== "cells") {
		undone.delete(table);
		if (pasted.has(table)) {
			pasted.get(table).typed = true;
		}
	}
});
