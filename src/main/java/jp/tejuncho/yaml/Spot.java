package jp.tejuncho.yaml;

import org.yaml.snakeyaml.error.Mark;

/**
 * ファイルの中の位置.
 *
 * @param file what the file is called
 * @param line counted from 1
 * @param column counted from 1
 */
public record Spot(String file, int line, int column) {

	static Spot of(String file, Mark mark) {
		return new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	public static Spot top(String file) {
		return new Spot(file, 1, 1);
	}

	public Spot right(int columns) {
		return new Spot(this.file, this.line, this.column + columns);
	}

	public String inWords() {
		return this.file + "の" + this.line + "行目";
	}

}
