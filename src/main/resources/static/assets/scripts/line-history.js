/*
 * 文を直す: what was done to the lines of a clause, taken back and done again in the page. Each step
 * knows where the caret stood before and after it: there it goes, whichever line one is in by now.
 */
import { Steps } from "./core/steps.js";
import * as editor from "./editor.js";
import * as lines from "./lines.js";

const { form, box, isJoined, isWritten, around, count, place, put } = lines;
const steps = new Steps();
let current = null;
/* The caret before whatever is typed next */
let seen = null;
let composing = false;
/* What isn't typing */
let working = false;

/* ---- what there is ---- */

function titleArea() {
	return form.querySelector('textarea[data-markup][name="title"]');
}

function snapshot() {
	return { lines: lines.all().map(function (line) {
		const has = box(line);
		return { line: line, value: has ? has.area.value : "", kind: has ? line.querySelector(".editor-kind").value : "",
			joined: isJoined(line) };
	}), title: titleArea() ? titleArea().value : "" };
}

function caret() {
	const shown = document.activeElement ? document.activeElement.closest(".editor-box") : null;
	const parts = shown ? around(shown) : null;
	return parts ? { area: shown.area, at: parts.end } : null;
}

/* Of a kind that was chosen: the end of its line */
function caretIn(area) {
	const now = caret();
	const line = area.closest("[data-line]");
	const shown = area.box || (line ? box(line) : null);
	return now && now.area === area ? now : { area: shown.area, at: count(shown) };
}

/* ---- putting it back ---- */

function restore(was, at) {
	const focused = document.activeElement;
	const row = focused.closest("[data-line]");
	const before = row ? lines.all().indexOf(row) : 0;
	bring(was.lines);
	was.lines.filter(function (one) { return box(one.line); }).forEach(function (one) {
		if (one.joined !== isJoined(one.line)) {
			lines.join(one.line, one.joined);
		}
		if (box(one.line).area.value !== one.value) {
			lines.write(one.line, one.value);
		}
		one.line.querySelector(".editor-kind").value = one.kind;
	});
	if (titleArea() && titleArea().value !== was.title) {
		put(titleArea().box, was.title);
	}
	lines.arrange();
	settle(at, focused, before);
	changed();
}

/* A line that stays where it is isn't touched: the caret may be in it */
function bring(wanted) {
	lines.all().filter(function (line) {
		return !wanted.some(function (one) { return one.line === line; });
	}).forEach(function (line) { line.remove(); });
	let last = null;
	wanted.forEach(function (one) {
		const there = last ? last.nextElementSibling : lines.all()[0];
		if (there !== one.line && last) {
			last.after(one.line);
		}
		else if (there !== one.line) {
			form.querySelector(".editor-lines").append(one.line);
		}
		last = one.line;
	});
}

/* The caret is never thrown out: at the worst it stays in the line nearest to where it was */
function settle(at, focused, before) {
	if (at && usable(at.area.box)) {
		place(at.area.box, at.at);
	}
	else if (document.activeElement !== focused || !focused.isConnected) {
		const all = lines.all();
		const row = focused.closest("[data-line]");
		const near = [row && row.isConnected ? row : null].concat(all.slice(0, before).reverse(), all.slice(before))
			.find(function (line) { return line && isWritten(line); });
		const shown = near ? box(near) : titleArea() && titleArea().box;
		if (shown) {
			place(shown, count(shown));
		}
	}
}

function usable(shown) {
	return shown.isConnected && shown.offsetParent !== null;
}

/* Stores it, and keeps it in the browser until then */
function changed() {
	const area = form.querySelector("[data-line] textarea[data-markup]") || titleArea();
	const outer = working;
	working = true;
	area.dispatchEvent(new Event("input", { bubbles: true }));
	working = outer;
	current = snapshot();
	steps.pause();
	seen = caret() || seen;
}

/* ---- steps ---- */

/* Something that isn't only typing */
export function change(work) {
	const step = { before: snapshot(), from: caret() };
	working = true;
	work();
	working = false;
	lines.arrange();
	changed();
	steps.remember(Object.assign(step, { after: current, to: caret() }));
}

/* What is typed in one go is undone in one go */
function note(area) {
	const after = snapshot();
	steps.type(area, Date.now(), { before: current, from: seen && seen.area === area ? seen : caretIn(area), after: after, to: caretIn(area) });
	current = after;
}

function undo() {
	const step = steps.undo();
	if (step) {
		restore(step.before, step.from);
	}
}

function redo() {
	const step = steps.redo();
	if (step) {
		restore(step.after, step.to);
	}
}

/* ---- what is typed ---- */

form.addEventListener("input", function (event) {
	const area = event.target;
	if (!area.matches("textarea[data-markup], .editor-kind")) {
		return;
	}
	const line = area.closest("[data-line]");
	if (line) {
		lines.know(line);
	}
	if (!working && !composing) {
		note(area);
	}
});

form.addEventListener("compositionstart", function () {
	seen = caret() || seen;
	composing = true;
});

form.addEventListener("compositionend", function (event) {
	const shown = event.target.closest(".editor-box");
	composing = false;
	if (shown) {
		note(shown.area);
	}
});

function look() {
	if (!composing && !working) {
		seen = caret() || seen;
	}
}

document.addEventListener("selectionchange", look);

/* Also from keyboards that name no keys, and the browser's own menu */
form.addEventListener("beforeinput", function (event) {
	if (!event.target.closest(".editor-box")) {
		return;
	}
	look();
	if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
		event.preventDefault();
		(event.inputType === "historyUndo" ? undo : redo)();
	}
});

form.addEventListener("keydown", function (event) {
	const shown = event.target.closest(".editor-box");
	const letter = event.key.toLowerCase();
	if (shown && shown.isContentEditable && !editor.composing(event) && (event.ctrlKey || event.metaKey) && !event.altKey
		&& (letter === "z" || letter === "y")) {
		event.preventDefault();
		(letter === "y" || event.shiftKey ? redo : undo)();
	}
});

current = snapshot();
