package jp.tejuncho.review.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import jp.tejuncho.review.CaseFile;

/**
 * A file about a document.
 *
 * @param name what it is called, without its ending
 */
record Download(String name) {

	static Download of(CaseFile file, String what) {
		return new Download(
				(what + "_" + file.manuscript().system().name()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
	}

	ResponseEntity<byte[]> answer(MediaType type, String ending, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(this.name + "." + ending, StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(bytes);
	}

}
