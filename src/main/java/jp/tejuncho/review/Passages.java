package jp.tejuncho.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.Excerpt;

/**
 * 文書の箇所.
 *
 * The clauses of a document and their lines, as a reviewer reads and names them.
 */
public final class Passages {

	private final Numbering numbering;

	private final List<Clause> clauses = new ArrayList<>();

	private final Map<PlaceId, Remark.Passage> byPlace = new LinkedHashMap<>();

	private Passages(Document document) {
		this.numbering = Numbering.of(document);
		document.blocks().forEach((block) -> walk(block, ""));
	}

	/**
	 * Reads a document.
	 * @param document the document
	 * @return its clauses
	 */
	public static Passages of(Document document) {
		return new Passages(document);
	}

	/**
	 * The clauses.
	 * @return in reading order
	 */
	public List<Clause> clauses() {
		return List.copyOf(this.clauses);
	}

	Optional<Remark.Passage> find(PlaceId place) {
		return Optional.ofNullable(this.byPlace.get(place));
	}

	/**
	 * Where a place is and what it says.
	 * @param place a clause or a line of one
	 * @return the words, a line each; nothing if the document has no such place
	 */
	public Optional<String> words(PlaceId place) {
		return find(place).map(Remark.Passage::words);
	}

	private void walk(Block block, String address) {
		if (!(block instanceof Block.Division division)) {
			return;
		}
		String heading = heading(division);
		if (division.level().isClause()) {
			clause(division, address, heading);
			return;
		}
		String longer = address.isEmpty() ? heading : address + "　" + heading;
		division.blocks().forEach((inner) -> walk(inner, longer));
	}

	private void clause(Block.Division division, String address, String heading) {
		List<Line> lines = new ArrayList<>();
		String where = heading.isBlank() ? address : address + "　" + heading;
		for (Block block : division.blocks()) {
			switch (block) {
				case Block.Paragraph paragraph -> lines.add(line(paragraph.id(), "", paragraph.words()));
				case Block.Enumeration enumeration -> enumeration.items()
					.forEach((item) -> lines.add(line(item.id(), this.numbering.mark(item.id()), item.words())));
				case Block.Bullets bullets ->
					bullets.items().forEach((item) -> lines.add(line(item.id(), "・", item.words())));
				case Block.Table table -> lines.add(new Line(place(table.id()), "", "（表）" + table.summary()));
				case Block.Form form -> lines.add(new Line(place(form.id()), "", "（様式）" + form.summary()));
				case Block.Figure figure -> lines.add(new Line(place(figure.id()), "", "（図）" + figure.title()));
				case Block.Division inner -> walk(inner, where);
			}
		}
		this.clauses.add(new Clause(place(division.id()), where, lines));
		StringBuilder whole = new StringBuilder();
		for (Line line : lines) {
			this.byPlace.put(line.place(), new Remark.Passage(line.place(), where + line.mark(), line.words()));
			whole.append(whole.isEmpty() ? "" : "\n").append(line.mark()).append(line.words());
		}
		this.byPlace.put(place(division.id()), new Remark.Passage(place(division.id()), where, whole.toString()));
	}

	private Line line(NodeId id, String mark, Words words) {
		return new Line(place(id), mark, this.numbering.text(words, id));
	}

	private static PlaceId place(NodeId id) {
		return PlaceId.of(id);
	}

	private String heading(Block.Division division) {
		@Nullable Words title = division.title();
		return (title != null) ? this.numbering.mark(division.id()) + "　" + this.numbering.text(title, division.id())
				: "";
	}

	/**
	 * 条項.
	 *
	 * @param place its id
	 * @param address all headings above it, and its own
	 * @param lines what it says
	 */
	public record Clause(PlaceId place, String address, List<Line> lines) {

		public Clause {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * 行.
	 *
	 * @param place its id
	 * @param mark ①, ・ or empty
	 * @param words what is printed
	 */
	public record Line(PlaceId place, String mark, String words) {

		private static final int SHOWN = 40;

		/**
		 * What tells it from other lines in a list.
		 * @return its mark and the beginning of its words
		 */
		public String excerpt() {
			return Excerpt.beginning(this.mark + this.words, SHOWN);
		}

	}

}
