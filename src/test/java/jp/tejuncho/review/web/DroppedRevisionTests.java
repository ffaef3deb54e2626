package jp.tejuncho.review.web;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.RevisionReasons;
import jp.tejuncho.review.Stage;
import jp.tejuncho.system.SystemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revision that was begun and given up.
 */
class DroppedRevisionTests extends DraftUnderReview {

	@Test
	void 取りやめれば施行中の文に戻り書いた文は履歴に残りまた改正できる() {
		revise();
		rewrite("改めた文。");
		rewrite("もう一度改めた文。");
		omit();
		submit("/drafts/" + this.draft + "/differences/reasons", this.drafter, "number", "2", "seen:" + CLAUSE, "",
				"reason:" + CLAUSE, "範囲を広げるため");
		assertThat(differs()).isTrue();
		assertThat(post("/review/drop", this.drafter, "reason", "")).hasStatus(422).bodyText().contains("理由を書いてください");
		assertThat(differs()).isTrue();
		assertThat(post("/review/drop", this.approver, "reason", "不要になったため")).hasStatus(409);
		assertThat(post("/review/drop", this.drafter, "reason", "不要になったため")).hasStatus3xxRedirection();
		assertThat(differs()).isFalse();
		assertThat(file().document().stage()).isEqualTo(Stage.IN_FORCE);
		assertThat(file().document().number()).isOne();
		assertThat(RevisionReasons.of(manuscript(), 2)).isEmpty();
		assertThat(rewrite("閉じた後の文。").saved()).isZero();
		assertThat(get("/clauses/" + CLAUSE, this.drafter)).bodyText()
			.contains("文書は直せません", "改正を始めます")
			.doesNotContain("<textarea", "<select", "Backspace", "この行を使わない", "保存する");
		assertThat(get("/clauses/" + CLAUSE + "/history", this.drafter)).bodyText().contains("もう一度");
		post("/review/revise", this.drafter, "occasion", "改めて見直す");
		assertThat(file().document().number()).isEqualTo(2);
		assertThat(differs()).isFalse();
	}

	@Test
	void 差し戻された改正も取りやめられ制定の前の差戻しは取りやめられない() {
		finish(this.drafter);
		send();
		post("/review/return", this.manager, "note", "直してください");
		assertThat(post("/review/drop", this.drafter, "reason", "やめる")).hasStatus(409).bodyText().contains("改正ではない");
		approveAgain(2);
		enforce("2024-04-01", "2024-04-01");
		post("/review/revise", this.drafter, "occasion", "見直し");
		rewrite("改めた文。");
		send();
		post("/review/return", this.manager, "note", "直してください");
		assertThat(get("/review", this.drafter)).bodyText().contains("改正を取りやめる</button>");
		assertThat(post("/review/drop", this.drafter, "reason", "やめる")).hasStatus3xxRedirection();
		assertThat(differs()).isFalse();
		assertThat(open("/inbox", this.drafter)).bodyText().contains("ありません");
	}

	@Test
	void 引き戻せない人には誰が引き戻せるかが示される() {
		finish(this.drafter);
		send();
		assertThat(rewrite("直したい文。").refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("所管する課の担当者か情報システム管理者が"));
		this.systems.revise(manuscript().system().id(),
				new SystemDetails("新課税システム", "課税", owner(), "税務課長", manuscript().system().profile()),
				manuscript().system().version(), this.drafter);
		assertThat(post("/review/check", this.manager)).hasStatus(409)
			.bodyText()
			.contains("所管する課の担当者か情報システム管理者に、引き戻して");
	}

	@Test
	void ほかの文書でも使う空欄は後から書いた値を残しどれかを知らせる() {
		revise();
		DraftId plan = this.drafting.start(manuscript().system().id(), DocumentKind.RESPONSE_PLAN, this.drafter);
		Variable shared = manuscript().edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() == Variable.Kind.TEXT
					&& this.manuscripts.read(plan, this.drafter).edition().findVariable(variable.id()).isPresent())
			.findFirst()
			.orElseThrow();
		write(this.drafter, new DraftChange.Fill(shared.id(), shared.example(), "令和８年10月"));
		this.drafting.save(plan, List.of(new DraftChange.Fill(shared.id(), "令和８年10月", "令和８年11月")), this.drafter);
		MvcTestResult dropped = post("/review/drop", this.drafter, "reason", "不要になったため");
		assertThat(dropped).hasStatus3xxRedirection();
		assertThat(dropped.getMvcResult().getFlashMap().get("flash")).asString().contains(shared.label());
		assertThat(Objects.requireNonNull(manuscript().blanks().get(shared.id())).content()).isEqualTo("令和８年11月");
	}

	private void revise() {
		approve();
		enforce("2024-04-01", "2024-04-01");
		assertThat(post("/review/revise", this.drafter, "occasion", "見直し")).hasStatus3xxRedirection();
	}

	private void omit() {
		var decision = Objects.requireNonNull(manuscript().decisions().get(new PlaceId(CLAUSE)));
		assertThat(write(this.drafter, new DraftChange.Decide(new PlaceId(CLAUSE), decision.choice(), decision.reason(),
				Choice.OMITTED, "別に定めたため"))
			.saved()).isOne();
	}

	private boolean differs() {
		CaseFile file = file();
		return DocumentComparison
			.of(this.reading.basis(file, CaseReading.Basis.IN_FORCE).orElseThrow(), this.reading.current(file))
			.isTouched();
	}

}
