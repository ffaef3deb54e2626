package jp.tejuncho.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.organization.SectionId;

/**
 * 書類の取出し.
 */
@Component
class CaseFiles {

	private final DocumentCases cases;

	private final Rounds rounds;

	private final Releases releases;

	private final SelfApprovals exemptions;

	private final Archive archive;

	private final Drafting drafting;

	CaseFiles(DocumentCases cases, Rounds rounds, Releases releases, SelfApprovals exemptions, Archive archive,
			Drafting drafting) {
		this.cases = cases;
		this.rounds = rounds;
		this.releases = releases;
		this.exemptions = exemptions;
		this.archive = archive;
		this.drafting = drafting;
	}

	/**
	 * Everything that is known of a document's way.
	 * @param manuscript the draft
	 * @return its file; that of a draft which was never sent is empty
	 */
	CaseFile open(Manuscript manuscript) {
		DraftId id = manuscript.draft().id();
		UUID draft = id.value();
		DocumentCase document = this.cases.findById(draft).orElseGet(() -> new DocumentCase(id));
		List<Round> rounds = this.rounds.newestFirst(draft);
		List<Release> releases = this.releases.newestFirst(draft);
		SectionId section = manuscript.system().owner();
		Situation situation = new Situation(document.stage(), section,
				rounds.isEmpty() ? List.of() : rounds.getFirst().steps(), writers(id, rounds, releases),
				this.exemptions.findById(section.value()).orElse(null));
		return new CaseFile(manuscript, document, rounds, releases, situation, this::tree);
	}

	// whoever sends a document stands for it like those who wrote it; what was retracted
	// is still being written
	private Set<UUID> writers(DraftId id, List<Round> rounds, List<Release> releases) {
		Instant since = releases.stream()
			.filter((release) -> release.inForceFrom() != null)
			.findFirst()
			.map(Release::approvedAt)
			.orElse(Instant.EPOCH);
		Set<UUID> writers = new HashSet<>(this.drafting.writers(id, since));
		rounds.stream().limit(1).map(Round::sentBy).forEach(writers::add);
		return writers;
	}

	Document tree(String digest) {
		return DocumentJson.read(this.archive.read(digest));
	}

}
