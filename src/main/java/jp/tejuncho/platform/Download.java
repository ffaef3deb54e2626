package jp.tejuncho.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * 取り出すファイル.
 *
 * @param name what it is called, without its ending
 */
public record Download(String name) {

	/** Comma-separated values. */
	public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	/** Plain text. */
	public static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	/** A file of a word processor (docx). */
	public static final MediaType WORD = new MediaType("application",
			"vnd.openxmlformats-officedocument.wordprocessingml.document");

	private static final Pattern NO_FILE_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

	public Download {
		name = NO_FILE_NAME.matcher(name).replaceAll("_");
	}

	/**
	 * A file about something.
	 * @param what what it is
	 * @param subject what it is about
	 * @return the file's name
	 */
	public static Download of(String what, String subject) {
		return new Download(what + "_" + subject);
	}

	/**
	 * A file to be stored.
	 * @param type its type
	 * @param ending the ending of its name
	 * @param bytes its content
	 * @return the answer to whoever asked for it
	 */
	public ResponseEntity<byte[]> attached(MediaType type, String ending, byte[] bytes) {
		return answer(ContentDisposition.attachment(), type, ending, bytes);
	}

	/**
	 * A file to be looked at.
	 * @param type its type
	 * @param ending the ending of its name
	 * @param bytes its content
	 * @return the answer to whoever asked for it
	 */
	public ResponseEntity<byte[]> shown(MediaType type, String ending, byte[] bytes) {
		return answer(ContentDisposition.inline(), type, ending, bytes);
	}

	private ResponseEntity<byte[]> answer(ContentDisposition.Builder disposition, MediaType type, String ending,
			byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(this.name + "." + ending, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

}
