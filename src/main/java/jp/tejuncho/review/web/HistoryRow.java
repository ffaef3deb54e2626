package jp.tejuncho.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.DocumentCase;
import jp.tejuncho.review.Outcome;
import jp.tejuncho.review.Release;
import jp.tejuncho.text.JapanTime;
import jp.tejuncho.text.Wareki;

/**
 * 経過の一行.
 *
 * Says what is stored of an act and nothing more: where an earlier version kept no name,
 * no post or no time, the row says so.
 *
 * @param position which outcome
 * @param version which version
 * @param when when
 * @param who who did it, and in which post
 * @param what what was done, the end of the sentence
 * @param detail what belongs to it: days, numbers; may be empty
 * @param label what the words are
 * @param words what the person said, or empty
 * @param exemption by what somebody approved their own work, or empty
 */
public record HistoryRow(int position, String version, String when, String who, String what, String detail,
		String label, String words, String exemption) {

	/** What is said where nothing was kept. */
	static final String NOT_KEPT = "記録なし";

	static List<HistoryRow> newestFirst(CaseFile file) {
		return file.outcomes().reversed().stream().map((outcome) -> of(outcome, file)).toList();
	}

	static HistoryRow of(Outcome outcome, CaseFile file) {
		return new HistoryRow(outcome.position(), DocumentCase.versionName(outcome.number()), when(outcome),
				who(outcome), outcome.kind().label(), detail(outcome, file), label(outcome.kind()), outcome.words(),
				outcome.exemption());
	}

	static String when(Outcome outcome) {
		return (outcome.at() != null) ? JapanTime.dayAndTime(outcome.at()) : "日時は" + NOT_KEPT;
	}

	static String who(Outcome outcome) {
		if (outcome.byName().isEmpty()) {
			return "（だれがしたかは" + NOT_KEPT + "）";
		}
		return outcome.byName() + "（" + ((outcome.post() != null) ? outcome.post().label() : "役割は" + NOT_KEPT) + "）";
	}

	private static String detail(Outcome outcome, CaseFile file) {
		return switch (outcome.kind()) {
			case ENFORCED -> release(outcome, file).map(HistoryRow::decision).orElse("");
			case ABOLISHED -> day("廃止の日　", outcome.day());
			case APPROVED -> (outcome.release() != null) ? "承認した文書を保存しました。" : "途中の段の承認です。";
			case SENT, CHECKED, REPORTED, RETURNED, WITHDRAWN, RETRACTED, REPLACED, REVISION_BEGUN, REVISION_DROPPED,
					ABOLITION_CALLED_OFF ->
				"";
		};
	}

	private static Optional<Release> release(Outcome outcome, CaseFile file) {
		return file.releases()
			.stream()
			.filter((known) -> Objects.equals(known.sequence(), outcome.release()))
			.findFirst();
	}

	private static String decision(Release release) {
		List<String> said = new ArrayList<>();
		said.add(day("決裁日　", release.decidedOn()));
		said.add(release.decisionNumber().isBlank() ? "" : "文書番号　" + release.decisionNumber());
		said.add(day("施行日　", release.inForceFrom()));
		said.removeIf(String::isEmpty);
		return String.join("、", said);
	}

	private static String day(String label, @Nullable LocalDate day) {
		return (day != null) ? label + Wareki.of(day) : "";
	}

	private static String label(Outcome.Kind kind) {
		return switch (kind) {
			case SENT -> "伝えたこと";
			case CHECKED, APPROVED, REPORTED, ENFORCED -> "添えた言葉";
			case RETURNED -> "直してほしいこと";
			case WITHDRAWN, RETRACTED, REPLACED, REVISION_DROPPED, ABOLISHED, ABOLITION_CALLED_OFF -> "理由";
			case REVISION_BEGUN -> "改正の理由";
		};
	}

}
