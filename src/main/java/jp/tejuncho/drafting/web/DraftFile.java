package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import jp.tejuncho.drafting.Manuscript;

/**
 * A draft as a file.
 *
 * @param name what it is called, without its ending
 */
record DraftFile(String name) {

	static DraftFile of(Manuscript manuscript, String what) {
		return new DraftFile((what + "（案）_" + manuscript.system().name()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
	}

	ResponseEntity<byte[]> answer(MediaType type, String ending, boolean download, byte[] bytes) {
		ContentDisposition disposition = (download ? ContentDisposition.attachment() : ContentDisposition.inline())
			.filename(this.name + "." + ending, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(bytes);
	}

}
