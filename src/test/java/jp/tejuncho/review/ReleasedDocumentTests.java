package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 版の文書.
 */
class ReleasedDocumentTests {

	private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

	@ParameterizedTest
	@MethodSource("levels")
	void 沿革は番号のない見出しの下に立つ(Level level) {
		Document approved = approved(level);
		Block.Division history = (Block.Division) approved.blocks().getLast();
		Numbering numbering = Numbering.of(approved);
		assertThat(history.title()).isEqualTo(Words.of("制定・改正の沿革"));
		assertThat(history.level()).isEqualTo(level);
		assertThat(numbering.mark(history.id())).isEmpty();
		assertThat(history.blocks()).hasSize(1).first().isInstanceOf(Block.Table.class);
	}

	@Test
	void 沿革があっても本文の番号は変わらない() {
		Document approved = approved(Level.PART);
		assertThat(Numbering.of(approved).mark(new NodeId("b"))).isEqualTo("Ⅱ");
	}

	private static Stream<Level> levels() {
		return Stream.of(Level.PART, Level.CHAPTER);
	}

	private static Document approved(Level level) {
		Document.Head head = new Document.Head(Words.of("見本システム"), "実施手順", Words.of("令和８年"), Words.of("見本市"), "", "第１版",
				true, DAY);
		Document read = new Document(head, List.of(division("a", level), division("b", level)));
		return ReleasedDocument.approved(read, DAY, List.of(), "第１版", "制定");
	}

	private static Block division(String id, Level level) {
		return new Block.Division(new NodeId(id), level, Words.of("総則"),
				List.of(new Block.Paragraph(new NodeId(id + ".p"), Words.of("目的を定める。"))));
	}

}
