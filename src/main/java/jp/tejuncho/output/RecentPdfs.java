package jp.tejuncho.output;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.text.Sha256;

/**
 * 作ったばかりのPDF.
 *
 * A page that tells the numbers of the pages and the frame beside it want the same file
 * within a second. It is found by the whole of its document, so nothing has to be
 * invalidated, and whether a person may see it is decided before anybody asks here.
 */
@Component
public class RecentPdfs {

	private static final int MOST = 32 * 1024 * 1024;

	private static final int PLACE = 100;

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final DocumentOutput output;

	private final Cache<String, RenderedPdf> recent = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((String key, RenderedPdf pdf) -> pdf.bytes().length + (PLACE * pdf.places().size()))
		.expireAfterAccess(KEPT)
		.build();

	RecentPdfs(DocumentOutput output) {
		this.output = output;
	}

	/**
	 * The document on paper.
	 * @param document the document
	 * @param style the page
	 * @return the file, made now or a short while ago
	 */
	public RenderedPdf of(Document document, PageStyle style) {
		String content = style.toString() + document;
		return this.recent.get(Sha256.hex(content.getBytes(StandardCharsets.UTF_8)),
				(key) -> this.output.pdf(document, style));
	}

	/**
	 * How much is held.
	 * @return about as many bytes
	 */
	long weight() {
		this.recent.cleanUp();
		return this.recent.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

}
