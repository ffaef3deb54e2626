package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any two versions beside each other.
 */
class VersionsTests extends DraftUnderReview {

	private static final String FIRST = "本手順の対象者は、職員とする。";

	private static final String SECOND = "本手順の対象者は、職員及び委託先の者とする。";

	private static final String THIRD = "本手順の対象者は、職員及び協力会社の者とする。";

	@Test
	void どの二つの版も選んで比べられ古い版が元の側に立つ() {
		threeVersions();
		assertThat(get("/review", this.approver)).bodyText().contains("二つの版の違いを見る", "第３版（施行）", "第２版（旧版）");
		assertThat(get("/versions?from=1&to=3", this.approver)).hasStatusOk()
			.bodyText()
			.contains("第１版（旧版）と第３版（施行）の違い", "改正１条項", "協力会社")
			.doesNotContain("委託先の者とする");
		String table = text("/versions.txt?from=3&to=2");
		assertThat(table).contains("課税システム　実施手順の新旧対照表\n", "改正後（第３版）\t改正前（第２版）");
		assertThat(table.lines().filter((line) -> line.contains("協力会社"))).singleElement()
			.satisfies((line) -> assertThat(line.indexOf("協力会社")).isLessThan(line.indexOf("委託先")));
		assertThat(download("/versions.pdf?from=1&to=2&look=marked"))
			.startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		assertThat(download("/versions.docx?from=1&to=2")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
		assertThat(get("/versions?from=2&to=2", this.approver)).hasStatus(422)
			.bodyText()
			.contains("同じ版が選ばれています", "aria-describedby=\"error-versions\"");
	}

	@Test
	void ない版や読めない人には見せない() {
		threeVersions();
		assertThat(get("/versions?from=1&to=9", this.approver)).hasStatus(404);
		assertThat(get("/versions.exe?from=1&to=2", this.approver)).hasStatus(404);
		assertThat(get("/versions?from=1&to=2", this.stranger)).hasStatus(404);
		assertThat(get("/versions.pdf?from=1&to=2", this.stranger)).hasStatus(404);
	}

	private void threeVersions() {
		rewrite(FIRST);
		approve();
		enforce("2021-04-01", "2021-04-01");
		revision(2, SECOND, "2022-04-01");
		revision(3, THIRD, "2023-04-01");
	}

	private void revision(int round, String words, String from) {
		assertThat(post("/review/revise", this.drafter, "occasion", "対象者を改めるため")).hasStatus3xxRedirection();
		assertThat(rewrite(words).saved()).isOne();
		approveAgain(round);
		enforce(from, from);
	}

}
