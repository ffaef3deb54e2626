package jp.tejuncho.review.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactRow;
import jp.tejuncho.contact.ContactTable;
import jp.tejuncho.contact.EnteredRow;
import jp.tejuncho.contact.RowId;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.organization.Reorganization;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.Refusal;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft under review and somebody who both writes and approves.
 */
abstract class WrittenByBoth extends DraftUnderReview {

	protected static final String WORDS = "p\tp1\t本手順の対象者は、両方が書いたとおりとする。";

	@Autowired
	protected ContactKeeping contacts;

	@Autowired
	protected Organizations organizations;

	@Autowired
	protected Reorganization reorganization;

	@Autowired
	protected Precedents precedents;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected EntityManager entities;

	/** Writes and approves; whatever they wrote must keep them from approving. */
	protected SignedInStaff both;

	@BeforeEach
	void comes() {
		this.both = SignedInStaff.of("ryoho", "両方", Assignment.of(Role.DRAFTER, owner()),
				Assignment.of(Role.SECURITY_MANAGER, owner()));
	}

	@AfterEach
	void goes() {
		SecurityContextHolder.clearContext();
	}

	protected void omitAndRevise(int round) {
		finish(this.drafter);
		decide(Choice.OMITTED);
		approveAgain(round);
		enforce("2024-03-20", "2024-04-01");
		assertThat(post("/review/revise", this.drafter, "occasion", "見直し")).hasStatus3xxRedirection();
	}

	protected void decide(Choice choice) {
		var now = Objects.requireNonNull(manuscript().decisions().get(new PlaceId(CLAUSE)));
		assertThat(write(this.drafter,
				new DraftChange.Decide(new PlaceId(CLAUSE), now.choice(), now.reason(), choice, "試験のため"))
			.saved()).isOne();
	}

	protected void revise() {
		approve();
		enforce("2024-03-20", "2024-04-01");
		assertThat(post("/review/revise", this.drafter, "occasion", "見直し")).hasStatus3xxRedirection();
	}

	// it is the approver's turn now
	protected void ready() {
		send();
		check();
	}

	protected Optional<String> refusal() {
		return file().refusal(Act.APPROVE, this.both).map(Refusal::sentence);
	}

	protected SystemId other() {
		return this.systems.register(new SystemDetails("別のシステム", "", owner(), "税務課長", manuscript().system().profile()),
				this.drafter);
	}

	protected void propose(SignedInStaff reviewer, String proposal) {
		assertThat(submit("/drafts/" + this.draft + "/remarks", reviewer, "clause", CLAUSE, "place", CLAUSE + "/p1",
				"remarkKind", "PROPOSAL", "words", "こうする", "proposal", proposal))
			.hasStatus3xxRedirection();
	}

	protected void contact(SignedInStaff writer, String post) {
		SystemId system = manuscript().system().id();
		var sheet = this.contacts.read(system, writer);
		ContactRow row = new ContactRow(new RowId("row-1"), List.of("LEADER", post, "", "", "", ""));
		this.contacts.write(system,
				new ContactKeeping.Written(sheet.version(),
						Map.of(ContactTable.PEOPLE, sheet.rows(ContactTable.PEOPLE)),
						Map.of(ContactTable.PEOPLE, List.of(new EnteredRow(row, post.isEmpty())))),
				writer);
	}

	protected static void signIn(SignedInStaff staff) {
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(staff, "", staff.getAuthorities()));
	}

}
