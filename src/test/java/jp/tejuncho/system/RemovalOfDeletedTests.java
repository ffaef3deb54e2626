package jp.tejuncho.system;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftDeletion;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.platform.ReadOnlyMode;
import jp.tejuncho.testing.AllRooms;
import jp.tejuncho.testing.AllRoomsOnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * 削除してから30日の間と、その後.
 */
class RemovalOfDeletedTests {

	@Nested
	@AllRooms
	class OnH2Database extends Expectations {

	}

	@Nested
	@AllRoomsOnPostgresql
	class OnPostgresqlDatabase extends Expectations {

	}

	@Transactional
	abstract static class Expectations {

		@Autowired
		private RemovalOfDeleted removal;

		@Autowired
		private ReadOnlyMode readOnly;

		@Autowired
		private SystemDeletion deletion;

		@Autowired
		private DraftDeletion draftDeletion;

		@Autowired
		private Systems systems;

		@Autowired
		private Drafting drafting;

		@Autowired
		private Manuscripts manuscripts;

		@Autowired
		private OrganizationSections sections;

		@Autowired
		private AuditVerification verification;

		@Autowired
		private JdbcTemplate jdbc;

		@Autowired
		private EntityManager entityManager;

		private SignedInStaff person = SignedInStaff.of("x", "x");

		@Test
		void 読み取り専用の間は消さず終われば消える() {
			DraftId draft = draft(register());
			delete(draft);
			pass(draft.value(), 32);
			this.readOnly.say("サーバーを入れ替えています", "", "");
			this.removal.removeAll();
			assertThat(rows("amendment", draft)).isEqualTo(1);
			this.readOnly.end(this.readOnly.ask().orElseThrow().stamp());
			this.removal.removeAll();
			assertThat(rows("amendment", draft)).isZero();
		}

		@Test
		void 三十日目までは戻せて過ぎれば言葉は消え履歴と記録は残る() {
			SystemId system = register();
			DraftId draft = draft(system);
			delete(draft);
			pass(draft.value(), 29);
			this.removal.removeAll();
			assertThat(rows("amendment", draft)).isEqualTo(1);
			assertThat(this.draftDeletion.restore(draft.value(), "", this.person)).isEmpty();
			assertThat(this.manuscripts.read(draft, this.person)
				.tailoring()
				.content(Amendment.Kind.TEXT, new PlaceId("scope.persons"))).isEqualTo("p\tp1\t残る文。");
			delete(draft);
			pass(draft.value(), 32);
			assertThatExceptionOfType(Deleted.class)
				.isThrownBy(() -> this.draftDeletion.restore(draft.value(), "", this.person));
			this.removal.removeAll();
			this.removal.removeAll();
			assertThat(rows("amendment", draft) + rows("clause_decision", draft)).isZero();
			assertThat(rows("draft_step", draft)).isEqualTo(1);
			assertThat(endings(draft.value())).containsExactly("REMOVED", "RESTORED");
			this.entityManager.flush();
			assertThat(this.jdbc.queryForObject(
					"select count(*) from audit_entry where act = '削除した実施手順の案を消去' and subject like ?", Integer.class,
					"%" + draft + "%"))
				.isEqualTo(1);
			assertThatExceptionOfType(Deleted.class).isThrownBy(() -> this.manuscripts.read(draft, this.person));
			assertThat(this.drafting.start(system, DocumentKind.PROCEDURE, this.person)).isNotEqualTo(draft);
			assertThat(this.verification.verify().intact()).isTrue();
		}

		@Test
		void システムを消せば案の言葉も連絡先も空欄の値も答えも消える() {
			SystemId system = register();
			DraftId draft = draft(system);
			this.jdbc.update("insert into contact_sheet (system_id, version) values (?, 0)", system.value());
			this.jdbc.update(
					"insert into contact_person (system_id, position, duty, post, name, telephone, after_hours, "
							+ "email, row_id) values (?, 0, 'LEADER', '課長', '山田', '1', '', '', 'stored-0')",
					system.value());
			String before = name(system);
			this.deletion.delete(system, this.deletion.plan(system, this.person).seen(), this.person);
			assertThat(this.systems.register(details(before), this.person)).isNotEqualTo(system);
			pass(system.value(), 40);
			this.removal.removeAll();
			assertThat(rows("amendment", draft) + rows("clause_decision", draft)).isZero();
			assertThat(rows("draft_step", draft)).isEqualTo(1);
			for (String table : List.of("contact_sheet", "contact_person", "blank_value",
					"information_system_answer")) {
				assertThat(this.jdbc.queryForObject("select count(*) from " + table + " where system_id = ?",
						Integer.class, system.value()))
					.as(table)
					.isZero();
			}
			assertThat(endings(system.value())).containsExactly("REMOVED");
			assertThatExceptionOfType(Deleted.class).isThrownBy(() -> this.deletion.restore(system, "別名", this.person));
		}

		@Test
		void 消す前に止まっても次の回に一件ずつ続きから消える() {
			DraftId first = draft(register());
			DraftId second = draft(register());
			delete(first);
			delete(second);
			pass(first.value(), 40);
			pass(second.value(), 40);
			// as if the process had died between the two
			this.jdbc.update("update deletion set at = now() where subject = ?", second.value());
			this.removal.removeAll();
			pass(second.value(), 40);
			this.removal.removeAll();
			assertThat(endings(first.value())).containsExactly("REMOVED");
			assertThat(endings(second.value())).containsExactly("REMOVED");
			assertThat(rows("amendment", first) + rows("amendment", second)).isZero();
		}

		private SystemId register() {
			return this.systems.register(details("課税システム" + UUID.randomUUID()), this.person);
		}

		@BeforeEach
		void section() {
			SectionId section = this.sections
				.save(new OrganizationSection(SectionId.fresh(), new SectionNames("部", null, "課" + UUID.randomUUID()),
						1, false))
				.id();
			this.person = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, section));
		}

		private SystemDetails details(String name) {
			return new SystemDetails(name, "課税", this.person.writableSections().iterator().next(), "税務課長",
					Map.of("outsourcing", Answer.YES));
		}

		private DraftId draft(SystemId system) {
			DraftId draft = this.drafting.start(system, DocumentKind.PROCEDURE, this.person);
			this.drafting.save(draft, List
				.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId("scope.persons"), "", "p\tp1\t残る文。")),
					this.person);
			return draft;
		}

		private void delete(DraftId draft) {
			assertThat(
					this.draftDeletion.delete(draft, this.draftDeletion.plan(draft, this.person).seen(), this.person))
				.isPresent();
		}

		private void pass(UUID subject, int days) {
			this.jdbc.update("update deletion set at = at - interval '" + days + "' day where subject = ?", subject);
			this.entityManager.clear();
		}

		private int rows(String table, DraftId draft) {
			return Objects.requireNonNull(this.jdbc
				.queryForObject("select count(*) from " + table + " where draft_id = ?", Integer.class, draft.value()));
		}

		private List<String> endings(UUID subject) {
			return this.jdbc.queryForList("select ending from deletion where subject = ? order by at desc",
					String.class, subject);
		}

		private String name(SystemId system) {
			return this.systems.readable(system, this.person).name();
		}

	}

}
