package jp.tejuncho.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.Damage;
import jp.tejuncho.audit.StoredTexts.WrongText;
import jp.tejuncho.edition.source.EditionFiles;
import jp.tejuncho.edition.source.EditionReader;
import jp.tejuncho.edition.source.QuestionsReader;

/**
 * Editions as the database holds them, each read when it is first asked for. They never
 * change, so that what has been read once is kept.
 */
@Component
class StoredEditions implements Editions {

	private final EditionArchive archive;

	private final Map<EditionId, Edition> read = new ConcurrentHashMap<>();

	private volatile @Nullable List<EditionArchive.Entry> entries;

	private volatile @Nullable Questions questions;

	StoredEditions(EditionArchive archive) {
		this.archive = archive;
	}

	@Override
	public Edition current(DocumentKind kind) {
		return entries().stream()
			.filter((entry) -> entry.kind() == kind)
			.reduce((_, latest) -> latest)
			.map((entry) -> get(entry.id()))
			.orElseThrow(() -> new NoSuchElementException(kind.label() + "の版がありません。"));
	}

	@Override
	public Edition get(EditionId id) {
		return this.read.computeIfAbsent(id, this::load);
	}

	@Override
	public List<Edition> all() {
		return entries().stream().map((entry) -> get(entry.id())).toList();
	}

	@Override
	public Questions questions() {
		Questions known = this.questions;
		if (known == null) {
			known = QuestionsReader.read(this.archive.questions().orElseThrow());
			this.questions = known;
		}
		return known;
	}

	@Override
	public List<HouseWord> houseWords() {
		Map<String, HouseWord> words = new LinkedHashMap<>();
		for (Edition edition : all()) {
			edition.house().forEach((word) -> words.put(word.id(), word));
		}
		return new ArrayList<>(words.values());
	}

	private List<EditionArchive.Entry> entries() {
		List<EditionArchive.Entry> known = this.entries;
		if (known == null) {
			known = this.archive.entries();
			this.entries = known;
		}
		return known;
	}

	private Edition load(EditionId id) {
		if (find(id).isEmpty()) {
			// another process may have imported it since
			this.entries = null;
		}
		EditionArchive.Entry entry = find(id).orElseThrow(() -> new NoSuchElementException("版「" + id + "」はありません。"));
		EditionFiles files = this.archive.files(id);
		Damage.of("文", entry.hash(), Optional.of(files.hash())).ifPresent((damage) -> {
			throw new EditionDamaged(List.of(WrongText.of("ガイドラインの版「" + id + "」", damage)));
		});
		return EditionReader.read(files, questions());
	}

	private Optional<EditionArchive.Entry> find(EditionId id) {
		return entries().stream().filter((entry) -> entry.id().equals(id)).findFirst();
	}

}
