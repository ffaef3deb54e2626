package jp.tejuncho.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;
import org.tukaani.xz.XZInputStream;

import jp.tejuncho.platform.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("データベースのファイルのパスワードは")
class DatabasePasswordTests {

	private static final Path KEPT = Path.of("src/test/resources/versions/0.1/h2.mv.db.xz");

	private static final int KILLS = 12;

	@TempDir
	private Path folder;

	private String url = "";

	private Path password = Path.of("");

	@BeforeEach
	void place() {
		this.url = "jdbc:h2:file:" + this.folder.resolve("data/tejuncho") + ";USER=sa;WRITE_DELAY=0";
		this.password = this.folder.resolve("data/tejuncho.password");
	}

	@Test
	void 初めのデータベースは自分のパスワードで作られる() throws IOException, SQLException {
		String own = access("").forStart();
		try (Connection made = DriverManager.getConnection(this.url, "sa", own)) {
			assertThat(made.isValid(1)).isTrue();
		}
		assertThat(own).matches("[A-Za-z0-9_-]{43}");
		assertThat(access("").forStart()).isEqualTo(own).isEqualTo(Files.readString(this.password).strip());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.password))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.password.getParent())))
			.isEqualTo("rwx------");
		assertThat(opens("")).isFalse();
	}

	@Test
	void 読めないときはそのファイルと持ち主を言う() throws IOException {
		Files.createDirectories(this.password);
		for (Executable opening : List.<Executable>of(() -> access("").forStart(), () -> access("").forWhatComes())) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(opening::execute)
				.withMessageContainingAll("ファイル " + this.password + " を", "持ち主は " + Files.getOwner(this.password));
		}
	}

	@Test
	void パスワードのなかった前の版のデータベースに付き_中身は変わらない() throws IOException, SQLException {
		unpack();
		List<String> before = contents("");
		String own = access("").forStart();
		assertThat(opens("")).isFalse();
		assertThat(contents(own)).isEqualTo(before);
		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(this.folder.resolve("data/tejuncho.mv.db"))))
			.isEqualTo("rw-------");
		assertThat(access("").asItIs()).isEqualTo(own);
	}

	@Test
	void 設定したパスワードがあればそれが付き_ファイルは作らない() throws IOException, SQLException {
		unpack();
		assertThat(access("設定'した").forStart()).isEqualTo("設定'した");
		assertThat(opens("設定'した")).isTrue();
		assertThat(access("設定'した").forStart()).isEqualTo("設定'した");
		assertThat(this.password).doesNotExist();
	}

	@Test
	void アドレスに書かれていれば手を出さない() throws IOException, SQLException {
		unpack();
		this.url += ";PASSWORD=";
		assertThat(access("").forStart()).isEmpty();
		assertThat(opens("")).isTrue();
		assertThat(this.password).doesNotExist();
	}

	@Test
	void パスワードのファイルがなくなれば_することを言う() throws IOException {
		unpack();
		access("").forStart();
		Files.delete(this.password);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> access("").forStart())
			.withMessageContainingAll("tejuncho.password がありません", "同じ場所に戻してください", "--restore=");
		assertThat(this.folder.resolve("data/tejuncho.password.new")).doesNotExist();
	}

	@Test
	void 起動できないわけとしてもパスワードのことを言う() throws IOException {
		unpack();
		access("").forStart();
		Files.delete(this.password);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> access("").forStart())
			.satisfies((failure) -> assertThat(told(failure)).contains("tejuncho.password がありません", "--restore="));
	}

	// as a start asks them, one after another
	private static String told(Throwable failure) {
		MockEnvironment settings = new MockEnvironment();
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, settings), (_, _, _) -> {
			})
			.stream()
			.filter((one) -> one.getClass().getName().startsWith("jp.tejuncho."))
			.sorted(AnnotationAwareOrderComparator.INSTANCE)
			.map((one) -> one.analyze(new IllegalStateException(failure)))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow()
			.getDescription();
	}

	@Test
	void 断る起動はパスワードのファイルも作らない() {
		DatabaseAccess.ForTheApplication access = new DatabaseAccess.ForTheApplication(
				new MockEnvironment().withProperty("spring.datasource.url", this.url), refusing());
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> access.jdbcConnectionDetails().getPassword());
		assertThat(this.password.getParent()).doesNotExist();
	}

	@Test
	void データベースができるまでは_あったことを示す名前のファイルにしない() throws IOException, SQLException {
		DatabasePassword access = access("");
		String own = access.forStart();
		assertThat(this.password).doesNotExist();
		DriverManager.getConnection(this.url, "sa", own).close();
		access.protectFile();
		assertThat(Files.readString(this.password).strip()).isEqualTo(own);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void 記憶の中だけのデータベースは止めるとなくなると言う(CapturedOutput output) {
		new DatabaseAccess.ForTheApplication(new MockEnvironment().withProperty("spring.datasource.url", this.url),
				refusing())
			.protect();
		assertThat(output.getAll()).doesNotContain("止めると");
		new DatabaseAccess.ForTheApplication(
				new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:tried"), refusing())
			.protect();
		assertThat(output.getAll()).contains("WARN", "止めると、入力したものはすべてなくなります");
	}

	private static ObjectProvider<BeforeOpening> refusing() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("memory", (BeforeOpening) (file) -> {
			throw new StartRefused(file + " was not in use here", "");
		});
		return beans.getBeanProvider(BeforeOpening.class);
	}

	@Test
	void ほかのもののあるフォルダーの許可は変えない() throws IOException {
		Path shared = Files.createDirectory(this.folder.resolve("data"));
		Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.writeString(shared.resolve("letter.txt"), "someone's");
		access("").forStart();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared))).isEqualTo("rwxr-xr-x");
	}

	@Test
	void 付けている間にいつ強制終了されても_どちらかで開き_次の起動で付く() throws IOException, InterruptedException, SQLException {
		unpack();
		List<String> before = contents("");
		byte[] untouched = Files.readAllBytes(this.folder.resolve("data/tejuncho.mv.db"));
		for (int n = 0; n < KILLS; n++) {
			Files.write(this.folder.resolve("data/tejuncho.mv.db"), untouched);
			Files.deleteIfExists(this.password);
			Files.deleteIfExists(this.folder.resolve("data/tejuncho.password.new"));
			Process starting = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
					System.getProperty("java.class.path"), TakenOver.class.getName(), this.url)
				.start();
			assertThat(starting.getInputStream().read()).isPositive();
			TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(600));
			starting.destroyForcibly().waitFor();
			assertThat(opens(access("").asItIs())).isTrue();
			String own = access("").forStart();
			assertThat(opens(own)).isTrue();
			assertThat(opens("")).isFalse();
			assertThat(contents(own)).isEqualTo(before);
		}
	}

	private void unpack() throws IOException {
		Files.createDirectories(this.folder.resolve("data"));
		try (InputStream packed = new XZInputStream(Files.newInputStream(KEPT))) {
			Files.copy(packed, this.folder.resolve("data/tejuncho.mv.db"));
		}
	}

	private DatabasePassword access(String configured) {
		return new DatabasePassword(this.url, "", configured);
	}

	private List<String> contents(String own) throws SQLException {
		try (Connection connection = access("").open(own);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("script nopasswords")) {
			List<String> all = new ArrayList<>();
			while (rows.next()) {
				all.add(rows.getString(1));
			}
			return all;
		}
	}

	private boolean opens(String own) throws SQLException {
		try (Connection connection = access("").open(own); Statement statement = connection.createStatement()) {
			return statement.execute("select 1");
		}
		catch (SQLException ex) {
			assertThat(ex.getErrorCode()).isEqualTo(28000);
			return false;
		}
	}

	/** Takes a database over, until it is killed. */
	static final class TakenOver {

		private TakenOver() {
		}

		static void main(String[] args) throws InterruptedException {
			System.out.println("begun");
			new DatabasePassword(args[0], "", "").forStart();
			Thread.sleep(TimeUnit.MINUTES.toMillis(1));
		}

	}

}
