package jp.tejuncho.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.UnprintableCharacter;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.submission.ApprovedProcedure.People;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRoomsOnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

@DisplayName("承認の途中で何が壊れても、すべて残るか何も残らない")
class InterruptedApprovalTests {

	@Nested
	@SpringBootTest(properties = "tejuncho.audit.seal-every=1h")
	@Import({ ApprovedProcedure.class, FaultyDatabase.class })
	@DirtiesContext
	@DisplayName("H2のファイルで")
	class OnH2File extends Expectations {

		@TempDir
		private static Path folder;

		@DynamicPropertySource
		static void file(DynamicPropertyRegistry properties) {
			properties.add("spring.datasource.url", () -> url("tejuncho"));
		}

		private static String url(String name) {
			return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";USER=sa;PASSWORD=;WRITE_DELAY=0";
		}

		@Test
		void どの瞬間に電源が切れても開き直せて承認は全部あるか一つもない() {
			List<Integer> seen = new ArrayList<>();
			FaultyDatabase.during(new FaultyDatabase.Observed(() -> seen.add(approvalsAfterPowerCut())), this::approve);
			assertThat(seen).hasSizeGreaterThan(20).isSorted();
			assertThat(seen.subList(0, seen.size() - 1)).as("before the commit").containsOnly(seen.getFirst());
			assertThat(seen.getLast()).as("after it, before anybody heard of it").isEqualTo(seen.getFirst() + 1);
			assertThat(approvalsAfterPowerCut()).isEqualTo(seen.getLast());
		}

		// what lies in the file now is all that a dead process leaves
		private static int approvalsAfterPowerCut() {
			Path left = folder.resolve("left.mv.db");
			try {
				Files.copy(folder.resolve("tejuncho.mv.db"), left);
				try (Connection connection = DriverManager.getConnection(url("left"))) {
					return new StoredApprovals(connection).countWhole()
						.values()
						.stream()
						.mapToInt(Integer::intValue)
						.sum();
				}
				finally {
					Files.delete(left);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Nested
	@AllRoomsOnPostgresql
	@Import({ ApprovedProcedure.class, FaultyDatabase.class })
	@DirtiesContext
	@DisplayName("PostgreSQLで")
	class OnPostgresqlDatabase extends Expectations {

	}

	abstract static class Expectations {

		private static final List<String> EVERYTHING = List.of("select * from document_case order by draft_id",
				"select * from review_round order by draft_id, round",
				"select * from review_round_step order by draft_id, round, position",
				"select * from document_release order by draft_id, sequence",
				"select * from review_outcome order by draft_id, position", "select * from review_notice",
				"select digest, part, octet_length(content) from archived_part order by digest, part",
				"select * from draft order by id", "select count(*) from draft_step",
				"select act, subject, detail from audit_entry order by id");

		@MockitoSpyBean
		private DocumentOutput output;

		@Autowired
		private OrganizationSections sections;

		@Autowired
		private Systems systems;

		@Autowired
		private ApprovedProcedure procedure;

		@Autowired
		private Reviewing reviewing;

		@Autowired
		private CaseReading reading;

		@Autowired
		private DataSource database;

		private People people;

		private DraftId draft;

		private Seen seen;

		@BeforeEach
		void waitForApproval() {
			String name = "課税" + UUID.randomUUID().toString().substring(0, 8);
			SectionId section = NewSection.named(this.sections, name);
			this.people = People.of(section);
			SystemId system = this.systems.register(new SystemDetails(name + "システム", "", section, "税務課長",
					Map.of("specific-personal-information", Answer.YES)), this.people.drafter());
			this.draft = this.procedure.finished(system, this.people);
			this.procedure.send(this.draft, this.people);
			this.reviewing.check(this.draft, this.procedure.seen(this.draft, this.people), "", this.people.manager());
			this.seen = this.procedure.seen(this.draft, this.people);
		}

		@Test
		void 文書を作る途中で倒れても何も残らずやり直せる() throws SQLException {
			List<String> before = stored();
			Mockito.doThrow(new IllegalStateException("No font"))
				.when(this.output)
				.pdf(ArgumentMatchers.any(Document.class), ArgumentMatchers.any());
			assertThat(catchThrowable(this::approve)).hasMessageContaining("No font");
			assertThat(stored()).isEqualTo(before);
			Mockito.reset(this.output);
			approve();
			assertWhole();
		}

		@Test
		void 書体にない文字があっても承認は止まらない() throws SQLException {
			Mockito
				.doReturn(new RenderedPdf("%PDF-1.7 〓".getBytes(StandardCharsets.UTF_8), 1,
						List.of(new UnprintableCharacter("\uD869\uDED6", null)), Map.of()))
				.when(this.output)
				.pdf(ArgumentMatchers.any(Document.class), ArgumentMatchers.any());
			approve();
			assertWhole();
		}

		@Test
		void 問合せのどれが壊れても何も残らずやり直せる() throws SQLException {
			List<String> before = stored();
			int broken = 0;
			while (fails(new FaultyDatabase.BrokenStatement(broken + 1))) {
				broken++;
				assertThat(stored()).as("statement " + broken + " was lost").isEqualTo(before);
			}
			assertThat(broken).as("statements of an approval").isBetween(15, 100);
			assertWhole();
		}

		@Test
		void 確定できなければ何も残らずやり直せる() throws SQLException {
			List<String> before = stored();
			assertThat(fails(new FaultyDatabase.RefusedCommit())).isTrue();
			assertThat(stored()).isEqualTo(before);
			approve();
			assertWhole();
		}

		@Test
		void 確定の返事だけが届かなければ承認は全部残り二度は承認されない() throws SQLException {
			assertThat(fails(new FaultyDatabase.UnheardCommit())).isTrue();
			assertWhole();
			assertThatExceptionOfType(ActRefused.class).isThrownBy(this::approve).withMessageContaining("いまは「承認済み」なので");
			assertWhole();
		}

		final void approve() {
			this.reviewing.approve(this.draft, this.seen, "よい", this.people.approver());
		}

		private boolean fails(FaultyDatabase.Plan plan) {
			return catchThrowable(() -> FaultyDatabase.during(plan, this::approve)) != null;
		}

		private List<String> stored() throws SQLException {
			List<String> rows = new ArrayList<>();
			try (Connection connection = this.database.getConnection()) {
				for (String query : EVERYTHING) {
					rows.addAll(new StoredApprovals(connection).query(query));
				}
			}
			return rows;
		}

		private void assertWhole() throws SQLException {
			try (Connection connection = this.database.getConnection()) {
				assertThat(new StoredApprovals(connection).countWhole()).containsEntry(this.draft.toString(), 1);
			}
			CaseFile file = this.reading.file(this.draft, this.people.drafter());
			assertThat(file.document().stage()).isEqualTo(Stage.APPROVED);
			Release release = file.releases().getFirst();
			assertThat(this.reading.released(file, 1, false))
				.isEqualTo(this.output.pdf(file.tree(release), PageStyle.STANDARD).bytes());
		}

	}

}
