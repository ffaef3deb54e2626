package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.text.CountedNumbers;
import jp.tejuncho.text.SaidOfMark;

/**
 * 字で打った行頭の番号.
 */
final class TypedMark {

	private static final String BLANK = "[\\s　]";

	// what stands between a number and what is said of it: 「①（鍵を除く。）の措置」
	private static final String IN_BRACKETS = "(?:[（(](?:[^（）()]|[（(][^（）()]*+[）)])*+[）)])*+";

	// what follows a reference and never a mark: 「①の機器」, 「(1)から」
	private static final String NOT_SAID_OF = "(?!" + IN_BRACKETS + "(?:" + SaidOfMark.PATTERN + "|" + BLANK
			+ "*(?:を|の(?=[\\p{IsHan}ァ-ヶ])|に(?:定め|規定|掲げ|よ[りる]|示[しす]|該当|基づ)|及び|又は|並びに|若しくは|以外|等の|だけ)))";

	private static final String DIGITS = "[0-9０-９]{1,2}";

	// a name may begin so: No.1 会議室
	private static final String NUMBERED = "(?:[NＮ][oｏ][.．]?|№)[ 　]?" + DIGITS + "(?:[：:)）](?![0-9０-９])|" + BLANK
			+ "+)";

	private static final String KANA = "[ア-ンｱ-ﾝ]";

	private static final String KANJI = "[一二三四五六七八九十]{1,3}";

	private static final String LETTER = "[A-Za-zＡ-Ｚａ-ｚ]";

	private static final String ROMAN = "[Ⅰ-Ⅻⅰ-ⅻ]";

	// Ⓐ, ❶ and ㋐, too
	private static final String ENCLOSED = "[①-⓿❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿㋐-㋾]";

	private static final String IROHA = "[いろはにほへとちりぬるをあうえお]";

	// what a word counts: 手順１：, No.1 , Step1
	private static final String WORDED = "(?:(?:手順|工程|項目|その|ステップ|[Ss]tep|STEP|Ｓｔｅｐ|ＳＴＥＰ)[ 　]?" + DIGITS
			+ "(?:[：:.．)）](?![0-9０-９])|" + BLANK + "+)|" + NUMBERED + ")";

	// words that begin as what is counted does; 「3 部署」, 「2 回線」 are counted
	private static final String WORD = "(?:人[的事材権命物格口為選文]|日[常本報誌没用曜程]|名[簿称刺義札前]|年[齢金報賀]|回[答収覧復避送転]|台[帳風紙]|部[品外内長材]"
			+ "|点[検字灯火呼滴在]|件名|通[信知帳話報常勤達用過訳]|時[刻差限計]|分[類担析離割別散掌]|条[例文項約]|目[録的次標視]|版権|円[滑卓]|字幕|個[人別]"
			+ "|本[人庁文籍来]|割[当印引]|度数|歳[入出]|室[内長温]|行[政事為動先]|社[内員外印]|課[長員税外]|代[表理行替金価休]|表[示紙題記現面彰]|図[面書示形])";

	// what is counted is no mark: 2 人, １ 回目, 3 GB; a wide blank stands before a word: １
	// 点検,
	// ２ 人的対策
	private static final String SPACED = "(?: [\\s　]*(?:(?=" + WORD + ")|(?!" + CountedNumbers.PLAIN_UNIT + "|"
			+ CountedNumbers.NAMED_UNIT + CountedNumbers.NO_OTHER_WORD + "|以[上下内]|未満|" + LETTER + "{2}))|　" + BLANK
			+ "*(?!" + CountedNumbers.PLAIN_UNIT + CountedNumbers.NO_OTHER_WORD + "|以[上下内]|未満))";

	private static final String BRACKETED = "[（(\\[［〔【〈](?:" + DIGITS + "|" + KANA + "|[あ-ん]|" + KANJI + "|" + LETTER
			+ "|[ivx]{2,4}|" + ROMAN + ")[）)\\]］〕】〉]";

	// 「ア、イ及びウの区分」, 「1、2の例」 name what they list
	private static final String NO_LIST = "(?!" + BLANK + "*(?:第[0-9０-９一二三四五六七八九十]|[前同次]各?[章節条項号]|次の各号|別表|様式|[上下]記|"
			+ BRACKETED + "|(?:" + KANA + "|" + DIGITS + "|" + KANJI + "|" + ENCLOSED + "|" + LETTER + "|" + ROMAN
			+ ")(?:[、，・,のとやに及又並若かを]|から)))";

