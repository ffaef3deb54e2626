package jp.tejuncho.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

import jp.tejuncho.account.OwnRolesChanged;
import jp.tejuncho.account.Recipients;
import jp.tejuncho.account.Role;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.OncePerDay;
import jp.tejuncho.text.Numerals;

/**
 * 知らせのメール.
 *
 * Tells that something waits and where, never what: mail may be read by others. Nothing
 * depends on it: a mail that can't be sent is logged, and the inbox shows the document
 * anyway.
 */
class ReviewMail {

	private static final Logger LOGGER = LoggerFactory.getLogger(ReviewMail.class);

	private final LongAdder sending = new LongAdder();

	private final LongAdder failed = new LongAdder();

	private final MailSender sender;

	private final Recipients recipients;

	private final Rounds rounds;

	private final MailSettings settings;

	private final Clock clock;

	private final OncePerDay once;

	ReviewMail(MailSender sender, Recipients recipients, Rounds rounds, MailSettings settings, Clock clock,
			OncePerDay once) {
		this.sender = sender;
		this.recipients = recipients;
		this.rounds = rounds;
		this.settings = settings;
		this.clock = clock;
		this.once = once;
	}

	/**
	 * Tells people that it is their turn, once the act is committed. A mail server that
	 * doesn't answer keeps nobody waiting.
	 * @param turn whose turn it is
	 */
	@TransactionalEventListener
	void tellLater(TurnCame turn) {
		Thread.ofVirtual().name("mail").start(() -> tell(turn));
	}

	void tell(TurnCame turn) {
		try {
			this.recipients.of(turn.roles(), turn.section()).forEach((address) -> send(address, 1));
		}
		catch (RuntimeException ex) {
			LOGGER.warn("番が来たことを、メールで知らせられませんでした。", ex);
		}
	}

	/**
	 * Tells people who had acted that a document was taken out of their hands. Who is
	 * told of their turn by the same act gets one mail.
	 * @param given whom to tell
	 */
	@TransactionalEventListener
	void tellLater(NoticeGiven given) {
		Thread.ofVirtual().name("mail").start(() -> tell(given));
	}

	void tell(NoticeGiven given) {
		try {
			List<String> told = given.turn().isEmpty() ? List.of() : this.recipients.of(given.turn(), given.section());
			this.recipients.of(given.people())
				.stream()
				.filter((address) -> !told.contains(address))
				.forEach((address) -> send(address, "あなたへの知らせがあります", "あなたへの知らせが１件あります。"));
		}
		catch (RuntimeException ex) {
			LOGGER.warn("知らせがあることを、メールで知らせられませんでした。", ex);
		}
	}

	/**
	 * Tells those who audit that an operator changed their own roles alone.
	 * @param changed that it happened
	 */
	@TransactionalEventListener
	void tellLater(OwnRolesChanged changed) {
		Thread.ofVirtual().name("mail").start(this::tellAuditors);
	}

	void tellAuditors() {
		try {
			this.recipients.holding(Set.of(Role.AUDITOR, Role.CHIEF))
				.forEach((address) -> send(address, "運用管理者が自分の役割を変えました",
						"運用管理者が、ほかの運用管理者の確認なしに、自分の役割を変えました。全庁の監査の人は、操作の記録で確かめてください。", "/audit"));
		}
		catch (RuntimeException ex) {
			LOGGER.warn("運用管理者が自分の役割を変えたことを、メールで知らせられませんでした。", ex);
		}
	}

	/**
	 * Reminds people of what has waited for long, one mail for everything. While nobody
	 * can act, nobody is reminded; the next day says it all.
	 */
	@Scheduled(cron = "${tejuncho.mail.remind-at}", zone = "Asia/Tokyo")
	void remindDaily() {
		this.once.run("remind-mail", "催促のメール", this::remind);
	}

	void remind() {
		try {
			Instant limit = this.clock.instant().minus(this.settings.remindAfter());
			TreeMap<String, Integer> counts = new TreeMap<>();
			List<InboxItem> items = Stream
				.concat(this.rounds.waiting(true, Set.of()).stream(), this.rounds.returned(true, Set.of()).stream())
				.filter((item) -> item.since().isBefore(limit))
				.toList();
			for (InboxItem item : items) {
				this.recipients.of(Turns.roles(item), new SectionId(item.section()))
					.forEach((address) -> counts.merge(address, 1, Integer::sum));
			}
			counts.forEach(this::send);
		}
		catch (RuntimeException ex) {
			LOGGER.warn("待っている書類を、メールで知らせられませんでした。", ex);
		}
	}

	private void send(String address, int count) {
		send(address, "あなたの番の書類があります", "あなたの番の書類が" + Numerals.chapter(count) + "件あります。");
	}

	private void send(String address, String subject, String sentence) {
		send(address, subject, sentence, "/inbox");
	}

	private void send(String address, String subject, String sentence, String path) {
		this.sending.increment();
		try {
			SimpleMailMessage message = new SimpleMailMessage();
			message.setFrom(this.settings.from());
			message.setTo(address);
			message.setSubject("手順帖：" + subject);
			message.setText("手順帖で、" + sentence + "\n\n" + this.settings.address(path) + "\n");
			this.sender.send(message);
		}
		catch (RuntimeException ex) {
			this.failed.increment();
			LOGGER.warn("知らせのメールを送れませんでした。", ex);
		}
		finally {
			this.sending.decrement();
		}
	}

	long failed() {
		return this.failed.sum();
	}

	long sending() {
		return this.sending.sum();
	}

}
