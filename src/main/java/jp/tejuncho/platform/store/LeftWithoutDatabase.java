package jp.tejuncho.platform.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jp.tejuncho.platform.StartRefused;

/**
 * データベースだけがなくなった置場.
 *
 * What is only there where a database was: an empty one beside it would begin anew what
 * people have written for years.
 */
@Component
class LeftWithoutDatabase implements BeforeOpening {

	private static final String REMEDY = "ディスクのつなぎ忘れ（マウント）、データの移し忘れ、設定の書き間違いでないかを確かめ、データベースを元の場所に戻すか、控えを --restore= で戻してから、起動し直してください。";

	private static final String NOTES = "seal-notes.txt";

	@Override
	public void expect(Path database) {
		if (Files.exists(database)) {
			return;
		}
		String name = String.valueOf(database.getFileName());
		String base = name.endsWith(DatabaseFile.SUFFIX)
				? name.substring(0, name.length() - DatabaseFile.SUFFIX.length()) : name;
		List<Path> left = Stream.of(base + DatabasePassword.KEPT, NOTES)
			.map(database::resolveSibling)
			.filter(Files::exists)
			.toList();
		if (!left.isEmpty()) {
			String files = left.stream().map(Path::toString).collect(Collectors.joining(" と "));
			throw new StartRefused("データベースのファイル " + database + " がないのに、前に使っていたときの " + files + " が残っています。",
					REMEDY + "空のデータベースで新しく始めるつもりなら、残っているファイルを別の場所へ移してから起動してください。");
		}
	}

}
