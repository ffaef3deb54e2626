package jp.tejuncho.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 文書の木の保存.
 */
class DocumentJsonTests {

	static Stream<Document> documents() {
		return Stream.of(SampleDocuments.full(), SampleDocuments.draft(), SampleDocuments.responsePlan(),
				SampleDocuments.hard(), SampleDocuments.bare(), SampleDocuments.coverOnly());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void 承認した文書は何年たっても同じ木に戻る(Document document) {
		assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
		Document marked = new Document(document.head().withMark("識別 3f2a91c0"), document.blocks());
		assertThat(DocumentJson.read(DocumentJson.write(marked))).isEqualTo(marked);
	}

	@Test
	void 必須の場所を知らなかった頃に保存した文書も読めて識別は変わらない() {
		Document document = SampleDocuments.responsePlan();
		String kept = new String(DocumentJson.write(document), StandardCharsets.UTF_8);
		assertThat(kept).doesNotContain("\"mandatory\"");
		assertThat(DocumentJson.read(kept.getBytes(StandardCharsets.UTF_8)).mandatory()).isEmpty();
		Document bound = document.withMandatory(Set.of(new NodeId("plan.p1"), new NodeId("contacts")));
		assertThat(DocumentJson.read(DocumentJson.write(bound))).isEqualTo(bound);
		assertThat(Archive.digest(bound)).isNotEqualTo(Archive.digest(document));
	}

	@Test
	void 番号に付けた印も保存され印のない番号の書き方は変わらない() {
		Block.Quoted[] marks = { new Block.Quoted("３"), new Block.Quoted("３", Inline.Change.REMOVED) };
		for (Block.Quoted mark : marks) {
			Document document = SampleDocuments.responsePlan()
				.withBlocks(List
					.of(new Block.Division(new NodeId("d"), Level.CHAPTER, Words.of("記録"), List.of(), false, mark)));
			byte[] kept = DocumentJson.write(document);
			assertThat(DocumentJson.read(kept)).isEqualTo(document);
			assertThat(new String(kept, StandardCharsets.UTF_8))
				.contains((mark.change() == null) ? "\"quoted\":\"３\"}" : "\"change\":\"REMOVED\"}");
		}
	}

	@Test
	void 識別のなかった頃に保存した文書も読める() {
		Document document = SampleDocuments.responsePlan();
		String kept = new String(DocumentJson.write(document), StandardCharsets.UTF_8);
		String old = kept.replace(",\"mark\":\"\"", "");
		assertThat(old).isNotEqualTo(kept).doesNotContain("\"mark\":\"\"");
		assertThat(DocumentJson.read(old.getBytes(StandardCharsets.UTF_8))).isEqualTo(document);
	}

}
