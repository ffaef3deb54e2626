/*
 * Shows the marks in a clause's text (references, blanks …) as chips that can't be broken by typing.
 * Without it the marks stand in the text areas as they are stored.
 */
(function () {
	"use strict";

	const tejuncho = window.tejuncho;
	const MARK = /\{\{|\}\}|\{[a-z]+:[^{}|\n]*(?:\|[^{}|\n]*)?\}/g;
	const marks = new Map();
	let last = null;

	/* What the server says of each mark */
	function learn() {
		document.querySelectorAll("[data-marks] li").forEach(function (entry) {
			marks.set(entry.dataset.mark, { kind: entry.dataset.kind, label: entry.textContent, where: entry.dataset.where, href: entry.dataset.href });
		});
		document.querySelectorAll(".editor-box .chip").forEach(function (made) { name(made, marks.get(made.dataset.mark)); });
	}

	function name(made, known) {
		made.dataset.kind = known.kind;
		made.title = known.where || "";
		if (made.textContent !== known.label) {
			made.textContent = known.label;
		}
	}

	function chip(markup) {
		const made = document.createElement("span");
		made.className = "chip";
		made.contentEditable = "false";
		made.dataset.mark = markup;
		name(made, marks.get(markup));
		return made;
	}

	/* Letters, and marks whose name is known */
	function pieces(markup) {
		const found = [];
		let position = 0;
		function add(text, mark) {
			found.push({ text: text, mark: mark });
		}
		Array.from(markup.matchAll(MARK)).forEach(function (match) {
			const doubled = match[0] === "{{" || match[0] === "}}";
			if (doubled || marks.has(match[0])) {
				add(markup.slice(position, match.index) + (doubled ? match[0][0] : ""), "");
				add("", doubled ? "" : match[0]);
				position = match.index + match[0].length;
			}
		});
		add(markup.slice(position), "");
		return found.filter(function (one) { return one.text || one.mark; });
	}

	function show(box, markup) {
		box.replaceChildren();
		pieces(markup).forEach(function (one) { box.append(one.mark ? chip(one.mark) : one.text); });
	}

	function read(node) {
		let text = "";
		node.childNodes.forEach(function (child) {
			if (child.nodeType === Node.TEXT_NODE) {
				text += child.data.replace(/[{}]/g, "$&$&").replace(/\u200B/g, "");
			}
			else if (child.dataset && child.dataset.mark) {
				text += child.dataset.mark;
			}
			else if (child.nodeName === "BR") {
				text += child.nextSibling ? "\n" : "";
			}
			else if (child.nodeType === Node.ELEMENT_NODE) {
				text += (text && child.nodeName === "DIV" ? "\n" : "") + read(child);
			}
		});
		return text;
	}

	function store(box) {
		box.area.value = read(box);
		box.area.dispatchEvent(new Event("input", { bubbles: true }));
	}

	/* At the caret */
	function insert(box, node) {
		const selection = window.getSelection();
		let range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
		if (!range || !box.contains(range.commonAncestorContainer)) {
			range = document.createRange();
			range.selectNodeContents(box);
			range.collapse(false);
		}
		range.deleteContents();
		range.insertNode(node);
		range.setStartAfter(node);
		range.collapse(true);
		selection.removeAllRanges();
		selection.addRange(range);
		store(box);
	}

	function enhance(area) {
		const box = document.createElement("div");
		box.className = area.className + " editor-box";
		box.contentEditable = area.matches(":disabled") ? "false" : "true";
		box.setAttribute("role", "textbox");
		box.setAttribute("aria-multiline", "true");
		box.setAttribute("aria-label", area.getAttribute("aria-label") || "見出し");
		if (area.getAttribute("aria-describedby")) {
			box.setAttribute("aria-describedby", area.getAttribute("aria-describedby"));
		}
		box.area = area;
		area.box = box;
		area.hidden = true;
		area.after(box);
		show(box, area.value);
		box.addEventListener("input", function () { store(box); });
		box.addEventListener("focus", function () { last = box; });
		/* What was kept in the browser is put back into the text area: it must be seen */
		area.addEventListener("input", function () {
			if (read(box) !== area.value) {
				show(box, area.value);
			}
		});
		document.querySelectorAll('label[for="' + area.id + '"]').forEach(function (label) {
			label.addEventListener("click", function () { box.focus(); });
		});
	}

	learn();
	document.querySelectorAll("textarea[data-markup]").forEach(enhance);

	/* What was pasted or inserted is known by what the page says of it, until the server has stored it */
	document.addEventListener("htmx:oobAfterSwap", function (event) {
		if (event.detail.target && event.detail.target.id === "editor-marks") {
			learn();
		}
	});

	/* In a conflict: the other's words instead of one's own */
	document.querySelectorAll("[data-take]").forEach(function (button) {
		button.hidden = false;
		button.addEventListener("click", function () {
			const area = button.closest(".editor-line, .editor-title").querySelector("textarea[data-markup]");
			area.value = button.dataset.take;
			area.dispatchEvent(new Event("input", { bubbles: true }));
		});
	});

	/* ---- insertion ---- */

	const dialog = document.getElementById("editor-dialog");
	const toolbar = document.querySelector("[data-editor-toolbar]");

	function add(markup, kind, label) {
		if (!marks.has(markup)) {
			marks.set(markup, { kind: kind, label: label });
		}
		const box = goBack();
		if (box) {
			insert(box, chip(markup));
			box.caret = null;
		}
	}

	function goBack() {
		const box = last && last.isConnected ? last : document.querySelector(".editor-line .editor-box");
		if (box) {
			box.focus();
			if (box.caret) {
				const selection = window.getSelection();
				selection.removeAllRanges();
				selection.addRange(box.caret);
			}
		}
		return box;
	}

	function open(kind) {
		const selection = window.getSelection();
		if (last && selection.rangeCount > 0 && last.contains(selection.getRangeAt(0).commonAncestorContainer)) {
			last.caret = selection.getRangeAt(0).cloneRange();
		}
		const content = dialog.querySelector("[data-dialog-content]");
		content.textContent = "読み込んでいます。";
		dialog.dataset.kind = kind;
		document.getElementById("editor-dialog-title").textContent = kind === "ref" ? "参照先を選ぶ" : "空欄を選ぶ";
		dialog.showModal();
		fetch(kind === "ref" ? dialog.dataset.places : dialog.dataset.blanks, { credentials: "same-origin" }).then(function (response) {
			return response.ok ? response.text() : "";
		}).then(function (html) {
			const page = new DOMParser().parseFromString(html, "text/html");
			const picked = page.querySelector("[data-picks]");
			content.replaceChildren(picked ? document.importNode(picked, true) : "読み込めませんでした。もう一度試してください。");
			const search = content.querySelector("[data-pick-search]");
			if (search) {
				search.addEventListener("input", function () {
					content.querySelectorAll("label.pick").forEach(function (label) {
						label.hidden = !label.textContent.includes(search.value);
					});
				});
			}
			const first = search || content.querySelector("[data-new-blank]");
			if (first) {
				first.focus();
			}
		});
	}

	function chosen() {
		const picks = Array.from(dialog.querySelectorAll("input:checked"));
		const name = dialog.querySelector("[data-new-blank]");
		if (dialog.dataset.kind === "blank" && name && name.value.trim()) {
			const label = name.value.trim().replace(/[{}|,\n]/g, "");
			add("{own:" + label + "}", "blank", "○○（" + label + "）");
		}
		else if (picks.length > 0 && dialog.dataset.kind === "ref") {
			const targets = picks.map(function (pick) { return pick.value; });
			const labels = picks.map(function (pick) { return pick.dataset.label; });
			add("{ref:" + targets.join(",") + "}", "ref", labels.length > 2
				? labels[0] + "～" + labels[labels.length - 1] : labels.join("及び"));
		}
		else if (picks.length > 0) {
			add(picks[0].value, "blank", picks[0].dataset.label);
		}
		dialog.close();
	}

	/* Back to where one was writing, at once: the event of a closed dialog comes after the next key */
	let gone = false;

	function closeDialog() {
		dialog.close();
		goBack();
		gone = true;
	}

	if (toolbar && dialog) {
		toolbar.hidden = false;
		toolbar.addEventListener("mousedown", function (event) { event.preventDefault(); });
		toolbar.addEventListener("click", function (event) {
			const kind = event.target.dataset.insert;
			if (kind === "letter") {
				add("{letter:○}", "letter", "○");
			}
			else if (kind) {
				open(kind);
			}
		});
		dialog.querySelector("[data-dialog-insert]").addEventListener("click", chosen);
		dialog.querySelector("[data-dialog-close]").addEventListener("click", closeDialog);
		/* By whatever else it is closed */
		dialog.addEventListener("close", function () {
			if (!gone) {
				goBack();
			}
			gone = false;
		});
		dialog.addEventListener("keydown", function (event) {
			if (event.key === "Escape" && !composing(event)) {
				event.preventDefault();
				closeDialog();
			}
			if (event.key === "Enter" && !composing(event) && event.target.matches("[data-new-blank]")) {
				event.preventDefault();
				chosen();
			}
		});
	}

	/* The key that ends a composition belongs to it, also where the event comes after it (229) */
	function composing(event) {
		return event.isComposing || event.keyCode === 229;
	}

	tejuncho.editor = { enhance: enhance, read: read, show: show, composing: composing, marks: marks, MARK: MARK, pieces: pieces };

	/* A new line is where the person goes on writing */
	function focusOnLine() {
		const line = location.hash.startsWith("#line-") ? document.getElementById(location.hash.slice(1)) : null;
		const box = line ? line.querySelector(".editor-box") : null;
		if (box) {
			box.focus();
		}
	}

	window.addEventListener("load", function () {
		window.requestAnimationFrame(function () { window.requestAnimationFrame(focusOnLine); });
	});

	/* ---- who else has the clause open ---- */

	const MINUTE = 60 * 1000;
	const presence = document.getElementById("presence-form");
	let told = 0;
	let going = false;

	/* Only while somebody works here: an idle page neither holds the clause nor keeps the session alive */
	function stay() {
		if (document.visibilityState === "visible" && Date.now() - told >= MINUTE) {
			told = Date.now();
			window.htmx.trigger(presence, "presence");
		}
	}

	function leave() {
		if (!going) {
			const fields = new URLSearchParams(new FormData(presence));
			fields.set("_leave", "1");
			navigator.sendBeacon(presence.action, fields);
		}
	}

	function words(text) {
		return text.replace(/\s+/g, "");
	}

	if (presence) {
		["keydown", "pointerdown", "pointermove", "wheel", "focus"].forEach(function (name) {
			window.addEventListener(name, stay, { capture: true, passive: true });
		});
		document.addEventListener("visibilitychange", stay);
		/* Making the page has told nobody: the page itself does, when it is there */
		window.addEventListener("load", stay);
		/* A form of this page leads back to it */
		document.addEventListener("submit", function (event) { going = !event.defaultPrevented; });
		window.addEventListener("pagehide", leave);
		window.addEventListener("pageshow", function (event) {
			going = false;
			if (event.persisted) {
				told = 0;
				stay();
			}
		});
		/* What a screen reader has read it need not read again */
		document.addEventListener("htmx:beforeSwap", function (event) {
			const shown = event.detail.target;
			if (shown.id === "presence") {
				const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
				event.detail.shouldSwap = words(page.body.textContent) !== words(shown.textContent);
			}
		});
	}

	/*
	 * Ctrl+Z outside of a text takes back the last write, as people know it from Word; not where somebody
	 * has typed on this page: it would go on, unseen, from their letters to older work.
	 */
	const FIELD = "input, textarea, select, [contenteditable=true]";
	let typed = false;

	function field(event) {
		const found = event.target.closest ? event.target.closest(FIELD) : null;
		return found && { text: !/^(radio|checkbox|select-one|submit|button)$/.test(found.type) };
	}

	document.addEventListener("input", function (event) {
		typed = typed || Boolean(field(event) && field(event).text);
	}, true);

	document.addEventListener("keydown", function (event) {
		const form = document.querySelector('form[data-undo="' + (event.key === "y" ? "redo" : "undo") + '"]');
		if ((event.ctrlKey || event.metaKey) && (event.key === "z" || event.key === "y") && form) {
			typed = typed || Boolean(field(event) && field(event).text);
			if (!typed && !field(event)) {
				event.preventDefault();
				form.requestSubmit();
			}
		}
	});
})();
