package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import jp.tejuncho.platform.StartRefused;

/**
 * データベースのファイルのパスワード.
 *
 * Random, in a file beside the database that only its owner reads, or the one of the
 * settings. A database that had none is taken over when the application starts: the new
 * password is on the disk before the database learns it, under a name that says that it
 * may not have, so that a stop at any moment leaves one of two passwords that opens it.
 */
public final class DatabasePassword {

	static final String KEPT = ".password";

	private static final String NEXT = ".password.new";

	private static final int WRONG_PASSWORD = 28000;

	private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{43}\n");

	private final String url;

	private final String user;

	private final String configured;

	private final @Nullable DatabaseFile file;

	DatabasePassword(String url, String user, String configured) {
		this.url = untraced(url);
		this.user = user;
		this.configured = configured;
		this.file = DatabaseFile.namesPassword(url) ? null : DatabaseFile.of(url).orElse(null);
	}

	private static String untraced(String url) {
		boolean says = url.toUpperCase(Locale.ROOT).contains(";TRACE_LEVEL_FILE=");
		return (says || DatabaseFile.of(url).isEmpty()) ? url : url + DatabaseFile.UNTRACED;
	}

	public static DatabasePassword of(Environment settings) {
		return new DatabasePassword(settings.getProperty("spring.datasource.url", ""),
				settings.getProperty("spring.datasource.username", ""),
				settings.getProperty("spring.datasource.password", ""));
	}

	Optional<Path> data() {
		return Optional.ofNullable(this.file).map((one) -> one.data().toAbsolutePath().normalize());
	}

	public String url() {
		return this.url;
	}

	public String user() {
		return this.user;
	}

	/**
	 * The password the application starts with; the database has it, or is not there yet.
	 * @return what the settings say of anything that is no file of H2
	 */
	String forStart() {
		DatabaseFile database = this.file;
		if (database == null) {
			return this.configured;
		}
		try {
			protect(database);
			if (!this.configured.isEmpty()) {
				giveTo(database, this.configured, false);
				return this.configured;
			}
			Path kept = database.beside(KEPT);
			return Files.exists(kept) ? read(kept) : makeOwn(database, kept);
		}
		catch (IOException ex) {
			throw refused("データベースのフォルダー " + database.folder() + " に書けません。" + PrivateFiles.owner(database.folder())
					+ "手順帖の利用者が読み書きできるかを確かめてください。", ex);
		}
	}

	private String makeOwn(DatabaseFile database, Path kept) throws IOException {
		Path next = database.beside(NEXT);
		boolean begun = Files.exists(next) && OURS.matcher(text(next)).matches();
		if (!begun) {
			byte[] random = new byte[32];
			new SecureRandom().nextBytes(random);
			Files.deleteIfExists(next);
			PrivateFiles.write(next, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
		}
		try {
			giveTo(database, read(next), !begun);
		}
		catch (StartRefused ex) {
			if (!begun) {
				Files.deleteIfExists(next);
			}
			throw ex;
		}
		if (!Files.exists(database.data())) {
			// the other name says that there was a database: not before there is one
			return read(next);
		}
		PrivateFiles.move(next, kept);
		return read(kept);
	}

	private void giveTo(DatabaseFile database, String password, boolean surelyNew) {
		if (!Files.exists(database.data())) {
			return;
		}
		try {
			if (surelyNew || !opens(password)) {
				change(password);
			}
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == WRONG_PASSWORD) {
				throw wrong(database, ex);
			}
			// in use, or damaged: whoever opens it next says so
		}
	}

	static StartRefused wrong(DatabaseFile database, @Nullable Throwable cause) {
		if (!Files.exists(database.beside(KEPT))) {
			return refused("データベース " + database.data() + " のパスワードのファイル " + database.beside(KEPT)
					+ " がありません。データベースのファイルが元あった場所から、同じ場所に戻してください。どこにもなければ、控えを --restore= で戻してください。", cause);
		}
		return refused("データベース " + database.data() + " のパスワードが合いません。このデータベースと一緒にあったパスワードのファイル "
				+ database.beside(KEPT).getFileName()
				+ " を同じ場所に戻してください。控えを手で戻したときは、このファイルを別の場所へ移してから起動すると、新しいパスワードが付きます。", cause);
	}

