/*
 * 文を直す: references, blanks and signs are put in where the caret was.
 */
import { chip, composing, here, insert, marks } from "./editor.js";

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
	const box = here.box && here.box.isConnected ? here.box : document.querySelector(".editor-line .editor-box");
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
	if (here.box && selection.rangeCount > 0 && here.box.contains(selection.getRangeAt(0).commonAncestorContainer)) {
		here.box.caret = selection.getRangeAt(0).cloneRange();
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
