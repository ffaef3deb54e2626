package jp.tejuncho.platform.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * データベースのファイル.
 *
 * @param path where H2 is told that it is, without what H2 appends
 */
public record DatabaseFile(Path path) {

	static final String H2 = "jdbc:h2:";

	private static final String FILE = "file:";

	/** What H2 appends. */
	public static final String SUFFIX = ".mv.db";

	/** No statements beside the file: H2 lets everybody read what it writes there. */
	static final String UNTRACED = ";TRACE_LEVEL_FILE=0";

	public DatabaseFile {
		path = path.toAbsolutePath().normalize();
	}

	/**
	 * The file a database lies in.
	 * @param url where the database is
	 * @return nothing of a server, or of one in memory
	 */
	public static Optional<DatabaseFile> of(String url) {
		if (!url.startsWith(H2)) {
			return Optional.empty();
		}
		String rest = url.substring(H2.length()).split(";", 2)[0];
		boolean named = rest.startsWith(FILE);
		String path = named ? rest.substring(FILE.length()) : rest;
		if (path.startsWith("~/")) {
			path = System.getProperty("user.home") + path.substring(1);
		}
		// mem:, tcp:, ssl:, and whatever else H2 can read from; C: is a drive
		boolean elsewhere = !named && path.matches("[A-Za-z0-9]{2,}:.*");
		return (path.isBlank() || elsewhere) ? Optional.empty() : Optional.of(new DatabaseFile(Path.of(path)));
	}

	/**
	 * Whether whoever set the address decided on the password there.
	 * @param url where the database is
	 * @return whether it holds one, be it empty
	 */
	static boolean namesPassword(String url) {
		return url.toUpperCase(Locale.ROOT).contains(";PASSWORD=");
	}

	public Path data() {
		return beside(SUFFIX);
	}

	public Path beside(String suffix) {
		return this.path.resolveSibling(this.path.getFileName() + suffix);
	}

	public Path folder() {
		Path folder = this.path.getParent();
		return (folder != null) ? folder : this.path;
	}

	/**
	 * Where H2 finds it. USER and PASSWORD stand for the connection; what H2 must not do
	 * stands in the address.
	 * @param existing whether it has to be there
	 * @return the address
	 */
	public String url(boolean existing) {
		return H2 + FILE + this.path + ";DB_CLOSE_ON_EXIT=FALSE" + UNTRACED + (existing ? ";IFEXISTS=TRUE" : "");
	}

}
