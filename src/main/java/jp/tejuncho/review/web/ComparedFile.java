package jp.tejuncho.review.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.NotFound;

/**
 * 比べた結果の取出し.
 */
final class ComparedFile {

	private ComparedFile() {
	}

	/**
	 * A comparison to be stored.
	 * @param pair what is compared
	 * @param output what writes it
	 * @param style what the house lays down for paper
	 * @param kind pdf, docx or txt
	 * @return the answer
	 */
	static ResponseEntity<byte[]> of(ComparedPair pair, DocumentOutput output, PageStyle style, String kind) {
		Download file = pair.paper().file();
		return switch (kind) {
			case "pdf" -> file.attached(MediaType.APPLICATION_PDF, kind, output.pdf(pair.document(), style).bytes());
			case "docx" -> file.attached(Download.WORD, kind, output.docx(pair.document(), style));
			case "txt" -> file.attached(Download.TEXT, kind, pair.text());
			default -> throw new NotFound("比べた結果の形 " + kind);
		};
	}

}
