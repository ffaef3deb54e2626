/*
 * What makes a list of pasted lines, as the server finds it (RisingMarks): both read the same table of
 * cases in their tests.
 */

const BLANKS = "[ 　\\t]";
const ORDINAL = "([0-9０-９]{1,2}|[ア-ンｱ-ﾝあ-ん]|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻⅰ-ⅻ]|[a-zA-Zａ-ｚＡ-Ｚ])";
const REST = "([^]*[^ \\t\\n\\x0B\\f\\r　][^]*)$";
/* 「(1)の手続による。」 refers to what has the number: the words of SaidOfMark */
const SAID = ["の(?!り|こぎり|ぼり|れん|ど[をがの])",
	"を",
	"と(?=[^ぁ-ん]|す[るれ]|し(?:て|た|、)|は(?:[^んぁ-ん]|い|こ)|も(?:に|、|[^ぁ-ん])|の|な[るらりっ]|みな[すしさ]|い[うっわ]|おり|おな|ともに)",
	"か(?=ら|つ|[^ぁ-ん])",
	"に(?=[^ぁ-ん]|よ[りるっ]|お(?:いて|ける|き)|つ(?:いて|き)|か(?:かる|かわ|んする)|し(?:て|た)|す[るぎ]|は|も|の|て|あ(?:って|る|た)|わた[るりっ]|そ[っい]|ならっ|なる|もと)",
	"は(?=[^ぁ-ん]|この|これ|その|それ|ここ|あ[るら]|な[いし]|すべて|する|し[なま]|でき|いず|おおむ|もちろん|もっぱら|とくに|とき|ところ|さらに|また|まず|ただ|い[うわ]|かつ|かなら|より|みな|ほか)",
	"が(?=[^ぁ-ん]|ある|あっ|ない|なく|な[らりっ]|でき|い[るな]|この|その|する|し(?:た|て|な)|お[きこわ]|よ[りいく]|とも)",
	"も(?=[^ぁ-ん]|また|おな|この|その|あわ|ふく|すべて|しくは)",
	"へ(?=[^ぁ-ん]|の|は|と|も)",
	"で(?=[^ぁ-ん]|あ[るっり]|な[いくけ]|は|も|の|い[うた]|す|さ[えだ])",
	"以[外下上降前後内]|等(?![級高価身圧時量号])|など|だけ|のみ|ごと|ほか|ずつ|より(?=も|[^ぁ-ん])|まで|ないし|同様|同じ|に準じ",
	"及び|並び|又は|若し|[～〜~－、,]"].join("|");
const NOT_SAID_OF = "(?!(?![、,])(?:" + SAID + "))";
const WHOLE = new RegExp("^([①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㋐-㋾㈠-㈩])" + NOT_SAID_OF + BLANKS + "*" + REST);
const BRACKETED = new RegExp("^([(（\\[［〔【]?)" + ORDINAL + "[)）\\]］〕】]" + NOT_SAID_OF + BLANKS + "*" + REST);
/* 1.5メートル bears no mark */
const STOPPED = new RegExp("^()" + ORDINAL + "[.．](?![0-9０-９])" + NOT_SAID_OF + BLANKS + "*" + REST);
const PARTED = new RegExp("^()" + ORDINAL + BLANKS + "+" + REST);
const SERIES = ["アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
	"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
	"ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿", "❶❷❸❹❺❻❼❽❾❿", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞㋟㋠㋡㋢㋣㋤㋥㋦㋧㋨㋩㋪㋫㋬㋭㋮㋯㋰㋱㋲㋳㋴㋵㋶㋷㋸㋹㋺㋻㋼㋽㋾", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"];
const DIGITS = "一二三四五六七八九";

function kanji(ordinal) {
	const found = /^(?:([一二三四五六七八九]?)十([一二三四五六七八九]?)|([一二三四五六七八九]))$/.exec(ordinal);
	if (!found) {
		return 0;
	}
	if (found[3]) {
		return DIGITS.indexOf(ordinal) + 1;
	}
	return (found[1] ? DIGITS.indexOf(found[1]) + 1 : 1) * 10 + (found[2] ? DIGITS.indexOf(found[2]) + 1 : 0);
}

/* １ and ｱ are 1 and ア; Ⅰ stays */
function half(ordinal) {
	return /^[Ⅰ-ⅻ]/.test(ordinal) ? ordinal : ordinal.normalize("NFKC");
}

function collect(form, ordinal, rest, marks) {
	if (/^[0-9]+$/.test(ordinal)) {
		marks.set("1" + form, { place: Number(ordinal) - 1, rest: rest });
		return;
	}
	if (kanji(ordinal) > 0) {
		marks.set("一" + form, { place: kanji(ordinal) - 1, rest: rest });
	}
	SERIES.filter(function (series) { return series.includes(ordinal); }).forEach(function (series) {
		marks.set(series.slice(0, 2) + form, { place: series.indexOf(ordinal), rest: rest });
	});
}

/* By their kinds; ハ is the third of イロハ and the 26th of アイウ */
function marksOf(line) {
	const marks = new Map();
	const whole = WHOLE.exec(line);
	if (whole) {
		collect("", whole[1], whole[2], marks);
	}
	[[")", BRACKETED], [".", STOPPED]].forEach(function (one) {
		const found = one[1].exec(line);
		if (found) {
			collect(found[1] ? "(" + one[0] : one[0], half(found[2]), found[3], marks);
		}
	});
	const parted = PARTED.exec(line);
	if (parted && !/^[a-zA-Z]$/.test(half(parted[2]))) {
		collect(" ", half(parted[2]), parted[3], marks);
	}
	return marks;
}

/* All lines in a row that bear marks of one kind are items, or none: each follows the one before, or begins anew */
function isList(block) {
	const begins = block.map(function (mark, line) { return line === 0 || mark.place !== block[line - 1].place + 1; });
	return block.length > 1 && begins.every(function (begin, line) {
		const alone = begin && (line === block.length - 1 || begins[line + 1]);
		return !alone && (!begin || line === 0 || block[line].place === 0);
	});
}

function longest(marks, start) {
	let found = [];
	marks[start].forEach(function (_, kind) {
		if (start > 0 && marks[start - 1].has(kind)) {
			return;
		}
		const end = marks.findIndex(function (one, line) { return line > start && !one.has(kind); });
		const block = marks.slice(start, end < 0 ? marks.length : end).map(function (one) { return one.get(kind); });
		if (isList(block) && block.length > found.length) {
			found = block;
		}
	});
	return found;
}

/**
 * Takes the marks of a list off.
 * @param lines lines that follow each other
 * @return for each line what it says without its mark, null where it stays as it is
 */
export function withoutMarks(lines) {
	const without = lines.map(function () { return null; });
	const marks = lines.map(marksOf);
	let line = 0;
	while (line < lines.length) {
		const block = longest(marks, line);
		for (let i = 0; i < block.length; i++) {
			without[line + i] = block[i].rest;
		}
		line += Math.max(1, block.length);
	}
	return without;
}