	private static final String ONE = "(?:" + BRACKETED + "|" + ENCLOSED + "|(?:" + KANA + "|" + ROMAN
			+ ")(?![ァ-ヺーｦ-ﾟⅠ-ⅿ]))";

	// 「①②の機器」, 「（ア）イの機器」, 「イ．ロ．ハの順」: the last of them is said of something;
	// 「①→②→③の順」, 「①・②」 are joined by a sign
	private static final String NO_NAMES = "(?![.．)）：:]?(?:" + BLANK + "*" + ONE + "[.．)）：:]?)+" + IN_BRACKETS
			+ "(?:の(?=[\\p{IsHan}ァ-ヶ「])|[をには]|まで|から|及び|又は|並びに|若しくは|とする))(?!" + BLANK + "*[・･→⇒⇔↔／/＋+＝=×&＆~～〜]" + BLANK
			+ "*" + ONE + ")";

	// 「①号機」, 「(2)号室」 and 「C: ドライブ」 are names
	private static final String NO_NAME = "(?!号[機室車棟館線炉]|番[機線窓ホ]|(?<=[A-Za-zＡ-Ｚａ-ｚ][:：　])" + BLANK + "*ドライブ)";

	// what is measured with a fraction, and what a day is called by: 1.5倍, 2.4帯, 3.11大震災
	private static final String MEASURED = "(?!" + CountedNumbers.PLAIN_UNIT + CountedNumbers.NO_OTHER_WORD + "|"
			+ CountedNumbers.MEASURE
			+ "|以[上下内降前後]|未満|[ｦ-ﾟ]{0,4}(?:ﾍﾙﾂ|ﾊﾞｲﾄ|ﾋﾞｯﾄ|ﾒｰﾄﾙ|ｸﾞﾗﾑ|ﾊﾟｰｾﾝﾄ|ﾎﾟｲﾝﾄ)|[程帯付]|現在|時点|系(?![統列])|対応|相当|大?震災|テロ|事件|地震|豪雨|水害|台風|改正|施行)";

	// 3-1倉庫: where something is
	private static final String NO_PLACE = "(?!" + CountedNumbers.NAMED_UNIT + CountedNumbers.NO_OTHER_WORD
			+ "|[号番丁組班棟室館階区]|地[区点]|街区|校舎|庁舎|教室|倉庫|会議|書庫|窓口|ゲート|エリア|ゾーン|ライン|ブロック|出口)";

	// ３．１施錠簿, 1-2-3施錠簿: several levels need no blank
	private static final String LEVELS = "(?![0０])" + DIGITS + "(?:(?:[.．](?![0０])" + DIGITS
			+ "){1,2}[.．]?|(?:[-－‐](?![0０])" + DIGITS + "){1,2}" + NO_PLACE + ")(?:(?=" + WORD + ")|" + MEASURED
			+ "(?=[\\p{IsHan}ぁ-んァ-ヶｦ-ﾝ「]))";

	// 第１条 …; 「第１条 第２項」 is a reference
	private static final String ARTICLE = "第(?:" + DIGITS + "|" + KANJI + ")[編部章節款条項](?:の(?:" + DIGITS + "|" + KANJI
			+ "))?[ 　]+" + NO_LIST + "(?![及又並若から])";

	private static final String OF_ITEM = "(?:" + LEVELS + "|" + ARTICLE + "|" + ENCLOSED + "(?:[.．：:]|、" + NO_LIST
			+ ")?|" + BRACKETED + "(?:[：:]|、" + NO_LIST + ")?|(?:" + DIGITS + "|" + KANA + "|" + ROMAN
			+ ")(?:[.．)）](?![0-9０-９])|[：:](?![0-9０-９]))|(?:" + LETTER + "|[ivx]{2,4})(?:[.．)）：:](?![!-~０-９Ａ-Ｚａ-ｚ]))|"
			+ KANJI + "[.．)）](?!" + KANJI + ")|(?:" + DIGITS + "(?:[-－.．]" + DIGITS + "){0,2}|" + KANA + "|" + KANJI
			+ "|" + ROMAN + "|第(?:" + DIGITS + "|" + KANJI + "))" + SPACED + "|" + LETTER + "　+|" + IROHA
			+ "(?:　+|[.．)）])|" + WORDED + ")" + NOT_SAID_OF + NO_NAME + NO_NAMES;

