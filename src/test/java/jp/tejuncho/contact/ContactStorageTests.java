package jp.tejuncho.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ContactStorageTests {

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

		private static final String OLD = "\"old\".";

		private static final SignedInStaff SATO = SignedInStaff.of("sato", "佐藤 花子");

		@Autowired
		private ContactSheets sheets;

		@Autowired
		private JdbcTemplate jdbc;

		@Autowired
		private DataSource database;

		@Autowired
		private EntityManager entities;

		private final UUID system = UUID.randomUUID();

		@BeforeEach
		void prepare() {
			insertSystem("");
		}

		@Test
		void 行は書いた順に名とともに残り移しても名は変わらない() {
			store(log("a", "甲"), log("b", "乙"), log("c", "丙"));
			store(log("c", "丙"), log("a", "甲"), log("b", "乙二"));
			assertThat(stored().rows(ContactTable.LOGS)).containsExactly(log("c", "丙"), log("a", "甲"), log("b", "乙二"));
		}

		@Test
		void 役割をまだ選んでいない人も残る() {
			ContactSheet sheet = new ContactSheet(new SystemId(this.system));
			ContactRow nobody = new ContactRow(new RowId("x"), List.of("", "係長", "髙﨑　𠮷男", "", "", ""));
			sheet.write(Map.of(ContactTable.PEOPLE, List.of(nobody)));
			this.sheets.saveAndFlush(sheet);
			assertThat(stored().rows(ContactTable.PEOPLE)).containsExactly(nobody);
		}

		@Test
		void 先に保存した人は名で分かり変わらない保存は数えない() {
			ContactSheet sheet = store(log("a", "甲"));
			long seen = sheet.version();
			assertThat(stored().write(Map.of(ContactTable.LOGS, List.of(log("a", "甲"))))).isFalse();
			store(log("a", "乙"));
			assertThat(stored().savesAfter(seen)).singleElement().satisfies((save) -> {
				assertThat(save.staffName()).isEqualTo("佐藤 花子");
				assertThat(save.isBy(SATO)).isTrue();
			});
		}

		@Test
		void 同じ行が二つある表や長すぎる表は残らない() {
			ContactSheet sheet = new ContactSheet(new SystemId(this.system));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> sheet.write(Map.of(ContactTable.LOGS, List.of(log("a", "甲"), log("a", "乙")))));
			List<ContactRow> many = IntStream.rangeClosed(0, ContactTable.MAX_ROWS)
				.mapToObj((place) -> log("r" + place, "甲"))
				.toList();
			assertThatIllegalArgumentException().isThrownBy(() -> sheet.write(Map.of(ContactTable.LOGS, many)));
		}

		@Test
		@Transactional(propagation = Propagation.NOT_SUPPORTED)
		void 前の版で書いた連絡体制はどの行も一字も変わらずに引き継がれる() {
			migrate("18");
			insertSystem(OLD);
			this.jdbc.update("insert into " + OLD + "contact_sheet (system_id, version) values (?, 3)", this.system);
			for (int place = 0; place < 12; place++) {
				this.jdbc.update("insert into " + OLD
						+ "contact_person (system_id, position, duty, post, name, telephone, after_hours, email)"
						+ " values (?, ?, 'STAFF', ?, '髙﨑', '０１１（２３１）４１１１', '', '')", this.system, place, "係長" + place);
			}
			this.jdbc.update(
					"insert into " + OLD
							+ "log_source (system_id, position, server, computer, logs) values (?, 0, '甲', 'ap', 'ログ')",
					this.system);
			this.jdbc.update("insert into " + OLD
					+ "reporting_agency (system_id, position, agency, office, name, telephone, email)"
					+ " values (?, 0, '警察', '課', '人', '110', 'なし')", this.system);
			migrate("latest");
			assertThat(this.jdbc.queryForList(
					"select post || name || telephone from " + OLD + "contact_person order by position", String.class))
				.hasSize(12)
				.startsWith("係長0髙﨑０１１（２３１）４１１１")
				.endsWith("係長11髙﨑０１１（２３１）４１１１");
			assertThat(this.jdbc.queryForList("select distinct row_id from " + OLD + "contact_person", String.class))
				.hasSize(12)
				.allMatch(RowId::isOne);
			assertThat(this.jdbc.queryForList("select row_id || server from " + OLD + "log_source", String.class))
				.hasSize(1);
			assertThat(this.jdbc.queryForList("select row_id || email from " + OLD + "reporting_agency", String.class))
				.singleElement()
				.asString()
				.endsWith("なし");
		}

		private void migrate(String target) {
			Flyway.configure()
				.dataSource(this.database)
				.locations("classpath:db/migration")
				.schemas("old")
				.defaultSchema("old")
				.target(target)
				.load()
				.migrate();
		}

		private ContactSheet store(ContactRow... logs) {
			ContactSheet sheet = this.sheets.findById(this.system)
				.orElseGet(() -> new ContactSheet(new SystemId(this.system)));
			assertThat(sheet.write(Map.of(ContactTable.LOGS, List.of(logs)))).isTrue();
			sheet.saved(ContactSave.by(SATO));
			return this.sheets.saveAndFlush(sheet);
		}

		private ContactSheet stored() {
			this.entities.flush();
			this.entities.clear();
			return this.sheets.findById(this.system).orElseThrow();
		}

		private void insertSystem(String schema) {
			UUID section = UUID.randomUUID();
			this.jdbc.update("insert into " + schema
					+ "organization_section (id, version, department, bureau, section, position, active, sample)"
					+ " values (?, 0, '総務部', '', ?, 1, true, false)", section, "課" + section);
			this.jdbc.update("insert into " + schema
					+ "information_system (id, version, name, short_name, owner_section, manager_post, search_key,"
					+ " sample) values (?, 0, '税務', '', ?, '課長', '', false)", this.system, section);
		}

		private static ContactRow log(String id, String server) {
			return new ContactRow(new RowId(id), List.of(server, "", ""));
		}

	}

}
