package jp.tejuncho.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

import jp.tejuncho.TejunchoApplication;
import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.Browser;
import jp.tejuncho.testing.GuidedRoles;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.HouseUsageWords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;

/**
 * Two houses on one database: what one of them does the other one knows, and what is to
 * be done once is done by one.
 */
@DisplayName("一つのPostgreSQLに二つのプロセス")
class TwoProcessesTests {

	private static final Queue<String> MAILS = new ConcurrentLinkedQueue<>();

	private static final List<ConfigurableApplicationContext> BOTH = new ArrayList<>();

	@BeforeAll
	static void startAtTheSameTime() throws Exception {
		GuidedRoles roles = GuidedRoles.fresh();
		// there is one logging in a Java process, which two can't begin at once
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		try {
			BOTH.addAll(together(() -> start(roles), () -> start(roles)));
		}
		finally {
			System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
		}
		roles.takeAway();
		FirstPerson people = BOTH.getFirst().getBean(FirstPerson.class);
		people.operator("unyo", "運用");
		people.register("kansa", "監査", Set.of(new Assignment(Role.AUDITOR, null)));
	}

	@AfterAll
	static void stop() {
		BOTH.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void ふだんの利用者では記録も封も直せず権限を付け直すこともできない() {
		JdbcClient jdbc = BOTH.getFirst().getBean(JdbcClient.class);
		AuditTrail trail = BOTH.getFirst().getBean(AuditTrail.class);
		trail.record(AuditActor.TEJUNCHO, TrailAct.covered("ふだんの利用者の試し"), "対象", "");
		BOTH.getFirst().getBean(AuditSealing.class).sealAll();
		assertThat(BOTH.getFirst().getBean(AuditVerification.class).verify().intact()).isTrue();
		jdbc.sql("grant update, delete on audit_entry to current_user").update();
		for (String forgery : new String[] { "update audit_entry set act = 'x'", "delete from audit_entry",
				"update audit_seal set digest = ''", "delete from audit_seal", "delete from audit_inventory",
				"delete from audit_later_inventory", "truncate audit_seal",
				"alter table audit_entry add column forged text", "drop table audit_seal",
				"create table own (id integer)", "update flyway_schema_history set checksum = 1" }) {
			assertThatThrownBy(() -> jdbc.sql(forgery).update()).as(forgery)
				.rootCause()
				.message()
				.containsAnyOf("permission denied", "must be owner");
		}
	}

	@Test
	void 空のデータベースに同時に始めても版は一度だけ取り込まれる() {
		BOTH.forEach((house) -> {
			Editions editions = house.getBean(Editions.class);
			assertThat(editions.all()).hasSize(2);
			assertThat(editions.current(DocumentKind.PROCEDURE).id().value()).isEqualTo("procedure/2019-05-30");
		});
	}

	@Test
	void 封の控えのメールは二つで一通だけ送られる() throws Exception {
		MAILS.clear();
		together(noting(0), noting(1));
		noting(0).call();
		assertThat(MAILS).containsExactly("kansa@example.lg.jp");
	}

	@Test
	void 同時に封をしても鎖は一本のままである() throws Exception {
		together(recording(0), recording(1));
		assertThat(BOTH.getFirst().getBean(AuditVerification.class).verify().intact()).isTrue();
		assertThat(BOTH.getLast().getBean(AuditVerification.class).verify().intact()).isTrue();
	}

	@Test
	void 一方で決めた用字用語は他方の点検にすぐ効く() {
		HouseUsage there = BOTH.getLast().getBean(HouseUsage.class);
		assertThat(there.current().check("端抹を使う。")).isEmpty();
		BOTH.getFirst().getBean(HouseUsage.class).add(new HouseUsageWords("端抹", "端末", ""));
		assertThat(there.current().check("端抹を使う。")).hasSize(1);
	}

	@Test
	void 一方で無効にした人は他方でも次の画面から入れない() {
		FirstPerson people = BOTH.getFirst().getBean(FirstPerson.class);
		var person = people.register("yameru", "辞める人", Set.of(new Assignment(Role.AUDITOR, null)));
		Browser there = browser(1);
		assertThat(there.signIn("yameru", People.PASSWORD).path()).isEqualTo("/systems");
		BOTH.getFirst().getBean(Accounts.class).deactivate(person.staffId());
		assertThat(there.get("/systems").path()).isEqualTo("/sign-in");
	}

	@Test
	void 誤ったパスワードは二つを合わせて数える() {
		BOTH.getFirst().getBean(FirstPerson.class).registerOnly("neraware", "狙われる人", Set.of());
		List<String> answers = new ArrayList<>();
		for (int n = 0; n < 10; n++) {
			answers.add(browser(n % 2).signIn("neraware", "machigai-" + n).text());
		}
		assertThat(answers.getFirst()).contains("違います");
		assertThat(answers.subList(8, 10)).allSatisfy((answer) -> assertThat(answer).contains("しばらく"));
	}

	private static Browser browser(int place) {
		return new Browser(Integer
			.parseInt(Objects.requireNonNull(BOTH.get(place).getEnvironment().getProperty("local.server.port"))));
	}

	private static Callable<Boolean> noting(int place) {
		return () -> {
			BOTH.get(place).getBean(AuditNoting.class).noteDaily();
			return true;
		};
	}

	private static Callable<Boolean> recording(int place) {
		return () -> {
			for (int n = 0; n < 60; n++) {
				BOTH.get(place)
					.getBean(AuditTrail.class)
					.record(AuditActor.TEJUNCHO, TrailAct.covered("試し"), "対象" + n, "プロセス" + place);
				BOTH.get(place).getBean(AuditSealing.class).sealAll();
			}
			return true;
		};
	}

	private static ConfigurableApplicationContext start(GuidedRoles roles) {
		return SpringApplication.run(new Class<?>[] { TejunchoApplication.class, FirstPerson.class, Mailbox.class },
				new String[] { "--spring.datasource.url=" + roles.url(),
						"--spring.datasource.username=" + roles.daily(), "--spring.flyway.user=" + roles.owner(),
						"--spring.flyway.password=" + GuidedRoles.PASSWORD,
						"--spring.datasource.password=" + GuidedRoles.PASSWORD, "--server.port=0",
						"--server.address=127.0.0.1", "--tejuncho.sign-in.bcrypt-strength=4",
						"--tejuncho.audit.seal-every=1d", "--tejuncho.audit.note-mail=kansa@example.lg.jp",
						"--tejuncho.mail.from=tejuncho@example.lg.jp", "--spring.main.banner-mode=off" });
	}

	private static <T> List<T> together(Callable<T> one, Callable<T> other)
			throws InterruptedException, ExecutionException, SQLException {
		List<T> results = new ArrayList<>();
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			for (Future<T> result : both.invokeAll(List.of(one, other))) {
				results.add(result.get());
			}
		}
		return results;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Mailbox {

		@Bean
		MailSender mailbox() {
			MailSender sender = Mockito.mock(MailSender.class);
			BDDMockito.willAnswer((call) -> {
				MAILS.add(Objects.requireNonNull(call.getArgument(0, SimpleMailMessage.class).getTo())[0]);
				return null;
			}).given(sender).send(any(SimpleMailMessage.class));
			return sender;
		}

	}

}
