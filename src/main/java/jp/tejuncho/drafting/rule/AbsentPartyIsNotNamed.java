package jp.tejuncho.drafting.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Fragment;

/**
 * いない相手を書いていない.
 *
 * The guideline names 委託等事業者 in sentences that every system needs; its text is never
 * changed, so each of them has a wording without.
 */
final class AbsentPartyIsNotNamed implements Rule {

	static final String ID = "absent-party-is-not-named";

	private static final String QUESTION = "outsourcing";

	private static final String PARTY = "委託等事業者";

	// who says that there is none has thought of it
	private static final Pattern DENIED = Pattern.compile(PARTY + "(?:に(?:関する|係る|ついて(?:の)?)[^。]{0,20}?)?[はが]、?"
			+ "(?:い(?:ない|ません)|存在し(?:ない|ません)|な(?:い|し|く)|置か(?:ない|ず)|該当(?:し(?:ない|ません)|なし|が?ない)|適用し(?:ない|ません))");

	private static final String OR = "(?:又は|若しくは|または|もしくは)";

	private static final String AND = "(?:及び|並びに|および|ならびに)";

	private static final Map<Pattern, String> WITHOUT = new LinkedHashMap<>();

	static {
		put("自ら及び情報システム担当者並びに契約により操作を認められた委託等事業者以外の者", "自ら及び情報システム担当者以外の者");
		put("情報システム管理者若しくは情報システム担当者及び契約により操作を認められた委託等事業者が", "情報システム管理者又は情報システム担当者が");
		put("情報システム担当者又は委託等事業者", "情報システム担当者");
		put("情報システム利用者及び委託等事業者による", "情報システム利用者による");
		put("保守点検作業に従事する委託等事業者", "保守点検作業に従事する事業者");
		put("委託等事業者が管理区域に入室する場合", "事業者が管理区域に入室する場合");
		put("委託等事業者の責任において", "契約の相手方の責任において");
	}

	// whether it says 若しくは or 又は, which another button may have changed, nothing of it is
	// left
	private static void put(String wording, String without) {
		String pattern = Pattern.quote(wording);
		for (String same : List.of(OR, AND)) {
			pattern = pattern.replaceAll(same, Matcher.quoteReplacement("\\E" + same + "\\Q"));
		}
		WITHOUT.put(Pattern.compile(pattern), without);
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "いない相手を書いている";
	}

	@Override
	public String source() {
		return "対象システムの設定（外部への委託）";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		if (examination.manuscript().answers().get(QUESTION) != Answer.NO) {
			return Stream.empty();
		}
		return Stream.concat(sentences(examination), rows(examination));
	}

	private Stream<Finding> sentences(Examination examination) {
		return examination.lines()
			.stream()
			.filter((line) -> DENIED.matcher(line.letters()).replaceAll("").contains(PARTY)
					|| line.clause().value().equals(OwnTable.CONTRACTORS.slot()))
			.map((line) -> examination.found(this, Severity.WARNING, line.place())
				.says("対象システムの設定では外部に委託していませんが、この文書に「" + PARTY + "」があります。")
				.remedy("委託していないときに合う文に直すか、このままでよい理由を書いてください。")
				.about(line.letters())
				.together(offers(line) ? PARTY : "")
				.fix("「" + PARTY + "」のない文に直す", without(examination, line))
				.finding());
	}

	// a row that another room fills in is put right there, with the figure drawn of it
	private Stream<Finding> rows(Examination examination) {
		return FilledTable.of(examination).stream().flatMap((filled) -> rows(examination, filled));
	}

	private Stream<Finding> rows(Examination examination, FilledTable filled) {
		Block.Table table = filled.table();
		SlotContents.Source source = filled.source();
		return IntStream.range(0, table.rows().size()).boxed().flatMap((row) -> {
			String said = said(examination, table, row);
			return !said.contains(PARTY) ? Stream.empty()
					: Stream.of(examination.found(this, Severity.WARNING, filled.place())
						.says("対象システムの設定では外部に委託していませんが、「" + table.summary() + "」の" + (row + 1) + "行目（" + said + "）に「"
								+ PARTY + "」があります。図があれば、図にも印刷されます。")
						.remedy("委託していなければ連絡体制の画面でこの行を消し、委託していれば対象システムの設定を直してください。")
						.href((source != null) ? source.path() + "#" + source.anchor() : "")
						.about(said)
						.finding());
		});
	}

	private static String said(Examination examination, Block.Table table, int row) {
		return table.rows()
			.get(row)
			.stream()
			.flatMap((cell) -> cell.lines().stream())
			.map((line) -> examination.numbering().text(line, table.id()))
			.filter((words) -> !words.isBlank())
			.collect(Collectors.joining("　"));
	}

	private static boolean offers(ExaminedLine line) {
		return WITHOUT.keySet().stream().anyMatch((wording) -> wording.matcher(line.letters()).find());
	}

	private static @Nullable Supplier<DraftChange> without(Examination examination, ExaminedLine line) {
		for (Map.Entry<Pattern, String> wording : WITHOUT.entrySet()) {
			Matcher found = wording.getKey().matcher(line.letters());
			if (found.find()) {
				List<Fragment> instead = List.of(new Fragment.Literal(wording.getValue()));
				return () -> Rewriting.of(examination, line,
						Rewriting.replaced(line.wording(), found.start(), found.end(), instead));
			}
		}
		return null;
	}

}
