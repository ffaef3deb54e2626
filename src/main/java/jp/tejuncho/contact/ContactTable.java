package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.tejuncho.text.Placeholders;

/**
 * 連絡体制の三つの表.
 */
public enum ContactTable {

	/** 上から順に連絡する人. */
	PEOPLE("people", "連絡先の一覧", "上から順に「リストNo.」になり、第一報はこの順に連絡します。ここから連絡体制図ができます。", "No.%dの",
			new Column("duty", "役割", 20, Kind.DUTY), new Column("post", "職名", 100, Kind.WORDS),
			new Column("name", "氏名", 100, Kind.WORDS), new Column("telephone", "電話番号", 50, Kind.TELEPHONE),
			new Column("afterHours", "夜間・休日の電話", 50, Kind.TELEPHONE), new Column("email", "電子メールアドレス", 200, Kind.MAIL)),

	/** 記録するログ. */
	LOGS("logs", "ログの一覧", "１年間保管するログと、それを記録するサーバー等を書きます。", "%d行目の", new Column("server", "サーバー等の名称", 100, Kind.WORDS),
			new Column("computer", "コンピューター名等", 100, Kind.WORDS), new Column("logs", "ログの名称", 300, Kind.WORDS)),

	/** 連絡・報告する機関等. */
	AGENCIES("agencies", "関係機関の一覧", "緊急事態のときに連絡又は報告をする機関等を書きます。", "%d行目の",
			new Column("agency", "機関等の名称", 100, Kind.WORDS), new Column("office", "担当部署", 100, Kind.WORDS),
			new Column("name", "担当者名", 100, Kind.WORDS), new Column("telephone", "電話番号", 50, Kind.TELEPHONE),
			new Column("email", "電子メールアドレス", 200, Kind.MAIL));

	/** 一つの表に書ける行数の上限. */
	public static final int MAX_ROWS = 200;

	private final String code;

	private final String title;

	private final String explanation;

	private final String rowName;

	@SuppressWarnings("ImmutableEnumChecker") // List.of
	private final List<Column> columns;

	ContactTable(String code, String title, String explanation, String rowName, Column... columns) {
		this.code = code;
		this.title = title;
		this.explanation = explanation;
		this.rowName = rowName;
		this.columns = List.of(columns);
	}

	/**
	 * The table of a code.
	 * @param code as forms and addresses have it
	 * @return the table, if there is one
	 */
	public static Optional<ContactTable> of(String code) {
		return Arrays.stream(values()).filter((table) -> table.code.equals(code)).findFirst();
	}

	public String code() {
		return this.code;
	}

	public String title() {
		return this.title;
	}

	public String explanation() {
		return this.explanation;
	}

	/**
	 * The beginning of what a cell is called.
	 * @return with {@code %d} for the row's number
	 */
	public String rowName() {
		return this.rowName;
	}

	public List<Column> columns() {
		return this.columns;
	}

	/**
	 * What a row lacks that the plan needs. It is stored as it is all the same.
	 * @param row the row
	 * @return sentences by the key of the column in which they are to be seen
	 */
	public Map<String, String> missing(ContactRow row) {
		Map<String, String> missing = new LinkedHashMap<>();
		if (this == PEOPLE && !row.isBlank()) {
			if (row.cell(0).isEmpty()) {
				missing.put("duty", "役割を選んでください。");
			}
			if (row.cell(1).isBlank() && row.cell(2).isBlank()) {
				missing.put("post", "職名か氏名を書いてください。");
			}
		}
		return missing;
	}

	ContactRow tidied(ContactRow row) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			cells.add(this.columns.get(i).tidied(row.cell(i)));
		}
		return new ContactRow(row.id(), cells);
	}

	/**
	 * 欄に書くもの.
	 */
	public enum Kind {

		/** 役割の一つ. */
		DUTY,

		/** 言葉. */
		WORDS,

		/** 電話番号. */
		TELEPHONE,

		/** 電子メールアドレス. */
		MAIL

	}

	/**
	 * 列.
	 *
	 * @param key its name in forms
	 * @param heading what it is called
	 * @param max how many letters a cell may have
	 * @param kind what is written there
	 */
	public record Column(String key, String heading, int max, Kind kind) {

		String tidied(String cell) {
			return switch (this.kind) {
				case DUTY, WORDS -> cell.strip();
				case TELEPHONE -> TelephoneNumbers.tidied(cell);
				case MAIL -> MailAddresses.tidied(cell);
			};
		}

		/**
		 * What is doubtful about a cell. It is stored as it is all the same.
		 * @param cell what it says
		 * @return a sentence that says what to look at, or empty
		 */
		public String doubt(String cell) {
			return switch (this.kind) {
				case DUTY -> "";
				case WORDS -> unwritten(cell);
				case TELEPHONE -> TelephoneNumbers.doubt(cell);
				case MAIL -> MailAddresses.doubt(cell);
			};
		}

		// ○○主幹, （未定）, 未定; 「－」 says that there is nobody
		private static String unwritten(String cell) {
			boolean waits = Placeholders.certain(cell).isPresent() || Placeholders.guessed(cell).findAny().isPresent()
					|| Placeholders.guessedIn(cell)
						.filter((mark) -> mark.codePoints().anyMatch(Character::isLetter))
						.isPresent();
			return waits ? "まだ書いていない言葉のようです。決まった言葉に書き換えてください。" : "";
		}

	}

}
