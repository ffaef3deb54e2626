package jp.tejuncho.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/**
 * 表計算ソフトで開く表.
 *
 * Comma-separated values with the mark of UTF-8, without which a spreadsheet program
 * takes them for Shift_JIS, and with a guard before whatever it would run as a formula.
 */
public final class SpreadsheetFile {

	private static final String MARK = "\uFEFF";

	private static final char GUARD = '\'';

	// Japanese spreadsheet programs read the wide signs as formulas too
	private static final String FORMULA = "=+-@＝＋－＠−\t\r\n";

	private final StringBuilder text = new StringBuilder(MARK);

	/**
	 * Begins a sheet.
	 * @param columns what its columns are called
	 */
	public SpreadsheetFile(List<String> columns) {
		add(columns);
	}

	/**
	 * Adds a row.
	 * @param cells its cells from left to right
	 */
	public void add(List<String> cells) {
		this.text.append(row(cells));
	}

	/**
	 * What a sheet begins with that is too long to be held.
	 * @param columns what its columns are called
	 * @return the mark and the first row
	 */
	public static String beginning(List<String> columns) {
		return MARK + row(columns);
	}

	/**
	 * A row of such a sheet.
	 * @param cells its cells from left to right
	 * @return the row with its end
	 */
	public static String row(List<String> cells) {
		StringBuilder row = new StringBuilder();
		try {
			CSVFormat.RFC4180.printRecord(row, cells.stream().map(SpreadsheetFile::guarded).toArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A row in memory can't be written", ex);
		}
		return row.toString();
	}

	/**
	 * The sheet so far.
	 * @return the file
	 */
	public byte[] bytes() {
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String guarded(String cell) {
		return isFormula(cell) ? GUARD + cell : cell;
	}

	/**
	 * What was written into a cell.
	 * @param cell the cell as it stands in the file
	 * @return the same without the guard
	 */
	public static String unguarded(String cell) {
		return (!cell.isEmpty() && cell.charAt(0) == GUARD && isFormula(cell)) ? cell.substring(1) : cell;
	}

	// a cell that begins with the guard itself is guarded too: what comes back is what
	// left
	private static boolean isFormula(String cell) {
		int first = 0;
		while (first < cell.length() && (cell.charAt(first) == GUARD || isBlank(cell.charAt(first)))) {
			first++;
		}
		return first < cell.length() && FORMULA.indexOf(cell.charAt(first)) >= 0;
	}

	private static boolean isBlank(char letter) {
		return FORMULA.indexOf(letter) < 0 && (Character.isWhitespace(letter) || Character.isSpaceChar(letter)
				|| Character.getType(letter) == Character.FORMAT);
	}

}
