package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.text.Excerpt;

/**
 * 空欄に書いた言葉が文につながる.
 */
final class ValuesFitTheirSentence implements Rule {

	static final String ID = "values-fit-their-sentence";

	private static final int AROUND = 8;

	private static final int OVERLAP = 2;

	private static final int LONGEST_OVERLAP = 20;

	private static final Pattern STOPS = Pattern.compile("[、､，,。｡．・･]$|(?:して|って|いて|んで)$");

	private static final Pattern ENDS = Pattern.compile("[。｡]");

	// 避雷器の設置（予備を含む。）: what ends within brackets ends no sentence
	private static final Pattern BRACKETED = Pattern.compile("[（(][^（）()]*[）)]");

	// a conjunction waits for what comes next, a particle or a polite ending for a
	// sentence
	private static final Pattern WAITS = Pattern
		.compile("(?:及び|又は|並びに|若しくは|および|または|ならびに|もしくは|且つ|かつ)$|(?<=[\\p{IsHan}ァ-ヶー])[をがはへのやとで]$|(?:です|ます|ました|ません)$");

	// など等, その他等
	private static final Pattern OPEN = Pattern.compile("(?:など|等々|その他|ほか)$");

	// 「該当なし等必要な措置」
	private static final Pattern NOTHING = Pattern.compile("^(?:該当|特に)?(?:なし|無し|無|ナシ)$");

	// what no 等 can follow: 別紙のとおり等, 避雷器の設置のため等, （別途定める）等
	private static final Pattern NO_MEANS = Pattern
		.compile("のとおり$|^必要な(?:措置|対策|手段|方法)$|ため$|とともに$|[\\p{IsHan}ァ-ヶー]に$|なければならない$|ものとする$|済み?$|[がは](?:必要|不要|重要)$"
				+ "|^[（(][^（）()]*[）)]$|[①-⑳].*[①-⑳]");

	// 「３回以上の機能」
	private static final Pattern COUNTS = Pattern.compile("^[0-9０-９一二三四五六七八九十]+[回度種個件]$");

	private static final Pattern AT_LEAST = Pattern.compile("^以上の");

	private static final Pattern OPENS = Pattern.compile("^(?:等|など|その他|ほか)");

	// 鍵を渡し, 証明書を用い: what を belongs to has no end yet; 「鍵を使う見直し」 is a noun
	private static final Pattern CONTINUES = Pattern.compile(
			"を[^をにがはへでと、]{0,12}?(?<verb>[\\p{IsHan}ァ-ヶー]{1,6}[ぁ-ん]{1,8}(?:[\\p{IsHan}]{1,2}[ぁ-ん]{1,3})?|[ぁ-ん]{2,5})$");

	// 配線カバーで覆い, 棚にしまい, 扉が閉まり: nothing that で, に or が belongs to is a noun,
	// unless の, a verb before a noun or a phrase like に関する leads to one
	private static final Pattern DOES = Pattern.compile(
			"(?<=[\\p{IsHan}ァ-ヶー）)」])(?:で(?![のはもあ])|に(?![のはもとて]|つ[いき]|よ[りるっ]|お(?:いて|ける|き)|対|関|係|当た|際|応|基|準|向)|が(?![らりるれろっ]))"
					+ "[^をにがはへでと、]{0,12}?(?<verb>[\\p{IsHan}ァ-ヶー]{1,6}[ぁ-ん]{1,8}(?:[\\p{IsHan}]{1,2}[ぁ-ん]{1,3})?|[ぁ-ん]{2,5})$");

	// 無い and 長い are said of something and may stand before a noun
	private static final Pattern ADJECTIVE = Pattern.compile("(?<![覆扱払使行従伴補用違習洗拭囲失負担買追添沿争救奪向揃整問合会言思願装まらわ])い$");

	// 施錠しておき, 渡してもらい; 鍵が掛かるようにし
	private static final Pattern HELPED = Pattern
		.compile("(?<!取っ|とっ)(?<=[しっいえきけげせてねべめれ])[て](?:おき|しまい|いき|もらい|いただき|おり)$|ようにし$");

	private static final Pattern STEM = Pattern.compile("[いきぎしちにびみりえけげせてでねべめれ]$");

	private static final Pattern ENDED = Pattern.compile("ない$|[うくぐすつぬぶむるただいのな](?=[\\p{IsHan}ァ-ヶ])|[うる](?=[ぁ-ん])");

	// 施錠し, ロックし; 見直し, 取消し and 引渡し are nouns
	private static final Pattern DONE = Pattern.compile("(?:\\p{IsHan}{2}|[ァ-ヶー]|を)し$");

	private static final Pattern NATIVE = Pattern
		.compile("[見手目書取引貸持呼折後根追差繰切立積突割掛仕受申買売打吹振裏横上思言話口心気人日年虫水火物塩荒丸中花晴玉押名横縁][直消渡出隠通戻返回越押差外倒落下話試写増干残過起崩殺足移流離放探]し$");

