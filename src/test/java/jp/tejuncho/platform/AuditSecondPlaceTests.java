package jp.tejuncho.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.platform.AuditNotes.Note;
import jp.tejuncho.platform.AuditVerdict.Fault;
import jp.tejuncho.platform.AuditVerdict.Kind;
import jp.tejuncho.platform.Evidence.Source;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;

/**
 * Whoever has the password of the database can make the chain anew; the application notes
 * its end where that password doesn't reach.
 */
@OnH2
@Import({ AuditTrail.class, AuditSeals.class, AuditBacklog.class, AuditSealing.class, AuditNotes.class,
		NotedPlaces.class, AuditActNotes.class, AuditNoteMail.class, AuditTally.class, AuditNoting.class,
		AuditVerification.class, OncePerDay.class, ReadOnlyMode.class, SealedTrail.StandingClock.class })
@TestPropertySource(properties = { "tejuncho.audit.notes-file=target/audit-notes.txt",
		"tejuncho.audit.note-mail=kansa@example.lg.jp, soumu@example.lg.jp",
		"tejuncho.mail.from=tejuncho@example.lg.jp" })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DisplayName("操作の記録の封を別の所に控えると")
class AuditSecondPlaceTests {

	private static final Path NOTES = Path.of("target/audit-notes.txt");

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditSealing sealing;

	@Autowired
	private AuditSeals seals;

	@Autowired
	private AuditNoting noting;

	@Autowired
	private AuditNotes notes;

	@Autowired
	private ReadOnlyMode readOnly;

	@Autowired
	private AuditVerification verification;

	@Autowired
	private MovingClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@MockitoBean
	private MailSender mail;

	@Autowired
	private ObjectProvider<MailSender> senders;

	@Autowired
	private ObjectProvider<AuditorStanding> standing;

	@BeforeEach
	void writeThree() throws IOException {
		Files.deleteIfExists(NOTES);
		empty();
		for (int n = 1; n <= 3; n++) {
			write("登録" + n);
		}
	}

	@Test
	void 毎日の控えは行を足すだけで手を触れなければ検査を通る() throws IOException {
		this.noting.note();
		List<String> first = Files.readAllLines(NOTES);
		write("登録4");
		this.noting.note();
		assertThat(Files.readAllLines(NOTES)).hasSize(2).startsWith(first.getFirst());
		assertThat(Files.readAllLines(NOTES).getLast()).endsWith(" 5 " + this.seals.newest().digest());
		assertThat(check().intact()).isTrue();
	}

	@Test
	void 証明のある操作に封をしながら控えても同じ終わりは一行だけ控える() throws IOException {
		this.trail.record("目録に封", "版", "", List.of(new Evidence(Source.ACKNOWLEDGED, "fault", "none", "", Map.of())));
		this.noting.note();
		assertThat(Files.readAllLines(NOTES)).singleElement().asString().endsWith(" 4 " + this.seals.newest().digest());
	}

	@Test
	void 控えの件数だけが書き換えられても検査が見つける() throws IOException {
		this.noting.note();
		write("登録4");
		this.noting.note();
		List<String> lines = Files.readAllLines(NOTES);
		lines.set(0, lines.getFirst().replace(" 3 ", " 2 "));
		Files.write(NOTES, lines);
		assertThat(check().open()).singleElement()
			.satisfies((fault) -> assertThat(fault.kind()).isEqualTo(Kind.NOTED_ABSENT))
			.satisfies((fault) -> assertThat(fault.sentence()).contains("2件目として控えたもの"));
	}

	@Test
	void 読み取り専用の間はメールを送らないが控えは途切れない() throws IOException {
		this.readOnly.say("サーバーを入れ替えています", "", "");
		this.noting.noteDaily();
		then(this.mail).shouldHaveNoInteractions();
		assertThat(Files.readAllLines(NOTES)).hasSize(1);
		this.readOnly.end(this.readOnly.ask().orElseThrow().stamp());
		this.noting.noteDaily();
		then(this.mail).should(times(2)).send(any(SimpleMailMessage.class));
		assertThat(Files.readAllLines(NOTES)).hasSize(2);
	}

