package jp.tejuncho.bench;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.review.Seen;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.submission.ApprovedProcedure.People;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.Systems;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An approval asks the database no more often after years of approvals.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:approval-count;USER=sa;DB_CLOSE_DELAY=-1",
		"tejuncho.audit.seal-every=1h" })
@Import({ CountedStatements.class, ApprovedProcedure.class })
class ApprovalCountTests {

	private static final int EARLIER = 20;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private ApprovedProcedure procedure;

	@Autowired
	private Reviewing reviewing;

	private SectionId section;

	private People people;

	@BeforeEach
	void found() {
		this.section = NewSection.named(this.sections, "税務課");
		this.people = People.of(this.section);
	}

	@Test
	void ほかの文書の版が増えても承認の問合せは増えない() {
		DraftId other = waiting("先のシステム");
		statements(other);
		int few = statements(waiting("一番目のシステム"));
		for (int i = 1; i < EARLIER; i++) {
			this.procedure.retract(other, this.people);
			this.procedure.send(other, this.people);
			this.procedure.approve(other, this.people);
		}
		assertThat(statements(waiting("二番目のシステム"))).isEqualTo(few).isLessThanOrEqualTo(60);
	}

	private DraftId waiting(String name) {
		DraftId draft = this.procedure.finished(this.systems.register(
				new SystemDetails(name, "", this.section, "税務課長", Map.of("specific-personal-information", Answer.YES)),
				this.people.drafter()), this.people);
		this.procedure.send(draft, this.people);
		this.reviewing.check(draft, this.procedure.seen(draft, this.people), "", this.people.manager());
		return draft;
	}

	private int statements(DraftId draft) {
		Seen seen = this.procedure.seen(draft, this.people);
		int before = CountedStatements.count();
		this.reviewing.approve(draft, seen, "", this.people.approver());
		return CountedStatements.count() - before;
	}

}
