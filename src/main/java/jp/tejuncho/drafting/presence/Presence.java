package jp.tejuncho.drafting.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.StaffId;
import jp.tejuncho.drafting.DraftBelongings;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.DraftVisitors;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.system.InformationSystem;

/**
 * 条項を開いている人.
 *
 * Tells people of each other and locks nobody out: what is stored is decided by versions
 * alone. Whoever is silent for {@link #SILENCE} counts as gone.
 */
@Service
public class Presence implements DraftVisitors, DraftBelongings {

	/** 何もしないまま過ぎると、開いていないとみなす時間. */
	public static final Duration SILENCE = Duration.ofMinutes(10);

	private static final String SAME = " where draft_id = :draft and clause = :clause and staff_id = :staff";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Presence(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Who else has a clause open: whoever came first holds it. The person who asks is
	 * there only once their page says so.
	 * @param page the page that is made
	 * @param staff the person
	 * @return who else is there, and whether to make a page to edit
	 */
	public Company look(OpenPage page, SignedInStaff staff) {
		Company company = company(page, staff);
		return new Company(company.others(), company.editing() || company.holder().isEmpty());
	}

	/**
	 * A page says that its person is at work: when it is there, and then from time to
	 * time.
	 * @param page the page
	 * @param editable whether it is one to edit
	 * @param staff the person
	 * @return who else is there
	 */
	public Company stay(OpenPage page, boolean editable, SignedInStaff staff) {
		forgetTheSilent(page.draft());
		Company company = company(page, staff);
		boolean editing = company.editing() || (editable && company.holder().isEmpty());
		announce(page, staff, editing);
		return new Company(company.others(), editing);
	}

	/**
	 * A person edits, whoever else does.
	 * @param page the page
	 * @param staff the person
	 */
	public void edit(OpenPage page, SignedInStaff staff) {
		announce(page, staff, true);
	}

	/**
	 * A person knows that somebody else has the clause open, and edits it nevertheless.
	 * @param page the page
	 * @param system the system of the draft
	 * @param staff the person
	 */
	public void insist(OpenPage page, InformationSystem system, SignedInStaff staff) {
		forgetTheSilent(page.draft());
		String names = company(page, staff).others().stream().map(Visit::name).collect(Collectors.joining("、"));
		announce(page, staff, true);
		this.audit.record(PresenceActs.INSISTED, system.subject(),
				page.clause() + (names.isEmpty() ? "" : "：" + names + "が開いている"));
	}

	/**
	 * A page is closed. If the person opened the clause again meanwhile, that counts.
	 * @param page the page
	 * @param staff the person
	 */
	public void leave(OpenPage page, SignedInStaff staff) {
		this.jdbc.sql("delete from clause_presence" + SAME + " and visit = :visit")
			.params(key(page, staff))
			.param("visit", page.visit())
			.update();
	}

	@Override
	public Map<PlaceId, List<String>> elsewhere(DraftId draft, SignedInStaff staff) {
		Map<PlaceId, List<String>> names = new LinkedHashMap<>();
		RowCallbackHandler note = (row) -> note(names, row);
		this.jdbc.sql("""
				select clause, staff_name from clause_presence
				where draft_id = :draft and staff_id <> :staff and seen_at > :heard order by clause, since""")
			.param("draft", draft.value())
			.param("staff", staff.staffId().value())
			.param("heard", at(this.clock.instant().minus(SILENCE)))
			.query(note);
		return names;
	}

	private static void note(Map<PlaceId, List<String>> names, ResultSet row) throws SQLException {
		names.computeIfAbsent(new PlaceId(row.getString("clause")), (_) -> new ArrayList<>())
			.add(row.getString("staff_name"));
	}

	@Override
	public void forget(Collection<UUID> drafts) {
		this.jdbc.sql("delete from clause_presence where draft_id in (:drafts)").param("drafts", drafts).update();
	}

	private Company company(OpenPage page, SignedInStaff staff) {
		List<Visit> all = this.jdbc.sql("""
				select staff_id, staff_name, since, editing from clause_presence
				where draft_id = :draft and clause = :clause and seen_at > :heard order by since""")
			.param("draft", page.draft().value())
			.param("clause", page.clause().value())
			.param("heard", at(this.clock.instant().minus(SILENCE)))
			.query((row, _) -> new Visit(new StaffId(row.getObject("staff_id", UUID.class)),
					row.getString("staff_name"), row.getObject("since", OffsetDateTime.class).toInstant(),
					row.getBoolean("editing")))
			.list();
		List<Visit> others = all.stream().filter((visit) -> !visit.staff().equals(staff.staffId())).toList();
		return new Company(others,
				all.stream().anyMatch((visit) -> visit.staff().equals(staff.staffId()) && visit.editing()));
	}

	private void announce(OpenPage page, SignedInStaff staff, boolean editing) {
		if (renew(page, staff, editing)) {
			return;
		}
		try {
			this.jdbc.sql("""
					insert into clause_presence
						(draft_id, clause, staff_id, staff_name, editing, visit, since, seen_at)
					values (:draft, :clause, :staff, :name, :editing, :visit, :now, :now)""")
				.params(key(page, staff))
				.param("name", staff.displayName())
				.param("editing", editing)
				.param("visit", page.visit())
				.param("now", now())
				.update();
		}
		catch (DuplicateKeyException ex) {
			// another tab of the same person
			renew(page, staff, editing);
		}
	}

	private boolean renew(OpenPage page, SignedInStaff staff, boolean editing) {
		return this.jdbc.sql("update clause_presence set seen_at = :now, editing = :editing, visit = :visit" + SAME)
			.params(key(page, staff))
			.param("now", now())
			.param("editing", editing)
			.param("visit", page.visit())
			.update() > 0;
	}

	private void forgetTheSilent(DraftId draft) {
		this.jdbc.sql("delete from clause_presence where draft_id = :draft and seen_at <= :heard")
			.param("draft", draft.value())
			.param("heard", at(this.clock.instant().minus(SILENCE)))
			.update();
	}

	private static Map<String, Object> key(OpenPage page, SignedInStaff staff) {
		return Map.of("draft", page.draft().value(), "clause", page.clause().value(), "staff", staff.staffId().value());
	}

	private OffsetDateTime now() {
		return at(this.clock.instant());
	}

	private OffsetDateTime at(Instant instant) {
		return instant.atZone(this.clock.getZone()).toOffsetDateTime();
	}

	/**
	 * 開かれた条項の画面.
	 *
	 * @param draft the draft
	 * @param clause the clause
	 * @param visit this page and no other, even of the same person
	 */
	public record OpenPage(DraftId draft, PlaceId clause, UUID visit) {

		/** 条項の識別子の長さの上限 (文字). */
		public static final int MAX_CLAUSE = 200;

		public OpenPage {
			if (clause.value().length() > MAX_CLAUSE) {
				throw new IllegalArgumentException("Not a clause");
			}
		}

		/**
		 * A page that is opened just now.
		 * @param draft the draft
		 * @param clause the clause
		 * @return the page
		 */
		public static OpenPage fresh(DraftId draft, PlaceId clause) {
			return new OpenPage(draft, clause, UUID.randomUUID());
		}

	}

	/**
	 * 条項を開いている一人.
	 *
	 * @param staff the person
	 * @param name the person's name
	 * @param since since when
	 * @param editing whether to edit it, or to read it while somebody else edits
	 */
	public record Visit(StaffId staff, String name, Instant since, boolean editing) {
	}

	/**
	 * 同じ条項を開いているほかの人.
	 *
	 * @param others who came first stands first
	 * @param editing whether the person who asks may edit without disturbing
	 */
	public record Company(List<Visit> others, boolean editing) {

		/** だれもいない. */
		public static final Company NONE = new Company(List.of(), true);

		public Company {
			others = List.copyOf(others);
		}

		/**
		 * Who edits it.
		 * @return the first of the others who does
		 */
		public Optional<Visit> holder() {
			return this.others.stream().filter(Visit::editing).findFirst();
		}

		/**
		 * Whether the person had better only read.
		 * @return {@code true} if somebody else came first
		 */
		public boolean isHeld() {
			return !this.editing && holder().isPresent();
		}

	}

}
