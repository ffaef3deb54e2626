package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 位置で指す言葉.
 *
 * The forms in which drafters of 法令 point at a place (前条, 次の各号, 第３節, 下表), among letters
 * only. What belongs to another text (番号法第９条、第10条, and 同条 after it) and what only looks
 * alike (次長, 同条件, 対策本部) is left out.
 */
final class PositionalWords {

	private static final String DIGITS = "[0-9０-９]";

	private static final String NUMBER = "(?:" + DIGITS + "{1,4}|[一二三四五六七八九十百〇]{1,6})";

	static final String BRANCH = "(?:の" + NUMBER + "(?![つ人件回年月日箇か般部定方切環括時致律体貫]))*";

	// what is said of a text, and of nobody
	private static final String SAID_OF_TEXT = "(?=の(?:規定|定め|例|適用|各[章節条項号表図]|第|とおり|[章節条項号表図])|に(?:定め|規定|掲げ|よ[りる]|基づ|該当)"
			+ "|で(?:定め|規定)|第|中(?!学|央|堅|核|心))";

	// a department is called 部 too, and what is shown or sent to it is no part of a text
	private static final String PART = "部" + SAID_OF_TEXT;

	private static final String VOLUME = "編" + SAID_OF_TEXT;

	// 号の細分: ア, イ(ア); in a word like アクセス more katakana follow
	private static final String DETAIL = "(?:(?:[ア-ンｱ-ﾝ](?![ァ-ヺーｦ-ﾟ])(?:[（(][ア-ンｱ-ﾝ][）)])?|[（(][ア-ンｱ-ﾝ][）)])"
			+ "(?:(?:、|・|[～〜~]|及び|又は|若しくは|並びに|から)[ア-ンｱ-ﾝ](?![ァ-ヺーｦ-ﾟ]))*)?";

	// 第２号被保険者, 第３号研究者, ２号会議室: a word goes on, unless it is one that is said of
	// the text of a 号
	private static final String NAMED = "(?!(?![及又並若各前後本中但以第柱列括該同末関等掲所記別違準適参上下欄表付附改規要他次様迄①-⒇㉑-㊿]|事由)(?:\\p{IsHan}|[ァ-ヺー]{2}))";

	private static final String SUBJECT = "号" + NAMED + DETAIL;

	private static final String TABLE = "(?:表(?![紙示題面記現明計彰札決情層裏音街門口側組形すしせされわ])|図(?![面書形示表案式解画柄版鑑工星録譜番るらりれっ]|記号))"
			+ NumberLists.OF_FIGURE;

	// 章立て, 章番号, 節目, 節電: words of their own
	private static final String OF_CHAPTERS = "[程典句立題番ァ-ヺ]";

	private static final String OF_SECTIONS = "[電度目約水減税句分季制操気足ァ-ヺ]";

	private static final String FIGURES = "図表(?!紙)" + NumberLists.OF_FIGURE;

	private static final String TEXT_UNIT = "段落(?!ち)|" + PART + "|" + VOLUME + "|款(?!項)|章(?!" + OF_CHAPTERS + ")|節(?!"
			+ OF_SECTIONS + ")|条(?![例件項文約理])|項(?![目番])|" + SUBJECT;

	private static final String UNIT = "(?:様式(?![美集])|" + TEXT_UNIT + "|" + TABLE + ")";

	// 下の図, 以下の表, 次の図・表; what is over something else is a place: 画面の上の図
	private static final String PLACED = "(?:次|前|後|以[下上]|[前後上下左右]掲|(?<![のそこあど])[上下左右])の(?:" + FIGURES + "|" + TABLE
			+ "(?:(?:・|、|及び|又は|並びに|若しくは|と|や)(?:" + TABLE + "))?)|以下の(?:各|" + NUMBER + ")?" + UNIT;

	// 前の章, 後の２項; what was done before something is none: 始める前の項
	private static final String EARLIER = "(?<![のるたうくすむぶつぐぬ])[前後]の(?:各|" + NUMBER + ")?(?:" + TEXT_UNIT + ")";

