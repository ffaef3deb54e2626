package jp.tejuncho.bench;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.SampleDocuments;

/**
 * What a renderer holds after a thousand different documents.
 */
class PdfMemoryBench {

	private static final int DOCUMENTS = 1_000;

	private static final int STEP = 200;

	@Test
	void 千の文書を作った後の記憶() {
		DocumentOutput output = new DocumentOutput("");
		for (int made = 1; made <= DOCUMENTS; made++) {
			output.pdf(document(made), PageStyle.STANDARD);
			if (made % STEP == 0) {
				System.gc();
				Runtime runtime = Runtime.getRuntime();
				Figures.print("after %d documents: %d MB of objects, process %d MB".formatted(made,
						(runtime.totalMemory() - runtime.freeMemory()) / 1_000_000,
						Figures.megabytes(ProcessHandle.current().pid(), "VmRSS")));
			}
		}
	}

	// every paragraph differs from those of any other document
	private static Document document(int number) {
		List<Block> paragraphs = IntStream.range(0, 150)
			.mapToObj((i) -> (Block) new Block.Paragraph(new NodeId("p" + i),
					Words.of(Character.toString(0x4E00 + number) + "の文書" + number + "の段落" + i
							+ "は、情報システム管理者が本システムの運用に必要な事項を別に定め、関係する職員に周知し、毎年度１回以上、その実施の状況を確認し、"
							+ "結果を情報セキュリティ管理者に報告することを定める。")))
			.toList();
		return new Document(SampleDocuments.head(false), paragraphs);
	}

}
