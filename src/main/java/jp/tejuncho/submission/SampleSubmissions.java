package jp.tejuncho.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.SampleData;
import jp.tejuncho.system.Systems;

/**
 * 見本の決裁一式の片付け.
 */
@Component
class SampleSubmissions implements SampleData {

	private final Systems systems;

	private final Drafting drafting;

	private final Letters letters;

	private final KeptBundles bundles;

	SampleSubmissions(Systems systems, Drafting drafting, Letters letters, KeptBundles bundles) {
		this.systems = systems;
		this.drafting = drafting;
		this.letters = letters;
		this.bundles = bundles;
	}

	@Override
	public int order() {
		return 70;
	}

	@Override
	public void create() {
		// nothing: what is handed in is made by a person
	}

	@Override
	public void remove() {
		List<UUID> drafts = this.systems.samples()
			.stream()
			.flatMap((system) -> Stream.of(DocumentKind.values())
				.map((kind) -> this.drafting.find(system.id(), kind))
				.flatMap(Optional::stream)
				.map(DraftId::value))
			.toList();
		if (!drafts.isEmpty()) {
			this.bundles.deleteFilesByDrafts(drafts);
			this.bundles.deleteByDrafts(drafts);
			this.letters.deleteByDrafts(drafts);
		}
	}

}
