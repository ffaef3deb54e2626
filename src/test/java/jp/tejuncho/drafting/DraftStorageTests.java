package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.EditionId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftStorageTests {

	@Nested
	@OnH2
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	class OnPostgresqlDatabase extends Expectations {

	}

	@Transactional
	abstract static class Expectations {

		private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

		@Autowired
		private Drafts drafts;

		@Autowired
		private ClauseDecisions decisions;

		@Autowired
		private BlankValues blanks;

		@Autowired
		private JdbcTemplate jdbc;

		@Autowired
		private EntityManager entities;

		private SystemId system;

		@BeforeEach
		void registerSystem() {
			UUID section = UUID.randomUUID();
			this.system = new SystemId(UUID.randomUUID());
			this.jdbc.update("insert into organization_section (id, version, department, bureau, section, position, "
					+ "active, sample) values (?, 0, '総務部', '', '情報課', 1, true, false)", section);
			this.jdbc.update(
					"insert into information_system (id, version, name, short_name, owner_section, "
							+ "manager_post, search_key, sample) values (?, 0, '課税システム', '', ?, '情報課長', '課税', false)",
					this.system.value(), section);
		}

		@Test
		void 判断と値は書いたとおりに戻ってくる() {
			Draft draft = start();
			String rare = "髙﨑𠮷葛\uDB40\uDD00商店\n二行目";
			this.decisions.saveAllAndFlush(List.of(new ClauseDecision(draft.id(),
					new Proposal(new PlaceId("a.b/items1-1"), Choice.UNDECIDED, rare, ""), "担当", NOON)));
			this.blanks.saveAllAndFlush(List.of(new BlankValue(this.system, "contractor.name", rare, "担当", NOON)));
			this.entities.clear();
			assertThat(this.decisions.findByDraft(draft.id().value())).singleElement()
				.satisfies((decision) -> assertThat(decision.reason()).isEqualTo(rare))
				.satisfies((decision) -> assertThat(decision.decidedAt()).isEqualTo(NOON));
			assertThat(this.blanks.findBySystem(this.system.value())).singleElement()
				.satisfies((value) -> assertThat(value.content()).isEqualTo(rare));
		}

		@Test
		void 一つのシステムに同じ種類の案は二つできない() {
			start();
			assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(this::start);
		}

		@Test
		void 最も長い理由と値も入る() {
			Draft draft = start();
			this.decisions.saveAllAndFlush(List.of(new ClauseDecision(draft.id(),
					new Proposal(new PlaceId("a.b"), Choice.OMITTED, "𠮷".repeat(ClauseDecision.MAX_REASON), ""), "担当",
					NOON)));
			this.blanks.saveAllAndFlush(
					List.of(new BlankValue(this.system, "x.y", "𠮷".repeat(BlankValue.MAX_CONTENT), "担当", NOON)));
			this.entities.clear();
			assertThat(this.blanks.findBySystem(this.system.value()).getFirst().content())
				.hasSize(BlankValue.MAX_CONTENT * 2);
		}

		private Draft start() {
			return this.drafts.saveAndFlush(
					new Draft(this.system, DocumentKind.PROCEDURE, new EditionId("procedure/2019-05-30"), "担当", NOON));
		}

	}

}
