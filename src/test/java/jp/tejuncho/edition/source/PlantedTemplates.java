package jp.tejuncho.edition.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import jp.tejuncho.edition.EditionId;

/**
 * A small set of templates without a mistake, into which mistakes are planted.
 */
public final class PlantedTemplates {

	public static final EditionId PROCEDURE = new EditionId("procedure/2001-04-01");

	private static final Path FOLDER = Path.of("src/test/resources/templates");

	private final List<TemplateFile> files;

	private PlantedTemplates(List<TemplateFile> files) {
		this.files = files;
	}

	public static PlantedTemplates sound() {
		try {
			TemplateFiles templates = TemplateFiles.in(FOLDER);
			List<TemplateFile> files = new ArrayList<>();
			files.add(templates.questions());
			templates.editions().forEach((edition) -> files.addAll(edition.files()));
			return new PlantedTemplates(files);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public PlantedTemplates with(String path, String text) {
		List<TemplateFile> changed = new ArrayList<>(this.files);
		changed.add(new TemplateFile(path, text));
		return new PlantedTemplates(changed);
	}

	public PlantedTemplates without(String path) {
		return new PlantedTemplates(this.files.stream().filter((file) -> !file.path().equals(path)).toList());
	}

	public PlantedTemplates replacing(String path, String letters, String replacement) {
		return editing(path, (text) -> {
			if (!text.contains(letters)) {
				throw new IllegalArgumentException(path + " has no " + letters);
			}
			return text.replace(letters, replacement);
		});
	}

	private PlantedTemplates editing(String path, UnaryOperator<String> edit) {
		return new PlantedTemplates(this.files.stream()
			.map((file) -> file.path().equals(path) ? new TemplateFile(path, edit.apply(file.text())) : file)
			.toList());
	}

	public String text(String path) {
		return this.files.stream().filter((file) -> file.path().equals(path)).findFirst().orElseThrow().text();
	}

	public TemplateFiles files() {
		return TemplateFiles.of(this.files);
	}

	void read() {
		TemplateFiles templates = files();
		var questions = QuestionsReader.read(templates.questions());
		templates.editions().forEach((edition) -> EditionReader.read(edition, questions));
	}

}
