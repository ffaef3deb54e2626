package jp.tejuncho.drafting.composing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Arrangement;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ExampleManuscript;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Levels;
import jp.tejuncho.edition.Part;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NumberingStyle;

/**
 * 組版前の文書の組立て.
 *
 * A pure function of the manuscript: adopted clauses in the edition's order, blanks
 * filled, notes and examples left behind, empty sections and chapters closed up.
 */
public final class Composer {

	private static final String ABSENT = "（該当なし）";

	private final Manuscript manuscript;

	private final WordsComposer words;

	private final ClauseComposer clauses;

	private final Arrangement arrangement;

	private final Levels levels;

	private final boolean keep;

	private final boolean asExample;

	private Composer(Manuscript manuscript) {
		this(manuscript, false);
	}

	private Composer(Manuscript manuscript, boolean asExample) {
		this.asExample = asExample;
		this.manuscript = manuscript;
		this.words = new WordsComposer(manuscript);
		this.clauses = new ClauseComposer(manuscript, this.words);
		this.arrangement = Arrangement.of(manuscript);
		this.levels = manuscript.edition().levels();
		this.keep = manuscript.numbering() == NumberingStyle.KEEP;
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
	 * Composes what the guideline itself says, to be compared with the document.
	 * @param manuscript what the document is made from
	 * @return the example; nothing stands on its cover where the guideline has none
	 */
	public static Document composeExample(Manuscript manuscript) {
		return new Composer(ExampleManuscript.of(manuscript), true).compose();
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
				division(part.id(), this.levels.part(), part.title(), chapters).ifPresent(blocks::add);
			}
		}
		return new Document(head(), blocks).withMandatory(new MandatoryPlaces(this.manuscript).in(blocks));
	}

	private Document.Head head() {
		Edition edition = this.manuscript.edition();
		List<Words> cover = edition.cover()
			.stream()
			.filter((line) -> !line.exampleOnly())
			.map((line) -> this.words.compose(line.wording(this.manuscript.tailoring().reverted())))
			.toList();
		boolean printed = cover.size() > 2;
		if (this.asExample) {
			Words none = Words.NONE;
			return new Document.Head(printed ? cover.getFirst() : none, edition.documentTitle(),
					printed ? cover.get(cover.size() - 2) : none, printed ? cover.getLast() : none,
					printed ? this.manuscript.house().confidentiality() : "", "", false, this.manuscript.today());
		}
		return new Document.Head(printed ? cover.getFirst() : Words.of(this.manuscript.system().name()),
				edition.documentTitle(), printed ? dateLine(cover.get(cover.size() - 2)) : Words.of(month()),
				printed ? cover.getLast() : Words.of(this.manuscript.house().owner().printedName()),
				this.manuscript.house().confidentiality(), this.manuscript.stage().version(), true,
				this.manuscript.today());
	}

	// what somebody wrote, or the month of the day it is printed: in both documents
	private Words dateLine(Words cover) {
		boolean open = cover.inlines().stream().anyMatch(Inline.Empty.class::isInstance);
		return open ? Words.of(month()) : cover;
	}

	private String month() {
		return this.manuscript.house().written(YearMonth.from(this.manuscript.today()));
	}

	private Optional<Block> chapter(Chapter chapter) {
		List<Block> blocks = entries(this.arrangement.body(chapter));
		for (Arrangement.ArrangedSection section : this.arrangement.sections(chapter)) {
			section(section).ifPresent(blocks::add);
		}
		return division(chapter.id(), this.levels.chapter(), chapter.title(), blocks);
	}

	private Optional<Block> section(Arrangement.ArrangedSection section) {
		List<Block> blocks = entries(section.entries());
		if (section.own() == null) {
			return division(section.id().value(), this.levels.section(), section.title(), blocks);
		}
		return blocks.isEmpty() ? Optional.empty() : Optional.of(new Block.Division(new NodeId(section.id().value()),
				this.levels.section(), heading(section.id()), blocks, this.keep && section.between()));
	}

	private Words heading(PlaceId own) {
		String title = this.manuscript.tailoring()
			.text(own)
			.map((text) -> Objects.requireNonNullElse(text.title(), ""))
			.orElse("");
		return this.words.compose(Markup.read(title));
	}

	private List<Block> entries(List<Arrangement.Entry> entries) {
		List<Block> blocks = new ArrayList<>();
		for (Arrangement.Entry entry : entries) {
			switch (entry) {
				case Arrangement.Entry.Example example -> {
					if (this.manuscript.choice(example.id()) == Choice.ADOPTED) {
						blocks.add(clause(example.clause()));
					}
				}
				case Arrangement.Entry.Own own -> blocks.add(own(own));
				case Arrangement.Entry.Note note -> table(note.note().slot()).ifPresent(blocks::add);
			}
		}
		return blocks;
	}

	private Block.Division clause(Clause clause) {
		List<Block> blocks = new ArrayList<>(this.clauses.blocks(clause));
		if (clause.slot() != null) {
			OwnTable.ofSlot(clause.slot()).flatMap(this::rows).ifPresent(blocks::add);
		}
		return new Block.Division(new NodeId(clause.id().value()), this.levels.clause(), title(clause), blocks);
	}

	private @Nullable Words title(Clause clause) {
		@Nullable String own = this.manuscript.tailoring().text(clause).title();
		if (own != null) {
			return own.isEmpty() ? null : this.words.compose(Markup.read(own));
		}
		return (clause.title() != null)
				? this.words.compose(clause.title().wording(this.manuscript.tailoring().reverted())) : null;
	}

	private Block.Division own(Arrangement.Entry.Own own) {
		Words title = heading(own.id());
		return new Block.Division(new NodeId(own.id().value()), this.levels.clause(),
				title.inlines().isEmpty() ? null : title, this.clauses.blocks(own.id()));
	}

	// a table that stands between clauses bears a heading like one
	private Optional<Block> table(@Nullable String slot) {
		return Optional.ofNullable(slot)
			.flatMap(OwnTable::ofSlot)
			.flatMap((table) -> rows(table).map((rows) -> new Block.Division(rows.id().child("heading"),
					this.levels.clause(), Words.of(table.title()), List.of(rows))));
	}

	private Optional<Block.Table> rows(OwnTable table) {
		String content = this.manuscript.tailoring().content(Amendment.Kind.TABLE, table.place());
		return content.isBlank() ? Optional.empty() : Optional.of(table.block(content));
	}

	private Optional<Block> division(String id, Level level, String title, List<Block> blocks) {
		NodeId node = new NodeId(id);
		if (!blocks.isEmpty()) {
			return Optional.of(new Block.Division(node, level, Words.of(title), blocks));
		}
		Block absent = new Block.Paragraph(node.child("absent"), Words.of(ABSENT));
		return this.keep ? Optional.of(new Block.Division(node, level, Words.of(title), List.of(absent)))
				: Optional.empty();
	}

}
