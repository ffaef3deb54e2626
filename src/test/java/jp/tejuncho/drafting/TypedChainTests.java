package jp.tejuncho.drafting;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Fix;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.output.DocumentOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Levels that lead to one place are told once; what was accepted while each was told by
 * itself stays accepted.
 */
class TypedChainTests {

	private static final String OWN = "own.0a1b2c3d";

	private static final String BOUND = "references-are-bound";

	@ParameterizedTest
	@ValueSource(strings = { "上記(1)", "下記（２）", "前項①", "第２章第１節", "本章(2)①", "第２章第１節第３条", "第３章(2)", "第３章の(2)", "(1)の①",
			"13条２項", "第３条２項", "前条２項３号", "第２部の第３章", "別表第１の中欄", "第３章の別表第１", "第２号様式(1)", "本章(2)ア", "前条(1)①", "第Ⅱ章第３節",
			"第３章　第２節", "別紙２(3)", "第４条の２第１項第２号イ(1)", "第２号ア①", "前項第１号イ（ア）" })
	void 続けて書いた段階は一つの参照として一度だけ知らされる(String reference) {
		assertThat(told("この者は、" + reference + "に定める者とする。")).containsExactly(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "第1,2,3項", "第１、２及び３項", "第１・２項", "第１～３項", "第1-3項", "第１及び第２項", "第1，2又は3条", "第２、３章",
			"１、２及び３章", "第一、二及び三項", "前項第１、２号", "第５条第１、２項", "第１及び２号様式", "次の図２", "次の図2及び表３", "下の表３－１", "以下の図１から３まで",
			"上の図表２", "右図３", "図１及び２", "図１から３まで", "表１、２", "別表第１及び第２", "別表１、２", "別紙１～３", "様式第１号から第３号まで", "様式１から３まで",
			"次の１から３まで", "次の１～３", "次の１、２及び３", "次の一から三まで", "次のアからウまで", "次のａからｃまで", "次に掲げる１及び２", "上記１から３まで", "下記の１及び２",
			"以下の１から５まで" })
	void 単位や率いる言葉を分け合う番号は一つの参照として一度だけ知らされる(String reference) {
		assertThat(told("この者は、" + reference + "に定める者とする。")).containsExactly(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "第１章から第３章まで", "第１章～第３章", "第３条から第５条まで", "第１条第２項から第４項まで", "第１章第１節から第３節まで", "前条から第５条まで",
			"別表第１から別表第３まで", "第３章(1)から(3)まで", "第２号から第４号迄", "第１節より第３節まで", "２条から５条まで" })
	void 範囲の初めと終わりは一つの参照として一度だけ知らされる(String reference) {
		assertThat(told("この者は、" + reference + "に定める者とする。")).containsExactly(reference);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "次の１、２人で行う。", "次の１から３営業日以内に行う。", "以下の1,000円とする。", "次の１か所に置く。", "次のＡ及びＢに分ける。", "次の一又は二以上とする。",
					"目次の１から３までを印刷する。", "番号法第９条から第12条までの事務とする。", "番号法第９条第１、２項の事務とする。", "対策基準の第２条から第４条までの事務とする。" })
	void 数えるものや名称に続く番号は参照としない(String sentence) {
		assertThat(told(sentence)).isEmpty();
	}

	@Test
	void 章の範囲は部ごとに一つのボタンから選んで両方の番号が参照に変わる() {
		DraftedManuscripts drafted = own("p|own-1|この者は、第１章から第３章までに定める。");
		Finding finding = InspectedDrafts.inspect(BOUND, drafted).getFirst();
		assertThat(finding.choices()).hasSize(4).extracting(Fix::label).first().isEqualTo("参照に変える（総則　１　通則～３）");
		Manuscript after = InspectedDrafts.after(drafted.make(), finding.choices().get(1).change());
		assertThat(new DocumentOutput("").text(Composer.compose(after)))
			.containsPattern("この者は、第.{0,6}１章から第.{0,6}３章までに定める");
		assertThat(InspectedDrafts.inspect(after).ofRule(BOUND)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "第１、２及び３項, 6, ３項", "次の図２, 0, 次の図", "別表第１及び第２, 0, 別表第１", "上記１から３まで, 0, 上記", "次のアからウまで, 2, アからウまで",
			"様式第１号から第３号まで, 0, 様式第１号" })
	void 短く知らされて承知した参照は長く知らされても承知されている(String now, int at, String accepted) {
		String line = "この者は、" + now + "に定める。";
		Findings findings = InspectedDrafts
			.inspect(own("p|own-1|" + line).amend(Amendment.Kind.DISMISSAL, key(5 + at, accepted, line), "よいため"));
		assertThat(findings.ofRule(BOUND)).isEmpty();
		assertThat(findings.dismissed()).extracting(Finding::message)
			.anySatisfy((message) -> assertThat(message).contains("「" + now + "」"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			前条及び第３項による。|前条+第３項
			(1)(2)の機器による。|(1)+(2)
			第３章、第４章による。|第３章+第４章
			第１章及び第３章による。|第１章+第３章
			第３条から第５条まで及び第７条による。|第３条から第５条まで+第７条
			次の表１枚及び次の図２枚による。|次の表+次の図
			別表１、３人の者による。|別表１
			前項①及び②による。|前項①+②
			第２項第２項による。|第２項第２項
			別紙１の別紙２による。|別紙１+別紙２
			(1)ア(2)イによる。|(1)ア+(2)イ
			""")
	void 同じ段階の参照はそれぞれ知らされる(String letters, String expected) {
		assertThat(told("この者は、" + letters)).containsExactlyElementsOf(Arrays.asList(expected.split("\\+")));
	}

	@Test
	void 章と節を続けて書いた参照は節への参照に一度で変わる() {
		DraftedManuscripts drafted = own("p|own-1|第３章の(2)に定める者とする。");
		Finding finding = InspectedDrafts.inspect(BOUND, drafted).getFirst();
		Fix fix = finding.fixes().getFirst();
		assertThat(fix.label()).startsWith("参照に変える（").contains("情報資産　");
		Manuscript after = InspectedDrafts.after(drafted.make(), fix.change());
		assertThat(after.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN)))
			.containsPattern("own-1\t\\{ref:[^}]*\\}に定める者");
		assertThat(InspectedDrafts.inspect(after).ofRule(BOUND)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "本章(2)による。, ^\\{ref", "上記(1)による。, ^上記\\{ref" })
	void 自分の章の節を指す参照は節への参照に変わる(String letters, String expected) {
		DraftedManuscripts drafted = own("p|own-1|" + letters);
		Finding finding = InspectedDrafts.inspect(BOUND, drafted).getFirst();
		assertThat(finding.fixes()).hasSize(1);
		Manuscript after = InspectedDrafts.after(drafted.make(), finding.fixes().getFirst().change());
		assertThat(after.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN)))
			.containsPattern(expected.replace("^", "own-1\t"));
		assertThat(InspectedDrafts.inspect(after).ofRule(BOUND)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "下記(1)", "第２章第１節第３条", "前項①", "本章(2)①", "13条２項" })
	void この文書のどこかが確かでない参照には変えるボタンを出さない(String reference) {
		assertThat(InspectedDrafts.inspect(BOUND, own("p|own-1|この者は、" + reference + "に定める。"))).singleElement()
			.satisfies((finding) -> assertThat(finding.fixes()).isEmpty());
	}

	@Test
	void 同じ番号の章がいくつもあれば見出しの付いたボタンから選ぶ() {
		DraftedManuscripts drafted = own("p|own-1|この者は、第３章の規定による。");
		Finding finding = InspectedDrafts.inspect(BOUND, drafted).getFirst();
		assertThat(finding.fix()).isNull();
		assertThat(finding.choices()).hasSizeGreaterThan(2)
			.extracting(Fix::label)
			.first()
			.isEqualTo("参照に変える（総則　３　情報資産）");
		assertThat(finding.choices()).extracting(Fix::stamp).doesNotHaveDuplicates();
		assertThat(finding.remedy()).contains(finding.choices().size() + "か所");
	}

	@ParameterizedTest
	@ValueSource(strings = { "第４章の規定による。", "４に定める手続による。" })
	void その番号の章が一つなら変えるボタンは一つである(String letters) {
		assertThat(InspectedDrafts.inspect(BOUND, own("p|own-1|" + letters))).singleElement()
			.satisfies((finding) -> assertThat(finding.fix()).isNotNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "次の(1)、(2)及び(3)", "下記の①及び②", "前記の①又は③", "前記①及び②", "次の①、②及び③", "上記の(1)及び(2)",
			"上記(1)から(3)まで", "以下の①及び②", "次に掲げる①及び②", "上記①から②まで及び③", "上記①②", "上記①（鍵を除く。）及び②", "左記⑴、⑵", "次の（１）、並びに（２）",
			"(1)から(3)まで", "⑴～⑶", "（１）乃至（３）", "①から③まで", "①より③まで", "① から ③ まで", "①～③までと", "下記①－③" })
	void 一つの言葉に率いられた番号は一つの参照として一度だけ知らされる(String reference) {
		assertThat(told("この者は、" + reference + "に定める者とする。")).containsExactly(reference.replaceAll("と$", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			①から③までに定める。|①～③に定める。
			上記①から②まで及び③による。|上記①及び②及び③による。
			①から③迄の者とする。|①～③の者とする。
			① から ③ まで の者とする。|①～③ の者とする。
			①より③までを除く。|①～③を除く。
			①乃至③の者とする。|①～③の者とする。
			①～③までとする。|①～③とする。
			上記①、③による。|上記①、③による。
			前記の①又は③による。|前記の①又は③による。
			上記①②による。|上記①②による。
			上記①（鍵を除く。）及び②による。|上記①（鍵を除く。）及び②による。
			(1)から(2)までによる。|(1)から(2)までによる。
			⑴乃至⑵による。|(1)乃至(2)による。
			上記の(1)及び(2)による。|上記の(1)及び(2)による。
			""")
	void 参照に変えた文は印刷しても正しい文である(String letters, String printed) {
		DraftedManuscripts drafted = own("p|own-0|次による。", "i|own-1|一つ目", "i|own-2|二つ目", "i|own-3|三つ目",
				"p|own-4|この者は、" + letters);
		Finding finding = InspectedDrafts.inspect(BOUND, drafted).getFirst();
		Manuscript after = InspectedDrafts.after(drafted.make(), finding.fixes().getFirst().change());
		assertThat(new DocumentOutput("").text(Composer.compose(after))).contains("この者は、" + printed);
		assertThat(InspectedDrafts.inspect(after).ofRule(BOUND)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "①から③まで順に行う。", "①から③までときめる。", "①から③までの間に行う。", "目次の①による。", "①ないし②による。", "次の①による。",
			"下記の①から②までによる。", "左記①及び②による。", "次の(1)及び(2)による。", "次の(1)の機器による。", "以下の(1)から(3)までによる。", "次に掲げる(1)及び(2)による。",
			"上記(1)から(9)までによる。" })
	void 文が壊れるか指す先の確かでない番号の並びには変えるボタンを出さない(String letters) {
		assertThat(InspectedDrafts.inspect(BOUND,
				own("p|own-0|次による。", "i|own-1|一つ目", "i|own-2|二つ目", "i|own-3|三つ目", "p|own-4|この者は、" + letters)))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.fixes()).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "次の①による, 0", "下記③による, 0", "②による, 0", "上記①による, 1", "①による, 1", "上記③による, 0" })
	void 項目の中の番号は率いる言葉の向きにあるものにだけ変わる(String letters, int offered) {
		assertThat(InspectedDrafts.inspect(BOUND,
				own("p|own-0|次による。", "i|own-1|一つ目", "i|own-2|" + letters, "i|own-3|三つ目")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.fixes()).hasSize(offered));
	}

	@ParameterizedTest
	@ValueSource(strings = { "次の(1)の機器及び(2)の機器による。", "前章(1)から(2)まで及び(3)による。" })
	void 率いる言葉の続く番号は自分の章の番号に変わらない(String letters) {
		assertThat(InspectedDrafts.inspect(BOUND, own("p|own-1|この者は、" + letters))).hasSizeGreaterThan(1)
			.allSatisfy((finding) -> assertThat(finding.fixes()).isEmpty());
	}

	@Test
	void 番号ごとに承知した並びは一つになっても承知されている() {
		String line = "この者は、次の①から②まで及び③に定める。";
		DraftedManuscripts drafted = own("p|own-1|" + line)
			.amend(Amendment.Kind.DISMISSAL, key(5, "次の①から②", line), "一つ目の理由")
			.amend(Amendment.Kind.DISMISSAL, key(15, "③", line), "二つ目の理由");
		Findings findings = InspectedDrafts.inspect(drafted);
		assertThat(findings.ofRule(BOUND)).isEmpty();
		assertThat(findings.dismissed()).filteredOn((finding) -> finding.rule().equals(BOUND))
			.singleElement()
			.returns("一つ目の理由", Finding::dismissed);
	}

	@Test
	void 段階ごとに承知した参照は一つになっても承知されている() {
		String line = "この者は、上記(1)に定める。";
		DraftedManuscripts drafted = own("p|own-1|" + line)
			.amend(Amendment.Kind.DISMISSAL, key(5, "上記", line), "一つ目の理由")
			.amend(Amendment.Kind.DISMISSAL, key(7, "(1)", line), "二つ目の理由");
		Findings findings = InspectedDrafts.inspect(drafted);
		assertThat(findings.ofRule(BOUND)).isEmpty();
		assertThat(findings.dismissed()).filteredOn((finding) -> finding.rule().equals(BOUND))
			.singleElement()
			.returns("一つ目の理由", Finding::dismissed)
			.returns(key(5, "上記", line), Finding::key);
	}

	@ParameterizedTest
	@CsvSource({ "前項, 前項後段", "同条, 同条ただし書" })
	void 承知した参照にただし書や後段が付いて知らされても承知されている(String accepted, String now) {
		String line = "この者は、" + now + "に定める。";
		Findings findings = InspectedDrafts
			.inspect(own("p|own-1|" + line).amend(Amendment.Kind.DISMISSAL, key(5, accepted, line), "よいため"));
		assertThat(findings.ofRule(BOUND)).isEmpty();
		assertThat(findings.dismissed()).extracting(Finding::message)
			.anySatisfy((message) -> assertThat(message).contains("「" + now + "」"));
	}

	@Test
	void 一つの段階だけ承知した参照は前の理由とともに知らされる() {
		String line = "この者は、上記(1)に定める。";
		DraftedManuscripts drafted = own("p|own-1|" + line).amend(Amendment.Kind.DISMISSAL, key(7, "(1)", line),
				"よいため");
		assertThat(InspectedDrafts.inspect(BOUND, drafted)).singleElement().returns("よいため", Finding::earlier);
	}

	@ParameterizedTest
	@CsvSource({ "第３条, numbers", "(1), numbers", "①, numbers", "13条２項, numbers", "前条第２項, numbers", "本章(2), numbers",
			"丸２, numbers", "Ⅱ-1-(2), numbers", "イ, numbers", "アからウまで, numbers", "上記ア, numbers", "Ⅱ－１, numbers",
			"前の章, positions", "裏面の表, positions", "本文ただし書, positions", "１, numbers", "別紙１, attachments",
			"別表第１, attachments", "付録, attachments", "第１号様式, attachments", "表２, attachments", "第２図, attachments",
			"資料１, attachments", "別添, attachments", "左記, positions", "下表, positions", "前条, positions", "上記, positions",
			"次の各号, positions", "前述の手続, positions", "次ページの表, positions" })
	void 指し方の種類ごとに一つの理由で承知できる(String reference, String group) {
		assertThat(InspectedDrafts.inspect(BOUND, own("p|own-1|" + reference + "に定める者とする。"))).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.group().id()).isEqualTo(group));
	}

	private static List<String> told(String letters) {
		return InspectedDrafts.inspect(BOUND, own("p|own-1|" + letters))
			.stream()
			.map((finding) -> finding.message().substring(1, finding.message().indexOf('」')))
			.toList();
	}

	private static String key(int start, String words, String line) {
		return FindingKey.of(BOUND, new PlaceId(OWN + "/own-1"), start + words + line);
	}

	private static DraftedManuscripts own(String... lines) {
		return InspectedDrafts.complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines);
	}

}