	@Test
	void 毎日の控えは決めた人にメールでも届き届かなくても控えは残る() throws IOException {
		willThrow(new MailSendException("busy")).willDoNothing().given(this.mail).send(any(SimpleMailMessage.class));
		this.noting.noteDaily();
		ArgumentCaptor<SimpleMailMessage> sent = ArgumentCaptor.captor();
		then(this.mail).should(times(2)).send(sent.capture());
		assertThat(sent.getAllValues()).flatExtracting((message) -> List.of(Objects.requireNonNull(message.getTo())))
			.containsExactly("kansa@example.lg.jp", "soumu@example.lg.jp");
		assertThat(sent.getValue().getText())
			.contains(" 3 " + this.seals.newest().digest(), "今日の改ざんの検査：改ざんは見つかりませんでした。")
			.doesNotContain("課税");
		assertThat(Files.readAllLines(NOTES)).hasSize(1);
	}

	@Test
	void 送り先だけ決めて差出人やサーバーがなければ起動しない() {
		assertThatThrownBy(() -> new AuditNoteMail(List.of("kansa@example.lg.jp"), "", this.senders))
			.hasMessageContaining("tejuncho.mail.from");
	}

	@Test
	void 記録が空にされて作り直されても値を書き留めずに見つかる() {
		this.noting.note();
		empty();
		for (int n = 1; n <= 5; n++) {
			write("偽の登録" + n);
		}
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
		this.noting.begin();
		assertThat(this.trail.newestFirst("控えた封が見つからない", 1)).hasSize(1);
	}

