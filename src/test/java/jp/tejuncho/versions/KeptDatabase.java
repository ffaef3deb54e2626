package jp.tejuncho.versions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

import jp.tejuncho.testing.Databases;

/**
 * A database as a file.
 */
enum KeptDatabase {

	/** H2. */
	H2("h2.mv.db.xz") {

		@Override
		String fresh(Path folder) {
			return "jdbc:h2:file:" + folder.resolve("tejuncho").toAbsolutePath() + ";USER=sa;PASSWORD=;WRITE_DELAY=0";
		}

		@Override
		String open(Path kept, Path folder) throws IOException {
			try (InputStream packed = new XZInputStream(Files.newInputStream(kept.resolve(file())))) {
				Files.copy(packed, folder.resolve("tejuncho.mv.db"));
			}
			return fresh(folder);
		}

		@Override
		void keep(String url, Path folder, Path kept) throws IOException, SQLException {
			try (Connection connection = DriverManager.getConnection(url);
					Statement statement = connection.createStatement()) {
				statement.execute("shutdown compact");
			}
			try (OutputStream packed = new XZOutputStream(Files.newOutputStream(kept.resolve(file())),
					new LZMA2Options(9))) {
				Files.copy(folder.resolve("tejuncho.mv.db"), packed);
			}
		}

	},

	/** PostgreSQL. */
	POSTGRESQL("postgresql.sql.xz") {

		@Override
		String fresh(Path folder) throws SQLException {
			return Databases.newPostgresql();
		}

		@Override
		String open(Path kept, Path folder) throws IOException, SQLException {
			String url = fresh(folder);
			try (InputStream packed = new XZInputStream(Files.newInputStream(kept.resolve(file())));
					Connection connection = DriverManager.getConnection(url);
					Statement statement = connection.createStatement()) {
				statement.execute(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
			}
			return url;
		}

		@Override
		void keep(String url, Path folder, Path kept) throws IOException, SQLException {
			try (Connection connection = DriverManager.getConnection(url);
					BufferedWriter script = new BufferedWriter(new OutputStreamWriter(
							new XZOutputStream(Files.newOutputStream(kept.resolve(file())), new LZMA2Options(9)),
							StandardCharsets.UTF_8))) {
				PostgresqlScript.write(connection, script);
			}
		}

	};

	private final String file;

	KeptDatabase(String file) {
		this.file = file;
	}

	String file() {
		return this.file;
	}

	/**
	 * An empty database.
	 * @param folder where files may lie
	 * @return where it is
	 */
	abstract String fresh(Path folder) throws IOException, SQLException;

	/**
	 * A copy of what was kept.
	 * @param kept the folder of a version
	 * @param folder where files may lie
	 * @return where it is
	 */
	abstract String open(Path kept, Path folder) throws IOException, SQLException;

	/**
	 * Keeps a database that nobody uses any more.
	 * @param url where it is
	 * @param folder where its files lie
	 * @param kept the folder of a version
	 */
	abstract void keep(String url, Path folder, Path kept) throws IOException, SQLException;

}
