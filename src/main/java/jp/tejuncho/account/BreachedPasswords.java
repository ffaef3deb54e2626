package jp.tejuncho.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.StartRefused;

/**
 * もれたことのあるパスワードの一覧.
 *
 * A file of lines of SHA-1 and how often it was seen, ordered by SHA-1, that the operator
 * puts beside the application. It may be larger than any memory: each question reads some
 * forty lines of it.
 */
@Component
final class BreachedPasswords {

	private static final Logger log = LoggerFactory.getLogger(BreachedPasswords.class);

	private static final String SETTING = "TEJUNCHO_SIGN_IN_BREACHED_PASSWORDS";

	private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{40})(?::\\d{1,18})?\\r?");

	/**
	 * More than two lines.
	 */
	private static final int READ = 256;

	/**
	 * Places of the file at which a start looks whether it is in order.
	 */
	private static final int PLACES = 64;

	private static final int LINES_A_PLACE = 64;

	private final @Nullable Path file;

	BreachedPasswords(SignInSettings settings) {
		this.file = settings.breachedPasswords();
		if (this.file != null) {
			check(this.file);
		}
	}

	/**
	 * もれたことがあるか.
	 * @param password as it was typed; half-width letters are looked for too
	 * @return whether it is listed; never without a list
	 */
	boolean contain(String password) {
		if (this.file == null) {
			return false;
		}
		try (FileChannel lines = FileChannel.open(this.file)) {
			for (String written : Stream.of(password, Normalizer.normalize(password, Normalizer.Form.NFKC))
				.distinct()
				.toList()) {
				if (found(lines, digest(written))) {
					return true;
				}
			}
		}
		catch (IOException ex) {
			log.warn("もれたことのあるパスワードの一覧 {} を読めなかったので、それとは比べずに受け付けました。ファイルと権限を確かめてください。", this.file, ex);
		}
		return false;
	}

	private static boolean found(FileChannel lines, String digest) throws IOException {
		long low = 0;
		long high = lines.size();
		while (low < high) {
			long middle = (low + high) >>> 1;
			Line line = firstFrom(lines, middle);
			if (line == null || line.begin() >= high || line.digest().compareTo(digest) > 0) {
				high = middle;
			}
			else if (line.digest().equals(digest)) {
				return true;
			}
			else {
				low = line.end();
			}
		}
		return false;
	}

	// the first line that begins at a place or behind it
	private static @Nullable Line firstFrom(FileChannel lines, long place) throws IOException {
		long from = Math.max(0, place - 1);
		ByteBuffer bytes = ByteBuffer.allocate(READ);
		int read = lines.read(bytes, from);
		while (read > 0 && bytes.hasRemaining()) {
			read = lines.read(bytes, from + bytes.position());
		}
		String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
		int begin = (place == 0) ? 0 : text.indexOf('\n') + 1;
		if (begin == text.length() || (place > 0 && begin == 0 && from + text.length() == lines.size())) {
			return null;
		}
		int end = text.indexOf('\n', begin);
		String line = (end < 0) ? text.substring(begin) : text.substring(begin, end);
		if ((place > 0 && begin == 0) || !LINE.matcher(line).matches()) {
			throw new IOException("No line of a digest and a number at byte " + (from + begin));
		}
		return new Line(from + begin, from + begin + line.length() + 1, line.substring(0, 40).toUpperCase(Locale.ROOT));
	}

	private static void check(Path file) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new StartRefused("もれたことのあるパスワードの一覧 " + file.toAbsolutePath() + " がないか、読む権限がありません。",
					"設定 " + SETTING + " のファイルを置き、手順帖を動かす利用者が読めるようにしてから、起動し直してください。使わないときは、この設定を消してください。");
		}
		try (FileChannel lines = FileChannel.open(file)) {
			if (!ordered(lines)) {
				throw new StartRefused("もれたことのあるパスワードの一覧 " + file.toAbsolutePath() + " が空か、SHA-1の順に並んでいません。",
						"SHA-1の順に並んだもの（ordered by hash）に替えるか、LC_ALL=C sort で並べ直してから、起動し直してください。使わないときは、設定 " + SETTING
								+ " を消してください。");
			}
		}
		catch (IOException ex) {
			throw new StartRefused(
					"もれたことのあるパスワードの一覧 " + file.toAbsolutePath() + " を読めません。一行が「SHA-1の40字:回数」の形になっていません。（"
							+ ex.getMessage() + "）",
					"その形の、圧縮していないファイルに替えてから、起動し直してください。使わないときは、設定 " + SETTING + " を消してください。", ex);
		}
	}

	private static boolean ordered(FileChannel lines) throws IOException {
		String before = "";
		long read = 0;
		for (int place = 0; place < PLACES; place++) {
			long next = Math.max(read, lines.size() / PLACES * place);
			for (int count = 0; count < LINES_A_PLACE; count++) {
				Line line = firstFrom(lines, next);
				if (line == null) {
					break;
				}
				if (line.digest().compareTo(before) < 0) {
					return false;
				}
				before = line.digest();
				next = line.end();
			}
			read = next;
		}
		return !before.isEmpty();
	}

	private static String digest(String password) {
		try {
			return HexFormat.of()
				.withUpperCase()
				.formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * 一覧の一行.
	 *
	 * @param begin its first byte
	 * @param end the first byte of the next
	 * @param digest SHA-1 in hexadecimal
	 */
	private record Line(long begin, long end, String digest) {

	}

}
