package jp.tejuncho.yaml;

/**
 * ファイルの誤り.
 *
 * @param file what the file is called
 * @param line counted from 1
 * @param column counted from 1
 * @param problem what is wrong, as a sentence
 * @param remedy what to do, as a sentence
 */
public record Mistake(String file, int line, int column, String problem, String remedy) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column + " " + this.problem + this.remedy;
	}

}
