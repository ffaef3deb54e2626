package jp.tejuncho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;

import jp.tejuncho.document.Level;
import jp.tejuncho.drafting.DecisionList.Group;
import jp.tejuncho.drafting.DecisionList.Row;

/**
 * 採否理由一覧のＣＳＶ.
 *
 * With the mark of UTF-8, without which a spreadsheet program reads it as Shift_JIS.
 */
final class DecisionSheet {

	/** 文書に入らないものの番号. */
	static final String NO_NUMBER = "―";

	private static final String MARK = "\uFEFF";

	/** What a spreadsheet program takes for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private static final Object[] COLUMNS = { "番号", "部", "章", "節", "条項", "採否", "理由", "例文との違い", "判断した人", "判断した日" };

	private final StringBuilder text = new StringBuilder(MARK);

	private DecisionSheet() {
	}

	static byte[] write(DecisionList list) {
		DecisionSheet sheet = new DecisionSheet();
		try {
			CSVFormat.RFC4180.printRecord(sheet.text, COLUMNS);
			for (Group group : list.groups()) {
				sheet.write(List.of(group));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sheet.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void write(List<Group> path) throws IOException {
		Group group = path.getLast();
		for (Row row : group.rows()) {
			String number = row.printed() ? path.stream().map(Group::mark).collect(Collectors.joining()) : NO_NUMBER;
			List<String> cells = List.of(number, title(path, Level.PART), title(path, Level.CHAPTER),
					title(path, Level.SECTION), row.heading(), row.state().label(), String.join("\n", row.reasons()),
					differences(row), row.by().isEmpty() ? "（設定からの提案）" : row.by(), row.on());
			CSVFormat.RFC4180.printRecord(this.text, cells.stream().map(DecisionSheet::guarded).toArray());
		}
		for (Group inner : group.groups()) {
			List<Group> longer = new ArrayList<>(path);
			longer.add(inner);
			write(longer);
		}
	}

	private static String title(List<Group> path, Level level) {
		return path.stream().filter((group) -> group.level() == level).map(Group::title).findFirst().orElse("");
	}

	private static String differences(Row row) {
		return row.differences()
			.stream()
			.map((change) -> (change.line().isEmpty() ? "" : change.line() + "　")
					+ change.runs().stream().map((run) -> switch (run.kind()) {
						case SAME -> run.text();
						case ADDED -> "〔加：" + run.text() + "〕";
						case REMOVED -> "〔削：" + run.text() + "〕";
					}).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

	private static String guarded(String cell) {
		return (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
