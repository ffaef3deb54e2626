/*
 * Copies words from a page. A clipboard is given to safe addresses only: else the words are selected, to be copied by hand.
 */
export function copy(text, list, button) {
	function say(done) {
		button.textContent = done ? "写しました" : "選びました。Ctrl+C で写せます";
	}
	function select() {
		window.getSelection().selectAllChildren(list);
		say(document.execCommand("copy"));
	}
	if (navigator.clipboard) {
		navigator.clipboard.writeText(text).then(function () { say(true); }, select);
	}
	else {
		select();
	}
}
