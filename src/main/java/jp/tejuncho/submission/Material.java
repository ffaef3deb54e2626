package jp.tejuncho.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ChangeSummary;
import jp.tejuncho.comparison.DocumentComparison;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.organization.ComparisonStyle;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.Release;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.RevisionReasons;
import jp.tejuncho.review.Round;
import jp.tejuncho.text.JapanTime;

/**
 * 決裁一式の材料.
 *
 * @param manuscript the draft as it was sent
 * @param release what was approved
 * @param approved its tree
 * @param sent what the reviewers had read
 * @param since when what it takes the place of was approved
 * @param before what it takes the place of, as its reviewers had read it; nothing for a
 * first version
 * @param replacesCurrent whether that was in force already when this was approved
 * @param remarks what was remarked on this version
 * @param style how the organisation wants its 新旧対照表
 */
public record Material(Manuscript manuscript, Release release, Document approved, Document sent, Instant since,
		@Nullable Document before, boolean replacesCurrent, List<Remark> remarks, ComparisonStyle style) {

	public Material {
		remarks = List.copyOf(remarks);
	}

	/**
	 * What a bundle is made of.
	 * @param file everything that is known of the document
	 * @param release which release
	 * @param remarks every remark on it
	 * @param style how the organisation wants its 新旧対照表
	 * @return the material
	 */
	static Material of(CaseFile file, Release release, List<Remark> remarks, ComparisonStyle style) {
		Round round = file.round(release);
		List<Integer> rounds = file.rounds()
			.stream()
			.map(Round::round)
			.filter((known) -> known <= release.round() && file.isOneWork(known, release.round()))
			.toList();
		Optional<Release> replaced = replaced(file, release);
		return new Material(file.manuscript().on(round.composedOn()), release, file.tree(release), file.tree(round),
				replaced.map(Release::approvedAt).orElse(Instant.EPOCH),
				replaced.map((earlier) -> file.tree(file.round(earlier))).orElse(null),
				replaced.filter((earlier) -> earlier.holdsOn(JapanTime.date(release.approvedAt()))).isPresent(),
				remarks.stream().filter((remark) -> rounds.contains(remark.round())).toList(), style);
	}

	// the one that was decided last when it was approved
	private static Optional<Release> replaced(CaseFile file, Release release) {
		return file.releases()
			.stream()
			.filter((known) -> known.sequence() < release.sequence() && known.inForceFrom() != null)
			.findFirst();
	}

	Occasion occasion() {
		return Occasion.of(this.release);
	}

	LetterTemplate.Key template() {
		return new LetterTemplate.Key(occasion(), this.manuscript.draft().kind());
	}

	/**
	 * 識別.
	 * @return what every page bears, 識別 3f2a91c0
	 */
	public String mark() {
		String printed = this.approved.head().mark();
		return printed.isEmpty() ? "識別 " + this.release.document().substring(0, 8) : printed;
	}

	/**
	 * The last letters of {@link #mark()}.
	 * @return eight hexadecimal digits
	 */
	String shortHash() {
		String mark = mark();
		return mark.substring(mark.length() - 8);
	}

	LocalDate approvedOn() {
		return this.approved.head().date();
	}

	Document.Head head(String title) {
		return this.approved.head().withTitle(title).withMark(mark());
	}

	/**
	 * What changed.
	 * @return nothing for a first version
	 */
	Optional<DocumentComparison> comparison() {
		return Optional.ofNullable(this.before).map((earlier) -> DocumentComparison.of(earlier, this.sent));
	}

	/**
	 * Why something changed, by place. A reason that was given for the version before is
	 * no reason for what has changed since.
	 * @return only where a reason was written
	 */
	Map<NodeId, String> reasons() {
		Map<NodeId, String> reasons = new HashMap<>();
		this.manuscript.decisions().forEach((place, decision) -> {
			if (decision.decidedAt().isAfter(this.since)) {
				reasons.put(place.toNode(), decision.reason());
			}
		});
		Tailoring tailoring = this.manuscript.tailoring();
		tailoring.of(Amendment.Kind.REASON)
			.keySet()
			.forEach((place) -> tailoring.find(Amendment.Kind.REASON, place)
				.filter((written) -> written.writtenAt().isAfter(this.since))
				.ifPresent((written) -> reasons.put(place.toNode(), written.content())));
		reasons.putAll(RevisionReasons.of(this.manuscript, this.release.number()));
		reasons.values().removeIf(String::isBlank);
		reasons.replaceAll((_, reason) -> reason.replace('\n', '　'));
		return reasons;
	}

	/**
	 * What may stand in a letter with brackets of its own.
	 * @return the words that were put in
	 */
	public List<String> names() {
		return List.copyOf(values().values());
	}

	/**
	 * What is put into a letter.
	 * @return everything but the day
	 */
	Map<MergeWord, String> values() {
		Map<MergeWord, String> values = new EnumMap<>(MergeWord.class);
		values.put(MergeWord.SYSTEM, this.manuscript.system().name());
		values.put(MergeWord.DOCUMENT, this.approved.head().title());
		values.put(MergeWord.VERSION, this.release.versionName());
		values.put(MergeWord.SECTION, this.manuscript.house().owner().printedName());
		values.put(MergeWord.STANDARD, this.manuscript.house().words().getOrDefault("standard.name", "情報セキュリティ対策基準"));
		values.put(MergeWord.REASON, this.release.occasion());
		values.put(MergeWord.SUMMARY,
				comparison().map((comparison) -> ChangeSummary.of(comparison, Map.of()).counts())
					.filter((counts) -> !counts.isEmpty())
					.orElse((this.before != null) ? "改正部分なし" : "新規制定"));
		return values;
	}

}
