/*
 * Markup: letters, and marks for what is more than letters (references, blanks …).
 */

export const MARK = /\{\{|\}\}|\{[a-z]+:[^{}|\n]*(?:\|[^{}|\n]*)?\}/g;

/* Letters, and marks whose name is known */
export function pieces(markup, isKnown) {
	const found = [];
	let position = 0;
	function add(text, mark) {
		found.push({ text: text, mark: mark });
	}
	Array.from(markup.matchAll(MARK)).forEach(function (match) {
		const doubled = match[0] === "{{" || match[0] === "}}";
		if (doubled || isKnown(match[0])) {
			add(markup.slice(position, match.index) + (doubled ? match[0][0] : ""), "");
			add("", doubled ? "" : match[0]);
			position = match.index + match[0].length;
		}
	});
	add(markup.slice(position), "");
	return found.filter(function (one) { return one.text || one.mark; });
}

/* Letters as they stand in markup */
export function marked(text) {
	return text.replace(/[{}]/g, "$&$&");
}
