package jp.tejuncho.submission.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import jp.tejuncho.platform.Download;

/**
 * A file to be saved under its own name.
 */
final class Attachment {

	private Attachment() {
	}

	static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
		int dot = name.lastIndexOf('.');
		return new Download(name.substring(0, dot)).attached(type, name.substring(dot + 1), bytes);
	}

}