	@Test
	void 続けて見つからない控えは同じ封の行が何度あっても一つの異常で言う() throws IOException {
		for (int n = 1; n <= 4; n++) {
			write("登録");
			this.sealing.sealAll();
			AuditSeal seal = this.seals.newest();
			for (int line = 1; line <= 3; line++) {
				this.notes.add(new Note(this.clock.instant(), seal));
			}
		}
		AuditSeal last = this.seals.newest();
		empty();
		write("偽の登録");
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
		assertThat(check().sentence()).contains(last.digest());
		this.notes.add(new Note(this.clock.instant(), this.seals.newest()));
		this.notes.add(new Note(this.clock.instant(), last));
		this.notes.add(new Note(this.clock.instant(), new AuditSeal(9, "9".repeat(64))));
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT, Kind.NOTED_ABSENT);
	}

	@Test
	void 終わりの方が切り取られても見つかる() {
		this.noting.note();
		this.jdbc.sql("delete from audit_seal where number = 3").update();
		this.jdbc.sql("delete from audit_entry where act = '登録3'").update();
		AuditVerdict verdict = check();
		assertThat(verdict.open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
		assertThat(verdict.sentence()).contains("3件目として控えたもの");
	}

	@Test
	void 検査と承認は封をしたらすぐに控えその日のうちの作り直しにも気付く() throws IOException {
		this.sealing.sealRecent();
		assertThat(NOTES).doesNotExist();
		this.trail.record("承認", "課税システム", "", List.of(new Evidence(Source.REMOVED, "release", "a.1", "版", Map.of())));
		this.sealing.sealRecent();
		this.trail.record(AuditVerification.ACT, "操作の記録", "");
		this.sealing.sealRecent();
		assertThat(Files.readAllLines(NOTES)).hasSize(2).last().asString().endsWith(this.seals.newest().digest());
		assertThat(check().intact()).isTrue();
		this.jdbc.sql("delete from audit_seal where number > 3").update();
		this.jdbc.sql("delete from audit_entry where act in ('承認', '改ざんの検査')").update();
		AuditVerdict verdict = check();
		assertThat(verdict.open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
		assertThat(verdict.sentence()).contains("5件目として控えたもの");
	}

	@Test
	void 止めるときに封をして控える() throws IOException {
		write("止める直前");
		this.noting.stop();
		assertThat(Files.readAllLines(NOTES)).singleElement().asString().contains(" 4 ");
		assertThat(this.trail.newestFirst(NotedPlace.ACT, 1)).singleElement()
			.satisfies((entry) -> assertThat(entry.detail()).contains(Files.readString(NOTES).strip().split(" ", -1)[2],
					"audit-notes.txt"));
		assertThat(this.seals.newest().number()).isEqualTo(5);
		assertThat(check().tail().count()).isZero();
	}

	@Test
	void 控えのファイルは月ごとの終わりだけを残して薄くなるがない封の控えは残る() throws IOException {
		this.sealing.sealAll();
		Instant now = this.clock.instant();
		List<String> lines = new ArrayList<>();
		for (int n = 1_200; n > 0; n--) {
			AuditSeal seal = (n == 700) ? new AuditSeal(9, "a".repeat(64)) : this.seals.newest();
			lines.add(new AuditNotes.Note(now.minus(Duration.ofHours(6L * n)), seal).toString());
		}
		Files.write(NOTES, lines);
		this.noting.begin();
		assertThat(Files.readAllLines(NOTES)).hasSizeBetween(360, 380)
			.contains(lines.get(500))
			.endsWith(lines.get(1_199), new AuditNotes.Note(now, this.seals.newest()).toString());
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "消す", "空にする", "短くする" })
	void 控えのファイルだけが失われても検査と次に動かしたときに分かり作り直されても残る(String how) throws IOException {
		this.noting.begin();
		List<String> before = Files.readAllLines(NOTES);
		write("登録4");
		this.noting.stop();
		assertThat(check().faults()).isEmpty();
		switch (how) {
			case "消す" -> Files.delete(NOTES);
			case "空にする" -> Files.writeString(NOTES, "");
			default -> Files.write(NOTES, before);
		}
		Fault fault = check().open().getFirst();
		assertThat(fault.kind()).isEqualTo(Kind.NOTES_LOST);
		assertThat(fault.sentence()).contains("audit-notes.txt（", "、5件目の控え ", "失われています");
		this.noting.begin();
		assertThat(this.trail.newestFirst(NotedPlace.LOST, 1)).hasSize(1);
		assertThat(check().open()).containsExactly(fault);
		this.noting.noteDaily();
		this.noting.begin();
		assertThat(this.trail.newestFirst(NotedPlace.LOST, 1)).hasSize(1);
	}

	@Test
	void 毎日の控えも前の控えが失われたことを先に記録する() throws IOException {
		this.noting.begin();
		Files.delete(NOTES);
		this.noting.noteDaily();
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTES_LOST);
	}

	@Test
	void 初めて動かしたときと置場の設定やサーバーを替えたときは失われたと疑わない() throws IOException {
		this.noting.begin();
		assertThat(check().faults()).isEmpty();
		AuditNotes elsewhere = new AuditNotes(
				new MockEnvironment().withProperty("tejuncho.audit.notes-file", "target/audit-notes-2.txt"));
		AuditNotes nowhere = new AuditNotes(new MockEnvironment().withProperty("tejuncho.audit.notes-file", "-"));
		Files.delete(NOTES);
		assertThat(new NotedPlaces(this.seals, elsewhere).lost()).isEmpty();
		assertThat(new NotedPlaces(this.seals, nowhere).lost()).isEmpty();
		assertThat(new NotedPlaces(this.seals, this.notes, () -> "another").lost()).isEmpty();
		assertThat(new NotedPlaces(this.seals, this.notes).lost()).isPresent();
	}

	@Test
	void 時計が進んだという偽の記録とともに終わりが切り取られても控えから分かる() throws IOException {
		this.noting.begin();
		this.jdbc.sql("delete from audit_seal where number > 1").update();
		this.jdbc.sql("delete from audit_entry where act <> '登録1'").update();
		this.clock.jump(Duration.ofDays(2));
		this.trail.record(AuditActor.TEJUNCHO, ClockWatch.ACT, "サーバー", "2日進んだ");
		AuditVerdict verdict = check();
		assertThat(verdict.open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
		assertThat(verdict.lines())
			.anySatisfy((line) -> assertThat(line).contains("「サーバーの時計が変わった」という記録が1件", "控えた封でしか"));
	}

	@Test
	void 控えが読めなければ黙って通さない() throws IOException {
		Files.writeString(NOTES, "書き換えられた控え\n");
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTES_UNREADABLE);
	}

	@Test
	void 時計が戻されたことはそのまま記録され偽の記録とは疑われない() {
		AtomicLong counter = new AtomicLong();
		ClockWatch watch = new ClockWatch(this.trail, this.sealing, this.seals, this.clock, this.transactions,
				counter::get);
		watch.look();
		pass(counter, Duration.ofMinutes(5));
		watch.look();
		assertThat(this.trail.newestFirst(ClockWatch.ACT, 1)).isEmpty();
		this.sealing.sealAll();
		this.clock.pass(Duration.ofHours(-2).minusSeconds(1));
		write("戻った後で気付かれる前");
		pass(counter, Duration.ofMinutes(1));
		watch.look();
		assertThat(this.trail.newestFirst(ClockWatch.ACT, 1)).singleElement()
			.satisfies((entry) -> assertThat(entry.detail()).isEqualTo("2時間戻った"));
		write("戻った時計で");
		assertThat(check().intact()).isTrue();
		write("挟まれたもの", this.clock.instant().minus(Duration.ofHours(3)));
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.INSERTED);
	}

	@ParameterizedTest
	@CsvSource({ "PT-2H, false", "PT-2H, true", "PT-50H, false", "PT-50H, true" })
	void 時計が戻される直前の封のない記録があっても偽の記録とは疑われず封も止まらない(Duration step, boolean sealedBetween) {
		AtomicLong counter = new AtomicLong();
		ClockWatch watch = new ClockWatch(this.trail, this.sealing, this.seals, this.clock, this.transactions,
				counter::get);
		watch.look();
		this.sealing.sealAll();
		pass(counter, Duration.ofSeconds(20));
		this.trail.record("戻る直前", "課税システム", "");
		this.clock.pass(step);
		this.trail.record("戻った後で気付かれる前", "課税システム", "");
		pass(counter, Duration.ofSeconds(10));
		if (sealedBetween) {
			this.sealing.sealRecent();
		}
		pass(counter, Duration.ofSeconds(30));
		this.trail.record("封の後でまだ気付かれる前", "課税システム", "");
		watch.look();
		pass(counter, Duration.ofMinutes(1));
		this.trail.record("気付いた後", "課税システム", "");
		this.sealing.sealRecent();
		assertThat(this.jdbc.sql("select count(*) from audit_seal").query(Long.class).single())
			.isEqualTo(this.jdbc.sql("select count(*) from audit_entry").query(Long.class).single());
		assertThat(check().faults()).isEmpty();
	}

	@Test
	void 封の控えがないことを確認すればその後の検査でも確認済みになる() throws IOException {
		this.noting.note();
		empty();
		write("偽の登録");
		AuditAcknowledging acknowledging = new AuditAcknowledging(this.verification, this.standing, this.trail);
		Fault fault = check().open().getFirst();
		assertThat(acknowledging.acknowledge(fault.key(), "控えに戻したための不一致と確かめた")).isPresent();
		write("その後の登録");
		assertThat(check().intact()).isTrue();
	}

	@Test
	void 止めている間に戻された時計も動かしたときに記録される() {
		this.sealing.sealAll();
		this.clock.pass(Duration.ofDays(-3));
		new ClockWatch(this.trail, this.sealing, this.seals, this.clock, this.transactions, () -> 0).look();
		assertThat(this.trail.newestFirst(ClockWatch.ACT, 1)).hasSize(1);
		assertThat(check().intact()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "PT2H, 2時間進んだ", "PT-90S, 1分30秒戻った", "PT-49H, 2日1時間戻った" })
	void 動いた長さは言葉で書く(Duration jump, String words) {
		assertThat(ClockWatch.inWords(jump)).isEqualTo(words);
	}

	private AuditVerdict check() {
		this.sealing.sealAll();
		return this.verification.verify();
	}

	private void pass(AtomicLong counter, Duration time) {
		this.clock.pass(time);
		counter.addAndGet(time.toNanos());
	}

	private void empty() {
		this.jdbc.sql("update shedlock set lock_until = timestamp '2000-01-01 00:00:00'").update();
		this.jdbc.sql("delete from audit_seal").update();
		this.jdbc.sql("delete from audit_entry").update();
	}

	private void write(String act) {
		this.clock.pass(Duration.ofSeconds(1));
		this.trail.record(act, "課税システム", "");
	}

	private void write(String act, Instant at) {
		Instant now = this.clock.instant();
		this.clock.pass(Duration.between(now, at));
		this.trail.record(act, "課税システム", "");
		this.clock.pass(Duration.between(at, now));
	}

}
