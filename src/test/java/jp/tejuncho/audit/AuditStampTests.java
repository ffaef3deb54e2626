package jp.tejuncho.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;

import jp.tejuncho.audit.AuditNotes.Note;
import jp.tejuncho.platform.StartRefused;
import jp.tejuncho.text.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("封の時刻の証明は")
class AuditStampTests {

	static final Instant NOW = Instant.parse("2026-11-30T01:02:03Z");

	private static final AuditSeal SEAL = seal(120);

	@TempDir
	private Path folder;

	private StampAuthority authority;

	private HttpServer server;

	private byte @Nullable [] fixed;

	private int status = 200;

	private int asked;

	private Instant now = NOW;

	@BeforeEach
	void listen() throws Exception {
		this.authority = new StampAuthority();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			this.asked++;
			byte[] answer = (this.fixed != null) ? this.fixed
					: this.authority.answer(exchange.getRequestBody().readAllBytes());
			exchange.sendResponseHeaders(this.status, answer.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(answer);
			}
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void 控えの隣に置かれ検査がいつまでのものかを言う() throws Exception {
		AuditNotes notes = noted(SEAL);
		stamping(notes).stampNewest();
		assertThat(Files.readAllLines(this.folder.resolve(AuditStamps.NAME))).singleElement()
			.asString()
			.startsWith("120 " + SEAL.digest() + " ");
		AuditStampCheck.Result result = check(notes, Set.of(SEAL));
		assertThat(result.faults()).isEmpty();
		assertThat(result.proved()).contains("120件目までの記録は、令和８年11月30日", "10時", "CN=Toki", "全部で1件");
	}

	@Test
	void 同じ封では一度だけもらい新しい封ではまたもらう() throws Exception {
		AuditNotes notes = noted(SEAL);
		AuditStamping stamping = stamping(notes);
		stamping.stampNewest();
		stamping.stampNewest();
		assertThat(this.asked).isOne();
		notes.add(new Note(NOW, seal(121)));
		stamping.stampNewest();
		assertThat(check(notes, Set.of(SEAL, seal(121))).proved()).contains("121件目まで", "全部で2件");
	}

	@Test
	void もらえない間が見張りの数で分かる() throws Exception {
		MeterRegistry figures = new SimpleMeterRegistry();
		AuditStamping stamping = stamping(noted(SEAL));
		new StampFigures(stamping).bindTo(figures);
		this.status = 503;
		stamping.stampNewest();
		this.now = this.now.plus(AuditStamping.PAUSE);
		stamping.stampNewest();
		assertThat(figures.get("tejuncho.trail.stamp.failed").functionCounter().count()).isEqualTo(2);
		assertThat(figures.get("tejuncho.trail.stamped.age").timeGauge().value(TimeUnit.MINUTES)).isEqualTo(15);
		this.status = 200;
		this.now = this.now.plus(AuditStamping.PAUSE);
		stamping.stampNewest();
		assertThat(figures.get("tejuncho.trail.stamped.age").timeGauge().value(TimeUnit.MINUTES)).isZero();
	}

	@Test
	void もらえなければ少し待ってからまた試す() throws Exception {
		AuditNotes notes = noted(SEAL);
		AuditStamping stamping = stamping(notes);
		this.status = 503;
		stamping.stampNewest();
		stamping.stampNewest();
		assertThat(this.asked).isOne();
		assertThat(this.folder.resolve(AuditStamps.NAME)).doesNotExist();
		this.status = 200;
		this.now = NOW.plus(AuditStamping.PAUSE);
		stamping.stampNewest();
		assertThat(check(notes, Set.of(SEAL)).proved()).contains("120件目まで");
	}

	@Test
	void 頼んだ番号と封とこちらの証明書に合わない答えは置かない() throws Exception {
		refused("HTTPの302", () -> this.status = 302);
		refused("合いません", () -> this.fixed = "いらっしゃいませ".getBytes(StandardCharsets.UTF_8));
		refused("合いません", () -> this.fixed = new byte[0]);
		refused("合いません", () -> this.fixed = nested());
		refused("", () -> this.fixed = new byte[10_000_000]);
		// an answer to another question: an older one, and one of another seal
		refused("nonce", () -> this.fixed = this.authority.answer(question(SEAL)));
		refused("合いません", () -> this.fixed = this.authority.answer(question(seal(7))));
		AuditStampAuthority trusting = authority();
		this.authority = new StampAuthority();
		this.fixed = null;
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> trusting.stamp(SEAL))
			.withMessageContaining("証明書で署名");
	}

