package jp.tejuncho.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.account.Recipients;
import jp.tejuncho.account.Role;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.Post;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.OncePerDay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What leaves the house, to whom and when.
 */
class ReviewMailTests {

	private static final SectionId SECTION = SectionId.fresh();

	private static final Instant NOW = Instant.parse("2027-04-10T00:00:00Z");

	private final List<SimpleMailMessage> sent = new ArrayList<>();

	private final Recipients recipients = Mockito.mock(Recipients.class);

	private final Rounds rounds = Mockito.mock(Rounds.class);

	private final OncePerDay once = Mockito.mock(OncePerDay.class);

	@Test
	void 番が来た人に件数と場所だけを知らせる() {
		reaches(Set.of(Role.SECURITY_MANAGER), "shonin@example.lg.jp", "daiko@example.lg.jp");
		mail((message) -> this.sent.add(new SimpleMailMessage(message)))
			.tell(new TurnCame(SECTION, Set.of(Role.SECURITY_MANAGER)));
		assertThat(this.sent).hasSize(2).allSatisfy((message) -> {
			assertThat(message.getTo()).hasSize(1);
			assertThat(message.getText()).isEqualTo("手順帖で、あなたの番の書類が１件あります。\n\nhttps://tejuncho.example.lg.jp/inbox\n");
			assertThat(message.getSubject() + message.getText()).doesNotContain("課税");
		});
	}

	@Test
	void 動いた人には知らせがあることだけを送り番が来た人には二通送らない() {
		Set<UUID> acted = Set.of(UUID.randomUUID());
		BDDMockito.given(this.recipients.of(acted)).willReturn(List.of("tanto@example.lg.jp", "kakunin@example.lg.jp"));
		reaches(Set.of(Role.DRAFTER), "tanto@example.lg.jp");
		ReviewMail mail = mail((message) -> this.sent.add(new SimpleMailMessage(message)));
		mail.tell(new NoticeGiven(acted, SECTION, Set.of(Role.DRAFTER)));
		assertThat(this.sent).singleElement().satisfies((message) -> {
			assertThat(first(message)).isEqualTo("kakunin@example.lg.jp");
			assertThat(message.getSubject()).isEqualTo("手順帖：あなたへの知らせがあります");
			assertThat(message.getText()).isEqualTo("手順帖で、あなたへの知らせが１件あります。\n\nhttps://tejuncho.example.lg.jp/inbox\n");
		});
		mail.tell(new NoticeGiven(acted, SECTION, Set.of()));
		assertThat(this.sent).hasSize(3);
	}

	@Test
	void 送れない人がいてもほかの人には届き誰の操作も止めない() {
		reaches(Set.of(Role.SECURITY_MANAGER), "kowareta@example.lg.jp", "daiko@example.lg.jp");
		ReviewMail mail = mail((message) -> {
			if (String.valueOf(first(message)).startsWith("kowareta")) {
				throw new MailSendException("no answer");
			}
			this.sent.add(new SimpleMailMessage(message));
		});
		assertThatCode(() -> mail.tell(new TurnCame(SECTION, Set.of(Role.SECURITY_MANAGER))))
			.doesNotThrowAnyException();
		assertThat(this.sent).singleElement().satisfies((message) -> assertThat(first(message)).startsWith("daiko"));
	}

	@Test
	void 三日を過ぎた書類だけを一人に一通で知らせる() {
		reaches(Set.of(Role.SECURITY_MANAGER), "kyomu@example.lg.jp");
		reaches(Set.of(Role.DRAFTER, Role.SYSTEM_MANAGER), "kyomu@example.lg.jp", "tanto@example.lg.jp");
		BDDMockito.given(this.rounds.waiting(true, Set.of()))
			.willReturn(List.of(item(Post.SECURITY_MANAGER, 4), item(Post.SECURITY_MANAGER, 2)));
		BDDMockito.given(this.rounds.returned(true, Set.of())).willReturn(List.of(item(null, 30)));
		mail((message) -> this.sent.add(new SimpleMailMessage(message))).remind();
		assertThat(this.sent).extracting(ReviewMailTests::first)
			.containsExactly("kyomu@example.lg.jp", "tanto@example.lg.jp");
		assertThat(this.sent.getFirst().getText()).contains("２件").doesNotContain("課税");
		assertThat(this.sent.getLast().getText()).contains("１件");
	}

