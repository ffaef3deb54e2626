package jp.tejuncho.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * 入力された文の整え.
 *
 * What comes along when people paste and nobody sees goes or becomes what it looks like;
 * every letter that somebody may have chosen stays. Names are written with letters that
 * normalizing a whole text would exchange (U+FA19, variation selectors, 外字), so only
 * single letters are looked at. The page does the same before it shows what was pasted
 * (typed-text.js); both read the same table of cases in their tests.
 */
public final class TypedText {

	private static final int JOINER = 0x200D;

	private static final int CARRIAGE_RETURN = '\r';

	private static final String LINE_BREAKS = "\n\r\u000B\f\u0085\u2028\u2029";

	private static final String BLANKS = "\t\u00A0\u2007\u202F";

	/**
	 * The letters of U+2E80–2EFF with the unified letter that Unicode calls their
	 * equivalent (UCD, Equivalent_Unified_Ideograph; U+2E95 as until Unicode 15, a letter
	 * that fonts have).
	 */
	private static final String RADICALS = """
			⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民
			⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹
			⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞
			⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟""";

	private static final Map<Integer, Integer> UNIFIED = unified();

	private final String text;

	private final StringBuilder cleaned;

	private TypedText(String text) {
		this.text = text;
		this.cleaned = new StringBuilder(text.length());
	}

	/**
	 * The text of a field of several lines.
	 * @param text what was typed
	 * @return the same, lines ended by line feeds
	 */
	public static String lines(String text) {
		int first = firstToMend(text);
		return (first < 0) ? text : new TypedText(text).clean(first);
	}

	/**
	 * The text of a field of one line.
	 * @param text what was typed
	 * @return the same, a blank for line breaks that follow each other
	 */
	public static String line(String text) {
		return joined(lines(text));
	}

	/**
	 * Puts lines into one.
	 * @param lines what {@link #lines} gives
	 * @return the same, a blank for line breaks that follow each other
	 */
	public static String joined(String lines) {
		return (lines.indexOf('\n') < 0) ? lines : lines.replaceAll("\n+", " ");
	}

	/**
	 * What a person wants a field to hold. Whoever touched nothing sends an old text as
	 * it would be stored today, and wants nothing changed.
	 * @param sent what the form sent
	 * @param seen what stood in the field
	 * @return what stood there if the form sent the same, else what it sent
	 */
	public static String unlessTyped(String sent, String seen) {
		return isSame(sent, seen) ? seen : sent;
	}

	/**
	 * Whether two texts are the same but for what cleaning takes away.
	 * @param one a text
	 * @param other another
	 * @return {@code true} if so, whatever blanks stand at their ends
	 */
	public static boolean isSame(String one, String other) {
		return one.equals(other) || lines(one).strip().equals(lines(other).strip());
	}

	private static int firstToMend(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (mayNeedMending(text.charAt(i))) {
				return i;
			}
		}
		return -1;
	}

	// true for whatever clean() doesn't simply copy; the tags of plane 14 begin with DB40
	private static boolean mayNeedMending(char letter) {
		if (letter < 0x300) {
			return (letter < ' ' && letter != '\n') || (letter >= 0x7F && letter <= 0xAD);
		}
		return letter < 0x370 || letter == 0x61C || letter == 0x180E || (letter >= 0x2007 && letter <= 0x206F)
				|| (letter >= 0x2E80 && letter <= 0x2FDF) || letter == 0x3099 || letter == 0x309A || letter == 0xFEFF
				|| (letter >= 0xFFF9 && letter <= 0xFFFB) || letter == 0xDB40;
	}

	private String clean(int first) {
		this.cleaned.append(this.text, 0, first);
		int i = first;
		while (i < this.text.length()) {
			int letter = this.text.codePointAt(i);
			i += Character.charCount(letter);
			if (LINE_BREAKS.indexOf(letter) >= 0) {
				i += (letter == CARRIAGE_RETURN && i < this.text.length() && this.text.charAt(i) == '\n') ? 1 : 0;
				this.cleaned.append('\n');
			}
			else if (BLANKS.indexOf(letter) >= 0) {
				this.cleaned.append(' ');
			}
			else if (!isUnseen(letter) && (letter != JOINER || joins(i)) && !composes(letter)) {
				this.cleaned.appendCodePoint(UNIFIED.getOrDefault(letter, letter));
			}
		}
		return this.cleaned.toString();
	}

	// zero-width letters, the soft hyphen and tags; marks of direction and of annotations
	// come along from other programs, and nobody who can't see them can take them out
	private static boolean isUnseen(int letter) {
		return switch (letter) {
			case 0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF -> true;
			default -> (letter >= 0x200B && letter <= 0x200F && letter != JOINER)
					|| (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x206F)
					|| (letter >= 0xFFF9 && letter <= 0xFFFB) || (letter >= 0xE0000 && letter <= 0xE007F);
		};
	}

	// the family of several emoji is one letter
	private boolean joins(int next) {
		int i = next;
		while (i < this.text.length() && isUnseen(this.text.codePointAt(i))) {
			i += Character.charCount(this.text.codePointAt(i));
		}
		return i < this.text.length() && Character.isExtendedPictographic(this.text.codePointAt(i)) && endsWithEmoji();
	}

	private boolean endsWithEmoji() {
		int end = this.cleaned.length();
		while (end > 0) {
			int letter = this.cleaned.codePointBefore(end);
			if (!Letters.isVariationSelector(letter) && !Character.isEmojiModifier(letter)) {
				return Character.isExtendedPictographic(letter);
			}
			end -= Character.charCount(letter);
		}
		return false;
	}

	// か and U+3099 are が; a letter that bears a mark Unicode has no letter for stays
	private boolean composes(int mark) {
		boolean ofKana = mark == 0x3099 || mark == 0x309A;
		if (this.cleaned.isEmpty() || !(ofKana || (mark >= 0x300 && mark <= 0x36F))) {
			return false;
		}
		int base = this.cleaned.codePointBefore(this.cleaned.length());
		Character.UnicodeScript script = Character.UnicodeScript.of(base);
		boolean composable = ofKana
				? script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA
				: script == Character.UnicodeScript.LATIN;
		String composed = composable
				? Normalizer.normalize(Character.toString(base) + Character.toString(mark), Normalizer.Form.NFC) : "";
		if (composed.isEmpty() || composed.codePointCount(0, composed.length()) != 1) {
			return false;
		}
		this.cleaned.setLength(this.cleaned.length() - Character.charCount(base));
		this.cleaned.append(composed);
		return true;
	}

	private static Map<Integer, Integer> unified() {
		Map<Integer, Integer> unified = new HashMap<>();
		int[] pairs = RADICALS.replace("\n", "").codePoints().toArray();
		for (int i = 0; i < pairs.length; i += 2) {
			unified.put(pairs[i], pairs[i + 1]);
		}
		for (int radical = 0x2F00; radical <= 0x2FD5; radical++) {
			unified.put(radical,
					Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC).codePointAt(0));
		}
		return Map.copyOf(unified);
	}

}
