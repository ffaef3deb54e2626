package jp.tejuncho.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mock.env.MockEnvironment;

import jp.tejuncho.audit.AuditNotes.Note;
import jp.tejuncho.audit.AuditVerdict.Fault;
import jp.tejuncho.audit.AuditVerdict.Kind;
import jp.tejuncho.audit.Evidence.Source;
import jp.tejuncho.platform.TrailAct;

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
@DisplayName("操作の記録の封を別の所に控えると")
class AuditSecondPlaceTests extends AuditSecondPlace {

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
		this.trail.record(TrailAct.covered("目録に封"), "版", "",
				List.of(new Evidence(Source.ACKNOWLEDGED, "fault", "none", "", Map.of())));
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
		assertThat(TrailEntries.newestFirst(this.entities, "控えた封が見つからない")).hasSize(1);
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
	void 零だけの値に書き換えた控えも見つかる() throws IOException {
		this.noting.note();
		assertThat(check().open()).isEmpty();
		this.notes.add(new Note(this.clock.instant(), new AuditSeal(2, AuditSeal.NONE.digest())));
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTED_ABSENT);
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
		this.trail.record(TrailAct.covered("承認"), "課税システム", "",
				List.of(new Evidence(Source.REMOVED, "release", "a.1", "版", Map.of())));
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
		assertThat(TrailEntries.newestFirst(this.entities, NotedPlace.ACT.text())).singleElement()
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
		assertThat(TrailEntries.newestFirst(this.entities, NotedPlace.LOST.text())).hasSize(1);
		assertThat(check().open()).containsExactly(fault);
		this.noting.noteDaily();
		this.noting.begin();
		assertThat(TrailEntries.newestFirst(this.entities, NotedPlace.LOST.text())).hasSize(1);
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
	void 控えが読めなければ黙って通さない() throws IOException {
		Files.writeString(NOTES, "書き換えられた控え\n");
		assertThat(check().open()).extracting(Fault::kind).containsExactly(Kind.NOTES_UNREADABLE);
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

}
