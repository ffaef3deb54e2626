package jp.tejuncho.review;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.DocumentJson;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.organization.SectionId;

/**
 * 書類の取出し.
 */
@Component
class CaseFiles {

	private final DocumentCases cases;

	private final Rounds rounds;

	private final Releases releases;

	private final Outcomes outcomes;

	private final SelfApprovals exemptions;

	private final Archive archive;

	private final Authors authors;

	private final Manuscripts manuscripts;

	private final Unseen unseen;

	CaseFiles(DocumentCases cases, Rounds rounds, Releases releases, Outcomes outcomes, SelfApprovals exemptions,
			Archive archive, Authors authors, Manuscripts manuscripts, Unseen unseen) {
		this.cases = cases;
		this.rounds = rounds;
		this.releases = releases;
		this.outcomes = outcomes;
		this.exemptions = exemptions;
		this.archive = archive;
		this.authors = authors;
		this.manuscripts = manuscripts;
		this.unseen = unseen;
	}

	/**
	 * The file for something a person wants to do.
	 * @param id the draft
	 * @param act what they want
	 * @param staff the person
	 * @return the file
	 * @throws ActRefused if they may not, now
	 */
	CaseFile allowed(DraftId id, Act act, SignedInStaff staff) {
		CaseFile file = open(id, staff);
		file.require(act, staff);
		return file;
	}

	/**
	 * The file for something a person wants to do from a page they have read.
	 * @param id the draft
	 * @param act what they want
	 * @param seen what they saw on the page
	 * @param staff the person
	 * @return the file
	 * @throws ActRefused if something happened since they saw it, or if they may not, now
	 */
	CaseFile allowed(DraftId id, Act act, Seen seen, SignedInStaff staff) {
		CaseFile file = open(id, staff);
		this.unseen.since(file, act, seen, staff).ifPresent((refusal) -> {
			throw refusal;
		});
		file.require(act, staff);
		return file;
	}

	/**
	 * What a page shows now.
	 * @param file the document's file
	 * @return what whoever acts from it has seen
	 */
	Seen seen(CaseFile file) {
		return this.unseen.now(file);
	}

	/**
	 * Everything that is known of a document's way.
	 * @param id the draft
	 * @param staff who reads it
	 * @return its file; that of a draft which was never sent is empty
	 */
	CaseFile open(DraftId id, SignedInStaff staff) {
		Manuscript manuscript = this.manuscripts.read(id, staff);
		UUID draft = id.value();
		DocumentCase document = this.cases.findById(draft).orElseGet(() -> new DocumentCase(id));
		List<Round> rounds = this.rounds.newestFirst(draft);
		List<Release> releases = this.releases.newestFirst(draft);
		SectionId section = manuscript.system().owner();
		Permissions permissions = new Permissions(document.stage(), section,
				rounds.isEmpty() ? List.of() : rounds.getFirst().steps(),
				this.authors.own(manuscript, rounds, releases),
				releases.stream().anyMatch((release) -> release.state() == Release.State.IN_FORCE),
				new VersionCalendar(releases, manuscript.today()).isEnding(), manuscript.system().end().orElse(null),
				this.exemptions.findByHoldsFor(section.value()).orElse(null), manuscript.stage().label());
		return new CaseFile(manuscript, document, rounds, releases, this.outcomes.inOrder(draft), permissions,
				this::tree);
	}

	/**
	 * What is sent, and how far everything had come that it was written from.
	 * @param manuscript the draft
	 * @param message what the sender tells the reviewers
	 * @param tree the digest of the tree
	 * @param route the steps to take
	 * @return the beginning of a round
	 */
	Round.Sending sending(Manuscript manuscript, String message, String tree, List<RoundStep> route) {
		return new Round.Sending(manuscript.today(), message, tree, route, this.authors.steps(manuscript),
				this.authors.authorships());
	}

	Document tree(String digest) {
		return DocumentJson.read(this.archive.read(digest));
	}

}
