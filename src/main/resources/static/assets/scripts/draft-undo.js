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
