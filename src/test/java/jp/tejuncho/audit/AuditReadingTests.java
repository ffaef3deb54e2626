package jp.tejuncho.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.audit.AuditReading.Form;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;
import jp.tejuncho.testing.MovingClock;
import jp.tejuncho.testing.OnH2;
import jp.tejuncho.testing.OnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@DisplayName("操作の記録を読むと")
class AuditReadingTests {

	@Nested
	@OnH2
	@Import(Parts.class)
	@DisplayName("H2")
	class OnH2Database extends Expectations {

	}

	@Nested
	@OnPostgresql
	@Import(Parts.class)
	@DisplayName("PostgreSQL 18")
	class OnPostgresqlDatabase extends Expectations {

	}

	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	abstract static class Expectations {

		@Autowired
		private AuditReading reading;

		@Autowired
		private AuditRecording trail;

		@Autowired
		private AuditSeals seals;

		@Autowired
		private MovingClock clock;

		@Autowired
		private JdbcClient jdbc;

		@Autowired
		private PlatformTransactionManager transactions;

		@Autowired
		private ObjectProvider<OpenActs> open;

		@BeforeEach
		void empty() {
			this.jdbc.sql("delete from audit_seal").update();
			this.jdbc.sql("delete from audit_entry").update();
		}

		@Test
		void 日と人と操作と言葉で絞り込める() {
			this.trail.record(TrailAct.open("課を追加"), "税務課", "");
			LocalDate first = LocalDate.now(this.clock);
			this.clock.pass(Duration.ofDays(1));
			this.trail.record(AuditActor.UNKNOWN, TrailAct.open("課を廃止"), "税務課", "100%_!");
			this.trail.record(TrailAct.open("課を廃止"), "市民課", "");
			assertThat(subjects(new AuditFilter(null, first, "", "", ""))).containsExactly("税務課");
			assertThat(subjects(new AuditFilter(first.plusDays(1), null, "", "", ""))).containsExactlyInAnyOrder("税務課",
					"市民課");
			assertThat(subjects(new AuditFilter(first.plusDays(2), null, "", "", ""))).isEmpty();
			assertThat(subjects(new AuditFilter(null, null, "サインイン前", "", ""))).containsExactly("税務課");
			assertThat(subjects(new AuditFilter(null, null, "", "廃止", "市民"))).containsExactly("市民課");
			assertThat(subjects(new AuditFilter(null, null, "", "", "0%_!"))).containsExactly("税務課");
		}

		@Test
		void 大文字と小文字を気にせずに探せる() {
			this.trail.record(new AuditActor(null, "Suzuki（SUZUKI）"), TrailAct.covered("VPNの設定を変更"), "税務課", "ＯＳの更新");
			for (AuditFilter filter : List.of(new AuditFilter(null, null, "suzuki（", "", ""),
					new AuditFilter(null, null, "", "vpn", ""), new AuditFilter(null, null, "", "", "ｏｓ"),
					new AuditFilter(null, null, "", "", "Vpn"))) {
				assertThat(subjects(filter)).as(filter.toString()).containsExactly("税務課");
			}
		}

		@Test
		void 審査の言葉は伏せられその言葉で探しても見つからない() throws IOException {
			this.trail.record(TrailAct.covered("実施手順を差し戻した"), "課税システム", "ファイアウォールの型番が違う");
			this.trail.record(TrailAct.open("課を追加"), "税務課", "型番とは関係ない");
			AuditFilter filter = new AuditFilter(null, null, "", "", "型番");
			assertThat(this.reading.page(filter, true, 1)).hasSize(2);
			assertThat(this.reading.page(filter, false, 1)).extracting(AuditLine::subject).containsExactly("税務課");
			assertThat(this.reading.page(AuditFilter.ALL, false, 1)).extracting(AuditLine::detail)
				.containsExactlyInAnyOrder(AuditLine.COVERED, "型番とは関係ない");
			assertThat(written(AuditFilter.ALL, false, Form.CSV)).contains("実施手順を差し戻した", AuditLine.COVERED)
				.doesNotContain("ファイアウォール");
			assertThat(written(AuditFilter.ALL, false, Form.JSON_LINES)).contains("実施手順を差し戻した")
				.doesNotContain("ファイアウォール");
			assertThat(written(AuditFilter.ALL, true, Form.JSON_LINES)).contains("ファイアウォール");
		}

		@Test
		void 検査と確認の記録に入った審査の言葉も伏せる() throws IOException {
			this.trail.record(TrailAct.covered("改ざんの検査"), "操作の記録", "「第1版（廃止の理由：委託先の不祥事）」が、封をした記録と違います。");
			this.trail.record(TrailAct.covered("改ざんの疑いを確認"), "「第1版（廃止の理由：委託先の不祥事）」が、封をした記録と違います。", "作業の誤りと分かった");
			AuditFilter filter = new AuditFilter(null, null, "", "", "不祥事");
			assertThat(this.reading.page(filter, true, 1)).hasSize(2);
			assertThat(this.reading.page(filter, false, 1)).isEmpty();
			assertThat(this.reading.page(AuditFilter.ALL, false, 1)).hasSize(2)
				.noneMatch((line) -> line.json().contains("不祥事"));
			assertThat(written(AuditFilter.ALL, false, Form.CSV)).contains("改ざんの疑いを確認").doesNotContain("不祥事");
			assertThat(written(AuditFilter.ALL, true, Form.CSV)).contains("不祥事");
		}

		@Test
		void 長い記録も一件も落とさず書き出し書き出したことも残る() throws IOException {
			for (int number = 0; number < 2_345; number++) {
				if (number % 100 == 0) {
					this.clock.pass(Duration.ofSeconds(1));
				}
				this.trail.record(TrailAct.open("課を追加"), "=課" + number, "");
			}
			String sheet = written(AuditFilter.ALL, true, Form.CSV);
			assertThat(sheet).startsWith("\uFEFF封の番号,日時（+09:00）,人");
			assertThat(sheet.lines().filter((line) -> line.contains("'=課")).distinct()).hasSize(2_345);
			assertThat(sheet.lines().map((line) -> line.split(",", 3)[1]).skip(1)).isSorted();
			assertThat(subjects(new AuditFilter(null, null, "", "書き出した", ""))).containsExactly("CSV");
			assertThat(written(new AuditFilter(null, null, "", "", "=課7"), true, Form.JSON_LINES).lines()).hasSize(112)
				.allMatch((line) -> line.startsWith("{\"number\":null,\"id\":\"") && line.endsWith("}"));
		}

		@Test
		void 封をした記録は一件ずつ言葉を伏せてsyslogに届く() throws IOException {
			try (DatagramSocket collector = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
				collector.setSoTimeout(30_000);
				AuditSyslog syslog = new AuditSyslog("127.0.0.1", collector.getLocalPort(), "AUDIT", this.open);
				AuditSealing sealing = new AuditSealing(this.seals,
						new AuditBacklog(this.seals, Clock.systemUTC(), new MockEnvironment()), Clock.systemUTC(),
						this.transactions, followers(syslog));
				this.trail.record(TrailAct.covered("実施手順を差し戻した"), "課税システム", "ファイアウォールの\n型番が違う");
				sealing.sealAll();
				DatagramPacket packet = new DatagramPacket(new byte[10_000], 10_000);
				collector.receive(packet);
				assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
					.startsWith("<110>")
					.contains("tejuncho: {\"number\":1,", "差し戻した", AuditLine.COVERED)
					.doesNotContain("ファイアウォール", "\n");
				syslog.stop();
			}
		}

		@SuppressWarnings("unchecked")
		private static ObjectProvider<SealFollower> followers(SealFollower follower) {
			ObjectProvider<SealFollower> followers = Mockito.mock(ObjectProvider.class);
			given(followers.orderedStream()).willReturn(List.of(follower).stream());
			return followers;
		}

		private List<String> subjects(AuditFilter filter) {
			return this.reading.page(filter, true, 1).map(AuditLine::subject).getContent();
		}

		private String written(AuditFilter filter, boolean words, Form form) throws IOException {
			StringWriter out = new StringWriter();
			this.reading.write(filter, words, form, out);
			return out.toString();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import({ AuditReading.class, AuditCounting.class, AuditRecording.class, AuditSeals.class,
			SealedTrail.StandingClock.class })
	static class Parts {

		@Bean
		OpenActs openActs() {
			return new OpenActs(TrailAct.open("課を追加"), TrailAct.open("課を廃止"));
		}

	}

}
