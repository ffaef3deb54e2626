package jp.tejuncho.review.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("前の回との違い")
class EarlierRoundTests extends DraftUnderReview {

	private static final String FIRST = "本手順の対象者は、職員とする。";

	private static final String SECOND = "本手順の対象者は、職員及び委託先の者とする。";

	private static final String THIRD = "本手順の対象者は、職員及び協力会社の者とする。";

	@Test
	void 一回しか照会していない版には前の回がない() {
		rewrite(FIRST);
		finish(this.drafter);
		send();
		assertNone();
		check();
		post("/review/approve", this.approver);
		assertNone();
		enforce("2024-04-01", "2024-04-01");
		assertNone();
		post("/review/revise", this.drafter, "occasion", "見直し");
		assertNone();
	}

	@Test
	void 承認の後もその版の前の回と比べる() {
		rewrite(FIRST);
		finish(this.drafter);
		send();
		post("/review/return", this.manager, "note", "直してください");
		rewrite(SECOND);
		approveAgain(2);
		assertDiffers("委託先", "協力会社");
		enforce("2024-04-01", "2024-04-01");
		assertDiffers("委託先", "協力会社");
	}

	@Test
	void 取りやめた改正の回は次の改正の前の回ではない() {
		rewrite(FIRST);
		approve();
		enforce("2024-04-01", "2024-04-01");
		post("/review/revise", this.drafter, "occasion", "見直し");
		rewrite(SECOND);
		send();
		post("/review/return", this.manager, "note", "やめましょう");
		assertThat(post("/review/drop", this.drafter, "reason", "不要になったため")).hasStatus3xxRedirection();
		post("/review/revise", this.drafter, "occasion", "もう一度");
		assertNone();
		rewrite(THIRD);
		send();
		assertNone();
	}

	private void assertNone() {
		assertThat(get("/review", this.drafter)).bodyText().doesNotContain("前の回との違い");
		assertThat(get("/differences?against=ROUND", this.drafter)).hasStatusOk().bodyText().doesNotContain("前の回");
	}

	private void assertDiffers(String shown, String hidden) {
		assertThat(get("/review", this.drafter)).bodyText().contains("前の回との違い");
		assertThat(get("/differences?against=ROUND", this.drafter)).hasStatusOk()
			.bodyText()
			.satisfies((page) -> assertThat(page.replace("<wbr/>", "")).contains(shown, "今回の文書", "前の回の文書")
				.doesNotContain("違いはありません", hidden));
	}

}
