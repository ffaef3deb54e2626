/*
 * 文を直す: what Enter, Backspace and Delete make of the lines, and how it is undone, all in the page:
 * nothing that is typed meanwhile can be lost, however slow the server is. It stores what the page shows.
 */
(function () {
	"use strict";

	const lines = window.tejuncho.lines;
	if (!lines) {
		return;
	}

	const editor = window.tejuncho.editor;
	const { form, box, isOwn, isJoined, isWritten, isEmpty, value, write, around, place } = lines;
	const PAUSE = 1000;
	const KINDS = { paragraph: "p", item: "i" };
	const MOST = 200;
	const past = [];
	const future = [];
	let current = null;
	let typed = { area: null, at: 0 };
	let composing = false;
	/* The box in which an Enter has just ended a composition */
	let confirmed = null;

	/* ---- undoing ---- */

	function state() {
		const shown = document.activeElement ? document.activeElement.closest(".editor-box") : null;
		const parts = shown ? around(shown) : null;
		return { lines: lines.all().map(function (line) {
			const has = box(line);
			return { line: line, value: has ? has.area.value : "", kind: has ? line.querySelector(".editor-kind").value : "",
				joined: isJoined(line) };
		}), title: titleArea() ? titleArea().value : "", area: shown ? shown.area : null, at: parts ? parts.at : 0 };
	}

	function titleArea() {
		return form.querySelector('textarea[data-markup][name="title"]');
	}

	function restore(was) {
		const parent = form.querySelector(".editor-lines");
		lines.all().forEach(function (line) {
			if (!was.lines.some(function (one) { return one.line === line; })) {
				line.remove();
			}
		});
		was.lines.forEach(function (one) {
			parent.append(one.line);
			if (box(one.line)) {
				if (one.joined !== isJoined(one.line)) {
					lines.join(one.line, one.joined);
				}
				write(one.line, one.value);
				one.line.querySelector(".editor-kind").value = one.kind;
			}
		});
		if (titleArea()) {
			titleArea().value = was.title;
			editor.show(titleArea().box, was.title);
		}
		lines.arrange();
		if (was.area) {
			place(was.area.box, was.at);
		}
		changed();
	}

	/* Stores it, and keeps it in the browser until then */
	function changed() {
		/* No typing to be undone */
		current = null;
		(form.querySelector("[data-line] textarea[data-markup]") || titleArea()).dispatchEvent(new Event("input", { bubbles: true }));
		current = state();
		typed = { area: null, at: 0 };
	}

	function remember(before) {
		past.push(before);
		future.length = 0;
		if (past.length > MOST) {
			past.shift();
		}
	}

	/* Something that isn't only typing */
	function change(work) {
		remember(state());
		work();
		lines.arrange();
		changed();
	}

	function step(from, to) {
		if (from.length > 0) {
			to.push(state());
			restore(from.pop());
		}
	}

	/* What is typed in one go is undone in one go */
	function note(area) {
		const now = Date.now();
		if (typed.area !== area || now - typed.at > PAUSE) {
			remember(current);
		}
		typed = { area: area, at: now };
		current = state();
	}

	form.addEventListener("input", function (event) {
		const area = event.target;
		if (!area.matches("textarea[data-markup], .editor-kind")) {
			return;
		}
		const line = area.closest("[data-line]");
		if (line) {
			lines.know(line);
		}
		if (current && !composing) {
			note(area);
		}
	});

	form.addEventListener("compositionstart", function () { composing = true; });
	form.addEventListener("compositionend", function (event) {
		const shown = event.target.closest(".editor-box");
		composing = false;
		if (shown) {
			note(shown.area);
		}
	});

	/* ---- keys ---- */

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
		const letter = event.key.toLowerCase();
		if (command && (letter === "z" || letter === "y")) {
			event.preventDefault();
			if (letter === "y" || event.shiftKey) {
				step(future, past);
			}
			else {
				step(past, future);
			}
		}
		else if (event.key === "Enter") {
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

	/* Keyboards that name no keys, and the browser's own menu */
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
		else if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
			event.preventDefault();
			step(event.inputType === "historyUndo" ? past : future, event.inputType === "historyUndo" ? future : past);
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

	current = state();
})();
