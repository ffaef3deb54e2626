package jp.tejuncho.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.comparison.ComparisonDocument;
import jp.tejuncho.comparison.ComparisonSettings;
import jp.tejuncho.comparison.ComparisonTable;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.review.HouseComparison;
import jp.tejuncho.review.RemarkList;

/**
 * 一式の組立て.
 *
 * A pure function of the material and the letter.
 */
public final class Composition {

	private static final String SUMMARY_NAME = "改正概要";

	private static final String TABLE_NAME = "新旧対照表";

	private static final NodeId SUMMARY = new NodeId("summary");

	private static final List<Block.Column> SUMMARY_COLUMNS = List.of(new Block.Column("箇所", 5),
			new Block.Column("種類", 2), new Block.Column("改正前", 7), new Block.Column("改正後", 7),
			new Block.Column("理由", 4));

	private final Material material;

	private final List<BundlePart> parts = new ArrayList<>();

	private final LetterDocument letter;

	private Composition(Material material, LetterContent content) {
		this.material = material;
		attach();
		this.letter = new LetterDocument(content, this.parts.stream().map((part) -> part.fileName("pdf")).toList(),
				material.manuscript().house().digits());
		String name = kind().label() + material.release().versionName() + "の" + BundlePart.LETTER + "_"
				+ material.manuscript().system().name();
		Document.Head head = material.head(kind().paper(BundlePart.LETTER));
		this.parts.addFirst(new BundlePart(1, name,
				this.letter.document(head, material.manuscript().house().page().letters()), false));
	}

	/**
	 * Everything that is handed in.
	 * @param material what it is made of
	 * @param content what the letter says
	 * @return the letter, and what is attached to it
	 */
	static Composition of(Material material, LetterContent content) {
		return new Composition(material, content);
	}

	LetterDocument letter() {
		return this.letter;
	}

	/**
	 * The parts.
	 * @return in their order, the letter first, numbered without a gap
	 */
	List<BundlePart> parts() {
		return List.copyOf(this.parts);
	}

	private void attach() {
		Optional<DocumentComparison> comparison = this.material.comparison();
		comparison.ifPresent((changes) -> {
			add(SUMMARY_NAME, summary(ChangeSummary.of(changes, this.material.reasons())));
			add(TABLE_NAME, table(changes));
		});
		this.parts.add(new BundlePart(this.parts.size() + 2, wholeName(), this.material.approved(), true));
		Document decisions = DecisionList.of(this.material.manuscript()).document();
		add("採否理由一覧", decisions.withHead(this.material.head(decisions.head().title())));
		add("指摘・対応一覧", new RemarkList(this.material.head(this.material.approved().head().title()), kind(),
				this.material.remarks())
			.document());
	}

	// one folder may hold the bundles of both documents of many systems
	private void add(String name, Document document) {
		this.parts.add(new BundlePart(this.parts.size() + 2,
				kind().paper(name) + "_" + this.material.manuscript().system().name(), document, false));
	}

	private DocumentKind kind() {
		return this.material.manuscript().draft().kind();
	}

	private String wholeName() {
		return kind().label() + this.material.release().versionName() + "_"
				+ this.material.manuscript().system().name();
	}

	private Document table(DocumentComparison comparison) {
		boolean decided = this.material.release().decidedOn() != null;
		ComparisonSettings settings = HouseComparison.settings(this.material.style(),
				HouseComparison.headings(decided, this.material.replacesCurrent()));
		return ComparisonDocument.of(ComparisonTable.of(comparison, settings, this.material.reasons()),
				this.material.head(kind().paper(TABLE_NAME)));
	}

	private Document summary(ChangeSummary summary) {
		List<Block> blocks = new ArrayList<>();
		String counts = summary.counts();
		blocks.add(new Block.Paragraph(SUMMARY.child("counts"),
				Words.of(counts.isEmpty() ? "改正部分はない。" : "改正した箇所は、" + counts + "である。")));
		if (!summary.entries().isEmpty()) {
			blocks.add(new Block.Paragraph(SUMMARY.child("note"),
					Words.of("改正前及び改正後の欄には、異なる部分のある文を示す。一つの箇所に多くあるときは、初めの文とほかの数を示す。")));
			blocks.add(new Block.Table(SUMMARY, "改正した箇所", SUMMARY_COLUMNS,
					summary.entries().stream().map(Composition::cells).toList()));
		}
		return new Document(this.material.head(kind().paper(SUMMARY_NAME)), blocks, Document.Format.LANDSCAPE);
	}

	private static List<Words> cells(ChangeSummary.Entry entry) {
		return List.of(Words.of(entry.where().isEmpty() ? "表紙" : entry.where()), Words.of(entry.change().label()),
				lines(entry.before()), lines(entry.after()), Words.of(oneLine(entry.reason())));
	}

	private static Words lines(String sentences) {
		List<Inline> inlines = new ArrayList<>();
		sentences.lines().forEach((line) -> {
			if (!inlines.isEmpty()) {
				inlines.add(new Inline.Break());
			}
			inlines.add(new Inline.Plain(line));
		});
		return new Words(inlines);
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\r\\n]+", "　");
	}

}
