package jp.tejuncho.edition.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jp.tejuncho.edition.EditionId;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Spot;

/**
 * ひな形一式 (templates-ja).
 *
 * @param questions the questions all editions share
 * @param editions each edition's files
 */
public record TemplateFiles(TemplateFile questions, List<EditionFiles> editions) {

	/** 質問のファイル. */
	public static final String QUESTIONS = "questions.yaml";

	private static final String EDITION = "edition.yaml";

	/** The rules of spelling lie beside the editions and belong to another room. */
	private static final String USAGE = "usage/";

	public TemplateFiles {
		editions = List.copyOf(editions);
	}

	/**
	 * Sorts files into editions.
	 * @param files all YAML files of templates-ja
	 * @return the files in their order
	 * @throws TemplateMistakes if a file belongs nowhere
	 */
	public static TemplateFiles of(Collection<TemplateFile> files) {
		Mistakes mistakes = new Mistakes();
		TemplateFile questions = new TemplateFile(QUESTIONS, "");
		Map<String, List<TemplateFile>> folders = new TreeMap<>();
		for (TemplateFile file : files) {
			String[] steps = file.path().split("/", 3);
			if (file.path().equals(QUESTIONS)) {
				questions = file;
			}
			else if (steps.length == 3 && EditionId.isWellFormed(steps[0] + "/" + steps[1])) {
				folders.computeIfAbsent(steps[0] + "/" + steps[1], (_) -> new ArrayList<>()).add(file);
			}
			else if (!file.path().startsWith(USAGE)) {
				mistakes.add(Spot.top(file.path()), "どの版のファイルか分かりません。",
						"「procedure/2019-05-30/」のように、文書の種類と日付のフォルダーに置いてください。");
			}
		}
		folders.forEach((folder, members) -> requireEditionFile(folder, members, mistakes));
		if (questions.text().isEmpty()) {
			mistakes.add(Spot.top(QUESTIONS), "質問のファイルがないか、空です。", "templates-ja/questions.yamlに質問を書いてください。");
		}
		mistakes.throwIfAny(TemplateMistakes::new);
		return new TemplateFiles(questions,
				folders.entrySet()
					.stream()
					.map((folder) -> new EditionFiles(new EditionId(folder.getKey()), folder.getValue()))
					.toList());
	}

	private static void requireEditionFile(String folder, List<TemplateFile> files, Mistakes mistakes) {
		if (files.stream().noneMatch((file) -> file.path().equals(folder + "/" + EDITION))) {
			mistakes.add(Spot.top(folder + "/" + EDITION), "版のファイルがありません。", "edition.yamlを作ってください。");
		}
	}

	/**
	 * Reads a folder.
	 * @param folder templates-ja
	 * @return its files
	 * @throws IOException if it can't be read
	 */
	public static TemplateFiles in(Path folder) throws IOException {
		List<TemplateFile> files = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter((path) -> path.toString().endsWith(".yaml")).sorted().toList()) {
				String name = folder.relativize(path).toString().replace('\\', '/');
				files.add(TemplateFile.of(name, Files.readAllBytes(path)));
			}
		}
		return of(files);
	}

}
