/*
 * What is pasted is cleaned before it is shown.
 */
import { clean } from "./core/typed-text.js";

function isText(field) {
	return field instanceof HTMLTextAreaElement
		|| (field instanceof HTMLInputElement && /^(text|search|tel|email|url)$/.test(field.type));
}

/* So that the browser's own undo takes it back */
function insert(field, text) {
	field.focus();
	if (!document.execCommand("insertText", false, text)) {
		field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}
}

function paste(event) {
	const field = event.target;
	if (event.defaultPrevented || !isText(field) || field.readOnly || field.disabled || field.dataset.markup !== undefined) {
		return;
	}
	const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
	const lines = field instanceof HTMLTextAreaElement;
	const cleaned = clean(lines ? text : text.replace(/[\r\n]+$/, ""), lines);
	if (cleaned !== text && text !== cleaned.replace(/\n/g, "\r\n")) {
		event.preventDefault();
		if (cleaned) {
			insert(field, cleaned);
		}
	}
}

document.addEventListener("paste", paste);

/* What was dropped rather than pasted, once the field is left */
document.addEventListener("change", function (event) {
	const field = event.target;
	if (isText(field) && field.dataset.markup === undefined) {
		const cleaned = clean(field.value, field instanceof HTMLTextAreaElement);
		if (cleaned !== field.value) {
			field.value = cleaned;
		}
	}
}, true);
