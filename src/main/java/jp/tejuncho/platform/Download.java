package jp.tejuncho.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.http.CacheControl;
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

	// the viewers of browsers put the file into a page of their own, as an object of it
	private static final String FRAMED_POLICY = "default-src 'none'; object-src 'self'; frame-ancestors 'self'; "
			+ "base-uri 'none'; form-action 'none'";

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

	/**
	 * A file to be looked at again and again: the browser keeps it, and asks each time
	 * whether it still holds and the person still may.
	 * @param type its type
	 * @param ending the ending of its name
	 * @param bytes its content
	 * @param tag what changes with the content
	 * @return the answer to whoever asked for it
	 */
	public ResponseEntity<byte[]> shown(MediaType type, String ending, byte[] bytes, String tag) {
		return ResponseEntity.ok()
			.headers(shown(type, ending, bytes).getHeaders())
			.eTag(tag)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(bytes);
	}

	/**
	 * The same for a page of this application that shows it within itself.
	 * @param type its type
	 * @param ending the ending of its name
	 * @param bytes its content
	 * @param tag what changes with the content
	 * @return the answer, the only kind that may be framed
	 */
	public ResponseEntity<byte[]> framed(MediaType type, String ending, byte[] bytes, String tag) {
		return ResponseEntity.ok()
			.headers(shown(type, ending, bytes, tag).getHeaders())
			.header("X-Frame-Options", "SAMEORIGIN")
			.header("Content-Security-Policy", FRAMED_POLICY)
			.body(bytes);
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
