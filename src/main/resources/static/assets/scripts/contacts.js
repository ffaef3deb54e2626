/*
 * The tables of the contact page: rows are added, moved and taken back on the page, without
 * sending anything. Without this script the same buttons send the form.
 */
import * as cells from "./cells.js";
import * as frame from "./frame.js";

const grows = CSS.supports("field-sizing", "content");

/* getRandomValues is there without https, randomUUID is not */
function fresh() {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
		return byte.toString(16).padStart(2, "0");
	}).join("");
}

function say(table, text, action) {
	const state = document.querySelector('[data-state="' + table.dataset.table + '"]');
	state.replaceChildren(text);
	if (action) {
		state.append(" ", action);
	}
}

/* ---- what a row is called ---- */

function renamed(row, id) {
	const before = row.dataset.id;
	[row].concat(Array.from(row.querySelectorAll("*"))).forEach(function (element) {
		["id", "name", "value", "formaction", "aria-describedby"].forEach(function (name) {
			const attribute = element.getAttribute(name);
			if (attribute && attribute.includes(before)) {
				element.setAttribute(name, attribute.replaceAll(before, id));
			}
		});
	});
	row.dataset.id = id;
}

function number(table) {
	const rows = cells.rows(table);
	rows.forEach(function (row, place) {
		const name = table.dataset.name.replace("%d", place + 1);
		row.querySelector("[data-number]").textContent = place + 1;
		row.querySelectorAll("[data-heading]").forEach(function (field) {
			field.setAttribute("aria-label", name + field.dataset.heading);
		});
		row.querySelector('[data-act="up"]').setAttribute("aria-label", name + "行を上へ");
		row.querySelector('[data-act="up"]').disabled = place === 0;
		row.querySelector('[data-act="down"]').setAttribute("aria-label", name + "行を下へ");
		row.querySelector('[data-act="down"]').disabled = place === rows.length - 1;
	});
	const order = document.querySelector('[name="order.' + table.dataset.table + '"]');
	const ids = rows.map(function (row) { return row.dataset.id; }).join(" ");
	if (order.value !== ids) {
		order.value = ids;
		order.dispatchEvent(new Event("input", { bubbles: true }));
	}
}

function count(table) {
	return cells.rows(table).filter(function (row) {
		return !row.querySelector('[name$=".removed"]').checked && cells.fields(row).some(function (field) { return field.value.trim(); });
	}).length;
}

function overfull(table) {
	const most = Number(table.dataset.most);
	const rows = count(table);
	return rows > most ? "保存できるのは" + most + "行までです（今は" + rows + "行）。" + (rows - most) + "行減らしてから保存してください。" : "";
}

document.addEventListener("cells:row", function (event) {
	renamed(event.target, fresh());
	number(event.target.closest("table"));
});

/* ---- adding, moving, taking ---- */

function move(row, step) {
	const table = row.closest("table");
	const rows = cells.rows(table);
	const target = rows[rows.indexOf(row) + step];
	if (!target) {
		return false;
	}
	if (step < 0) {
		target.before(row);
	}
	else {
		target.after(row);
	}
	number(table);
	say(table, (rows.indexOf(row) + step + 1) + "行目へ移しました。");
	row.scrollIntoView({ block: "nearest" });
	return true;
}

function press(row, act) {
	const wanted = row.querySelector('[data-act="' + act + '"]');
	(wanted.disabled ? row.querySelector('[data-act="' + (act === "up" ? "down" : "up") + '"]') : wanted).focus();
}

function take(row) {
	const stored = JSON.parse(row.querySelector('[name$=".was"]').value);
	cells.fields(row).forEach(function (field, place) {
		field.value = stored[place];
		field.dispatchEvent(new Event("input", { bubbles: true }));
	});
	row.querySelector(".row-clash").remove();
	cells.fields(row)[0].focus();
}

