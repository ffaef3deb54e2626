package jp.tejuncho.usage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.platform.SpreadsheetFile;
import jp.tejuncho.text.TypedText;

/**
 * 用字用語の表.
 *
 * What a spreadsheet program saves as CSV: UTF-8 with or without a mark, or Shift_JIS.
 *
 * @param rows the rows with their lines
 * @param faults what can't be read, by line
 */
public record UsageSheet(List<Row> rows, List<Fault> faults) {

	/** 行の数の上限. */
	public static final int MOST_ROWS = 2_000;

	/** ファイルの大きさの上限（バイト）. */
	public static final int MOST_BYTES = 200 * 1024;

	private static final List<String> COLUMNS = List.of("誤", "正", "備考");

	private static final int RECORD_LENGTH = 1_900;

	public UsageSheet {
		rows = List.copyOf(rows);
		faults = List.copyOf(faults);
	}

	/**
	 * The letters of a file.
	 * @param bytes the file
	 * @return its text; nothing if it is neither UTF-8 nor Shift_JIS
	 */
	public static Optional<String> decode(byte[] bytes) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
			try {
				String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				if (text.indexOf('\0') < 0) {
					return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
				}
			}
			catch (CharacterCodingException ex) {
				// Perhaps it is the next one.
			}
		}
		return Optional.empty();
	}

	/**
	 * Reads a sheet.
	 * @param text the letters of the file
	 * @return the rows and what can't be read
	 */
	public static UsageSheet read(String text) {
		List<Row> rows = new ArrayList<>();
		List<Fault> faults = new ArrayList<>();
		long line = 1;
		try (CSVParser parser = CSVFormat.RFC4180.builder()
			.setIgnoreEmptyLines(true)
			.get()
			.parse(new StringReader(text))) {
			Map<String, Integer> columns = null;
			for (CSVRecord cells : parser) {
				line = parser.getCurrentLineNumber();
				if (columns == null) {
					columns = header(cells);
					if (columns != null) {
						continue;
					}
					columns = Map.of(COLUMNS.get(0), 0, COLUMNS.get(1), 1, COLUMNS.get(2), 2);
				}
				if (rows.size() + faults.size() >= MOST_ROWS) {
					faults.add(new Fault(line, "%,d行を超えています。この行から後は読みません".formatted(MOST_ROWS)));
					break;
				}
				read(cells, columns, line, rows, faults);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			faults.add(new Fault(line + 1, "この行の近くで、引用符（\"）の対応がとれていません。この行から後は読みません"));
		}
		return new UsageSheet(rows, faults);
	}

	private static @Nullable Map<String, Integer> header(CSVRecord cells) {
		Map<String, Integer> columns = new HashMap<>();
		for (int place = 0; place < cells.size(); place++) {
			String cell = cells.get(place).strip();
			if (COLUMNS.contains(cell)) {
				columns.putIfAbsent(cell, place);
			}
		}
		return columns.keySet().containsAll(COLUMNS.subList(0, 2)) ? columns : null;
	}

	private static void read(CSVRecord cells, Map<String, Integer> columns, long line, List<Row> rows,
			List<Fault> faults) {
		List<String> values = COLUMNS.stream().map((column) -> cell(cells, columns.get(column))).toList();
		if (values.stream().allMatch(String::isBlank)) {
			return;
		}
		HouseUsageWords.complaint(values.get(0), values.get(1), values.get(2))
			.ifPresentOrElse((sentence) -> faults.add(new Fault(line, sentence)),
					() -> rows.add(new Row(line, new HouseUsageWords(values.get(0), values.get(1), values.get(2)))));
	}

	private static String cell(CSVRecord cells, @Nullable Integer place) {
		return (place != null && place < cells.size()) ? TypedText.lines(SpreadsheetFile.unguarded(cells.get(place)))
				: "";
	}

	/**
	 * Writes a sheet that a spreadsheet program opens without taking a word for a
	 * formula.
	 * @param entries what has been laid down
	 * @return the sheet with the mark of UTF-8
	 */
	public static byte[] write(Collection<HouseUsageWords> entries) {
		SpreadsheetFile sheet = new SpreadsheetFile(COLUMNS);
		entries.forEach((words) -> sheet.add(List.of(words.wrong(), words.right(), words.note())));
		return sheet.bytes();
	}

	/**
	 * What the sheet would change.
	 * @param present what has been laid down
	 * @return each row with what becomes of it, and the rows that can't be taken
	 */
	public Changes against(Collection<HouseUsageWords> present) {
		Map<String, HouseUsageWords> state = new LinkedHashMap<>();
		present.forEach((words) -> state.put(words.distinctKey(), words));
		Map<String, Long> lines = new HashMap<>();
		List<Change> changes = new ArrayList<>();
		List<Fault> all = new ArrayList<>(this.faults);
		for (Row row : this.rows) {
			String key = row.words().distinctKey();
			HouseUsageWords before = state.get(key);
			Long first = lines.putIfAbsent(key, row.line());
			if (first != null) {
				all.add(new Fault(row.line(), "同じ語が" + first + "行目にもあります"));
				continue;
			}
			if (before == null && state.size() >= HouseUsage.MOST) {
				all.add(new Fault(row.line(), "登録できるのは%,d件までです".formatted(HouseUsage.MOST)));
				continue;
			}
			List<HouseUsageWords> others = state.values().stream().filter((words) -> !words.equals(before)).toList();
			row.words()
				.contradiction(others)
				.ifPresentOrElse((sentence) -> all.add(new Fault(row.line(), sentence)), () -> {
					state.put(key, row.words());
					changes.add(new Change(row.line(), row.words(), before));
				});
		}
		all.sort(Comparator.comparingLong(Fault::line));
		return new Changes(changes, all);
	}

	/**
	 * 表の一行.
	 *
	 * @param line counted from 1
	 * @param words what it says
	 */
	public record Row(long line, HouseUsageWords words) {

	}

	/**
	 * 取り込めない行.
	 *
	 * @param line counted from 1
	 * @param sentence why, without a full stop
	 */
	public record Fault(long line, String sentence) {

	}

	/**
	 * 一行による変更.
	 *
	 * @param line counted from 1
	 * @param words what is laid down from now on
	 * @param before what was laid down before, if anything was
	 */
	public record Change(long line, HouseUsageWords words, @Nullable HouseUsageWords before) {

		public boolean adds() {
			return this.before == null;
		}

		public boolean changes() {
			return !this.words.equals(this.before);
		}

		String record() {
			return (this.before != null) ? HouseUsage.change(this.before, this.words) : this.words.sentence();
		}

	}

	/**
	 * 取込みによる変更.
	 *
	 * @param rows the rows that can be taken
	 * @param faults the rows that can't
	 */
	public record Changes(List<Change> rows, List<Fault> faults) {

		public Changes {
			rows = List.copyOf(rows);
			faults = List.copyOf(faults);
		}

		public List<Change> effective() {
			return this.rows.stream().filter(Change::changes).toList();
		}

		public long added() {
			return this.rows.stream().filter(Change::adds).count();
		}

		public long changed() {
			return this.rows.stream().filter((row) -> row.changes() && !row.adds()).count();
		}

		public long unchanged() {
			return this.rows.stream().filter((row) -> !row.changes()).count();
		}

		/**
		 * In words.
		 * @return for example 追加2件、変更1件
		 */
		public String summary() {
			return "追加" + added() + "件、変更" + changed() + "件";
		}

		/**
		 * Every change, in as many records as it takes.
		 * @return lines, each record short enough for the audit trail
		 */
		List<String> records() {
			List<String> records = new ArrayList<>();
			StringBuilder record = new StringBuilder();
			for (Change change : effective()) {
				String line = change.record();
				if (!record.isEmpty() && record.length() + line.length() >= RECORD_LENGTH) {
					records.add(record.toString());
					record.setLength(0);
				}
				record.append(record.isEmpty() ? "" : "\n").append(line);
			}
			if (!record.isEmpty()) {
				records.add(record.toString());
			}
			return records;
		}

	}

}