	private static final String ABSOLUTE = "第[ 　]?(?:" + NUMBER + NumberLists.MORE + "|" + PlainNumbers.ROMAN
			+ ")[ 　]?(?:" + PART + "|" + VOLUME + "|段落(?!ち)|款(?!項)|章(?!" + OF_CHAPTERS + ")|節(?!" + OF_SECTIONS
			+ ")|条(?![件約]|例(?![外示]))" + BRANCH + "|項(?![目番])" + BRANCH + "|号様式" + BRANCH + "|" + "号" + NAMED + BRANCH
			+ DETAIL + "|" + TABLE + ")";

	// 前頁の図, 次ページ; on a screen one turns to a page: 前ページへ戻る, 次ページボタン
	private static final String PAGE = "(?:頁|ページ)(?!番号|[数送間へァ-ヺー]|に(?:戻|進|移))";

	private static final String ON_PAGE = PAGE + "(?:の(?:" + FIGURES + "|様式|" + TABLE + "))?";

	private static final String NUMBERED_PAGE = "(?<!" + DIGITS + ")" + DIGITS + "{1,4}(?:頁|ページ)の(?:" + FIGURES + "|様式|"
			+ TABLE + ")|" + PlainNumbers.PAGE + "(?:の(?:" + FIGURES + "|様式|" + TABLE + ")|" + PlainNumbers.SAID_OF_PAGE
			+ ")";

	// ２章に定める, 5条の規定: without 第 only where something is said of it
	private static final String BARE = "(?<![第0-9０-９一二三四五六七八九十百〇.．－-])" + NUMBER + NumberLists.MORE + "(?:[章節条項款]|号"
			+ NAMED + ")" + "(?:(?=の(?:規定|定め|とおり)|に(?:定め|規定|掲げ|よ[りる]|基づ))|(?=から" + NUMBER + "[章節条項款](?:まで|迄))|(?<=から"
			+ NUMBER + "[章節条項款])(?=まで|迄))|(?<![第A-Za-zＡ-Ｚａ-ｚⅠ-ⅿ])" + PlainNumbers.ROMAN + "[ 　]?(?:章(?!" + OF_CHAPTERS
			+ ")|節(?!" + OF_SECTIONS + ")|条(?![例件約]))";

	// 13条２項: what stands before one without 第, and what stands behind one
	private static final String OF_LEVEL = "(?:節(?!" + OF_SECTIONS + ")|条(?![例件項文約理])|項(?![目番])|号" + NAMED + ")";

	private static final String LEVEL = "(?<![第0-9０-９一二三四五六七八九十百〇.．－-])" + NUMBER + "[章節条項款](?=" + NUMBER + OF_LEVEL
			+ "|第[ 　]?" + NUMBER + OF_LEVEL + "|[（(]" + DIGITS + "{1,2}[）)]|[①-⒇㉑-㊿])|(?<=[章節条項款])" + NUMBER + OF_LEVEL;

	// この図を掲示する: the thing itself, whatever number it bears
	private static final String ITSELF = "(?!(?:本|この)(?:図|表|様式)を(?!参照|準用|適用|除|踏まえ|もと|基))";

	private static final String EACH = "(?<![条項号節次])各号(?=に(?:定め|規定|掲げ|よ[りる]|該当)|の(?:いずれか|一に|規定|者|区分))";

	// (1)ア, (2)イ(ア)
	private static final String OF_SECTION = "(?:[（(]" + DIGITS
			+ "{1,2}[）)]|[⑴-⒇])[ア-ンｱ-ﾝ](?![ァ-ヺーｦ-ﾟ])(?:[（(][ア-ンｱ-ﾝ][）)])?";

