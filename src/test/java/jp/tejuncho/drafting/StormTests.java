package jp.tejuncho.drafting;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRoomsOnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("大勢が同時に同じ案を直しても")
class StormTests {

	@Nested
	@SpringBootTest(properties = "spring.datasource.hikari.maximum-pool-size=12")
	@DirtiesContext
	@DisplayName("H2のファイルで")
	class OnH2File extends Expectations {

		@TempDir
		private static Path folder;

		OnH2File() {
			super(12, 170);
		}

		@DynamicPropertySource
		static void file(DynamicPropertyRegistry properties) {
			properties.add("spring.datasource.url",
					() -> "jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;WRITE_DELAY=0");
		}

	}

	@Nested
	@AllRoomsOnPostgresql
	@DisplayName("PostgreSQLで")
	class OnPostgresqlDatabase extends Expectations {

		OnPostgresqlDatabase() {
			super(8, 50);
		}

	}

	abstract static class Expectations {

		private final int hands;

		private final int writes;

		@Autowired
		private OrganizationSections sections;

		@Autowired
		private Systems systems;

		@Autowired
		private Drafting drafting;

		@Autowired
		private Manuscripts manuscripts;

		@Autowired
		private JdbcClient jdbc;

		Expectations(int hands, int writes) {
			this.hands = hands;
			this.writes = writes;
		}

		@Test
		void 保存したと答えた変更は今の文か履歴に必ずある() throws InterruptedException {
			SectionId section = NewSection.named(this.sections, "税務課");
			List<SignedInStaff> people = IntStream.range(0, this.hands * 2 / 3)
				.mapToObj((i) -> SignedInStaff.of("tanto" + i, "担当" + i, new Assignment(Role.DRAFTER, section)))
				.toList();
			SystemId system = this.systems.register(
					new SystemDetails("課税システム", "", section, "税務課長", Map.of("outsourcing", Answer.YES)),
					people.getFirst());
			List<DraftId> drafts = List.of(this.drafting.start(system, DocumentKind.PROCEDURE, people.getFirst()),
					this.drafting.start(system, DocumentKind.RESPONSE_PLAN, people.getFirst()));
			Map<DraftId, Manuscript> before = read(drafts, people.getFirst());
			Storm storm = new Storm(this.drafting, this.manuscripts, drafts, people);
			long start = System.nanoTime();
			List<Storm.Acknowledged> acknowledged = storm.blow(this.hands, this.writes);
			System.out.printf("Storm: %d acknowledged, %s, %d ms%n", acknowledged.size(), storm.figures(),
					(System.nanoTime() - start) / 1_000_000);
			StormLedger ledger = new StormLedger(before, read(drafts, people.getFirst()), history());
			assertThat(ledger.losses(acknowledged)).isEmpty();
			assertThat(acknowledged).hasSizeGreaterThan(this.hands * this.writes / 3);
		}

		private Map<DraftId, Manuscript> read(List<DraftId> drafts, SignedInStaff person) {
			Map<DraftId, Manuscript> manuscripts = new HashMap<>();
			drafts.forEach((draft) -> manuscripts.put(draft, this.manuscripts.read(draft, person)));
			return manuscripts;
		}

		private List<StormLedger.Entry> history() {
			return this.jdbc
				.sql("select draft_id, subject, place, content_before, content_after from draft_step order by number")
				.query((row, _) -> new StormLedger.Entry(new DraftId(row.getObject("draft_id", UUID.class)),
						new Step.Content(Step.Subject.named(row.getString("subject")),
								new PlaceId(row.getString("place")), row.getString("content_before"),
								row.getString("content_after"))))
				.list();
		}

	}

}
