package jp.tejuncho.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.platform.Difference;

/**
 * 組織のきまりの比較.
 */
class RulesComparison {

	private static final String AS_THE_GUIDELINE = "ガイドラインのまま";

	private static final String NOTHING = "（記入なし）";

	private static final List<String> WORDS = List.of("bodyName", "posts[", "houseWords[", "confidentialityMark");

	private final List<HouseWord> houseWords;

	RulesComparison(List<HouseWord> houseWords) {
		this.houseWords = houseWords;
	}

	List<Difference> differences(OrganizationRules before, OrganizationRules after) {
		return Difference.between(lines(before), lines(after));
	}

	private Map<Difference.Field, String> lines(OrganizationRules rules) {
		Map<Difference.Field, String> lines = new LinkedHashMap<>();
		put(lines, "bodyName", "組織の名称", words(rules.bodyName(), NOTHING));
		for (Post post : Post.values()) {
			put(lines, "posts[" + post + "]", post.label(), words(rules.posts().get(post), NOTHING));
		}
		for (HouseWord word : this.houseWords) {
			put(lines, "houseWords[" + word.id() + "]", word.label(),
					words(rules.houseWords().get(word.id()), AS_THE_GUIDELINE));
		}
		put(lines, "confidentialityMark", "取扱いの表示", words(rules.confidentialityMark(), NOTHING));
		put(lines, "numberingStyle", "番号の付け方", rules.numberingStyle().label());
		put(lines, "digitStyle", "数字の全角・半角", rules.digitStyle().label());
		ComparisonStyle comparison = rules.comparison();
		put(lines, "comparisonSide", "新旧対照表の左右", comparison.side());
		put(lines, "comparisonAfter", "新旧対照表の新しい文の見出し", words(comparison.after(), "改正案（決裁の後は改正後）"));
		put(lines, "comparisonBefore", "新旧対照表の元の文の見出し", words(comparison.before(), "現行（決裁の後は改正前）"));
		put(lines, "comparisonParts", "新旧対照表にあるもの", comparison.partsInWords());
		putPage(lines, rules.page());
		for (DocumentKind kind : DocumentKind.values()) {
			put(lines, "routes[" + kind + "]", kind.label() + "の承認の経路", ApprovalRoute.label(rules.route(kind)));
		}
		return lines;
	}

	/**
	 * Whether a field holds words that documents print.
	 * @param change a change of the field
	 * @return false for how things look and who approves
	 */
	static boolean isOfWords(Difference change) {
		return WORDS.stream().anyMatch(change.field()::startsWith);
	}

	static boolean isNothing(String words) {
		return words.equals(NOTHING) || words.equals(AS_THE_GUIDELINE);
	}

	private static void putPage(Map<Difference.Field, String> lines, PageStyle page) {
		put(lines, "page[letters]", "一行の字数", page.letters() + "字");
		put(lines, "page[lines]", "一頁の行数", page.lines() + "行");
		put(lines, "page[halfPoints]", "文字の大きさ", PageStyle.points(page.halfPoints()) + "ポイント");
		put(lines, "page[binding]", "綴じる側の余白", page.binding() + "mm");
		put(lines, "page[top]", "上の余白", page.top() + "mm");
		put(lines, "page[bottom]", "下の余白", page.bottom() + "mm");
		put(lines, "page[face]", "本文の書体", page.face().label());
		put(lines, "pageOptions", "印刷のしかた", page.optionsInWords());
	}

	private static void put(Map<Difference.Field, String> lines, String field, String label, String words) {
		lines.put(new Difference.Field(field, label), words);
	}

	private static String words(@org.jspecify.annotations.Nullable String words, String otherwise) {
		return (words == null || words.isEmpty()) ? otherwise : words;
	}

}
