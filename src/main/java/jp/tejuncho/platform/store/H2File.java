package jp.tejuncho.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * H2のデータベースのファイル.
 *
 * @param path where it is, with the ending that H2 gives it
 * @param settings what follows the name in the address, from its semicolon on
 * @param user who opens it
 * @param password with which password
 */
record H2File(Path path, String settings, @Nullable String user, @Nullable String password) {

	private static final String H2 = "jdbc:h2:";

	private static final String FILE = "file:";

	/**
	 * Written out before it is acknowledged; closed after the last request was answered,
	 * not while the process begins to end; errors go to our log, not with their
	 * statements into a file that everybody may read.
	 */
	private static final List<String> SAFE = List.of(";WRITE_DELAY=0", ";DB_CLOSE_ON_EXIT=FALSE",
			";TRACE_LEVEL_FILE=0");

	private static final String ENDING = ".mv.db";

	/** In memory, on a server, in a file system of H2's own; one letter is a drive. */
	private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z]{2,}:.*");

	/**
	 * The file behind a pool of connections.
	 * @param pool the pool, which may not be open yet
	 * @return nothing where the database is no file of this machine
	 */
	static Optional<H2File> of(HikariDataSource pool) {
		String url = pool.getJdbcUrl();
		if (url == null || !url.startsWith(H2)) {
			return Optional.empty();
		}
		int end = (url.indexOf(';') < 0) ? url.length() : url.indexOf(';');
		String name = url.substring(H2.length(), end);
		String place = name.startsWith(FILE) ? name.substring(FILE.length()) : name;
		if (ELSEWHERE.matcher(place).matches()) {
			return Optional.empty();
		}
		String home = place.startsWith("~") ? System.getProperty("user.home") + place.substring(1) : place;
		return Optional.of(new H2File(Path.of(home + ENDING).toAbsolutePath().normalize(), url.substring(end),
				pool.getUsername(), pool.getPassword()));
	}

	/**
	 * What every address of a file needs, whoever has written it.
	 * @return the same file; what its settings say already stays
	 */
	H2File safely() {
		String safe = this.settings;
		for (String setting : SAFE) {
			String name = setting.substring(0, setting.indexOf('=') + 1);
			safe += safe.toUpperCase(Locale.ROOT).contains(name) ? "" : setting;
		}
		return new H2File(this.path, safe, this.user, this.password);
	}

	/**
	 * The same settings for another file.
	 * @param ending what stands between its name and the ending
	 * @return a file beside this one
	 */
	H2File beside(String ending) {
		return new H2File(this.path.resolveSibling(name() + ending + ENDING), this.settings, this.user, this.password);
	}

	String name() {
		String file = this.path.getFileName().toString();
		return file.substring(0, file.length() - ENDING.length());
	}

	/**
	 * What H2 wrote down by itself when something went wrong, before it was told not to.
	 * @return a file that is there or not
	 */
	Path trace() {
		return this.path.resolveSibling(name() + ".trace.db");
	}

	Path folder() {
		Path folder = this.path.getParent();
		return (folder != null) ? folder : this.path;
	}

	String url() {
		return H2 + FILE + this.path.resolveSibling(name()) + this.settings;
	}

	/**
	 * Opens it past the pool.
	 * @return a connection; while it is open, so is the database
	 */
	Connection open() throws SQLException {
		Properties properties = new Properties();
		if (this.user != null && !this.settings.toUpperCase(Locale.ROOT).contains(";USER=")) {
			properties.setProperty("user", this.user);
		}
		if (this.password != null && !this.settings.toUpperCase(Locale.ROOT).contains(";PASSWORD=")) {
			properties.setProperty("password", this.password);
		}
		return DriverManager.getConnection(url(), properties);
	}

	/**
	 * Closes a database, whatever its settings say about the last connection.
	 * @param open a connection to it
	 */
	static void shutDown(Connection open) throws SQLException {
		try (Statement statement = open.createStatement()) {
			statement.execute("shutdown");
		}
	}

}
