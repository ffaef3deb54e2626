package jp.tejuncho.platform.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.BindException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

import jp.tejuncho.platform.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@DisplayName("起動してはいけないときは、わけとすることを言って止まり")
class RefusedStartTests {

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.0005, 0.1, 0.5, 0.9, 0.99 })
	void 途中で切れたファイルを空や古い形で開かない(double part, @TempDir Path folder) throws IOException {
		StoreOfTest store = StoreOfTest.kept(folder);
		byte[] whole = Files.readAllBytes(store.file());
		byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
		Files.write(store.file(), cut);
		assertThat(refusal(store)).contains("途中で切れています", "--restore=");
		assertThat(store.file()).hasBinaryContent(cut);
	}

	@Test
	void 壊れたファイルを開かない(@TempDir Path folder) throws IOException {
		StoreOfTest store = StoreOfTest.kept(folder);
		try (RandomAccessFile file = new RandomAccessFile(store.file().toFile(), "rw")) {
			file.write(new byte[(int) file.length()]);
		}
		assertThat(refusal(store)).contains("壊れていて", "--restore=");
	}

	@Test
	void 開くときにH2が思いがけない目に遭うファイルも壊れていると言う(@TempDir Path folder) {
		H2File file = new H2File(folder.resolve("tejuncho.mv.db"), "", "sa", "");
		SQLException unexpected = new SQLException(
				"General error: \"java.lang.RuntimeException: Unexpected code path\"", "HY000", 50000);
		assertThat(H2Opening.refused(file, unexpected)).hasMessageContaining("壊れていて");
		SQLException unknown = new SQLException("Database not found", "90146", 90146);
		assertThat(H2Opening.refused(file, unknown)).hasMessageNotContaining("壊れていて");
	}

	@Test
	void 新しい版のデータベースを古いjarで動かさない(@TempDir Path folder) throws SQLException {
		StoreOfTest store = new StoreOfTest(folder);
		store.carryOver();
		execute(store, "insert into \"flyway_schema_history\" values (999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
				+ " 'SA', current_timestamp, 1, true)");
		assertThat(refusal(store)).contains("この手順帖より新しい版のもの（V999）", "新しい版のjarに戻す");
	}

	@Test
	void 取り違えたjarで動かさない(@TempDir Path folder) throws SQLException {
		StoreOfTest store = new StoreOfTest(folder);
		store.carryOver();
		execute(store, "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '4'");
		assertThat(refusal(store)).contains("（V4）が、このjarと合いません", "jarの取り違え");
	}

	@Test
	void 別のプログラムが使っているファイルを開かない(@TempDir Path folder) throws IOException {
		StoreOfTest store = StoreOfTest.kept(folder);
		try (FileChannel other = FileChannel.open(store.file(), StandardOpenOption.WRITE)) {
			assertThat(other.tryLock()).isNotNull();
			assertThat(refusal(store)).contains("ほかのプログラムが使っています", "それを止めるか");
		}
	}

	@Test
	void 書けないところに作ろうとしない(@TempDir Path folder) throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		assertThat(refusal(new StoreOfTest(file.resolve("data")))).contains("に書けません", "書けることを確かめて");
	}

	@Test
	void サーバーを使っていたところで空のファイルを作らない(@TempDir Path folder) {
		StoreOfTest store = new StoreOfTest(folder);
		new StoreMemory(folder.resolve(StoreMemory.NAME), folder.resolve(StoreMemory.NAME))
			.remember("jdbc:postgresql://db.example.lg.jp:5432/tejuncho?password=secret");
		assertThat(refusal(store))
			.contains("jdbc:postgresql://db.example.lg.jp:5432/tejuncho）", "設定（SPRING_DATASOURCE_URL")
			.doesNotContain("secret");
		assertThat(store.file()).doesNotExist();
	}

	@Test
	void 覚えの置場の設定ごとなくなってもサーバーを使っていたことを忘れない(@TempDir Path folder) {
		StoreOfTest store = new StoreOfTest(folder);
		new StoreMemory(folder.resolve("elsewhere").resolve(StoreMemory.NAME), folder.resolve(StoreMemory.NAME))
			.remember("jdbc:postgresql://db.example.lg.jp:5432/tejuncho");
		assertThat(folder.resolve("elsewhere").resolve(StoreMemory.NAME)).exists();
		assertThat(refusal(store)).contains("jdbc:postgresql://db.example.lg.jp:5432/tejuncho）");
		assertThat(store.file()).doesNotExist();
	}

	@Test
	void 別の置場のファイルを使っていたところで空のファイルを作らない(@TempDir Path folder) {
		StoreOfTest elsewhere = new StoreOfTest(folder);
		elsewhere.carryOver();
		elsewhere.carryOver();
		StoreOfTest usual = new StoreOfTest(folder.resolve("usual"));
		assertThat(refusal(usual)).contains(elsewhere.file().toString(), "SPRING_DATASOURCE_URL");
		assertThat(usual.file()).doesNotExist();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void 別の置場を試すときはそう書き残し元からあるファイルは開ける(@TempDir Path folder, CapturedOutput output) {
		StoreOfTest usual = new StoreOfTest(folder.resolve("usual"));
		usual.carryOver();
		StoreOfTest other = new StoreOfTest(folder);
		other.carryOver();
		assertThat(output).contains("前にほかのデータベース（file:" + usual.file(), other.file() + " で始めます");
		usual.carryOver();
		assertThat(usual.file()).exists();
	}

	@Test
	void なくなったファイルの代わりに空のものを作らない(@TempDir Path folder) throws IOException {
		StoreOfTest store = new StoreOfTest(folder);
		store.carryOver();
		store.carryOver();
		Files.delete(store.file());
		assertThat(refusal(store)).contains("がありません", "控えから戻して");
		Files.delete(folder.resolve(StoreMemory.NAME));
		assertThat(refusal(store)).contains("がありません", "usual");
		Files.delete(folder.resolve("usual").resolve(StoreMemory.NAME));
		store.carryOver();
		assertThat(store.file()).exists();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tejuncho.password", "seal-notes.txt" })
	void データベースだけがなくなったところで空のものを作らない(String left, @TempDir Path folder) throws IOException {
		Path database = folder.resolve("tejuncho.mv.db");
		LeftWithoutDatabase check = new LeftWithoutDatabase();
		check.expect(database);
		Files.createFile(folder.resolve(left));
		Throwable thrown = catchThrowable(() -> check.expect(database));
		assertThat(thrown).isInstanceOf(StartRefused.class);
		assertThat(words(thrown)).contains(database + " がない", folder.resolve(left).toString(), "--restore=",
				"別の場所へ移して");
		Files.createFile(database);
		check.expect(database);
	}

	@Test
	void ほかのプログラムのポートとつながらないデータベースも言葉で言う() {
		assertThat(words(new IllegalStateException(new PortInUseException(8080, new BindException()))))
			.contains("ポート 8080 を、ほかのプログラムが使っています", "SERVER_PORT");
		assertThat(words(new IllegalStateException(new SQLException("refused", "08001")))).contains("データベースにつながりません",
				"動いているか");
	}

	private static String refusal(StoreOfTest store) {
		Throwable thrown = catchThrowable(store::carryOver);
		assertThat(thrown).isInstanceOf(StartRefused.class);
		return words(new IllegalStateException(thrown));
	}

	private static String words(Throwable failure) {
		FailureAnalysis analysis = Objects
			.requireNonNull(new StartRefusedAnalyzer(new MockEnvironment()).analyze(failure));
		return String.join("\n", List.of(analysis.getDescription(), String.valueOf(analysis.getAction())));
	}

	private static void execute(StoreOfTest store, String statement) throws SQLException {
		try (Connection connection = DriverManager.getConnection(store.url());
				Statement executed = connection.createStatement()) {
			executed.execute(statement);
		}
	}

}
