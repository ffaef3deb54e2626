package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;
import jp.tejuncho.drafting.SlotContents;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;

/**
 * 文書の外で書かれて印刷される語.
 *
 * The organisation's words, names of the register and rows of contacts: a draft prints
 * them and changes none, for other drafts print them, too. Who may change them is sent to
 * where they are written.
 */
final class PrintedWords {

	private static final String HOUSE = "house";

	private static final String REGISTERED = "registered";

	private static final String ROW = "row";

	private static final String ORGANIZATION = "/organization";

	private static final String OF_ORGANIZATION = "組織の設定";

	private final Examination examination;

	private final Map<String, PrintedWord> words = new LinkedHashMap<>();

	private final List<FilledTable> tables;

	private PrintedWords(Examination examination) {
		this.examination = examination;
		this.tables = FilledTable.of(examination);
	}

	static List<PrintedWord> of(Examination examination) {
		PrintedWords printed = new PrintedWords(examination);
		printed.addHouse();
		printed.tables.forEach(printed::addCells);
		Set<PlaceId> told = printed.tables.stream().map(FilledTable::place).collect(Collectors.toSet());
		examination.printed().forEach((said) -> {
			printed.addRegistered(said);
			if (!told.contains(said.place())) {
				printed.addRow(said);
			}
		});
		return new ArrayList<>(printed.words.values());
	}

	private void addHouse() {
		Map<String, String> house = this.examination.manuscript().house().words();
		Map<String, HouseWord> known = new HashMap<>();
		this.examination.manuscript().edition().house().forEach((word) -> known.put(word.id(), word));
		for (ExaminedLine line : this.examination.lines()) {
			for (Fragment fragment : line.wording().fragments()) {
				if (fragment instanceof Fragment.HouseWord word && known.containsKey(word.id())) {
					HouseWord example = known.get(word.id());
					String letters = house.getOrDefault(word.id(), word.verbatim());
					this.words.putIfAbsent(HOUSE + word.id(), new PrintedWord(line.place(), HOUSE, OF_ORGANIZATION,
							ORGANIZATION, example.label(), letters, !letters.equals(example.defaultText())));
				}
			}
		}
	}

	private void addRegistered(Printed said) {
		Map<String, String> registered = this.examination.manuscript().values().registered();
		for (Inline inline : said.words().inlines()) {
			String name = (inline instanceof Inline.Filled named) ? registered.getOrDefault(named.variable(), "") : "";
			if (inline instanceof Inline.Filled filled && !name.isBlank()) {
				Variable variable = this.examination.manuscript().variable(filled.variable());
				boolean system = variable.source() == Variable.Source.SYSTEM_NAME
						|| variable.source() == Variable.Source.SYSTEM_SHORT_NAME
						|| variable.source() == Variable.Source.MANAGER_POST;
				this.words.putIfAbsent(REGISTERED + variable.id(),
						new PrintedWord(said.place(), REGISTERED, system ? "対象システムの登録" : OF_ORGANIZATION,
								system ? "/systems/" + this.examination.manuscript().system().id() : ORGANIZATION,
								variable.label(), name, true));
			}
		}
	}

	private void addRow(Printed said) {
		slot(said.place()).ifPresent((slot) -> {
			String letters = letters(said.words(), said.place());
			if (!letters.isBlank()) {
				this.words.putIfAbsent(ROW + said.place() + letters, row(said.place(), slot, "", letters));
			}
		});
	}

	// the same words in two rows are one finding that names the first
	private void addCells(FilledTable filled) {
		Block.Table table = filled.table();
		SlotContents.Source source = filled.source();
		if (source == null) {
			return;
		}
		for (int row = 0; row < table.rows().size(); row++) {
			List<Words> cells = table.rows().get(row);
			for (int column = 0; column < Math.min(cells.size(), table.columns().size()); column++) {
				String letters = letters(cells.get(column), filled.place());
				String called = "「" + table.summary() + "」の" + (row + 1) + "行目の「" + table.columns().get(column).head()
						+ "」";
				if (!letters.isBlank()) {
					this.words.putIfAbsent(ROW + table.id() + letters, row(filled.place(), source, called, letters));
				}
			}
		}
	}

	private PrintedWord row(PlaceId place, SlotContents.Source slot, String called, String letters) {
		String label = called.isEmpty() ? "「" + this.examination.site(place).where() + "」" : called;
		return new PrintedWord(place, ROW, "連絡体制", slot.path() + "#" + slot.anchor(), label, letters, true);
	}

	// post and name stand below each other
	private String letters(Words words, PlaceId place) {
		return words.lines()
			.stream()
			.map((line) -> this.examination.numbering().text(line, place.toNode()))
			.collect(Collectors.joining("　"));
	}

	private Optional<SlotContents.Source> slot(PlaceId place) {
		return this.examination.manuscript()
			.slots()
			.sources()
			.entrySet()
			.stream()
			.filter((slot) -> isOf(new PlaceId(slot.getKey()), place))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	private static boolean isOf(PlaceId slot, PlaceId place) {
		return place.equals(slot) || place.isWithin(slot) || place.value().startsWith(slot + ".");
	}

	/**
	 * A word as it is printed.
	 *
	 * @param place where it is printed first
	 * @param kind tells findings of one kind from those of another
	 * @param where where it is written
	 * @param href the page
	 * @param label what it is for
	 * @param letters the word
	 * @param own whether it is another than the example's
	 */
	record PrintedWord(PlaceId place, String kind, String where, String href, String label, String letters,
			boolean own) {

		/**
		 * Whether a hit counts: a name is written as it is called, and a row counts its
		 * lines itself.
		 * @param hit what was found
		 * @return {@code true} if it is told
		 */
		boolean counts(WordUsage.Hit hit) {
			return switch (this.kind) {
				case HOUSE -> true;
				case REGISTERED -> !hit.together().isEmpty();
				default -> !hit.together().isEmpty() && !hit.looks();
			};
		}

		/**
		 * What it is called.
		 * @return where it is written and what it says
		 */
		String called() {
			return this.where + "の" + (isText() ? "「" + this.label + "」" : this.label) + "（" + this.letters + "）";
		}

		boolean isOfHouse() {
			return this.kind.equals(HOUSE);
		}

		/**
		 * Whether it says how words are written in this document.
		 * @return {@code false} for rows, in which machines have their names
		 */
		boolean isText() {
			return !this.kind.equals(ROW);
		}

	}

}
