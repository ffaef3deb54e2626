package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Examination;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.drafting.rule.InspectionSources;
import jp.tejuncho.drafting.rule.WordUsage;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.usage.UsageCheck;
import jp.tejuncho.usage.UsageRules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drafts without a database that every rule looks through.
 */
final class InspectedDrafts {

	static final Instant LATER = Instant.parse("2026-11-24T03:00:00Z");

	private static final DocumentOutput OUTPUT = new DocumentOutput("");

	private static final WordUsage USAGE = (text) -> {
		List<WordUsage.Hit> hits = new ArrayList<>();
		for (int at = text.indexOf("取扱う"); at >= 0; at = text.indexOf("取扱う", at + 1)) {
			hits.add(new WordUsage.Hit("送り仮名", at, at + 3, "取り扱う", "「取扱う」は「取り扱う」と書きます。", "送り仮名の付け方", "直してください。"));
		}
		return hits;
	};

	private static final InspectionSources SOURCES = sources(USAGE, (_) -> Map.of());

	private static final InspectionSources REAL = new InspectionSources(OUTPUT::unprintable,
			Inspection.usage(UsageCheck.of(new UsageRules().all(), DigitStyle.MIXED)), () -> "", (_) -> Map.of(),
			Map::of);

	private InspectedDrafts() {
	}

	/**
	 * A draft without anything left to do.
	 * @return everything adopted and filled
	 */
	static DraftedManuscripts complete() {
		return DraftedManuscripts.procedure(Answer.YES).fillEverything().fill("plan.month", "");
	}

	static Findings inspect(DraftedManuscripts drafted) {
		return inspect(drafted.make());
	}

	static Findings inspect(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		Map<PlaceId, Proposal> proposals = Proposals.of(manuscript.edition(), Templates.questions(),
				manuscript.answers());
		return inspect(manuscript, document, Numbering.of(document), proposals);
	}

	static Findings inspect(Manuscript manuscript, Document document, Numbering numbering,
			Map<PlaceId, Proposal> proposals) {
		return Findings.of(Examination.of(manuscript, document, numbering, proposals, SOURCES));
	}

	/**
	 * Looks through a draft with the rules of spelling that come along.
	 * @param manuscript the draft
	 * @return what was found
	 */
	static Findings inspectSpelling(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		return Findings.of(Examination.of(manuscript, document, Numbering.of(document), Map.of(), REAL));
	}

	static InspectionSources sources(WordUsage usage, Function<Set<PlaceId>, Map<PlaceId, List<TextStep>>> texts) {
		return new InspectionSources(OUTPUT::unprintable, usage, () -> "情報システム管理者は、ログを記録し、これを１年間保管するものとする。", texts,
				() -> offered(texts.apply(Set.of())));
	}

	private static Map<PlaceId, List<TextStep>> offered(Map<PlaceId, List<TextStep>> texts) {
		Map<PlaceId, List<TextStep>> offered = new HashMap<>();
		texts.forEach((clause, steps) -> offered.put(clause, steps.stream().filter(TextStep::offered).toList()));
		return offered;
	}

	static Findings inspect(Manuscript manuscript, InspectionSources sources) {
		Document document = Composer.compose(manuscript);
		return Findings.of(Examination.of(manuscript, document, Numbering.of(document),
				Proposals.of(manuscript.edition(), Templates.questions(), manuscript.answers()), sources));
	}

	static List<Finding> inspect(String rule, DraftedManuscripts drafted) {
		return inspect(drafted).ofRule(rule);
	}

	/**
	 * The draft after a change, as it would be stored.
	 * @param before the draft
	 * @param change the change
	 * @return the draft with it
	 */
	static Manuscript after(Manuscript before, DraftChange change) {
		Manuscript manuscript = copied(before);
		SaveComparison saving = new SaveComparison(manuscript, Templates.questions(), Intent.WRITE, "見本", LATER);
		saving.apply(change);
		assertThat(saving.outcome().refusals()).isEmpty();
		assertThat(saving.outcome().conflicts()).isEmpty();
		assertThat(saving.outcome().saved()).isEqualTo(1);
		return with(manuscript, saving);
	}

	/**
	 * The draft with what was saved of it.
	 * @param manuscript the draft that was saved
	 * @param saving what is stored now
	 * @return the draft as it is read next
	 */
	static Manuscript with(Manuscript manuscript, SaveComparison saving) {
		Map<String, String> written = new HashMap<>(manuscript.values().written());
		Map<String, BlankValue> blanks = new HashMap<>(manuscript.blanks());
		saving.blanks().forEach((value) -> {
			written.put(value.variable(), value.content());
			blanks.put(value.variable(), value);
		});
		Map<PlaceId, ClauseDecision> decisions = new HashMap<>(manuscript.decisions());
		saving.decisions().forEach((decision) -> decisions.put(decision.place(), decision));
		Values values = new Values(written, manuscript.values().registered(), manuscript.values().proposed());
		return new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(), manuscript.answers(),
				decisions, Tailoring.of(amendments(manuscript.tailoring(), saving.amendments())), values, blanks,
				manuscript.house(), manuscript.slots(), manuscript.today());
	}

	/**
	 * The draft with the profile of another one.
	 * @param manuscript the draft
	 * @param other whose answers count
	 * @return the draft, decided as before
	 */
	static Manuscript answered(Manuscript manuscript, Manuscript other) {
		return new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(), other.answers(),
				manuscript.decisions(), manuscript.tailoring(), manuscript.values(), manuscript.blanks(),
				manuscript.house(), manuscript.slots(), manuscript.today());
	}

	// what is stored is written in place
	static Manuscript copied(Manuscript manuscript) {
		List<Amendment> copies = amendments(manuscript.tailoring(), List.of()).stream()
			.map((amendment) -> new Amendment(manuscript.draft().id(), amendment.kind(), amendment.place(),
					amendment.content(), amendment.writtenBy(), amendment.writtenAt()))
			.toList();
		return new Manuscript(manuscript.draft(), manuscript.system(), manuscript.edition(), manuscript.answers(),
				manuscript.decisions(), Tailoring.of(copies), manuscript.values(), manuscript.blanks(),
				manuscript.house(), manuscript.slots(), manuscript.today());
	}

	private static List<Amendment> amendments(Tailoring tailoring, List<Amendment> saved) {
		List<Amendment> amendments = new ArrayList<>();
		for (Amendment.Kind kind : Amendment.Kind.values()) {
			tailoring.of(kind).keySet().forEach((place) -> amendments.add(tailoring.find(kind, place).orElseThrow()));
		}
		amendments.removeIf((amendment) -> saved.stream()
			.anyMatch((other) -> other.kind() == amendment.kind() && other.place().equals(amendment.place())));
		amendments.addAll(saved);
		return amendments;
	}

}
