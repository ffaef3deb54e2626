package jp.tejuncho.review;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.AuditVerdict;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.submission.ApprovedProcedure.People;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.WholeHouse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who checked and sent back, and what they said, can't be changed unseen either.
 */
@WholeHouse
@Import(ApprovedProcedure.class)
@DisplayName("照会の回を後から書き換えると")
class RoundProofsTests {

	@Autowired
	private ApprovedProcedure procedure;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private AuditVerification verification;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private int before;

	@BeforeEach
	void approve() {
		this.before = this.verification.verify().proofs().rounds().proven();
		String name = "課税" + UUID.randomUUID().toString().substring(0, 8);
		SectionId section = NewSection.named(this.sections, name);
		People people = People.of(section);
		SystemId system = this.systems.register(new SystemDetails(name + "システム", "", section, "税務課長",
				Map.of("specific-personal-information", Answer.YES)), people.drafter());
		DraftId draft = this.procedure.finished(system, people);
		this.procedure.send(draft, people);
		this.procedure.giveBack(draft, people);
		this.procedure.send(draft, people);
		this.procedure.approve(draft, people);
	}

	@Test
	void 手を触れなければ検査を通り証明できた回が数えられる() {
		AuditVerdict verdict = this.verification.verify();
		assertThat(verdict.open()).isEmpty();
		assertThat(verdict.proofs().rounds().proven()).isEqualTo(this.before + 2);
		assertThat(verdict.lines().toString()).contains("操作のときから変わっていない照会の回：" + (this.before + 2) + "件");
	}

	@ParameterizedTest
	@ValueSource(strings = { "review_round_step set done_by_name = '偽者' where act = 'CHECK' and done_at is not null",
			"review_round_step set note = '異議がある' where act = 'CHECK' and done_at is not null",
			"review_round_step set done_by = '00000000-0000-0000-0000-0000000000ff' where done_at is not null",
			"review_round_step set post = 'CHIEF' where act = 'CHECK'",
			"review_outcome set by_name = '偽者' where kind = 'CHECKED'",
			"review_outcome set words = '異議がある' where kind = 'RETURNED'",
			"review_outcome set at = at + interval '1' day where kind = 'CHECKED'",
			"review_round set sent_by_name = '偽者' where round = 1",
			"review_round set ending = 'WITHDRAWN' where round = 1",
			"review_round set steps_to = steps_to + 1 where round = 2",
			"review_round set authorships_to = -1 where round = 2",
			"review_round set message = '偽の頼み' where round = 2" })
	void だれの名でも言葉でも日時でも検査が名指しする(String forgery) {
		AtomicReference<AuditVerdict> verdict = new AtomicReference<>();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			assertThat(this.jdbc.update("update " + forgery)).isPositive();
			verdict.set(this.verification.verify());
			status.setRollbackOnly();
		});
		assertThat(verdict.get().open()).isNotEmpty()
			.allMatch((fault) -> fault.kind() == Kind.RECORD_CHANGED)
			.anyMatch((fault) -> fault.sentence().contains("回目の照会（"))
			.noneMatch((fault) -> fault.sentence().matches("(?s).*([A-Z_]{5,}|[0-9a-f]{64}|\\d{16}).*"));
	}

}
