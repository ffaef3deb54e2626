package jp.tejuncho.drafting.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.TextStep;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.PlaceId;

/**
 * 書き換えても同じ趣旨が残っている.
 */
final class RewrittenMandatoryUnitKeepsItsEffect implements Rule {

	static final String ID = "mandatory-unit-keeps-its-effect";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "必須の条項の同旨の確認";
	}

	@Override
	public String source() {
		return "特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）別添1";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		List<ExaminedClause> changed = examination.clauses()
			.stream()
			.filter((clause) -> !mandatory(examination, clause).isEmpty())
			.filter((clause) -> !isConfirmed(examination, clause.id()))
			.toList();
		Set<PlaceId> looked = changed.stream()
			.map(ExaminedClause::id)
			.filter((id) -> confirmation(examination, id).isPresent())
			.collect(Collectors.toSet());
		Map<PlaceId, List<TextStep>> steps = looked.isEmpty() ? Map.of() : examination.sources().texts().apply(looked);
		return changed.stream()
			.filter((clause) -> !isKept(examination, clause, steps.getOrDefault(clause.id(), List.of())))
			.map((clause) -> finding(examination, clause));
	}

	// what the product offered for words that were confirmed needs no new look
	private static boolean isKept(Examination examination, ExaminedClause clause, List<TextStep> steps) {
		UsualWords words = new UsualWords(examination.sources().usage(),
				examination.manuscript().tailoring().reverted(), clause.example(), clause.text());
		return confirmation(examination, clause.id())
			.flatMap((amendment) -> KeptWords.confirmed(words, steps, amendment.writtenAt()))
			.filter((kept) -> kept.holds(examination.note(Amendment.Kind.TEXT, clause.id())))
			.isPresent();
	}

	private Finding finding(Examination examination, ExaminedClause clause) {
		return examination.error(this, Certain.MANDATORY_UNCONFIRMED, clause.id())
			.says("必ず定める内容（" + mandatory(examination, clause) + "）を書き換えたか、一部を使わないことにしています。")
			.remedy("言葉は変えられますが、内容は落とせません。同じ趣旨が残っていることを確かめて、確かめた内容を書いてください。")
			.about(examination.note(Amendment.Kind.TEXT, clause.id()))
			.answer("確かめた内容", Amendment.Kind.SAME_EFFECT, clause.id())
			.finding();
	}

	// why one of the changed lines can't be dropped; empty if none is mandatory
	private static String mandatory(Examination examination, ExaminedClause clause) {
		if (clause.example() == null) {
			return "";
		}
		@Nullable Proposal whole = examination.proposal(clause.id());
		Set<String> printed = new HashSet<>();
		Set<String> same = new HashSet<>();
		clause.lines().forEach((line) -> (line.byPerson() ? printed : same).add(line.key()));
		for (TextLine line : clause.text().lines()) {
			boolean table = line.kind() == TextLine.Kind.WHOLE
					&& examination.manuscript().keeps(clause.id().child(line.key()));
			if (line.isOwn() || table || same.contains(line.key())) {
				continue;
			}
			@Nullable Proposal own = examination.proposal(clause.id().child(line.key()));
			@Nullable Proposal binding = (own != null) ? own : whole;
			boolean omittedApart = own != null && !printed.contains(line.key());
			if (binding != null && binding.isMandatory() && !omittedApart) {
				return binding.mandatory();
			}
		}
		return "";
	}

	// who confirmed an earlier text has not seen this one
	private static boolean isConfirmed(Examination examination, PlaceId clause) {
		return confirmation(examination, clause)
			.filter((confirmed) -> examination.manuscript()
				.tailoring()
				.find(Amendment.Kind.TEXT, clause)
				.filter((text) -> text.writtenAt().isAfter(confirmed.writtenAt()))
				.isEmpty())
			.isPresent();
	}

	private static Optional<Amendment> confirmation(Examination examination, PlaceId clause) {
		return examination.manuscript()
			.tailoring()
			.find(Amendment.Kind.SAME_EFFECT, clause)
			.filter((amendment) -> !amendment.content().isBlank());
	}

}
