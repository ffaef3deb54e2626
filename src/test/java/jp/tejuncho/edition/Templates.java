package jp.tejuncho.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.tejuncho.edition.source.EditionReader;
import jp.tejuncho.edition.source.QuestionsReader;
import jp.tejuncho.edition.source.TemplateFiles;

/**
 * The templates of this project, read once for all tests.
 */
public final class Templates {

	private static final Path FOLDER = Path.of("templates-ja");

	private static final Path SOURCE = Path.of("src/test/resources/source");

	private static final TemplateFiles FILES = read();

	private static final Questions QUESTIONS = QuestionsReader.read(FILES.questions());

	private static final Map<EditionId, Edition> EDITIONS = FILES.editions()
		.stream()
		.map((files) -> EditionReader.read(files, QUESTIONS))
		.collect(Collectors.toMap(Edition::id, Function.identity()));

	private Templates() {
	}

	public static TemplateFiles files() {
		return FILES;
	}

	public static Questions questions() {
		return QUESTIONS;
	}

	public static Edition procedure() {
		return edition("procedure/2019-05-30");
	}

	public static Edition responsePlan() {
		return edition("response-plan/2019-05-30");
	}

	public static Edition edition(String id) {
		Edition edition = EDITIONS.get(new EditionId(id));
		if (edition == null) {
			throw new IllegalArgumentException("No edition " + id);
		}
		return edition;
	}

	/**
	 * The lines of the text an edition was taken from.
	 * @param edition the edition
	 * @return all lines of the file, also those of other editions
	 */
	static List<String> source(Edition edition) {
		try {
			return Files.readAllLines(SOURCE.resolve(edition.head().source().file()), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TemplateFiles read() {
		try {
			return TemplateFiles.in(FOLDER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
