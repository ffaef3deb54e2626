/*
 * 文を直す: what is said of the last attempt to store stands at the lower edge of the screen; why a line
 * could not be stored, beside the line, too, under the number it has on the page.
 */
import { element } from "./frame.js";
import * as lines from "./lines.js";

const { form, box, place, count } = lines;

function state() {
	return document.getElementById("editor-state");
}

function boxOf(key) {
	const line = key === "title" ? null : document.getElementById("line-" + key);
	const title = form.querySelector('textarea[data-markup][name="title"]');
	return line ? box(line) : key === "title" && title ? title.box : null;
}

/* Empty lines aren't sent: the server counts without them */
function numbered(shown, words) {
	const line = shown.closest("[data-line]");
	return line ? words.replace(/^「\d+行目の文」/, "「" + (lines.all().indexOf(line) + 1) + "行目の文」") : words;
}

function show() {
	form.querySelectorAll(".line-fault").forEach(function (told) { told.remove(); });
	form.querySelectorAll(".editor-box[aria-invalid]").forEach(function (shown) { shown.removeAttribute("aria-invalid"); });
	state().querySelectorAll("[data-fault]").forEach(function (told) {
		const shown = boxOf(told.dataset.fault);
		if (shown) {
			const words = told.querySelector("span");
			words.textContent = numbered(shown, words.textContent);
			shown.setAttribute("aria-invalid", "true");
			shown.after(element("p", words.textContent, "field-error line-fault"));
		}
	});
}

document.addEventListener("htmx:afterSwap", function (event) {
	const config = event.detail.requestConfig;
	if (config && config.elt === form) {
		show();
	}
});

/* To the end of the line, to go on writing there */
document.addEventListener("click", function (event) {
	const told = event.target.closest ? event.target.closest("#editor-state [data-fault] a") : null;
	const shown = told ? boxOf(told.closest("[data-fault]").dataset.fault) : null;
	if (shown) {
		event.preventDefault();
		shown.scrollIntoView({ block: "center" });
		place(shown, count(shown));
	}
});
