package jp.tejuncho.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.Damage;
import jp.tejuncho.audit.StoredTexts;
import jp.tejuncho.edition.EditionArchive.Entry;
import jp.tejuncho.edition.EditionArchive.QuestionFile;
import jp.tejuncho.edition.source.EditionFiles;
import jp.tejuncho.edition.source.EditionReader;
import jp.tejuncho.edition.source.QuestionsReader;
import jp.tejuncho.edition.source.TemplateFiles;

/**
 * 取り込んだ版と質問の検査.
 *
 * Whoever may write into the tables can put other words into the guideline. What the
 * tables hold is compared with what the jar brings along, not only with the digests
 * beside it: they can be written anew, too.
 */
@Component
public class ImportedTexts implements StoredTexts {

	private static final String QUESTIONS = "概要についての質問";

	private final EditionArchive archive;

	private final ResourceLoader resources;

	ImportedTexts(JdbcClient jdbc, Clock clock, ResourceLoader resources) {
		this.archive = new EditionArchive(jdbc, clock);
		this.resources = resources;
	}

	@Override
	public List<WrongText> wrong() {
		TemplateFiles templates = ClassPathTemplates
			.read(Objects.requireNonNullElse(this.resources.getClassLoader(), ImportedTexts.class.getClassLoader()));
		List<WrongText> wrong = new ArrayList<>(differing(this.archive, templates));
		Map<EditionId, EditionFiles> brought = byId(templates);
		Questions questions = QuestionsReader.read(templates.questions());
		for (Entry entry : this.archive.entries()) {
			EditionFiles files = brought.get(entry.id());
			if (files == null) {
				wrong.add(WrongText.of(name(entry) + "は、この手順帖のjarにありません。後から足されたおそれがあります"));
			}
			else if (!entry.places(EditionReader.read(files, questions))) {
				wrong.add(WrongText.of(name(entry) + "の文書の種類か順番が、取り込んだときと違います"));
			}
		}
		List<QuestionFile> all = this.archive.questionFiles();
		String digest = templates.questions().hash();
		if (all.stream().anyMatch((file) -> file.hash().equals(digest)) && !all.getLast().hash().equals(digest)) {
			wrong.add(WrongText
				.of(QUESTIONS + "の%d番目のファイルは、この手順帖のjarにありません。後から足されたおそれがあります".formatted(all.getLast().sequence())));
		}
		return wrong;
	}

	/**
	 * Compares every letter that is stored.
	 * @param archive what is stored
	 * @param templates what the jar brings
	 * @return what is not as it was imported
	 */
	static List<WrongText> differing(EditionArchive archive, TemplateFiles templates) {
		Map<EditionId, EditionFiles> brought = byId(templates);
		List<WrongText> wrong = new ArrayList<>();
		for (Entry entry : archive.entries()) {
			wrong.addAll(differing(archive, entry, brought.get(entry.id())));
		}
		for (QuestionFile file : archive.questionFiles()) {
			Damage.of("%d番目のファイル".formatted(file.sequence()), file.hash(), Optional.of(file.found()))
				.ifPresent((damage) -> wrong.add(WrongText.of(QUESTIONS, damage)));
		}
		return wrong;
	}

	private static List<WrongText> differing(EditionArchive archive, Entry entry, @Nullable EditionFiles brought) {
		Map<String, String> stored = archive.fileHashes(entry.id());
		Map<String, String> expected = (brought != null) ? brought.hashes() : stored;
		Map<String, String> found = archive.foundHashes(entry.id());
		TreeSet<String> paths = new TreeSet<>(expected.keySet());
		paths.addAll(found.keySet());
		List<Damage> damages = new ArrayList<>();
		for (String path : paths) {
			Damage.of("ファイル " + path, expected.getOrDefault(path, "なし"), Optional.ofNullable(found.get(path)))
				.ifPresent(damages::add);
		}
		if (damages.isEmpty()) {
			Damage.of("指紋", EditionFiles.hash(expected), Optional.of(EditionFiles.hash(stored)))
				.ifPresent(damages::add);
			Damage.of("指紋", EditionFiles.hash(expected), Optional.of(entry.hash())).ifPresent(damages::add);
		}
		return damages.stream().distinct().map((damage) -> WrongText.of(name(entry), damage)).toList();
	}

	private static Map<EditionId, EditionFiles> byId(TemplateFiles templates) {
		Map<EditionId, EditionFiles> brought = new HashMap<>();
		templates.editions().forEach((files) -> brought.put(files.id(), files));
		return brought;
	}

	private static String name(Entry entry) {
		return "ガイドラインの版「" + entry.id() + "」";
	}

}
