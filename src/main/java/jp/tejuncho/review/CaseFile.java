package jp.tejuncho.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftStages;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.platform.NotFound;

/**
 * 一件の書類.
 *
 * Everything that is known of a document's way, read at once.
 *
 * @param manuscript the draft
 * @param document how far it has come
 * @param rounds the rounds, the newest first
 * @param releases what was approved, the newest first
 * @param outcomes what was done, in order
 * @param permissions who may do what
 * @param trees the archived trees by digest
 */
public record CaseFile(Manuscript manuscript, DocumentCase document, List<Round> rounds, List<Release> releases,
		List<Outcome> outcomes, Permissions permissions, Function<String, Document> trees) {

	public CaseFile {
		rounds = List.copyOf(rounds);
		releases = List.copyOf(releases);
		outcomes = List.copyOf(outcomes);
	}

	/**
	 * The round that runs, or ran last.
	 * @return the round
	 * @throws ActRefused if the document was never sent
	 */
	public Round lastRound() {
		return this.rounds.stream().findFirst().orElseThrow(() -> new ActRefused("この文書は、まだ照会に出されていません。"));
	}

	/**
	 * The last thing that was done.
	 * @return its position; 0 if nothing was done yet
	 */
	public int lastOutcome() {
		return this.outcomes.isEmpty() ? 0 : this.outcomes.getLast().position();
	}

	/**
	 * Whether a remark is about the version that is being made, or was decided last. A
	 * revision begins without those of what was decided or given up before it.
	 * @param remark a remark
	 * @return whether it is no earlier version's
	 */
	public boolean isCurrent(Remark remark) {
		return begun(remark.round()) == begun(Integer.MAX_VALUE);
	}

	/**
	 * Whether a remark is open.
	 * @param remark a remark
	 * @return whether it may be answered: until its version is approved
	 */
	public boolean isOpen(Remark remark) {
		return !this.document.stage().isDecided() && isCurrent(remark);
	}

	/**
	 * Whether two rounds belong to the making of one version.
	 * @param one a round
	 * @param other another one
	 * @return whether no revision was begun between them
	 */
	public boolean isOneWork(int one, int other) {
		return begun(one) == begun(other);
	}

	// the revision to which a round belongs: where it was begun; 0 for the first version
	private int begun(int round) {
		int before = 0;
		int begun = 0;
		for (Outcome outcome : this.outcomes) {
			if (outcome.kind() == Outcome.Kind.REVISION_BEGUN) {
				before = begun;
				begun = outcome.position();
			}
			if (outcome.kind() == Outcome.Kind.REVISION_DROPPED) {
				begun = before;
			}
			if (outcome.round() != null && outcome.round() == round) {
				return begun;
			}
		}
		return begun;
	}

	/**
	 * What was sent in a round.
	 * @param round the round
	 * @return the tree the reviewers read
	 */
	public Document tree(Round round) {
		return this.trees.apply(round.document());
	}

	/**
	 * A version.
	 * @param sequence its place among the releases, from 1
	 * @return the release
	 * @throws NotFound if there is none
	 */
	public Release release(int sequence) {
		return this.releases.stream()
			.filter((known) -> known.sequence() == sequence)
			.findFirst()
			.orElseThrow(() -> new NotFound("版 " + sequence));
	}

	/**
	 * What was approved.
	 * @param release the release
	 * @return its tree
	 */
	public Document tree(Release release) {
		return this.trees.apply(release.document());
	}

	/**
	 * What is kept of a release: with its day once that is known.
	 * @param release the release
	 * @return its tree
	 */
	public Document keptTree(Release release) {
		String decided = release.inForceDocument();
		return this.trees.apply((decided != null) ? decided : release.document());
	}

	/**
	 * The round in which a release was approved.
	 * @param release the release
	 * @return the round
	 */
	public Round round(Release release) {
		return this.rounds.stream()
			.filter((round) -> round.round() == release.round())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Release without its round"));
	}

	/**
	 * What has changed since a round was sent: blanks, names of posts and contacts may
	 * change although nobody writes in the draft.
	 * @param round the round
	 * @return the places that differ, in words; nothing if the draft still says the same
	 */
	public Optional<List<String>> changes(Round round) {
		Document sent = tree(round);
		Document now = Composer.compose(this.manuscript.on(round.composedOn()));
		// what was sent before trees knew what is mandatory has not changed for that
		if (now.withMandatory(sent.mandatory()).equals(sent)) {
			return (sent.mandatory().isEmpty() || now.equals(sent)) ? Optional.empty()
					: Optional.of(List.of("必ず定める内容の範囲"));
		}
		return Optional.of(ChangeSummary.of(DocumentComparison.of(sent, now), Map.of())
			.entries()
			.stream()
			.map((entry) -> entry.where().isEmpty() ? "表紙など" : entry.where())
			.toList());
	}

	/**
	 * What the versions are today.
	 * @return the calendar
	 */
	public VersionCalendar calendar() {
		return new VersionCalendar(this.releases, this.manuscript.today());
	}

	/**
	 * How the document stands, as it is by now.
	 * @return the stage of its draft
	 */
	DraftStages.State state() {
		return calendar().state(this.document).closedWith(this.manuscript.system(), this.manuscript.today());
	}

	/**
	 * The version the document is.
	 * @return nothing while a draft of it is being made
	 */
	public Optional<Release> settled() {
		return calendar().settled(this.document.stage());
	}

	/**
	 * The version that was decided last, unless the document is to end: what a revision
	 * begins with, and what it takes the place of.
	 * @return the release, if there is one; its day may still lie ahead
	 */
	public Optional<Release> base() {
		return this.releases.stream().filter((release) -> release.state() == Release.State.IN_FORCE).findFirst();
	}

	/**
	 * The release with which the document ended.
	 * @return the release; nothing while the document has not ended
	 */
	Optional<Release> abolished() {
		return (this.document.stage() != Stage.ABOLISHED) ? Optional.empty()
				: this.releases.stream().filter((release) -> release.state() == Release.State.ABOLISHED).findFirst();
	}

	/**
	 * Why a person can't do something now.
	 * @param act what they want
	 * @param staff the person
	 * @return the reason; nothing if they may
	 */
	public Optional<Refusal> refusal(Act act, SignedInStaff staff) {
		return this.permissions.refusal(act, staff);
	}

	/**
	 * Goes on only if a person may do something now.
	 * @param act what they want
	 * @param staff the person
	 * @throws ActRefused if they may not
	 */
	void require(Act act, SignedInStaff staff) {
		refusal(act, staff).ifPresent((refusal) -> {
			throw new ActRefused(refusal);
		});
	}

	/**
	 * What the history of the next version begins with.
	 * @return releases that came into force, the oldest first
	 */
	List<Release> history() {
		return this.releases.reversed().stream().filter((release) -> release.inForceFrom() != null).toList();
	}

	/**
	 * By what a person might approve what they have written.
	 * @param staff the person
	 * @return the exemption in words; empty if the person needs none or has none
	 */
	public String exemption(SignedInStaff staff) {
		SelfApproval exemption = this.permissions.exemption();
		return (exemption != null && this.permissions.isWriter(staff)) ? exemption.exemption() : "";
	}

	String subject() {
		return this.manuscript.system().subject();
	}

}
