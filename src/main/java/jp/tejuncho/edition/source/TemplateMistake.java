package jp.tejuncho.edition.source;

/**
 * ひな形の誤り.
 *
 * @param file the path within templates-ja
 * @param line counted from 1
 * @param column counted from 1
 * @param problem what is wrong, as a sentence
 * @param remedy what to do, as a sentence
 */
public record TemplateMistake(String file, int line, int column, String problem, String remedy) {

	@Override
	public String toString() {
		return "templates-ja/" + this.file + ":" + this.line + ":" + this.column + " " + this.problem + this.remedy;
	}

}
