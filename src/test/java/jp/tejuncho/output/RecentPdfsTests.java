package jp.tejuncho.output;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 作ったばかりのPDF.
 */
class RecentPdfsTests {

	private final DocumentOutput output = Mockito.spy(new DocumentOutput(""));

	private final RecentPdfs recent = new RecentPdfs(this.output);

	@Test
	void 頁の番号を数えた文書をもう一度組むことはない() throws Exception {
		Callable<RenderedPdf> look = () -> this.recent.of(SampleDocuments.draft(), PageStyle.STANDARD);
		try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
			for (Future<RenderedPdf> one : readers.invokeAll(List.of(look, look, look, look))) {
				assertThat(one.get().bytes())
					.isSameAs(this.recent.of(SampleDocuments.draft(), PageStyle.STANDARD).bytes());
			}
		}
		Mockito.verify(this.output, Mockito.times(1))
			.pdf(ArgumentMatchers.any(Document.class), ArgumentMatchers.any(PageStyle.class));
	}

	@Test
	void 一字でも違う文書には前のPDFを出さない() {
		Document draft = SampleDocuments.draft();
		Document other = new Document(draft.head().withTitle("別の題"), draft.blocks(), draft.format());
		assertThat(this.recent.of(other, PageStyle.STANDARD).bytes())
			.isNotEqualTo(this.recent.of(draft, PageStyle.STANDARD).bytes())
			.isEqualTo(new DocumentOutput("").pdf(other, PageStyle.STANDARD).bytes());
	}

	@Test
	void 別の体裁では前のPDFを出さない() {
		Document draft = SampleDocuments.draft();
		PageStyle large = new PageStyle(35, 30, 24, 30, 28, 28, PageStyle.Face.UD_GOTHIC, true, true);
		assertThat(this.recent.of(draft, large).bytes())
			.isNotEqualTo(this.recent.of(draft, PageStyle.STANDARD).bytes());
	}

	@Test
	void 大きなファイルをため込まない() {
		Mockito.doReturn(new RenderedPdf(new byte[20 * 1024 * 1024], 1, List.of(), Map.of()))
			.when(this.output)
			.pdf(ArgumentMatchers.any(Document.class), ArgumentMatchers.any(PageStyle.class));
		Document draft = SampleDocuments.draft();
		for (int i = 0; i < 8; i++) {
			this.recent.of(new Document(draft.head().withTitle("題" + i), draft.blocks(), draft.format()),
					PageStyle.STANDARD);
		}
		assertThat(this.recent.weight()).isLessThanOrEqualTo(32L * 1024 * 1024);
	}

	@Test
	void どの場所がどの頁にあるかが分かる() {
		Document draft = SampleDocuments.draft();
		RenderedPdf pdf = this.recent.of(draft, PageStyle.STANDARD);
		assertThat(pdf.places().values()).allMatch((page) -> page >= 1 && page <= pdf.pages());
		assertThat(draft.blocks()).allMatch((block) -> pdf.places().containsKey(block.id()));
		assertThat(pdf.places()).doesNotContainKey(new NodeId("nowhere"));
		assertThat(new DocumentOutput("").pdf("綴り", List.of(draft, draft), PageStyle.STANDARD).places()).isEmpty();
	}

}
