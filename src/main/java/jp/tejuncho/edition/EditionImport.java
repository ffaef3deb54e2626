package jp.tejuncho.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ResourceLoader;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jp.tejuncho.audit.StoredTexts.WrongText;
import jp.tejuncho.edition.source.EditionFiles;
import jp.tejuncho.edition.source.EditionReader;
import jp.tejuncho.edition.source.QuestionsReader;
import jp.tejuncho.edition.source.TemplateFile;
import jp.tejuncho.edition.source.TemplateFiles;

/**
 * 版の取込み.
 *
 * Runs before the first request is let in. What is known already is only compared by its
 * hash; reading it can wait until somebody needs it.
 */
@Component
class EditionImport implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(EditionImport.class);

	private final EditionArchive archive;

	private final TransactionTemplate transaction;

	private final ResourceLoader resources;

	EditionImport(EditionArchive archive, TransactionTemplate transaction, ResourceLoader resources) {
		this.archive = archive;
		this.transaction = transaction;
		this.resources = resources;
	}

	@Override
	public void afterSingletonsInstantiated() {
		ClassLoader classLoader = this.resources.getClassLoader();
		take(ClassPathTemplates.read((classLoader != null) ? classLoader : getClass().getClassLoader()));
	}

	/**
	 * Imports what is new, all or nothing. Of two processes that start at once the slower
	 * one finds it imported.
	 * @param templates the files
	 */
	void take(TemplateFiles templates) {
		try {
			takeNew(templates);
		}
		catch (DuplicateKeyException ex) {
			takeNew(templates);
		}
	}

	private void takeNew(TemplateFiles templates) {
		this.transaction.executeWithoutResult((_) -> {
			boolean questionsChanged = takeQuestions(templates.questions());
			Map<EditionId, EditionArchive.Entry> known = new TreeMap<>(
					(left, right) -> left.value().compareTo(right.value()));
			this.archive.entries().forEach((entry) -> known.put(entry.id(), entry));
			for (EditionFiles files : templates.editions()) {
				EditionArchive.Entry entry = known.get(files.id());
				if (entry == null) {
					takeEdition(files, templates.questions());
				}
				else if (!entry.hash().equals(files.hash())) {
					throw new EditionAlreadyPublished(files.id(), differences(files));
				}
			}
			if (questionsChanged) {
				requireReadable(known, templates.questions());
			}
			requireWhole(templates);
		});
	}

	private void requireWhole(TemplateFiles templates) {
		List<WrongText> wrong = ImportedTexts.differing(this.archive, templates);
		if (!wrong.isEmpty()) {
			throw new EditionDamaged(wrong);
		}
	}

	private boolean takeQuestions(TemplateFile questions) {
		Optional<TemplateFile> known = this.archive.questions();
		if (known.isPresent() && known.get().hash().equals(questions.hash())) {
			return false;
		}
		QuestionsReader.read(questions);
		this.archive.add(questions);
		return true;
	}

	private void takeEdition(EditionFiles files, TemplateFile questions) {
		Edition edition = EditionReader.read(files, QuestionsReader.read(questions));
		for (EditionArchive.Entry entry : this.archive.entries()) {
			if (entry.kind() == edition.kind() && entry.sequence() == edition.sequence()) {
				throw new EditionSequenceTaken(edition.id(), edition.sequence(), entry.id());
			}
		}
		this.archive.add(edition, files);
		logger.info("版「{}」を取り込みました。", edition.id());
	}

	/**
	 * Questions may be added, but an edition whose conditions name a question that is
	 * gone could no longer be read.
	 * @param known the editions imported before
	 * @param questions the new questions
	 */
	private void requireReadable(Map<EditionId, EditionArchive.Entry> known, TemplateFile questions) {
		known.keySet().forEach((id) -> EditionReader.read(this.archive.files(id), QuestionsReader.read(questions)));
	}

	private List<String> differences(EditionFiles files) {
		Map<String, String> stored = this.archive.fileHashes(files.id());
		Map<String, String> present = new TreeMap<>();
		files.files().forEach((file) -> present.put(file.path(), file.hash()));
		TreeSet<String> paths = new TreeSet<>(stored.keySet());
		paths.addAll(present.keySet());
		return paths.stream()
			.filter((path) -> !Optional.ofNullable(stored.get(path)).equals(Optional.ofNullable(present.get(path))))
			.map((path) -> "templates-ja/" + path + (present.containsKey(path) ? "" : "（削除）")
					+ (stored.containsKey(path) ? "" : "（追加）"))
			.toList();
	}

}
