package jp.tejuncho.edition.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Questions;

/**
 * The folder of a guideline that belongs to the tests.
 */
public final class SourceFolder {

	private SourceFolder() {
	}

	public static Questions questions(Path folder) {
		return QuestionsReader.read(files(folder).questions());
	}

	/**
	 * Its only edition.
	 * @param folder where the questions lie
	 * @return the edition
	 */
	public static Edition edition(Path folder) {
		return EditionReader.read(files(folder).editions().getFirst(), questions(folder));
	}

	private static TemplateFiles files(Path folder) {
		try {
			return TemplateFiles.in(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
