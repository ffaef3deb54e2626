/*
 * 文を直す: what Enter, Backspace and Delete make of the lines, all in the page: nothing that is typed
 * meanwhile can be lost, however slow the server is. It stores what the page shows.
 */
import * as editor from "./editor.js";
import { change } from "./line-history.js";
import * as lines from "./lines.js";

const { form, box, isOwn, isWritten, isEmpty, value, write, around, place } = lines;
const KINDS = { paragraph: "p", item: "i" };
/* The box in which an Enter has just ended a composition */
let confirmed = null;

/* Where the new line begins: with what stands behind the caret */
function enter(shown) {
	const line = shown.closest("[data-line]");
	const parts = around(shown);
	if (!line) {
		const first = lines.all().find(isWritten);
		if (first) {
			place(box(first), 0);
		}
		return;
	}
	if (!parts || isEmpty(line) || (!isWritten(line) && parts.tail.trim() !== "")) {
		return;
	}
	change(function () {
		const kind = line.querySelector(".editor-kind").value;
		if (parts.head.trim() === "" && parts.tail.trim() !== "") {
			write(line, parts.head + parts.tail);
			above(line, kind);
			place(shown, parts.at);
			return;
		}
		const made = lines.insert(line, "after", kind, parts.tail);
		write(line, parts.head);
		place(box(made), 0);
	});
}

/* Before a line: it stays the line it is, and an empty one comes above it */
function above(line, kind) {
	const before = line.previousElementSibling;
	const empty = before && before.matches("[data-line]") && isWritten(before) && isOwn(before) && isEmpty(before);
	if (!empty) {
		lines.insert(line, "before", kind, "");
	}
}

/* The second line's words go to the first; of two, the one without words goes */
function connect(first, second) {
	change(function () {
		if (isOwn(first) && isEmpty(first)) {
			first.remove();
			place(box(second), 0);
			return;
		}
		const at = lines.count(box(first));
		write(first, value(first) + value(second));
		if (isOwn(second)) {
			second.remove();
		}
		else {
			lines.join(second, true);
		}
		place(box(first), at);
	});
}

function erase(shown, step) {
	const line = shown.closest("[data-line]");
	const parts = around(shown);
	if (!line || !parts || !parts.collapsed || !isWritten(line) || (step < 0 ? parts.head : parts.tail) !== "") {
		return false;
	}
	const other = lines.neighbour(line, step < 0 ? "previousElementSibling" : "nextElementSibling");
	if (other) {
		connect(step < 0 ? other : line, step < 0 ? line : other);
	}
	else if (isOwn(line) && isEmpty(line) && lines.all().filter(isWritten).length > 1) {
		const beside = lines.neighbour(line, step < 0 ? "nextElementSibling" : "previousElementSibling");
		change(function () {
			line.remove();
			place(box(beside || lines.all().find(isWritten)), 0);
		});
	}
	return true;
}

function pressed(event, shown) {
	const command = event.ctrlKey || event.metaKey;
	if (event.key === "Enter") {
		event.preventDefault();
		if (!command && !event.altKey && !event.repeat) {
			enter(shown);
		}
	}
	else if ((event.key === "Backspace" && erase(shown, -1)) || (event.key === "Delete" && erase(shown, 1))) {
		event.preventDefault();
	}
}

form.addEventListener("keydown", function (event) {
	const shown = event.target.closest(".editor-box");
	confirmed = null;
	if (!shown || !shown.isContentEditable) {
		return;
	}
	if (editor.composing(event)) {
		confirmed = event.key === "Enter" ? shown : null;
		return;
	}
	pressed(event, shown);
});

/* Keyboards that name no keys */
form.addEventListener("beforeinput", function (event) {
	const shown = event.target.closest(".editor-box");
	if (!shown) {
		return;
	}
	if (event.inputType === "insertParagraph" || event.inputType === "insertLineBreak") {
		event.preventDefault();
		if (confirmed !== shown) {
			enter(shown);
		}
	}
});

/* ---- buttons ---- */

form.addEventListener("click", function (event) {
	const button = event.target.closest("button[data-line-act]");
	const kind = button ? KINDS[button.dataset.lineAct] : null;
	if (kind) {
		event.preventDefault();
		change(function () {
			place(box(lines.insert(button.closest("[data-line]"), "after", kind, "")), 0);
		});
	}
});

/* What a person does with a line that isn't stored yet stores it */
form.addEventListener("submit", function (event) {
	const line = event.submitter ? event.submitter.closest("[data-line]") : null;
	if (line) {
		line.querySelector('input[name="line"]').disabled = false;
	}
}, true);

/* ---- what the server has ---- */

let sent = new Map();

document.addEventListener("htmx:beforeRequest", function (event) {
	if (event.detail.elt === form) {
		sent = new Map(Array.from(form.querySelectorAll('input[name^="joined:"]'), function (told) { return [told, told.value]; }));
	}
});

document.addEventListener("htmx:oobAfterSwap", function (event) {
	if (event.detail.target && event.detail.target.id === "editor-seen") {
		lines.arrange();
	}
});

document.addEventListener("htmx:afterSwap", function (event) {
	if (event.detail.elt === form || event.detail.requestConfig && event.detail.requestConfig.elt === form) {
		lines.arrange();
		if (form.querySelector("#editor-state .clause-saved")) {
			sent.forEach(function (value, told) {
				if (told.value === value) {
					told.remove();
				}
			});
		}
	}
});