	private static final Pattern TYPED = Pattern.compile("(?<outer>" + OuterMarks.ANY + ")|(?<item>" + OF_SECTION + "|"
			+ PlainNumbers.ROUND + ")|(?<bracket>[（(](?:" + DIGITS + "{1,2}|[ア-ンｱ-ﾝ])[）)]|(?<![-－0-9０-９])[⑴-⒇])"
			+ "|(?<circled>(?:上記|下記|前記|(?<!\\p{IsHan})次の)?[①-⑳㉑-㉟㊱-㊿]" + MarkRange.from("[①-⑳㉑-㉟㊱-㊿]") + "?)"
			+ "|(?<following>次の各号)" + "|(?<absolute>" + ABSOLUTE + "|" + NUMBERED_PAGE + ")" + "|(?<bare>" + BARE + ")"
			+ "|(?<level>" + LEVEL + ")|(?<alone>" + PlainNumbers.ALONE + ")|(?<numbered>" + AttachmentWords.NUMBERED
			+ ")" + "|(?<within>" + RelativeWords.WITHIN + ")|(?<part>" + RelativeWords.COLUMN + "|" + EACH
			+ ")|(?<again>(?:同(?!" + RelativeWords.OF_ONE_FORM + ")|当該)(?:(?:各|" + NUMBER + ")?" + UNIT + "|条項)|同"
			+ ON_PAGE + ")" + "|(?<own>" + NumberLists.LED + "|" + PLACED + "|" + EARLIER + "|(?:前々?|次|本|翌)" + ON_PAGE
			+ "|[前次]の頁" + "|" + ITSELF + "(?:前々?|次々?|本|この)(?:各|" + NUMBER + ")?" + UNIT + "|次の(?:各|" + NUMBER + ")?"
			+ UNIT + ")" + "|(?<side>" + RelativeWords.SIDE + "|" + RelativeWords.AT_AN_END
			+ "|[上下左右][表図](?![紙示題面記現明計彰札決情層裏書形案式解画版])" + NumberLists.OF_FIGURE
			+ "|[左右]の(?=とおり|通り|各|事項|項目|規定|場合|要件|条件|書類|措置|区分|例|いずれ|ほか|基準|方法|手続|[0-9０-９一二三四五六七八九十]))");

	// what is said of a number that refers to something; before a noun it counts what
	// follows: 「(1)申請、(2)承認」
	private static final Pattern SAID_OF = Pattern.compile(
			"$|(?<=まで|迄)|[\\s　]*(?:[、。，．,）)」』〕・～〜~－\\-（(第①-⒇㉑-㊿\uFFFC]|及び|又は|並びに|若しくは|から|まで|迄|ないし|乃至|以外|以下|以上|ただし|のみ|より|ごと|など"
					+ "|[のにはをがとでもへや各前中等])");

	// その前の表 is near what was spoken of
	private static final Pattern OTHER = Pattern.compile("その|あの|どの");

	private static final String OF_CODES = "._/:-@";

	private static final String BOUND_UNITS = "部章節条項号";

	private static final String BEGINNINGS = "（(第別様裏表図同当前次本こ上中下左右後先以翌各付附資た但柱既巻章節文末冒丸マpPｐＰIVXＩＶＸ一二三四五六七八九十百0123456789０１２３４５６７８９";

	private static final Pattern BETWEEN = Pattern
		.compile("(?:及び|又は|並びに|若しくは|、|・|から|まで|迄|ないし|乃至|[～〜~－-]|の規定|の|ただし書き?|附則|各号|前段|後段|本文|列記以外の部分|中|（[^（）]{0,40}）)*");

	// 第２条の後段 is told with its 条
	private static final Pattern LINKED = Pattern.compile("の?");

	// 同条ただし書, 前項後段: a part of what was just told
	private static final Pattern ATTACHED = Pattern
		.compile("(?:ただし|但し?)書き?|柱書き?|[前中後]段(?![階取差落組])|本文(?![中書章体])|の" + RelativeWords.WITHIN);

	// 上記ア, 前号のイ, too
	private static final Pattern LED_PART = Pattern.compile(ATTACHED + "|の?" + OuterMarks.OF_WHAT_STANDS_BEFORE);

	private final String letters;

	private final List<Word> words = new ArrayList<>();

	private boolean foreign;

	private int end = -1;

	private PositionalWords(String letters) {
		this.letters = letters;
	}

	/**
	 * Finds them.
	 * @param letters a line; names of other texts that are not written in letters stand
	 * in it as any word for a law
	 * @return in order, none over another
	 */
	static List<Word> in(String letters) {
		PositionalWords found = new PositionalWords(letters);
		found.scan();
		return found.words;
	}