	@Test
	void 待つのは決めた時間まで() throws Exception {
		Files.writeString(this.folder.resolve("tsa.pem"), this.authority.pem());
		this.server.removeContext("/");
		this.server.createContext("/", (exchange) -> {
			try {
				Thread.sleep(Duration.ofMinutes(1));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		AuditStampAuthority authority = new AuditStampAuthority(url(), this.folder.resolve("tsa.pem").toString(),
				Duration.ofMillis(200));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> authority.stamp(SEAL))
			.withMessageContaining("0.2秒のうちに終わりませんでした");
	}

	@Test
	void 少しずつ届く答えも決めた時間で切る() throws Exception {
		Files.writeString(this.folder.resolve("tsa.pem"), this.authority.pem());
		this.server.removeContext("/");
		this.server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, 100);
			try (OutputStream out = exchange.getResponseBody()) {
				for (int n = 0; n < 100; n++) {
					out.write(n);
					out.flush();
					Thread.sleep(20);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		AuditStampAuthority authority = new AuditStampAuthority(url(), this.folder.resolve("tsa.pem").toString(),
				Duration.ofMillis(200));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> authority.stamp(SEAL))
			.withMessageContaining("0.2秒のうちに終わりませんでした");
	}

	@Test
	void もらえないわけを日本語の一行で言う() throws Exception {
		AuditNotes notes = noted(SEAL);
		AuditStamping stamping = stamping(notes);
		this.status = 503;
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		Logger logger = (Logger) LoggerFactory.getLogger(AuditStamping.class);
		logger.addAppender(lines);
		stamping.stampNewest();
		logger.detachAppender(lines);
		assertThat(lines.list).filteredOn((line) -> line.getLevel() == Level.ERROR)
			.singleElement()
			.satisfies((line) -> assertThat(line.getThrowableProxy()).isNull())
			.satisfies((line) -> assertThat(line.getFormattedMessage()).contains("HTTPの503が返りました", "15分後"));
	}

	@Test
	void 書き換えた証明と作り直した記録に気付く() throws Exception {
		AuditNotes notes = noted(SEAL);
		stamping(notes).stampNewest();
		assertThat(check(notes, Set.of()).faults()).singleElement().asString().contains("120件目", "作り直された");
		Path file = this.folder.resolve(AuditStamps.NAME);
		String line = Files.readString(file);
		Files.writeString(file, line.replace(SEAL.digest(), seal(7).digest()));
		assertThat(check(notes, Set.of(seal(7), SEAL)).faults()).singleElement().asString().contains("合いません");
		byte[] token = Base64.getDecoder().decode(line.strip().split(" ", -1)[2]);
		token[token.length - 5] ^= 1;
		Files.writeString(file, "120 " + SEAL.digest() + " " + Base64.getEncoder().encodeToString(token));
		assertThat(check(notes, Set.of(SEAL)).faults()).singleElement().asString().contains("合いません");
		Files.writeString(file, "なにか");
		assertThat(check(notes, Set.of(SEAL)).faults()).singleElement().asString().contains("読めません");
	}

	@Test
	void 決めなければ尋ねず足りない設定では起動しない() throws Exception {
		AuditNotes notes = noted(SEAL);
		AuditStampAuthority none = new AuditStampAuthority("", "", Duration.ofSeconds(10));
		new AuditStamping(notes, new AuditStamps(notes), none, Clock.systemUTC()).stampNewest();
		assertThat(this.asked).isZero();
		assertThat(new AuditStampCheck(new AuditStamps(notes), none, seals(Set.of())).check().lines()).isEmpty();
		Path words = Files.writeString(this.folder.resolve("words.pem"), "証明書ではない");
		for (String[] wrong : List.of(new String[] { url(), "" }, new String[] { url(), words.toString() },
				new String[] { url(), this.folder.resolve("none.pem").toString() },
				new String[] { "ftp://tsa.example", words.toString() }, new String[] { "tsa", words.toString() })) {
			assertThatExceptionOfType(StartRefused.class)
				.isThrownBy(() -> new AuditStampAuthority(wrong[0], wrong[1], Duration.ofSeconds(10)))
				.satisfies((ex) -> assertThat(ex.remedy()).contains("起動し直してください"));
		}
	}

	private void refused(String why, Runnable disguise) throws Exception {
		this.status = 200;
		this.fixed = null;
		disguise.run();
		AuditStampAuthority authority = authority();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> authority.stamp(SEAL)).withMessageContaining(why);
	}

	// sequences of unknown length in each other, as deep as the answer may be long
	private static byte[] nested() {
		byte[] bytes = new byte[AuditStampAuthority.LONGEST_ANSWER];
		for (int place = 0; place < bytes.length; place += 2) {
			bytes[place] = 0x30;
			bytes[place + 1] = (byte) 0x80;
		}
		return bytes;
	}

	private static byte[] question(AuditSeal seal) {
		try {
			TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
			return generator.generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(seal.digest()), BigInteger.TEN)
				.getEncoded();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private AuditNotes noted(AuditSeal seal) throws IOException {
		AuditNotes notes = new AuditNotes(new MockEnvironment().withProperty("tejuncho.audit.notes-file",
				this.folder.resolve("seal-notes.txt").toString()));
		notes.add(new Note(NOW, seal));
		return notes;
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/tsa";
	}

	private AuditStampAuthority authority() throws IOException {
		Path file = Files.writeString(this.folder.resolve("tsa.pem"), this.authority.pem());
		return new AuditStampAuthority(url(), file.toString(), Duration.ofSeconds(10));
	}

	private AuditStamping stamping(AuditNotes notes) throws IOException {
		return new AuditStamping(notes, new AuditStamps(notes), authority(), new Clock() {

			@Override
			public Instant instant() {
				return AuditStampTests.this.now;
			}

			@Override
			public ZoneId getZone() {
				return ZoneId.of("Asia/Tokyo");
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

		});
	}

	private AuditStampCheck.Result check(AuditNotes notes, Set<AuditSeal> inTheChain) throws IOException {
		return new AuditStampCheck(new AuditStamps(notes), authority(), seals(inTheChain)).check();
	}

	private static AuditSeals seals(Set<AuditSeal> inTheChain) {
		AuditSeals seals = Mockito.mock(AuditSeals.class);
		Mockito.when(seals.has(Mockito.any()))
			.thenAnswer((call) -> inTheChain.contains(call.<AuditSeal>getArgument(0)));
		return seals;
	}

	private static AuditSeal seal(int number) {
		return new AuditSeal(number, Sha256.hex(("seal " + number).getBytes(StandardCharsets.UTF_8)));
	}

}
