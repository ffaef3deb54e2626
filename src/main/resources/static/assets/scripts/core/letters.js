/*
 * Which letters every font of ours has: all of JIS X 0208, and what else EUC-JP can say.
 */

const letters = new Intl.Segmenter("ja", { granularity: "grapheme" });
let usual = null;

/* Everything that EUC-JP can say: our fonts have all of it */
function isUsual(letter) {
	if (!usual) {
		const bytes = [];
		for (let row = 0xA1; row <= 0xFE; row++) {
			for (let cell = 0xA1; cell <= 0xFE; cell++) {
				bytes.push(row, cell, 0x0A);
			}
		}
		usual = new Set(new TextDecoder("euc-jp").decode(new Uint8Array(bytes)).replace(/[\s\uFFFD]/g, ""));
	}
	return letter <= "~" || usual.has(letter);
}

function lettersOf(text) {
	return Array.from(letters.segment(text), function (part) { return part.segment; });
}

/* The letters of a text of which only the server knows whether a font has them */
export function unusual(text) {
	return /^[\n -~\u3000-\u30FF]*$/.test(text) ? [] : lettersOf(text).filter(function (letter) {
		return !isUsual(letter) && letter.trim();
	});
}
