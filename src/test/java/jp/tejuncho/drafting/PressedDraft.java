package jp.tejuncho.drafting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.drafting.rule.InspectionSources;
import jp.tejuncho.drafting.rule.WordUsage;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.usage.UsageCheck;
import jp.tejuncho.usage.UsageRules;

/**
 * A draft whose buttons are pressed, without a database: it remembers, as the records of
 * a draft do, which words a person wrote and which were offered.
 */
final class PressedDraft {

	private static final WordUsage USAGE = Inspection.usage(UsageCheck.of(new UsageRules().all(), DigitStyle.MIXED));

	private final Map<PlaceId, List<TextStep>> steps = new HashMap<>();

	private final InspectionSources sources = InspectedDrafts.sources(USAGE, (_) -> this.steps);

	private Manuscript manuscript;

	private Instant now = InspectedDrafts.LATER;

	PressedDraft(Manuscript manuscript) {
		this.manuscript = manuscript;
	}

	Manuscript manuscript() {
		return this.manuscript;
	}

	Findings findings() {
		return InspectedDrafts.inspect(this.manuscript, this.sources);
	}

	List<Finding> fixable() {
		return findings().all().stream().filter((finding) -> finding.fix() != null).toList();
	}

	/**
	 * Presses the button of a finding.
	 * @param finding one that is still there, or was a moment ago
	 * @return whether anything was stored
	 */
	boolean press(Finding finding) {
		return store(Objects.requireNonNull(finding.fix()).change(), true);
	}

	/**
	 * A person writes.
	 * @param change what is written
	 * @return whether anything was stored
	 */
	boolean write(DraftChange change) {
		return store(change, false);
	}

	private boolean store(DraftChange change, boolean offered) {
		this.now = this.now.plus(Duration.ofSeconds(1));
		Manuscript stored = InspectedDrafts.copied(this.manuscript);
		SaveComparison saving = new SaveComparison(stored, Templates.questions(), Intent.WRITE, "見本", this.now);
		saving.apply(change);
		saving.accepted()
			.stream()
			.filter((content) -> content.subject() == Amendment.Kind.TEXT)
			.forEach((content) -> this.steps.computeIfAbsent(content.place(), (_) -> new ArrayList<>())
				.add(new TextStep(content.before(), content.after(), offered, this.now)));
		this.manuscript = InspectedDrafts.with(stored, saving);
		return saving.outcome().saved() > 0;
	}

}