document.addEventListener("click", function (event) {
	const button = event.target.closest("#contacts-form [data-act]");
	if (!button) {
		return;
	}
	event.preventDefault();
	const act = button.dataset.act;
	if (act === "add") {
		const table = button.closest("section").querySelector("table[data-cells]");
		cells.fields(cells.added(table))[0].focus();
		say(table, overfull(table));
	}
	else if (act === "take") {
		take(button.closest("[data-row]"));
	}
	else {
		const row = button.closest("[data-row]");
		move(row, act === "up" ? -1 : 1);
		press(row, act);
	}
});

/* ---- keys ---- */

function below(field, step) {
	const table = field.closest("table");
	const rows = cells.rows(table);
	const row = field.closest("[data-row]");
	const target = rows[rows.indexOf(row) + step];
	if (target) {
		cells.fields(target)[cells.fields(row).indexOf(field)].focus();
	}
}

document.addEventListener("keydown", function (event) {
	const field = event.target.closest ? event.target.closest("#contacts-form td .input") : null;
	if (!field || event.isComposing || event.keyCode === 229) {
		return;
	}
	const arrow = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
	if (event.key === "Enter" && !field.options) {
		/* As in a spreadsheet: to the cell below */
		event.preventDefault();
		below(field, event.shiftKey ? -1 : 1);
	}
	else if (arrow && event.altKey && !field.options) {
		event.preventDefault();
		move(field.closest("[data-row]"), arrow);
		field.focus();
	}
});

/* ---- what a duty is ---- */

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

document.addEventListener("focusin", function (event) {
	document.querySelectorAll(".duty-hint").forEach(function (hint) {
		if (!hint.parentElement.contains(event.target)) {
			hint.textContent = "";
		}
	});
	if (event.target.matches(".contacts-people select")) {
		explain(event.target);
	}
});

/* ---- what is pasted, typed and removed ---- */

["cells:pasted", "cells:redone"].forEach(function (name) { document.addEventListener(name, filled); });

function filled(event) {
	const done = event.detail;
	const table = event.target;
	if (!table.matches(".contacts-table")) {
		return;
	}
	const words = [done.rows + "行を貼り付けました。"];
	if (done.outside > 0) {
		words.push("表の右にはみ出した" + done.outside + "列は入れていません。");
	}
	if (done.unknown.length > 0) {
		words.push("「" + Array.from(new Set(done.unknown)).slice(0, 3).join("」「") + "」は役割の名でないので、役割の欄に入れていません。");
	}
	words.push(overfull(table));
	number(table);
	say(table, words.join(""), frame.button("貼り付けを取り消す", "button-text", function () {
		cells.undo(table);
		cells.fields(cells.rows(table)[0])[0].focus();
	}));
}

document.addEventListener("cells:undone", function (event) {
	if (event.target.matches(".contacts-table")) {
		number(event.target);
		say(event.target, "貼り付けを取り消しました。");
	}
});

function grow(area) {
	area.style.height = "auto";
	area.style.height = area.scrollHeight + 2 + "px";
}

document.addEventListener("input", function (event) {
	const row = event.target.closest ? event.target.closest(".contacts-table [data-row]") : null;
	if (!row) {
		return;
	}
	row.classList.toggle("spare", cells.fields(row).every(function (field) { return !field.value; }));
	if (event.target.matches("select")) {
		explain(event.target);
		row.querySelector(".print-only").textContent = event.target.selectedOptions[0].text;
	}
	if (!grows && event.target.matches("textarea")) {
		grow(event.target);
	}
});

document.addEventListener("DOMContentLoaded", function () {
	/* Kept input that is offered again names the tables whose order has changed, not the rows */
	document.querySelectorAll('[name^="order."]').forEach(function (order) {
		order.box = { innerText: "行の順番を変えました" };
	});
	if (!grows) {
		document.querySelectorAll(".contacts-table textarea").forEach(grow);
	}
});