	private void scan() {
		Matcher matcher = TYPED.matcher(this.letters);
		matcher.useTransparentBounds(true);
		int at = 0;
		while (at < this.letters.length()) {
			matcher.region(at, this.letters.length());
			// most letters can't begin one: an expression need not be tried on them
			if (isAttached(at)) {
				at = this.end;
			}
			else if (begins(this.letters.charAt(at)) && matcher.lookingAt() && isWord(matcher)) {
				take(matcher);
				at = matcher.end();
			}
			else if (this.letters.charAt(at) == ExaminedLine.MARK) {
				at = pass(at);
			}
			else {
				at++;
			}
		}
	}

	private boolean isAttached(int at) {
		boolean told = !this.foreign && !this.words.isEmpty() && this.words.getLast().end() == at
				&& this.words.getLast().kind() == Kind.OTHER;
		Matcher part = (told ? LED_PART : ATTACHED).matcher(this.letters).region(at, this.letters.length());
		boolean attached = at == this.end && part.useTransparentBounds(true).lookingAt();
		if (attached && told) {
			this.words.set(this.words.size() - 1, new Word(Kind.OTHER, this.words.getLast().start(), part.end()));
		}
		this.end = attached ? part.end() : this.end;
		return attached;
	}

	private static boolean begins(char letter) {
		return (letter >= 'ア' && letter <= 'ン') || (letter >= 'ｱ' && letter <= 'ﾝ') || (letter >= '①' && letter <= '⒇')
				|| (letter >= 'Ⅰ' && letter <= 'ⅿ') || (letter >= '㉑' && letter <= '㊿')
				|| BEGINNINGS.indexOf(letter) >= 0;
	}

	// a reference that is bound already leads what follows it as the typed one did
	private int pass(int at) {
		boolean unit = at + 1 < this.letters.length() && BOUND_UNITS.indexOf(this.letters.charAt(at + 1)) >= 0 && at > 0
				&& this.letters.charAt(at - 1) == '第';
		this.foreign = false;
		this.end = at + (unit ? 2 : 1);
		return this.end;
	}

	// 事前, 年次, 合同 and 基本 go on in the letters that follow; どこの is another word
	private boolean isWord(Matcher matcher) {
		int start = matcher.start();
		char before = (start > 0) ? this.letters.charAt(start - 1) : '。';
		if (isMark(matcher) || matcher.group("outer") != null) {
			return !isOfCode(before) && SAID_OF.matcher(this.letters)
				.region(matcher.end(), this.letters.length())
				.useTransparentBounds(true)
				.lookingAt();
		}
		if (matcher.group("within") != null) {
			return !goesOn(before)
					&& !(this.end >= 0 && LINKED.matcher(this.letters).region(this.end, start).matches());
		}
		if (start == this.end) {
			return true;
		}
		if (matcher.group("level") != null) {
			return "章節条項款".indexOf(before) < 0;
		}
		if (matcher.group("part") != null) {
			return !goesOn(before);
		}
		if (OTHER.matcher(this.letters).region(Math.max(0, start - 2), start).matches()) {
			return false;
		}
		if (matcher.group("own") != null || matcher.group("side") != null) {
			return !goesOn(before) && !(this.letters.startsWith("この", start) && "こそどあ".indexOf(before) >= 0);
		}
		if (matcher.group("again") != null) {
			return this.letters.startsWith("当該", start) || !goesOn(before);
		}
		return matcher.group("numbered") == null || "別様".indexOf(this.letters.charAt(start)) >= 0 || !goesOn(before);
	}

	private static boolean isMark(Matcher matcher) {
		return mark(matcher) != Kind.OTHER || matcher.group("item") != null;
	}

	// an item of a section has no number of its own that could be bound
	private static Kind mark(Matcher matcher) {
		if (matcher.group("bracket") != null) {
			return Kind.BRACKETED;
		}
		return (matcher.group("circled") != null) ? Kind.CIRCLED : Kind.OTHER;
	}

	// https://example.jp/a(1), printf(3), /etc/hosts(5)
	private static boolean isOfCode(char letter) {
		return letter < 0x80 && (Character.isLetterOrDigit(letter) || OF_CODES.indexOf(letter) >= 0);
	}

