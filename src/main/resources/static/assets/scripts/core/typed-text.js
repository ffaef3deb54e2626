/*
 * Cleans what was typed or pasted, as the server cleans it (TypedText): both read the same table of cases in their tests.
 */

const RADICALS = "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民"
	+ "⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹"
	+ "⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞"
	+ "⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
const UNIFIED = new Map();
const UNSEEN = /[\u00AD\u034F\u061C\u180E\uFEFF\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const JOINED = /(?<=\p{Extended_Pictographic}[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\p{Emoji_Modifier}]*)\u200D(?=\p{Extended_Pictographic})/gu;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const LATIN = /^\p{Script=Latin}$/u;

Array.from(RADICALS).forEach(function (letter, place, letters) {
	if (place % 2 === 0) {
		UNIFIED.set(letter, letters[place + 1]);
	}
});
for (let radical = 0x2F00; radical <= 0x2FD5; radical++) {
	UNIFIED.set(String.fromCharCode(radical), String.fromCharCode(radical).normalize("NFKC"));
}

function compose(text) {
	if (!/[\u0300-\u036F\u3099\u309A]/.test(text)) {
		return text;
	}
	const letters = [];
	Array.from(text).forEach(function (letter) {
		const base = letters[letters.length - 1] || "";
		const marks = /[\u3099\u309A]/.test(letter) ? KANA : /[\u0300-\u036F]/.test(letter) ? LATIN : null;
		const composed = marks && marks.test(base) ? (base + letter).normalize("NFC") : "";
		if (composed && Array.from(composed).length === 1) {
			letters[letters.length - 1] = composed;
		}
		else {
			letters.push(letter);
		}
	});
	return letters.join("");
}

/* Only an emoji that is written with others in one keeps what joins them */
function joiners(text) {
	const single = text.replace(/\u200D+/g, "\u200D");
	const kept = new Set(Array.from(single.matchAll(JOINED), function (found) { return found.index; }));
	return single.replace(/\u200D/g, function (joiner, place) { return kept.has(place) ? joiner : ""; });
}

/* lines: whether the field has several */
export function clean(text, lines) {
	const broken = text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n");
	const seen = joiners(broken.replace(/[\t\u00A0\u2007\u202F]/g, " ").replace(UNSEEN, ""));
	const cleaned = compose(seen).replace(/[\u2E80-\u2FDF]/g, function (radical) {
		return UNIFIED.get(radical) || radical;
	});
	return lines ? cleaned : cleaned.replace(/\n+/g, " ");
}
