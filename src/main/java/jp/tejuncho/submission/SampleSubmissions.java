package jp.tejuncho.submission;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.platform.SampleData;

/**
 * 見本の決裁一式の片付け.
 */
@Component
class SampleSubmissions implements SampleData {

	private final Drafting drafting;

	private final WrittenLetters letters;

	private final KeptBundles bundles;

	SampleSubmissions(Drafting drafting, WrittenLetters letters, KeptBundles bundles) {
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
		List<UUID> drafts = this.drafting.ofSamples().stream().map(DraftId::value).toList();
		if (!drafts.isEmpty()) {
			this.bundles.deleteFilesByDrafts(drafts);
			this.bundles.deleteByDrafts(drafts);
			this.letters.deleteByDrafts(drafts);
		}
	}

}
