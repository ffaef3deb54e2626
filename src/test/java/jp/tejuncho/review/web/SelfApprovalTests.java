package jp.tejuncho.review.web;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.AuditEntry;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.review.Exempting;
import jp.tejuncho.review.SelfApproval;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A section with one person, who writes and approves.
 */
class SelfApprovalTests extends DraftUnderReview {

	private static final String PAGE = "/organization/self-approvals";

	private static final String REASON = "職員が一人だけの課のため";

	private static final SignedInStaff OPERATOR = SignedInStaff.of("unyo", "運用", Assignment.everywhere(Role.OPERATOR));

	@Autowired
	private Exempting exempting;

	@Autowired
	private EntityManager entities;

	@Test
	void 例外を使う承認だと先に分かり使ったことがいつまでも残る() {
		SignedInStaff alone = SignedInStaff.of("hitori", "一人", Assignment.of(Role.SYSTEM_MANAGER, owner()),
				Assignment.of(Role.SECURITY_MANAGER, owner()));
		finish(alone);
		send();
		check();
		assertThat(get("/review", alone)).bodyText().contains("自分で書いた文書は承認できません");
		assertThat(grant(REASON)).hasStatus3xxRedirection();
		assertThat(get("/review", alone)).bodyText().contains("次の例外を使ったことが", REASON, "運用");
		assertThat(get("/review", this.approver)).bodyText().doesNotContain("次の例外を使ったことが");
		assertThat(post("/review/approve", alone)).hasStatus3xxRedirection();
		assertThat(end("課に人が増えたため終わる")).hasStatus3xxRedirection();
		assertThat(file().releases().getFirst().exemption()).contains(REASON, "運用");
		assertThat(get("/review", this.drafter)).bodyText().contains(REASON);
		assertThat(trail()).contains("を承認", REASON);
	}

	@Test
	void 終わった例外は効かず一覧と操作の記録に残る() {
		assertThat(grant(REASON)).hasStatus3xxRedirection();
		assertThat(grant(REASON)).hasStatus(422).bodyText().contains("すでに許可されています");
		assertThat(end("短い")).hasStatus(422).bodyText().contains("10文字以上", ">短い</textarea>");
		assertThat(this.exempting.all()).singleElement().matches(SelfApproval::holds);
		assertThat(end("課に人が増えたため終わる")).hasStatus3xxRedirection();
		assertThat(end("課に人が増えたため終わる")).hasStatus(422).bodyText().contains("先に終わりになっています");
		assertThat(open(PAGE, this.drafter)).bodyText()
			.contains("税務課", REASON, "課に人が増えたため終わる", "終わり")
			.doesNotContain("<textarea");
		assertThat(trail()).contains("例外を許可", "例外を終了", REASON);
		SignedInStaff alone = SignedInStaff.of("hitori", "一人", Assignment.of(Role.SYSTEM_MANAGER, owner()),
				Assignment.of(Role.SECURITY_MANAGER, owner()));
		finish(alone);
		send();
		check();
		assertThat(post("/review/approve", alone)).hasStatus(409);
		assertThat(grant("また一人になったため、許可する")).hasStatus3xxRedirection();
		assertThat(this.exempting.all()).hasSize(2);
	}

	@Test
	void 短い理由や課の選び忘れでは許可されず入力は残る() {
		assertThat(grant("一人の課")).hasStatus(422).bodyText().contains("10文字以上", ">一人の課</textarea>");
		assertThat(submit(PAGE + "/edit/grant", OPERATOR, "section", "", "reason", REASON)).hasStatus(422)
			.bodyText()
			.contains("課を選んでください", REASON);
		assertThat(this.exempting.all()).isEmpty();
	}

	@Test
	void 運用管理者のほかは誰も許可できず組織の設定から一覧へ行ける() {
		for (SignedInStaff person : new SignedInStaff[] { this.drafter, this.manager, this.approver }) {
			assertThat(submit(PAGE + "/edit/grant", person, "section", owner().toString(), "reason", REASON))
				.hasStatus(403);
		}
		assertThat(this.exempting.all()).isEmpty();
		assertThat(open("/organization", OPERATOR)).bodyText().contains("href=\"" + PAGE + "\"");
	}

	private String trail() {
		List<AuditEntry> entries = TrailEntries.newestFirst(this.entities, "");
		return entries.stream().map((entry) -> entry.act() + entry.detail()).toList().toString();
	}

	private MvcTestResult grant(String reason) {
		return submit(PAGE + "/edit/grant", OPERATOR, "section", owner().toString(), "reason", reason);
	}

	private MvcTestResult end(String reason) {
		return submit(PAGE + "/edit/" + this.exempting.all().getFirst().id() + "/end", OPERATOR, "reason", reason);
	}

}