	@Test
	void ほかのプロセスが知らせた日はもう知らせない() {
		reaches(Set.of(Role.SECURITY_MANAGER), "kyomu@example.lg.jp");
		BDDMockito.given(this.rounds.waiting(true, Set.of())).willReturn(List.of(item(Post.SECURITY_MANAGER, 4)));
		ReviewMail mail = mail((message) -> this.sent.add(new SimpleMailMessage(message)));
		mail.remindDaily();
		assertThat(this.sent).isEmpty();
		BDDMockito.willAnswer((call) -> {
			call.getArgument(2, Runnable.class).run();
			return null;
		}).given(this.once).run(ArgumentMatchers.eq("remind-mail"), ArgumentMatchers.any(), ArgumentMatchers.any());
		mail.remindDaily();
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void 届いていないメールと届かなかったメールを数える() {
		reaches(Set.of(Role.SECURITY_MANAGER), "shonin@example.lg.jp", "daiko@example.lg.jp");
		SimpleMeterRegistry figures = new SimpleMeterRegistry();
		ReviewMail mail = mail((message) -> {
			assertThat(figures.get("tejuncho.mail.sending").gauge().value()).isEqualTo(1);
			throw new MailSendException("busy");
		});
		new MailFigures(mail).bindTo(figures);
		mail.tell(new TurnCame(SECTION, Set.of(Role.SECURITY_MANAGER)));
		assertThat(figures.get("tejuncho.mail.failed").functionCounter().count()).isEqualTo(2);
		assertThat(figures.get("tejuncho.mail.sending").gauge().value()).isZero();
	}

	@Test
	void 初めはメールを送らず差出人を決めずに始めることもできない() {
		ApplicationContextRunner runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
			.withUserConfiguration(MailConfiguration.class)
			.withBean(Recipients.class, () -> this.recipients)
			.withBean(Rounds.class, () -> this.rounds)
			.withBean(OncePerDay.class, () -> this.once)
			.withBean(Clock.class, Clock::systemUTC);
		runner.run((context) -> assertThat(context).doesNotHaveBean(ReviewMail.class));
		runner.withPropertyValues("tejuncho.mail.enabled=true", "spring.mail.host=localhost")
			.run((context) -> assertThat(context).hasFailed());
		runner.withPropertyValues("tejuncho.mail.enabled=true", "spring.mail.host=localhost",
				"tejuncho.mail.from=tejuncho@example.lg.jp", "tejuncho.mail.base-url=https://tejuncho.example.lg.jp")
			.run((context) -> assertThat(context).hasSingleBean(ReviewMail.class));
	}

	@Test
	void 取り消された操作は知らせない() {
		reaches(Set.of(Role.SECURITY_MANAGER), "shonin@example.lg.jp");
		BlockingQueue<SimpleMailMessage> arrived = new LinkedBlockingQueue<>();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:review-mail");
			context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
			context.registerBean(ReviewMail.class,
					() -> mail((message) -> arrived.add(new SimpleMailMessage(message))));
			context.register(Transactions.class);
			context.refresh();
			TransactionTemplate act = new TransactionTemplate(context.getBean(DataSourceTransactionManager.class));
			act.executeWithoutResult((status) -> {
				context.publishEvent(new TurnCame(SectionId.fresh(), Set.of(Role.CHIEF)));
				context.publishEvent(new TurnCame(SECTION, Set.of(Role.SECURITY_MANAGER)));
				status.setRollbackOnly();
			});
			reaches(Set.of(Role.CHIEF), "tokatsu@example.lg.jp");
			act.executeWithoutResult((_) -> context.publishEvent(new TurnCame(SECTION, Set.of(Role.CHIEF))));
			assertThat(taken(arrived)).isEqualTo("tokatsu@example.lg.jp");
			BDDMockito.then(this.recipients).should().of(Set.of(Role.CHIEF), SECTION);
			BDDMockito.then(this.recipients).shouldHaveNoMoreInteractions();
		}
	}

	private static @Nullable String taken(BlockingQueue<SimpleMailMessage> arrived) {
		try {
			SimpleMailMessage message = arrived.poll(1, TimeUnit.MINUTES);
			return (message != null) ? first(message) : null;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void reaches(Set<Role> roles, String... addresses) {
		BDDMockito.given(this.recipients.of(ArgumentMatchers.eq(roles), ArgumentMatchers.eq(SECTION)))
			.willReturn(List.of(addresses));
	}

	private static @Nullable String first(SimpleMailMessage message) {
		String[] to = message.getTo();
		return (to != null) ? to[0] : null;
	}

	private static InboxItem item(@Nullable Post post, int days) {
		return new InboxItem(UUID.randomUUID(), DocumentKind.PROCEDURE, "課税システム", SECTION.value(), 1, "担当",
				NOW.minus(Duration.ofDays(days)), post, null, Stage.RETURNED);
	}

	private ReviewMail mail(Sending sending) {
		MailSender sender = Mockito.mock(MailSender.class);
		BDDMockito.willAnswer((call) -> {
			sending.send(call.getArgument(0));
			return null;
		}).given(sender).send(ArgumentMatchers.any(SimpleMailMessage.class));
		return new ReviewMail(sender, this.recipients, this.rounds,
				new MailSettings("tejuncho@example.lg.jp", "https://tejuncho.example.lg.jp/", Duration.ofDays(3)),
				Clock.fixed(NOW, ZoneOffset.UTC), this.once);
	}

	/**
	 * What makes an act one transaction.
	 */
	@Configuration
	@EnableTransactionManagement
	static class Transactions {

	}

	/**
	 * What a mail server does.
	 */
	private interface Sending {

		void send(SimpleMailMessage message);

	}

}
