package jp.tejuncho.submission.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import jp.tejuncho.submission.PlainFile;

/**
 * A file to be saved under its own name.
 */
final class Attachment {

	private Attachment() {
	}

	static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

	static ResponseEntity<byte[]> text(String name, String text) {
		return of(name, new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), PlainFile.of(text));
	}

}
