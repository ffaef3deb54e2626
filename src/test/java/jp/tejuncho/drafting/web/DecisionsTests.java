package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsTests extends PagesOfADraft {

	private static final String MANDATORY = "encryption.specific-personal-information";

	private static final String SCOPE = "general.common.scope";

	@Test
	void 一覧は状態と章で絞り込める() {
		decide(this.drafter, "OMITTED", "対象の職員がいないため", "scope.persons");
		assertThat(get("/decisions", this.drafter)).hasStatusOk()
			.bodyText()
			.contains("不採用 ", "対象の職員がいないため", "tanto", "全てのシステムに共通する規定のため", "章ごとの進み具合");
		assertThat(get("/decisions?state=OMITTED&chapter=general.common", this.drafter)).hasStatusOk()
			.bodyText()
			.contains("対象の職員がいないため", "不採用 1件")
			.doesNotContain("全てのシステムに共通する規定のため");
		assertThat(get("/decisions?state=ADDED", this.drafter)).hasStatusOk().bodyText().contains("当てはまる条項はありません");
		assertThat(get("/decisions?state=<x>&chapter=<y>", this.drafter)).hasStatusOk()
			.bodyText()
			.doesNotContain("<y>");
	}

	@Test
	void 節に付けた印は節のすべての条項を一つの理由で決め一度に元に戻せる() {
		List<String> clauses = clausesOfScope();
		assertThat(clauses).hasSizeGreaterThan(1);
		String before = clauses.stream().map(this::stored).toList().toString();
		assertThat(post("/decisions", this.drafter, form("OMITTED", "別の規程に定めるため", clauses, "group", SCOPE)))
			.hasStatus3xxRedirection();
		assertThat(clauses).allSatisfy((clause) -> assertThat(stored(clause)).isEqualTo("OMITTED 別の規程に定めるため"));
		assertThat(stored("purpose.statement")).startsWith("ADOPTED");
		post("/undo", this.drafter);
		assertThat(clauses.stream().map(this::stored).toList()).hasToString(before);
	}

	@Test
	void 画面に出ていない条項は見出しに印を付けても変わらない() {
		List<String> clauses = clausesOfScope();
		assertThat(post("/decisions", this.drafter, form("OMITTED", "理由", clauses.subList(0, 1), "group", SCOPE)))
			.hasStatus3xxRedirection();
		assertThat(stored(clauses.get(0))).startsWith("OMITTED");
		assertThat(stored(clauses.get(1))).startsWith("ADOPTED");
	}

	@Test
	void 外せない条項は訳を示しほかの条項は保存する() {
		assertThat(decide(this.drafter, "OMITTED", "", MANDATORY, "scope.persons")).hasStatus(422)
			.bodyText()
			.contains("この条項は外せません")
			.containsPattern("value=\"" + MANDATORY + "\"[^>]* checked=\"checked\"");
		assertThat(stored(MANDATORY)).startsWith("ADOPTED");
		assertThat(stored("scope.persons")).startsWith("OMITTED");
	}

	@Test
	void 先に決めた人の判断は消えず見た上でなら変えられる() {
		String[] late = form("OMITTED", "後の人の理由", List.of("scope.persons", "purpose.statement"), "pick",
				"scope.persons", "pick", "purpose.statement");
		decide(this.colleague, "UNDECIDED", "先の人の理由", "scope.persons");
		assertThat(post("/decisions", this.drafter, late)).hasStatus(409)
			.bodyText()
			.contains("doryoが先に「未判断」にしました（理由：先の人の理由）", "後の人の理由");
		assertThat(stored("scope.persons")).isEqualTo("UNDECIDED 先の人の理由");
		assertThat(stored("purpose.statement")).isEqualTo("OMITTED 後の人の理由");
		assertThat(decide(this.drafter, "OMITTED", "後の人の理由", "scope.persons")).hasStatus3xxRedirection();
		assertThat(stored("scope.persons")).isEqualTo("OMITTED 後の人の理由");
	}

	@Test
	void 理由を書かなければもう決まっている条項の理由は残る() {
		decide(this.drafter, "OMITTED", "大事な理由", "scope.persons");
		decide(this.drafter, "OMITTED", "", "scope.persons", "purpose.statement");
		assertThat(stored("scope.persons")).isEqualTo("OMITTED 大事な理由");
		assertThat(stored("purpose.statement")).isEqualTo("OMITTED ");
	}

	@Test
	void 一部だけ未判断の条項は未判断に数え直した条項は修正して採用になる() {
		Manuscript manuscript = manuscript();
		String part = manuscript.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED && decision.place().isPart())
			.map(ClauseDecision::place)
			.filter((place) -> manuscript.choice(place.clause()) == Choice.ADOPTED)
			.map(PlaceId::value)
			.findFirst()
			.orElseThrow();
		assertThat(state(new PlaceId(part).clause().value())).isEqualTo(ClauseState.UNDECIDED);
		post("/clauses/scope.persons", this.drafter, "line", "p1", "kind:p1", "p", "text:p1", "直した文。", "seen:text", "",
				"act", "save");
		assertThat(state("scope.persons")).isEqualTo(ClauseState.REWRITTEN);
		assertThat(get("/decisions?state=REWRITTEN", this.drafter)).bodyText()
			.contains("修正して採用 1件", "value=\"scope.persons\"");
		decide(this.drafter, "OMITTED", "", "scope.persons");
		assertThat(state("scope.persons")).isEqualTo(ClauseState.OMITTED);
	}

	@Test
	void 印や採否を忘れたときは書いた理由が残る() {
		assertThat(post("/decisions", this.drafter, form("OMITTED", "書いた理由", clausesOfScope()))).hasStatus(422)
			.bodyText()
			.contains("印を付けてください", "書いた理由")
			.doesNotContain("保存しました");
		assertThat(post("/decisions", this.drafter, form("", "書いた理由", clausesOfScope(), "pick", "scope.persons")))
			.hasStatus(422)
			.bodyText()
			.contains("どれにするか", "書いた理由")
			.containsPattern("value=\"scope.persons\"[^>]* checked=\"checked\"");
	}

	@Test
	void 他課の人や作り物の要求は受け付けない() {
		assertThat(get("/decisions", this.stranger)).hasStatus(404);
		assertThat(decide(this.stranger, "OMITTED", "よその理由", "scope.persons")).hasStatus(404);
		assertThat(decide(this.drafter, "MAYBE", "", "scope.persons")).hasStatus(400);
		assertThat(post("/decisions", this.drafter, "choice", "OMITTED", "pick", "scope.persons", "seen:scope.persons",
				"?"))
			.hasStatus(400);
		assertThat(post("/decisions", this.drafter, "choice", "OMITTED", "pick", "no.such", "seen:no.such", "ADOPTED "))
			.hasStatus(422);
		assertThat(stored("scope.persons")).startsWith("ADOPTED");
	}

	private MvcTestResult decide(SignedInStaff staff, String choice, String reason, String... clauses) {
		List<String> picks = new ArrayList<>();
		for (String clause : clauses) {
			picks.addAll(List.of("pick", clause));
		}
		return post("/decisions", staff, form(choice, reason, List.of(clauses), picks.toArray(String[]::new)));
	}

	private String[] form(String choice, String reason, List<String> shown, String... ticks) {
		List<String> fields = new ArrayList<>(List.of("choice", choice, "reason", reason));
		shown.forEach((clause) -> fields.addAll(List.of("seen:" + clause, stored(clause))));
		fields.addAll(List.of(ticks));
		return fields.toArray(String[]::new);
	}

	private List<String> clausesOfScope() {
		return manuscript().edition()
			.chapter("general.common")
			.sections()
			.stream()
			.filter((section) -> section.id().equals(SCOPE))
			.flatMap((section) -> section.body().stream())
			.filter(Clause.class::isInstance)
			.map((passage) -> ((Clause) passage).id().value())
			.toList();
	}

	private String stored(String clause) {
		ClauseDecision decision = Objects.requireNonNull(manuscript().decisions().get(new PlaceId(clause)));
		return decision.choice() + " " + decision.reason();
	}

	private ClauseState state(String clause) {
		Manuscript manuscript = manuscript();
		return ClauseState.of(manuscript, manuscript.edition().clause(new ClauseId(clause)));
	}

}