	private static final Pattern GOES_ON = Pattern.compile("^(?:、|，|た|て|ます|つつ|ながら)");

	// 施錠により等; what is 施錠による goes on in a noun only
	private static final Pattern LEANS = Pattern.compile("(?:により|によって|による|のうえ|のうえで|に関し|について)$");

	private static final Pattern LEANED_ON = Pattern.compile("^(?:等|など|その他|ほか|[、，,。をがはにへの])");

	private static final Pattern BEGINS = Pattern.compile("^[、､，,。｡．・･等を]");

	private static final String SINGLE = "等をはがにのでと課部局";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "空欄の言葉が文につながらない";
	}

	@Override
	public String source() {
		return "ガイドライン 例文の○○（前後の文に続く言葉）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Set<String> seen = new HashSet<>();
		List<Finding> findings = new ArrayList<>();
		for (Printed printed : examination.printed()) {
			List<Inline> inlines = printed.words().inlines();
			for (int i = 0; i < inlines.size(); i++) {
				if (inlines.get(i) instanceof Inline.Filled filled && isTyped(examination, filled)) {
					String before = text(examination, printed, inlines.subList(0, i));
					String after = text(examination, printed, inlines.subList(i + 1, inlines.size()));
					if (breaks(before, filled.value(), after) && seen.add(filled.variable())) {
						findings.add(finding(examination, printed, filled, around(before, filled.value(), after)));
					}
				}
			}
		}
		return findings.stream();
	}

	private Finding finding(Examination examination, Printed printed, Inline.Filled filled, String sentence) {
		Variable variable = examination.manuscript().variable(filled.variable());
		return examination.found(this, Severity.WARNING, printed.place().clause())
			.says("「" + variable.label() + "」に書いた言葉が、前後の文につながっていないようです（「" + sentence + "」）。")
			.remedy(variable.hint().isEmpty() ? "前後の文に続く言葉に直してください。" : "前後の文に続く言葉に直してください。" + variable.hint())
			.about(filled.variable() + " " + filled.value())
			.finding();
	}

	// options are the edition's, what is registered is right for other documents too
	private static boolean isTyped(Examination examination, Inline.Filled filled) {
		Variable variable = examination.manuscript().variable(filled.variable());
		boolean typed = examination.manuscript().values().written().containsKey(filled.variable());
		return typed && variable.kind() != Variable.Kind.CHOICE && variable.kind() != Variable.Kind.LIST
				&& variable.source() == null;
	}

	private static String text(Examination examination, Printed printed, List<Inline> inlines) {
		return examination.numbering().text(new Words(inlines), printed.place().toNode());
	}

	private static boolean breaks(String before, String value, String after) {
		boolean stops = !after.isEmpty() && (STOPS.matcher(value).find() || WAITS.matcher(value).find()
				|| ENDS.matcher(BRACKETED.matcher(value).replaceAll("")).find());
		boolean begins = !before.isEmpty() && BEGINS.matcher(value).find();
		boolean opens = (OPEN.matcher(value).find() || NOTHING.matcher(value.strip()).matches())
				&& OPENS.matcher(after).find();
		boolean means = NO_MEANS.matcher(value.strip()).find() && OPENS.matcher(after).find();
		boolean counts = AT_LEAST.matcher(after).find()
				&& (NOTHING.matcher(value.strip()).matches() || COUNTS.matcher(value.strip()).matches());
		boolean leans = LEANS.matcher(value).find() && LEANED_ON.matcher(after).find();
		return stops || begins || opens || means || counts || leans
				|| (!after.isEmpty() && hangs(value) && !GOES_ON.matcher(after).find()) || isDoubled(value, after)
				|| isDoubled(before, value);
	}

	private static boolean hangs(String value) {
		Matcher verb = CONTINUES.matcher(value);
		if (verb.find()) {
			return isOpen(verb.group("verb"));
		}
		Matcher done = DOES.matcher(value);
		if (done.find() && isOpen(done.group("verb")) && !ADJECTIVE.matcher(value).find()) {
			return true;
		}
		return HELPED.matcher(value).find() || (DONE.matcher(value).find() && !NATIVE.matcher(value).find());
	}

	private static boolean isOpen(String verb) {
		return STEM.matcher(verb).find() && !ENDED.matcher(verb).find();
	}

	// 「…等」 and 「等必要な…」
	private static boolean isDoubled(String first, String second) {
		if (first.isEmpty() || second.isEmpty()) {
			return false;
		}
		char last = first.charAt(first.length() - 1);
		if (last == second.charAt(0) && SINGLE.indexOf(last) >= 0) {
			return true;
		}
		int longest = Math.min(LONGEST_OVERLAP, Math.min(first.length(), second.length()));
		for (int length = OVERLAP; length <= longest; length++) {
			if (first.endsWith(second.substring(0, length))) {
				return true;
			}
		}
		return false;
	}

	private static String around(String before, String value, String after) {
		return Excerpt.around(before + value + after, before.length(), before.length() + value.length(), AROUND);
	}

}
