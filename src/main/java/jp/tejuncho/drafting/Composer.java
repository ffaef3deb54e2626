package jp.tejuncho.drafting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.ErratumId;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.Passage;
import jp.tejuncho.edition.Section;
import jp.tejuncho.edition.SectionNote;
import jp.tejuncho.text.Wareki;

/**
 * 組版前の文書の組立て.
 *
 * A pure function of the manuscript: adopted clauses in the edition's order, blanks
 * filled, notes and examples left behind, empty sections and chapters closed up.
 */
public final class Composer {

	/** Corrections turned back to the verbatim text: none yet, all are adopted. */
	static final Set<ErratumId> REVERTED = Set.of();

	private final Manuscript manuscript;

	private final WordsComposer words;

	private final ElementComposer elements;

	private Composer(Manuscript manuscript) {
		this.manuscript = manuscript;
		this.words = new WordsComposer(manuscript);
		this.elements = new ElementComposer(manuscript, this.words);
	}

	/**
	 * Composes the document.
	 * @param manuscript what it is made from
	 * @return the document as decided so far: what is undecided is not in it
	 */
	public static Document compose(Manuscript manuscript) {
		return new Composer(manuscript).compose();
	}

	/**
	 * Composes one clause as if it were adopted, to show how it will look.
	 * @param manuscript what it is made from
	 * @param clause the clause
	 * @return its blocks
	 */
	public static Block.Division composeClause(Manuscript manuscript, Clause clause) {
		return new Composer(manuscript).clause(clause);
	}

	private Document compose() {
		List<Block> blocks = new ArrayList<>();
		for (Part part : this.manuscript.edition().parts()) {
			List<Block> chapters = new ArrayList<>();
			part.chapters().forEach((chapter) -> chapter(chapter).ifPresent(chapters::add));
			if (part.title() == null) {
				blocks.addAll(chapters);
			}
			else {
				division(part.id(), Level.PART, part.title(), chapters).ifPresent(blocks::add);
			}
		}
		return new Document(head(), blocks);
	}

	private Document.Head head() {
		Edition edition = this.manuscript.edition();
		List<Words> cover = edition.cover()
			.stream()
			.filter((line) -> !line.exampleOnly())
			.map((line) -> this.words.compose(line.wording(REVERTED)))
			.toList();
		boolean printed = cover.size() > 2;
		return new Document.Head(printed ? cover.getFirst() : Words.of(this.manuscript.system().name()),
				edition.documentTitle(), printed ? cover.get(cover.size() - 2) : Words.of(month()),
				printed ? cover.getLast() : Words.of(this.manuscript.house().owner()),
				this.manuscript.house().confidentiality(), "第１版", true, this.manuscript.today());
	}

	private String month() {
		return this.manuscript.house().digits().apply(Wareki.of(YearMonth.from(this.manuscript.today())));
	}

	private Optional<Block> chapter(Chapter chapter) {
		List<Block> blocks = passages(chapter.body());
		for (Section section : chapter.sections()) {
			division(section.id(), Level.SECTION, section.title(), passages(section.body())).ifPresent(blocks::add);
		}
		return division(chapter.id(), Level.CHAPTER, chapter.title(), blocks);
	}

	private List<Block> passages(List<Passage> passages) {
		List<Block> blocks = new ArrayList<>();
		for (Passage passage : passages) {
			switch (passage) {
				case Clause clause -> {
					if (this.manuscript.choice(clause.id().value()) == Choice.ADOPTED) {
						blocks.add(clause(clause));
					}
				}
				case SectionNote _ -> {
				}
			}
		}
		return blocks;
	}

	private Block.Division clause(Clause clause) {
		NodeId id = new NodeId(clause.id().value());
		@Nullable Words title = (clause.title() != null) ? this.words.compose(clause.title().wording(REVERTED)) : null;
		List<Block> blocks = clause.body()
			.stream()
			.flatMap((element) -> this.elements.blocks(clause, element))
			.toList();
		return new Block.Division(id, Level.CLAUSE, title, blocks);
	}

	private static Optional<Block> division(String id, Level level, String title, List<Block> blocks) {
		return blocks.isEmpty() ? Optional.empty()
				: Optional.of(new Block.Division(new NodeId(id), level, Words.of(title), blocks));
	}

}
