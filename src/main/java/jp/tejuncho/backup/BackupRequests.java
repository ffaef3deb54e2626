package jp.tejuncho.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jp.tejuncho.platform.store.PrivateFiles;

/**
 * 命令からの頼み.
 *
 * While the application runs nobody else can open the file of H2. So the command leaves a
 * file in the folder of the backups, which only the same person can write into, and the
 * application answers with another. No port, no password.
 *
 * @param folder of the backups
 */
record BackupRequests(Path folder) {

	private static final String REQUEST = ".request-";

	private static final String ANSWER = ".answer-";

	private static final String DONE = "+";

	String ask() throws IOException {
		PrivateFiles.createFolder(this.folder);
		String name = UUID.randomUUID().toString();
		PrivateFiles.create(this.folder.resolve(REQUEST + name));
		return name;
	}

	// What the application said; nothing as long as it hasn't.
	Optional<Answer> answer(String name) throws IOException {
		Path file = this.folder.resolve(ANSWER + name);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		String text = Files.readString(file, StandardCharsets.UTF_8);
		Files.delete(file);
		return Optional.of(new Answer(text.startsWith(DONE), text.substring(1)));
	}

	void takeBack(String name) throws IOException {
		Files.deleteIfExists(this.folder.resolve(REQUEST + name));
	}

	// What is asked for; each is given out once.
	List<String> take() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> String.valueOf(file.getFileName()).startsWith(REQUEST))
				.filter(BackupRequests::delete)
				.map((file) -> String.valueOf(file.getFileName()).substring(REQUEST.length()))
				.toList();
		}
	}

	private static boolean delete(Path file) {
		try {
			return Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			return false;
		}
	}

	void give(String name, Answer answer) throws IOException {
		Path half = this.folder.resolve(ANSWER + name + ".half");
		PrivateFiles.write(half, (answer.made() ? DONE : "-") + answer.sentence());
		PrivateFiles.move(half, this.folder.resolve(ANSWER + name));
	}

	/**
	 * 答え.
	 *
	 * @param made whether there is a backup now
	 * @param sentence about it, or why there is none
	 */
	record Answer(boolean made, String sentence) {

	}

}
