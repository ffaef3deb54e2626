package jp.tejuncho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Reviewing;
import jp.tejuncho.review.Seen;
import jp.tejuncho.submission.ApprovedProcedure.People;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.Systems;

/**
 * A thousand documents approved in one database: whether the last costs more than the
 * first.
 */
@SpringBootTest(properties = { "tejuncho.sign-in.bcrypt-strength=4", "logging.level.root=warn" })
@Import(CountedStatements.class)
class ApprovalBench {

	private static final int APPROVALS = Integer.getInteger("bench.approvals", 1000);

	private static final int SHARE = Math.max(1, APPROVALS / 10);

	@TempDir
	private static Path folder;

	@Autowired
	private OrganizationSections sections;

	@Autowired
	private Systems systems;

	@Autowired
	private Editions editions;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private Reviewing reviewing;

	@Autowired
	private CaseReading reading;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void file(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url",
				() -> "jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;WRITE_DELAY=0");
	}

	@Test
	void 千の文書を承認する() throws IOException {
		SectionId section = NewSection.named(this.sections, "税務課");
		People people = People.of(section);
		long[] nanos = new long[APPROVALS];
		int[] statements = new int[APPROVALS];
		long[] bytes = new long[APPROVALS];
		for (int i = 0; i < APPROVALS; i++) {
			DraftId draft = waiting(section, people, "システム" + i);
			Seen seen = seen(draft, people);
			int asked = CountedStatements.count();
			bytes[i] = size();
			long start = System.nanoTime();
			this.reviewing.approve(draft, seen, "", people.approver());
			nanos[i] = System.nanoTime() - start;
			statements[i] = CountedStatements.count() - asked;
			if (i == 0 || i == APPROVALS - 1) {
				var file = this.reading.file(draft, people.drafter());
				Figures.print("approved file %d kB".formatted(this.reading.released(file, 1, false).length / 1024));
			}
		}
		print("first", nanos, statements, 0);
		print("next", nanos, statements, Math.min(SHARE, APPROVALS - SHARE));
		print("last", nanos, statements, APPROVALS - SHARE);
		Figures.print("database %.1f MB after %d approvals, %.0f kB a document with its draft, round and approval"
			.formatted(size() / 1048576.0, APPROVALS,
					(bytes[APPROVALS - 1] - bytes[SHARE]) / 1024.0 / (APPROVALS - 1 - SHARE)));
		Figures.print("kept bytes %.0f kB a document: the tree that was sent, the approved tree, PDF, findings"
			.formatted(this.jdbc.sql("select sum(octet_length(content)) from archived_part").query(Long.class).single()
					/ 1024.0 / APPROVALS));
	}

	private static void print(String which, long[] nanos, int[] statements, int from) {
		long[] some = Arrays.copyOfRange(nanos, from, from + SHARE);
		Figures.print("%s %d approvals: p50 %.1f ms, p99 %.1f ms, %d to %d statements".formatted(which, SHARE,
				Figures.percentile(some, 0.5), Figures.percentile(some, 0.99),
				Arrays.stream(statements, from, from + SHARE).min().orElse(0),
				Arrays.stream(statements, from, from + SHARE).max().orElse(0)));
	}

	private static long size() throws IOException {
		return Files.size(folder.resolve("tejuncho.mv.db"));
	}

	private DraftId waiting(SectionId section, People people, String name) {
		Map<String, Answer> profile = this.editions.questions()
			.list()
			.stream()
			.collect(Collectors.toMap(Question::id, (_) -> Answer.NO));
		DraftId draft = this.drafting.start(
				this.systems.register(new SystemDetails(name, "", section, "税務課長", profile), people.drafter()),
				DocumentKind.PROCEDURE, people.drafter());
		Manuscript manuscript = this.manuscripts.read(draft, people.drafter());
		List<DraftChange> changes = new ArrayList<>();
		manuscript.edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE)
			.forEach((variable) -> changes.add(new DraftChange.Fill(variable.id(), "", variable.example())));
		manuscript.decisions()
			.values()
			.stream()
			.filter((decision) -> decision.choice() == Choice.UNDECIDED)
			.forEach((decision) -> changes.add(new DraftChange.Decide(decision.place(), decision.choice(),
					decision.reason(), Choice.ADOPTED, "試験のため")));
		this.drafting.save(draft, changes, people.drafter());
		this.reviewing.send(draft, seen(draft, people), "", people.drafter());
		this.reviewing.check(draft, seen(draft, people), "", people.manager());
		return draft;
	}

	private Seen seen(DraftId draft, People people) {
		return this.reading.seen(this.reading.file(draft, people.drafter()));
	}

}
