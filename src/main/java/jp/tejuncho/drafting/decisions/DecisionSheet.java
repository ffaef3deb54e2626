package jp.tejuncho.drafting.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.document.Level;
import jp.tejuncho.drafting.decisions.DecisionList.Group;
import jp.tejuncho.drafting.decisions.DecisionList.Row;
import jp.tejuncho.edition.Levels;
import jp.tejuncho.platform.SpreadsheetFile;

/**
 * 採否理由一覧のＣＳＶ.
 */
final class DecisionSheet {

	/** 文書に入らないものの番号. */
	static final String NO_NUMBER = "―";

	private final Levels levels;

	private final SpreadsheetFile file;

	private DecisionSheet(Levels levels) {
		this.levels = levels;
		this.file = new SpreadsheetFile(List.of("番号", levels.part().name(), levels.chapter().name(),
				levels.section().name(), levels.clause().name(), "採否", "理由", "例文との違い", "判断した人", "判断した日"));
	}

	static byte[] write(DecisionList list) {
		DecisionSheet sheet = new DecisionSheet(list.edition().levels());
		list.groups().forEach((group) -> sheet.write(List.of(group)));
		return sheet.file.bytes();
	}

	private void write(List<Group> path) {
		Group group = path.getLast();
		for (Row row : group.rows()) {
			String number = row.printed() ? path.stream().map(Group::mark).collect(Collectors.joining()) : NO_NUMBER;
			this.file.add(List.of(number, title(path, this.levels.part()), title(path, this.levels.chapter()),
					title(path, this.levels.section()), row.heading(), row.state().label(),
					String.join("\n", row.reasons()), differences(row), people(row), row.on()));
		}
		for (Group inner : group.groups()) {
			List<Group> longer = new ArrayList<>(path);
			longer.add(inner);
			write(longer);
		}
	}

	private static String title(List<Group> path, Level level) {
		return path.stream().filter((group) -> group.level().equals(level)).map(Group::title).findFirst().orElse("");
	}

	private static String people(Row row) {
		return Stream
			.concat(Stream.of(row.by().isEmpty() ? "（設定からの提案）" : row.by()),
					row.hands().stream().map((hand) -> "（" + hand.said() + "　" + hand.on() + "）"))
			.collect(Collectors.joining("\n"));
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

}
