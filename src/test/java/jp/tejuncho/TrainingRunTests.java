package jp.tejuncho;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A training run is made on the machine that holds the real data: it must not come near
 * it.
 */
class TrainingRunTests {

	@TempDir
	private Path house;

	@AfterEach
	void forget() {
		System.clearProperty("spring.datasource.url");
		System.clearProperty("spring.profiles.active");
		System.clearProperty("server.servlet.context-path");
		System.clearProperty("tejuncho.hosts");
		System.clearProperty("tejuncho.store.usual-memory");
	}

	@Test
	void 本番のデータに触れずに最初の画面まで動かす() {
		System.setProperty("spring.datasource.url", "jdbc:h2:file:" + this.house.resolve("tejuncho"));
		System.setProperty("spring.profiles.active", "https,sample");
		System.setProperty("server.servlet.context-path", "/tejuncho");
		System.setProperty("tejuncho.hosts", "tejuncho.example.lg.jp");
		System.setProperty("tejuncho.store.usual-memory", this.house.resolve("database.txt").toString());
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		assertThat(TrainingRun.isAskedFor("--train")).isTrue();
		assertThat(TrainingRun.isAskedFor("--training=true", "--server.port=80")).isFalse();
		assertThat(TrainingRun.run(new PrintStream(told, true, StandardCharsets.UTF_8))).isEqualTo(TrainingRun.DONE);
		assertThat(told.toString(StandardCharsets.UTF_8)).contains("試し起動が終わりました");
		assertThat(this.house).isEmptyDirectory();
	}

}