	private static boolean goesOn(char letter) {
		Character.UnicodeScript script = Character.UnicodeScript.of(letter);
		return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.KATAKANA
				|| script == Character.UnicodeScript.LATIN || letter == 'ー' || Character.isDigit(letter);
	}

	private void take(Matcher matcher) {
		int start = matcher.start();
		if (isMark(matcher)) {
			takeMark(mark(matcher), start, matcher.end());
			return;
		}
		boolean part = matcher.group("part") != null;
		boolean positional = matcher.group("absolute") != null || matcher.group("bare") != null
				|| matcher.group("level") != null || matcher.group("alone") != null || matcher.group("numbered") != null
				|| matcher.group("within") != null || matcher.group("outer") != null;
		if (positional || part) {
			boolean chained = this.end >= 0 && BETWEEN.matcher(this.letters.substring(this.end, start)).matches();
			this.foreign = chained ? this.foreign : !part && isOfAnotherText(start);
		}
		else if (matcher.group("again") == null) {
			this.foreign = false;
		}
		Kind kind = kind(matcher);
		boolean joins = kind == Kind.OTHER && start == this.end && !this.foreign && !this.words.isEmpty()
				&& this.words.getLast().kind() == Kind.OTHER && this.words.getLast().end() == start;
		this.end = matcher.end();
		if (joins) {
			this.words.set(this.words.size() - 1, new Word(Kind.OTHER, this.words.getLast().start(), this.end));
		}
		else if (!this.foreign) {
			this.words.add(new Word(kind, start, this.end));
		}
	}

	// 番号法第９条(1) belongs to that law; any other number leads to this text, and so does
	// what follows it
	private void takeMark(Kind kind, int start, int end) {
		boolean part = start == this.end || (start > 0 && this.letters.charAt(start - 1) == '第');
		this.foreign = this.foreign && start == this.end;
		this.end = end;
		if (!this.foreign) {
			this.words.add(new Word(part ? Kind.OTHER : kind, start, end));
		}
	}

	private static Kind kind(Matcher matcher) {
		if (matcher.group("following") != null) {
			return Kind.FOLLOWING;
		}
		if (matcher.group("level") != null) {
			return Kind.LEVEL;
		}
		if (matcher.group("alone") != null) {
			return Kind.ALONE;
		}
		boolean chapter = matcher.group("absolute") != null && matcher.group().endsWith("章");
		return chapter ? Kind.CHAPTER : Kind.OTHER;
	}

	// 番号法第９条, 「安全管理指針」第３章, 個人情報保護法（平成15年法律第57号）第66条, 対策基準の第２条
	private boolean isOfAnotherText(int start) {
		String before = Bracketed.without(this.letters.substring(0, start));
		if (before.endsWith("附則")) {
			before = before.substring(0, before.length() - 2);
		}
		String name = before.stripTrailing();
		if (name.isEmpty() || OtherText.isThis(name)) {
			return false;
		}
		if (name.length() == this.end) {
			return this.foreign;
		}
		if (this.words.stream().anyMatch((word) -> stands(word, name.length()))) {
			return false;
		}
		char last = name.charAt(name.length() - 1);
		if (OtherText.isStandard(name)) {
			return true;
		}
		if (name.length() == before.length() && last != 'の') {
			return last == '」' || last == '』' || (goesOn(last) && !Character.isDigit(last));
		}
		return OtherText.isText(name);
	}

	// what leads to this text stands between: 番号法(1)、別表第１
	private boolean stands(Word word, int end) {
		return word.end() == end || (word.start() >= end && "（(".indexOf(this.letters.charAt(word.start())) >= 0);
	}

	/**
	 * 指し方の種類.
	 */
	enum Kind {

		/** 第３章. */
		CHAPTER,

		/** (1). */
		BRACKETED,

		/** ①～③. */
		CIRCLED,

		/** 次の各号. */
		FOLLOWING,

		/** 13条２項の13条, which is one only beside another number. */
		LEVEL,

		/** １に定める. */
		ALONE,

		/** 前条第２項 …. */
		OTHER

	}

	/**
	 * 見つけた言葉.
	 *
	 * @param kind what it is
	 * @param start where it begins
	 * @param end where it ends
	 */
	record Word(Kind kind, int start, int end) {
	}

}
