package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.platform.StartRefused;

/**
 * H2のファイルを開くこと.
 *
 * H2 makes a new database of an empty file, and of one that was cut it takes an older
 * state without a word. Both are told before it opens anything; what it says itself is
 * put into words that say what to do.
 */
final class H2Opening {

	private static final int BLOCK = 4096;

	/**
	 * Written at the head of a file that was closed properly; numbers are hexadecimal.
	 */
	private static final Pattern NEWEST = Pattern.compile("H:2,block:([0-9a-f]+),.*,clean:1,");

	private static final Pattern LENGTH = Pattern.compile(",len:([0-9a-f]+),");

	private static final int DAMAGED = 90030;

	private static final int UNEXPECTED = 50000;

	private static final String RESTORE = "いちばん新しい控えを、命令 --restore=（控えのファイル）で戻してから、起動し直してください（運用の手引「控えを取る、戻す」）。"
			+ "いまのファイルは、名前に -before- と日時の付いたものとして残ります。";

	private H2Opening() {
	}

	/**
	 * Opens a file that is there.
	 * @param file the file
	 * @return a connection
	 * @throws StartRefused if it must not or can't be opened
	 */
	static Connection open(H2File file) {
		checkAccess(file);
		checkLength(file.path());
		try {
			return file.open();
		}
		catch (SQLException ex) {
			throw refused(file, ex);
		}
	}

	static void checkAccess(H2File file) {
		Path path = file.path();
		Path place = Files.exists(path) ? path : existing(file.folder());
		boolean open = Files.isWritable(place) && (!Files.exists(path) || Files.isWritable(existing(file.folder())));
		if (!open) {
			throw new StartRefused("データベースの置場 " + place + " に書く権限がありません。" + PrivateFiles.owner(place),
					"手順帖を動かす利用者を持ち主にし（chown）、書けるようにしてから、起動し直してください。");
		}
	}

	private static Path existing(Path folder) {
		Path place = folder;
		while (!Files.exists(place) && place.getParent() != null) {
			place = place.getParent();
		}
		return place;
	}

	private static void checkLength(Path path) {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			long size = channel.size();
			if (size < 2 * BLOCK || size < newestEnds(channel)) {
				throw new StartRefused("データベースのファイル " + path + " が途中で切れています。控えを戻す途中で止まったか、写し終わる前に動かしています。", RESTORE);
			}
		}
		catch (IOException ex) {
			throw new StartRefused("データベースのファイル " + path + " を読めません。" + PrivateFiles.owner(path) + "（" + ex + "）",
					"ディスクの具合と、ファイルの持ち主と読む権限を確かめてから、起動し直してください。", ex);
		}
	}

	// only what was closed properly says for certain where its newest part lies
	private static long newestEnds(FileChannel channel) throws IOException {
		Matcher newest = NEWEST.matcher(read(channel, 0));
		if (!newest.find()) {
			return 0;
		}
		long begins = Long.parseLong(newest.group(1), 16) * BLOCK;
		if (begins >= channel.size()) {
			return begins + 1;
		}
		Matcher length = LENGTH.matcher(read(channel, begins));
		return length.find() ? begins + Long.parseLong(length.group(1), 16) * BLOCK : 0;
	}

	private static String read(FileChannel channel, long from) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(256);
		channel.read(bytes, from);
		return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
	}

	static StartRefused refused(H2File file, SQLException ex) {
		if (DatabaseAccess.isInUse(ex)) {
			return H2Upgrade.inUse(file.path(), ex);
		}
		if (isDamaged(ex)) {
			return new StartRefused("データベースのファイル " + file.path() + " が壊れていて、開けません。", RESTORE, ex);
		}
		return new StartRefused("データベースのファイル " + file.path() + " を開けません。（" + firstLine(ex) + "）",
				"設定（SPRING_DATASOURCE_URL、利用者、パスワード）と、ファイルの持ち主を確かめてから、起動し直してください。", ex);
	}

	// what H2 never expects of a file that it has written
	static boolean isDamaged(SQLException ex) {
		return ex.getErrorCode() == DAMAGED || ex.getErrorCode() == UNEXPECTED || StoreTrouble.closedItself(ex);
	}

	private static String firstLine(SQLException ex) {
		return String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
	}

}
