package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.StartRefused;

/**
 * どのデータベースを使っていたかの覚え.
 *
 * A small file beside the data. Without it, an application that has lost its settings
 * starts an empty database, and people believe that everything is gone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreMemory implements BeforeOpening {

	private static final Logger log = LoggerFactory.getLogger(StoreMemory.class);

	/** What it is called beside a file of H2. */
	static final String NAME = "database.txt";

	private static final String SERVER = "jdbc:";

	private static final String FILE = "file:";

	private static final String NOTE = "# 手順帖が使っているデータベース。設定が読めないまま空のデータベースで始めないための覚えです。";

	private final Path ofServers;

	private final Path usual;

	/**
	 * Where it is kept.
	 * @param ofServers where a setting says
	 * @param usual where it is looked for once that setting is lost with all others
	 */
	StoreMemory(@Value("${tejuncho.store.memory}") Path ofServers,
			@Value("${tejuncho.store.usual-memory}") Path usual) {
		this.ofServers = ofServers.toAbsolutePath().normalize();
		this.usual = usual.toAbsolutePath().normalize();
	}

	/**
	 * Before a file of H2 is made or opened.
	 * @param path the file
	 * @throws StartRefused if another database was in use here, or this one is gone
	 */
	@Override
	public void expect(Path path) {
		String used = read(beside(path));
		if (used.startsWith(SERVER) || isElsewhere(used, path)) {
			throw otherWasUsed(used, path);
		}
		if (!Files.exists(path) && used.equals(path.getFileName().toString())) {
			throw isGone(path);
		}
		if (!Files.exists(path)) {
			compareWithUsual(path);
		}
	}

	// who names another file may well mean it, and nothing of the one before is touched
	private void compareWithUsual(Path path) {
		String used = read(this.usual);
		if (used.isEmpty()) {
			return;
		}
		String other = used.contains(":") ? used : FILE + this.usual.resolveSibling(used);
		if (other.equals(FILE + path.toAbsolutePath().normalize())) {
			throw isGone(path);
		}
		log.warn("この手順帖は、前にほかのデータベース（{}）を使っていました。いまは、空の新しいファイル {} で始めます。設定 SPRING_DATASOURCE_URL の書き間違いなら、止めて直してください",
				other, path);
	}

	private StartRefused otherWasUsed(String used, Path path) {
		return new StartRefused("この手順帖は、前にほかのデータベース（" + used + "）を使っていました。いまの設定では、H2のファイル " + path + " で始まってしまいます。",
				"設定（SPRING_DATASOURCE_URL など。/etc/tejuncho.env）が読まれ、正しいか確かめてから、起動し直してください。" + path + " に替えるつもりなら、"
						+ memories(path) + " を消してから起動してください。");
	}

	private StartRefused isGone(Path path) {
		return new StartRefused("前に使っていたデータベースのファイル " + path + " がありません。",
				"控えから戻してから、起動し直してください。空のデータベースで始めるつもりなら、" + memories(path) + " を消してから起動してください。");
	}

	private String memories(Path path) {
		return Stream.of(beside(path).toAbsolutePath().normalize(), this.usual)
			.distinct()
			.filter(Files::exists)
			.map(Path::toString)
			.collect(Collectors.joining(" と "));
	}

	// a file that is here is somebody's, whatever was tried out elsewhere since
	private static boolean isElsewhere(String used, Path path) {
		return used.startsWith(FILE) && !Files.exists(path);
	}

	void remember(Path path) {
		Path memory = beside(path).toAbsolutePath().normalize();
		remember(memory, path.getFileName().toString());
		if (!memory.equals(this.usual)) {
			remember(this.usual, FILE + path.toAbsolutePath().normalize());
		}
	}

	/**
	 * Once a server has answered.
	 * @param url its address; what may be a password is left out
	 */
	void remember(String url) {
		String used = url.replaceFirst("[?;].*", "");
		remember(this.ofServers, used);
		if (!this.ofServers.equals(this.usual)) {
			remember(this.usual, used);
		}
	}

	private static void remember(Path memory, String used) {
		if (used.equals(read(memory))) {
			return;
		}
		try {
			Path folder = memory.getParent();
			if (folder != null) {
				PrivateFiles.createFolder(folder);
			}
			Files.write(PrivateFiles.createIfMissing(memory), List.of(NOTE, used), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			log.warn("使っているデータベースの覚えを {} に書けませんでした。設定が読めなかったときに、空のデータベースで始まるのを止められません", memory, ex);
		}
	}

	private static Path beside(Path path) {
		return path.resolveSibling(NAME);
	}

	private static String read(Path memory) {
		try {
			return Files.exists(memory) ? Files.readAllLines(memory, StandardCharsets.UTF_8)
				.stream()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.findFirst()
				.orElse("")
				.strip() : "";
		}
		catch (IOException ex) {
			log.warn("使っているデータベースの覚え {} を読めませんでした", memory, ex);
			return "";
		}
	}

}
