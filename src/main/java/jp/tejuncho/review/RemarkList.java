package jp.tejuncho.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.SpreadsheetFile;
import jp.tejuncho.text.JapanTime;

/**
 * 指摘・対応一覧.
 *
 * @param head of the document it is about
 * @param kind which of the documents that is
 * @param remarks in the order they were made
 */
public record RemarkList(Document.Head head, DocumentKind kind, List<Remark> remarks) {

	private static final NodeId PLACE = new NodeId("remarks");

	private static final List<String> SHEET = List.of("番号", "回", "箇所", "元の文", "種類", "指摘", "提案する文", "指摘した人", "指摘した日",
			"状態", "対応", "対応した人", "対応した日", "確認した人", "確認した日");

	private static final List<Block.Column> COLUMNS = List.of(new Block.Column("番号", 2), new Block.Column("箇所", 6),
			new Block.Column("指摘", 9), new Block.Column("対応", 9), new Block.Column("状態", 3));

	public RemarkList {
		remarks = List.copyOf(remarks);
	}

	/**
	 * The list on paper.
	 * @return a landscape table
	 */
	public Document document() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(PLACE.child("about"),
				Words.of("「" + this.head.title() + "」の照会で受けた指摘と、その対応の一覧である。")));
		if (this.remarks.isEmpty()) {
			blocks.add(new Block.Paragraph(PLACE.child("none"), Words.of("指摘はなかった。")));
		}
		else {
			List<List<Words>> rows = new ArrayList<>();
			this.remarks.forEach((remark) -> rows.add(cells(rows.size() + 1, remark)));
			blocks.add(new Block.Table(PLACE.child("table"), "指摘と対応", COLUMNS, rows));
		}
		return new Document(this.head.withTitle(this.kind.paper("指摘・対応一覧")), blocks, Document.Format.LANDSCAPE);
	}

	private static List<Words> cells(int number, Remark remark) {
		return List.of(Words.of(Integer.toString(number)), Words.of(remark.address()),
				lines("［" + remark.kind().label() + "］" + remark.words(),
						remark.proposal().isBlank() ? "" : "提案する文：" + remark.proposal(),
						signed(remark.byName(), remark.at())),
				lines(remark.answer(), signed(remark.answeredBy(), remark.answeredAt())),
				lines(remark.state().label(), signed(remark.confirmedBy(), remark.confirmedAt())));
	}

	private static String signed(String name, @Nullable Instant at) {
		return (at != null) ? "（" + name + "　" + JapanTime.day(at) + "）" : "";
	}

	/**
	 * What people have written, as they have written it.
	 * @param texts texts of any number of lines
	 * @return the lines beneath each other, empty ones left out
	 */
	static Words lines(String... texts) {
		List<Inline> inlines = new ArrayList<>();
		Stream.of(texts).flatMap(String::lines).filter((line) -> !line.isBlank()).forEach((line) -> {
			if (!inlines.isEmpty()) {
				inlines.add(new Inline.Break());
			}
			inlines.add(new Inline.Plain(line));
		});
		return new Words(inlines);
	}

	/**
	 * The list for a spreadsheet program.
	 * @return comma-separated values in UTF-8
	 */
	public byte[] csv() {
		SpreadsheetFile sheet = new SpreadsheetFile(SHEET);
		for (int i = 0; i < this.remarks.size(); i++) {
			Remark remark = this.remarks.get(i);
			sheet.add(List.of(Integer.toString(i + 1), Integer.toString(remark.round()), remark.address(),
					remark.quoted(), remark.kind().label(), remark.words(), remark.proposal(), remark.byName(),
					JapanTime.day(remark.at()), remark.state().label(), remark.answer(), remark.answeredBy(),
					optional(remark.answeredAt()), remark.confirmedBy(), optional(remark.confirmedAt())));
		}
		return sheet.bytes();
	}

	private static String optional(@Nullable Instant at) {
		return (at != null) ? JapanTime.day(at) : "";
	}

}
