package jp.tejuncho.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import jp.tejuncho.TejunchoApplication;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Approvals in a process that is killed and started again with what it left.
 */
class KilledApprovalTests {

	private static final String APPROVED = "approved ";

	private static final int[] ENOUGH = { 13, 30 };

	@Test
	void 承認したと答えたものは強制終了しても揃って残り答えていないものは半端に残らない(@TempDir Path folder)
			throws IOException, InterruptedException, SQLException {
		String url = "jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;PASSWORD=;WRITE_DELAY=0";
		Map<String, Integer> acknowledged = new HashMap<>();
		for (int enough : ENOUGH) {
			approveUntilKilled(url, enough, acknowledged);
			try (Connection connection = DriverManager.getConnection(url)) {
				Map<String, Integer> stored = new StoredApprovals(connection).countWhole();
				acknowledged.forEach((draft, count) -> assertThat(stored.getOrDefault(draft, 0)).as(draft)
					.isBetween(count, count + 1));
			}
		}
		assertThat(acknowledged.values().stream().mapToInt(Integer::intValue).sum())
			.isGreaterThanOrEqualTo(IntStream.of(ENOUGH).sum());
	}

	private static void approveUntilKilled(String url, int enough, Map<String, Integer> acknowledged)
			throws IOException, InterruptedException {
		Process approver = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), Approver.class.getName(), url)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader answers = approver.inputReader(StandardCharsets.UTF_8)) {
			for (int heard = 0; heard < enough;) {
				String answer = Objects.requireNonNull(answers.readLine(), "The approver gave up");
				heard += note(answer, acknowledged);
			}
			approver.toHandle().destroyForcibly();
			answers.lines().forEach((answer) -> note(answer, acknowledged));
		}
		approver.waitFor();
	}

	private static int note(String answer, Map<String, Integer> acknowledged) {
		if (!answer.startsWith(APPROVED) || answer.length() < APPROVED.length() + 36) {
			return 0;
		}
		acknowledged.merge(answer.substring(APPROVED.length()), 1, Integer::sum);
		return 1;
	}

	/** At several desks, each approves a document again and again until it is killed. */
	static final class Approver {

		private static final int DESKS = 4;

		private Approver() {
		}

		static void main(String[] args) {
			ConfigurableApplicationContext house = SpringApplication
				.run(new Class<?>[] { TejunchoApplication.class, ApprovedProcedure.class }, new String[] {
						"--spring.datasource.url=" + args[0], "--server.port=0", "--server.address=127.0.0.1" });
			SectionId section = NewSection.named(house.getBean(OrganizationSections.class), "税務課" + System.nanoTime());
			People people = People.of(section);
			ApprovedProcedure procedure = house.getBean(ApprovedProcedure.class);
			List<Thread> desks = new ArrayList<>();
			for (int desk = 1; desk <= DESKS; desk++) {
				SystemId system = house.getBean(Systems.class)
					.register(new SystemDetails("課税システム" + desk, "", section, "税務課長",
							Map.of("specific-personal-information", Answer.YES)), people.drafter());
				DraftId draft = procedure.finished(system, people);
				desks.add(Thread.ofPlatform().unstarted(() -> approve(procedure, draft, people)));
			}
			desks.forEach(Thread::start);
		}

		private static void approve(ApprovedProcedure procedure, DraftId draft, People people) {
			while (true) {
				procedure.send(draft, people);
				procedure.approve(draft, people);
				System.out.println(APPROVED + draft);
				procedure.retract(draft, people);
			}
		}

	}

}
