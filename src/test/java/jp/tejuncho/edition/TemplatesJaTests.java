package jp.tejuncho.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesJaTests {

	private static final Pattern CIRCLES = Pattern.compile("○+");

	private final Edition procedure = Templates.procedure();

	private final Edition plan = Templates.responsePlan();

	@Test
	void 例文は4部13章27節で題のある条項は95ある() {
		assertThat(this.procedure.parts()).hasSize(4);
		assertThat(this.procedure.chapters()).hasSize(13);
		assertThat(this.procedure.chapters().stream().mapToInt((chapter) -> chapter.sections().size()).sum())
			.isEqualTo(27);
		assertThat(this.procedure.clauses().stream().filter((clause) -> clause.title() != null)).hasSize(95);
	}

	@Test
	void 緊急時対応計画は6章ある() {
		assertThat(this.plan.chapters()).extracting(Chapter::title)
			.containsExactly("連絡体制及び責任者", "報告すべき事項", "証拠の記録及び保管に関する事項", "対応措置", "再発防止措置", "関係機関への報告");
	}

	@Test
	void 特定個人情報を扱うときに必須の18単位がどの項目に応えるか分かる() {
		assertThat(mandatory(this.procedure).map(Requirement::answersTo)).containsExactly("C-a", "F-d", "E-c", "E-d",
				"E-d", "E-a", "E-a②", "E-b", "F-b", "D-a", "C-b/C-c", "F-a/F-c", "F-c", "F-d/C-d", "D-b", "C-d", "D-c",
				"C-e");
	}

	@Test
	void 必須の定めは特定個人情報か個人番号利用事務にだけかかる() {
		assertThat(mandatory(this.procedure).map((requirement) -> requirement.condition().toString()))
			.allMatch((condition) -> condition.equals("specific-personal-information")
					|| condition.equals("my-number-affairs"));
		assertThat(mandatory(this.plan)).isEmpty();
	}

	@Test
	void 必須のところは扱わないシステムでは消える() {
		Map<String, Answer> none = answers(Answer.NO);
		Stream.of(this.procedure.places())
			.flatMap(List::stream)
			.filter((place) -> !place.requirements().mandatory().isEmpty())
			.forEach((place) -> assertThat(place.requirements().applies(none)).as(place.id().value())
				.isEqualTo(Truth.FALSE));
	}

	@Test
	void 特定個人情報を扱わなければ持出しと取扱いの節と違反の章が空になる() {
		Map<String, Answer> none = answers(Answer.NO);
		List<String> empty = this.procedure.places()
			.stream()
			.filter((place) -> place.kind() == Place.Kind.SECTION || place.kind() == Place.Kind.CHAPTER)
			.filter((place) -> place.requirements().applies(none) == Truth.FALSE)
			.map(Place::heading)
			.toList();
		assertThat(empty).contains("特定個人情報の持出及び持込", "特定個人情報の取扱いに関する定め", "法令遵守及び処分等");
	}

	@Test
	void すべてに当てはまるシステムではすべての条項が要る() {
		for (Edition edition : List.of(this.procedure, this.plan)) {
			assertThat(edition.places()).allMatch(
					(place) -> place.requirements().applies(answers(Answer.YES)) == Truth.TRUE, "applies everywhere");
		}
	}

	@Test
	void どの質問も何かの要否か選択を決める() {
		Set<String> used = new TreeSet<>();
		for (Edition edition : List.of(this.procedure, this.plan)) {
			edition.places()
				.stream()
				.flatMap((place) -> all(place.requirements()))
				.forEach((requirement) -> used.addAll(requirement.condition().questions()));
			edition.variables()
				.stream()
				.flatMap((variable) -> variable.options().stream())
				.map(Variable.Option::when)
				.filter(Objects::nonNull)
				.forEach((condition) -> used.addAll(condition.questions()));
		}
		assertThat(Templates.questions().list()).extracting(Question::id)
			.filteredOn((id) -> !id.equals("external-media"))
			.isSubsetOf(used);
	}

	@ParameterizedTest
	@CsvSource({ "server.redundancy, redundant-servers", "managed-area.entry, managed-area",
			"managed-area.carrying, managed-area", "managed-area.facilities, managed-area",
			"individual-servers.measures, individual-servers", "network-lines.management, network",
			"mobile.loss, mobile-devices", "contractor.designation, outsourcing", "contractor.role, outsourcing",
			"outsourcing.notice, outsourcing" })
	void 前提のある条項は前提がなければ理由を添えて外れる(String clause, String question) {
		Requirements requirements = this.procedure.requirements(new ClauseId(clause));
		Map<String, Answer> answers = answers(Answer.YES);
		answers.put(question, Answer.NO);
		if (question.equals("managed-area")) {
			answers.put("individual-servers", Answer.NO);
		}
		assertThat(requirements.applies(answers)).isEqualTo(Truth.FALSE);
		assertThat(requirements.failing(answers).orElseThrow().otherwise()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "モバイル端末の利用, mobile-devices", "ICカード等の取扱い, ic-card", "複合機, multifunction-printer",
			"特定用途機器, special-purpose-devices", "電子メールの情報セキュリティ, mail-server", "外部からのアクセス制限, external-access",
			"他の情報システムとの接続, other-systems", "調達仕様書, procurement", "委託する場合, outsourcing", "システム開発, own-development",
			"トラフィック, network", "侵入監視, intrusion-detection", "時刻同期, log-servers",
			"特定個人情報, specific-personal-information", "個人番号利用事務, my-number-affairs", "電子署名, external-transmission",
			"外部ネットワーク等との接続, external-network" })
	void 題名が前提を示す条項はその質問で外れる(String words, String question) {
		Map<String, Answer> answers = answers(Answer.YES);
		answers.put(question, Answer.NO);
		List<Clause> clauses = this.procedure.clauses()
			.stream()
			.filter((clause) -> clause.heading().contains(words))
			.toList();
		assertThat(clauses).isNotEmpty()
			.allMatch((clause) -> this.procedure.requirements(clause.id()).applies(answers) == Truth.FALSE, question);
	}

	@Test
	void 分かっている誤記がすべて行とともにある() {
		assertThat(errataLines(this.procedure)).containsExactlyInAnyOrder(68, 76, 147, 267, 488, 500, 715, 793, 807,
				839, 918, 923, 1071, 1170, 1267, 1320, 1479);
		assertThat(errataLines(this.plan)).containsExactlyInAnyOrder(1624, 1632, 1642, 1726, 1740, 1779, 1833, 1839,
				1845);
	}

	@Test
	void 確かめていない誤記は一つだけでそうと分かる() {
		assertThat(errata(this.procedure).filter((erratum) -> !erratum.confirmed())).singleElement()
			.satisfies((erratum) -> assertThat(erratum.line()).hasValue(715));
	}

	@Test
	void 誤記は直した文も出典のままの文も得られる() {
		Phrase phrase = this.procedure.clause(new ClauseId("scope.persons")).phrases().toList().getLast();
		ErratumId erratum = phrase.errata().getFirst().id();
		assertThat(phrase.wording(true).text()).endsWith("利用する職員とする。");
		assertThat(phrase.wording(false).text()).endsWith("利用する職員を対象とする。");
		assertThat(phrase.wording(Set.of(erratum))).isEqualTo(phrase.wording(false));
	}

	@Test
	void 空欄は出典の15か所の丸と丸のない1か所である() {
		List<String> printed = new ArrayList<>();
		for (Clause clause : this.procedure.clauses()) {
			clause.phrases()
				.flatMap((phrase) -> phrase.wording(false).fragments().stream())
				.filter(Fragment.Blank.class::isInstance)
				.forEach((blank) -> printed.add(((Fragment.Blank) blank).verbatim()));
			clause.body()
				.stream()
				.filter(Element.GrowingList.class::isInstance)
				.forEach((list) -> printed.addAll(((Element.GrowingList) list).marks()));
		}
		assertThat(printed.stream().flatMap((blank) -> CIRCLES.matcher(blank).results())).hasSize(15);
		assertThat(printed.stream().filter((blank) -> !CIRCLES.matcher(blank).find()))
			.containsExactly("（※所属名等によりシステムの利用範囲を指定）");
	}

	@Test
	void 独自の条項を求めるところがすべて分かる() {
		assertThat(slots(this.procedure)).containsExactly("definitions", "contractors-table", "further-roles",
				"managed-area-rules", "individual-servers", "specific-external-media", "server-types");
		assertThat(slots(this.plan)).containsExactly("response-plan.contact-figure", "response-plan.logs",
				"response-plan.agencies");
	}

	@Test
	void 範囲の参照は間のものも指している() {
		assertThat(this.procedure.clause(new ClauseId("asset.staff"))
			.phrases()
			.flatMap((phrase) -> phrase.wording(true).fragments().stream())
			.filter(Fragment.Ref.class::isInstance))
			.singleElement()
			.satisfies((ref) -> assertThat(((Fragment.Ref) ref).targets().stream().map(PlaceId::value)).containsExactly(
					"asset.manager/network", "asset.manager/servers", "asset.manager/system", "asset.manager/backup",
					"asset.manager/documents"));
	}

	@Test
	void 取扱区域は定義した条項と使う条項が分かる() {
		Term term = this.procedure.findTerm("handling-area").orElseThrow();
		assertThat(term.definedIn()).isEqualTo(new ClauseId("managed-area.specific-personal-information"));
		assertThat(this.procedure.usesOf(term)).containsExactly(new ClauseId("media.locking"));
	}

	@Test
	void 定義のない用語も使う条項が分かる() {
		assertThat(this.procedure.terms().stream().filter((term) -> term.definedIn() == null)).extracting(Term::term)
			.containsExactlyInAnyOrder("セキュリティポリシー", "特定個人情報等", "管理区域", "情報システム利用者等", "侵害等", "端末機等", "委員会");
		assertThat(this.procedure.terms()).allMatch((term) -> !this.procedure.usesOf(term).isEmpty(), "is used");
	}

	@Test
	void 同じ用語と変数は二つの文書で同じである() {
		this.plan.house()
			.forEach((word) -> assertThat(this.procedure.house()).as(word.id())
				.filteredOn((other) -> other.id().equals(word.id()))
				.containsOnly(word));
		this.plan.variables()
			.forEach((variable) -> assertThat(this.procedure.findVariable(variable.id())).as(variable.id())
				.hasValue(variable));
	}

	@Test
	void 前書きと沿革がある() {
		assertThat(this.procedure.frontMatter()).anyMatch(FrontMatter.Table.class::isInstance);
		assertThat(this.procedure.history().events()).hasSize(8);
		assertThat(this.plan.cover()).hasSize(5);
	}

	private static Stream<Requirement> mandatory(Edition edition) {
		return edition.chapters()
			.stream()
			.flatMap((chapter) -> Stream
				.of(Stream.of(chapter.requirements()), units(chapter.body()), chapter.sections()
					.stream()
					.flatMap((section) -> Stream.concat(Stream.of(section.requirements()), units(section.body()))))
				.flatMap((units) -> units))
			.flatMap((requirements) -> requirements.mandatory().stream());
	}

	private static Stream<Requirements> units(List<Passage> body) {
		return body.stream()
			.filter(Clause.class::isInstance)
			.map(Clause.class::cast)
			.flatMap((clause) -> Stream.concat(Stream.of(clause.requirements()),
					clause.body().stream().flatMap(TemplatesJaTests::units)));
	}

	private static Stream<Requirements> units(Element element) {
		return (element instanceof Element.ItemList list) ? list.items().stream().map(Item::requirements)
				: Stream.of(element.requirements());
	}

	private static Stream<Requirement> all(Requirements requirements) {
		return Stream.of(requirements.applies(), requirements.mandatory(), requirements.recommended())
			.flatMap(List::stream);
	}

	private static Stream<Erratum> errata(Edition edition) {
		Stream<Erratum> before = edition.frontMatter()
			.stream()
			.filter(Worded.class::isInstance)
			.flatMap((matter) -> ((Worded) matter).text().errata().stream());
		return Stream.concat(before, edition.clauses().stream().flatMap((clause) -> clause.errata().stream()));
	}

	private static List<Integer> errataLines(Edition edition) {
		return errata(edition).map((erratum) -> erratum.line().orElseThrow()).toList();
	}

	private static List<String> slots(Edition edition) {
		List<String> slots = new ArrayList<>();
		for (Chapter chapter : edition.chapters()) {
			Stream<Passage> passages = Stream.concat(chapter.body().stream(),
					chapter.sections().stream().flatMap((section) -> section.body().stream()));
			passages.forEach((passage) -> {
				switch (passage) {
					case SectionNote note -> add(slots, note.slot());
					case Clause clause -> {
						add(slots, clause.slot());
						clause.body().forEach((element) -> add(slots, slot(element)));
					}
				}
			});
		}
		return slots;
	}

	private static void add(List<String> slots, @Nullable String slot) {
		if (slot != null) {
			slots.add(slot);
		}
	}

	private static @Nullable String slot(Element element) {
		return switch (element) {
			case Element.DraftingNote note -> note.slot();
			case Element.TableTemplate table -> table.slot();
			case Element.FigureTemplate figure -> figure.slot();
			case Element.TextParagraph _, Element.ItemList _, Element.GrowingList _, Element.Example _ -> null;
			case Element.BulletLines _, Element.FormTemplate _ -> null;
		};
	}

	private static Map<String, Answer> answers(Answer answer) {
		return Templates.questions().list().stream().collect(Collectors.toMap(Question::id, (_) -> answer));
	}

}