	private static final String WITH_COMMA = "(?:(?:" + DIGITS + "|" + KANA + "|" + ROMAN + "|" + LETTER + ")[、，,]|"
			+ KANJI + "、)" + NO_LIST + "(?![!-~０-９])";

	private static final String DOT = "(?:[・･](?![・･]{2}|[・･]*[はがをにのとやも、印])|[•‧■□◆◇▲▼▶►★☆➢✓](?![はがをにのとやも、印])|[-－‐−–—*＊●○◯◎]"
			+ BLANK + "+(?!" + DIGITS + ")|[●◎](?=" + WORD + "|(?!" + CountedNumbers.UNIT
			+ "|[市町村県都道府区局係時分はがをにのとやも、印●◎○◯△])[\\p{IsHan}ぁ-んァ-ヶ]))";

	// -機器, →機器, *機器
	private static final String SIGN = "[-－−–—―→⇒*＊](?=" + BLANK + "*[\\p{IsHan}ぁ-んァ-ヶ「])(?!" + BLANK + "*[はがをにのとやも印])";

	private static final Pattern ANY = pattern(OF_ITEM + "|" + WITH_COMMA + "|" + DOT + "|" + SIGN);

	private static final Pattern DOTS = pattern(DOT + "|" + SIGN);

	private static final Pattern MAY_BE_NAMED = Pattern.compile(BLANK + "*" + NUMBERED);

	// what a paragraph has of its own: a comma may belong to a sentence, and ■ may head
	// one
	private static final String BULLET = "[・･](?![・･]{2}|[・･]*[はがをにのとやも、印])|[•‧](?![はがをにのとやも、印])";

	private static final Pattern NUMBERS = pattern(OF_ITEM + "|" + BULLET);

	private static final Pattern BULLETS = pattern(BULLET);

	private static Pattern pattern(String mark) {
		return Pattern.compile("^" + BLANK + "*(?:(?:" + mark + ")[ \\t　]*)+", Pattern.MULTILINE);
	}

	private TypedMark() {
	}

	/**
	 * Where a typed mark ends that would be printed beside the one that is counted.
	 * @param line the line
	 * @return how many of its letters are marks and blanks
	 */
	static int end(ExaminedLine line) {
		return switch (line.kind()) {
			case ITEM -> end(ANY, line.letters());
			case BULLET, TITLE -> end(DOTS, line.letters());
			case PARAGRAPH, VALUE, CELL -> 0;
		};
	}

	/**
	 * Where a number or ・ ends that was typed before a paragraph, which has none.
	 * @param line the line
	 * @return how many of its letters are marks and blanks
	 */
	static int number(ExaminedLine line) {
		return (line.kind() == ExaminedLine.Kind.PARAGRAPH) ? end(NUMBERS, line.letters()) : 0;
	}

	/**
	 * Whether what was typed before a paragraph makes an entry of a list of it, and
	 * numbers nothing.
	 * @param line the line
	 * @return {@code true} for ・
	 */
	static boolean isBullet(ExaminedLine line) {
		return number(line) > 0 && end(BULLETS, line.letters()) == number(line);
	}

	/**
	 * Where a mark ends that was typed before the heading of a section, which is counted.
	 * @param line the heading
	 * @return how many of its letters are marks and blanks
	 */
	static int heading(ExaminedLine line) {
		return end(ANY, line.letters());
	}

	/**
	 * Where marks at the head of a line end: they count the line, and refer to nothing.
	 * @param line the line
	 * @return how many of its letters are marks and blanks
	 */
	static int head(ExaminedLine line) {
		return (line.kind() == ExaminedLine.Kind.PARAGRAPH) ? end(ANY, line.letters()) : end(line);
	}

	/**
	 * The lines of a list without typed marks.
	 * @param letters what was typed
	 * @return what is left of it
	 */
	static String without(String letters) {
		return ANY.matcher(letters).replaceAll("");
	}

	/**
	 * The marks of the lines of a list.
	 * @param letters what was typed
	 * @return where they are
	 */
	static List<MatchResult> in(String letters) {
		return ANY.matcher(letters).results().toList();
	}

	/**
	 * Whether a mark may be the beginning of a name: No.1 会議室.
	 * @param letters what was typed
	 * @return {@code true} if nobody but a person can take it away
	 */
	static boolean mayBeNamed(String letters) {
		return MAY_BE_NAMED.matcher(letters).lookingAt();
	}

	private static int end(Pattern pattern, String letters) {
		Matcher matcher = pattern.matcher(letters);
		return matcher.lookingAt() ? matcher.end() : 0;
	}

}