	private void change(String password) throws SQLException {
		try (Connection connection = open(""); Statement statement = connection.createStatement()) {
			statement.execute("alter user " + statement.enquoteIdentifier(userInUse(), true) + " set password '"
					+ password.replace("'", "''") + "'");
		}
	}

	public String userInUse() {
		String name = inUrl("USER").orElse(this.user);
		return (name.isEmpty() ? "sa" : name).toUpperCase(Locale.ROOT);
	}

	private Optional<String> inUrl(String setting) {
		Matcher named = Pattern.compile(";" + setting + "=([^;]*)", Pattern.CASE_INSENSITIVE).matcher(this.url);
		return named.find() ? Optional.of(named.group(1)) : Optional.empty();
	}

	/**
	 * The password the database has now; nothing is changed.
	 * @return the one that opens it, else the one it should have
	 */
	public String asItIs() {
		DatabaseFile database = this.file;
		if (database == null || !Files.exists(database.data())) {
			return this.configured;
		}
		List<String> candidates = new ArrayList<>();
		candidates.add(this.configured);
		for (Path one : Stream.of(database.beside(KEPT), database.beside(NEXT)).filter(Files::exists).toList()) {
			candidates.add(0, read(one));
		}
		Optional<String> right = candidates.stream().filter(this::fits).findFirst();
		return right.orElse(candidates.getFirst());
	}

	private boolean fits(String password) {
		try {
			return opens(password);
		}
		catch (SQLException ex) {
			// it can't be told; whoever opens it next says why
			return true;
		}
	}

	private boolean opens(String password) throws SQLException {
		try (Connection connection = open(password)) {
			return connection.isValid(0);
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == WRONG_PASSWORD) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * What a database that comes into this place must have.
	 * @return its password
	 */
	public String forWhatComes() {
		DatabaseFile database = this.file;
		if (database == null || !this.configured.isEmpty() || !Files.exists(database.beside(KEPT))) {
			return inUrl("PASSWORD").orElse(this.configured);
		}
		return read(database.beside(KEPT));
	}

	public Connection open(String password) throws SQLException {
		Properties properties = new Properties();
		if (!this.user.isEmpty()) {
			properties.setProperty("user", this.user);
		}
		if (!password.isEmpty()) {
			properties.setProperty("password", password);
		}
		return DriverManager.getConnection(this.url + ((this.file != null) ? ";IFEXISTS=TRUE" : ""), properties);
	}

	private static String read(Path file) {
		return text(file).strip();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			throw unusable(file, ex);
		}
	}

	private static StartRefused unusable(Path file, IOException cause) {
		return refused(
				"ファイル " + file + " を、手順帖の利用者が読み書きできません。" + PrivateFiles.owner(file) + "手順帖を動かす利用者を持ち主にしてください（chown）。",
				cause);
	}

	// Never the folder of others: only one that is made here, or holds nothing else
	private static void protect(DatabaseFile database) throws IOException {
		Path folder = database.folder();
		if (!Files.exists(folder)) {
			PrivateFiles.createFolder(folder);
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			if (files
				.allMatch((one) -> String.valueOf(one.getFileName()).startsWith(database.path().getFileName() + "."))) {
				PrivateFiles.protectFolder(folder);
			}
		}
		protectData(database);
	}

	private static StartRefused refused(String why, @Nullable Throwable cause) {
		return new StartRefused(why, "示したことをしてから、起動し直してください。", cause);
	}

	private static void protectData(DatabaseFile database) {
		try {
			PrivateFiles.protect(database.data());
		}
		catch (IOException ex) {
			throw unusable(database.data(), ex);
		}
	}

	// What H2 made meanwhile.
	void protectFile() {
		DatabaseFile database = this.file;
		if (database != null) {
			protectData(database);
			keep(database);
		}
	}

	private void keep(DatabaseFile database) {
		Path next = database.beside(NEXT);
		Path kept = database.beside(KEPT);
		try {
			if (this.configured.isEmpty() && Files.exists(next) && !Files.exists(kept)) {
				PrivateFiles.move(next, kept);
			}
		}
		catch (IOException ex) {
			throw unusable(next, ex);
		}
	}

}
