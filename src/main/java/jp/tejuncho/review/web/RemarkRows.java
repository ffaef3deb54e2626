package jp.tejuncho.review.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftHistory;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.review.Act;
import jp.tejuncho.review.Adoption;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.DocumentCase;
import jp.tejuncho.review.Passages;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.text.JapanTime;

/**
 * 指摘の一覧の組立て.
 */
@Component
class RemarkRows {

	private final CaseReading reading;

	private final Remarking remarking;

	private final DraftHistory history;

	RemarkRows(CaseReading reading, Remarking remarking, DraftHistory history) {
		this.reading = reading;
		this.remarking = remarking;
		this.history = history;
	}

	/**
	 * Everything that was remarked on a document.
	 * @param file the document
	 * @param staff who reads it
	 * @return the oldest first
	 */
	List<RemarkRow> of(CaseFile file, SignedInStaff staff) {
		List<Remark> all = this.remarking.of(file.manuscript().draft().id());
		if (all.isEmpty()) {
			return List.of();
		}
		Document current = this.reading.current(file);
		Passages passages = Passages.of(current);
		return all.stream().map((remark) -> row(remark, passages, file, staff)).toList();
	}

	/**
	 * Who has written in a clause last.
	 * @param id the draft
	 * @param adoption a proposal about a line of it
	 * @param staff who asks
	 * @return who and when; empty if nobody has
	 */
	String lastWriter(DraftId id, Adoption adoption, SignedInStaff staff) {
		return adoption.remark()
			.place()
			.stream()
			.flatMap((place) -> this.history.ofClause(id, place.clause(), staff).stream())
			.map((entry) -> entry.step().batch())
			.map((batch) -> batch.name() + "　" + JapanTime.dayAndTime(batch.at()))
			.findFirst()
			.orElse("");
	}

	private static RemarkRow row(Remark remark, Passages passages, CaseFile file, SignedInStaff staff) {
		Optional<String> now = remark.place().flatMap(passages::words);
		boolean done = now.filter((words) -> Adoption.isDone(remark, words)).isPresent();
		boolean changed = !done && remark.place().isPresent() && now.filter(remark.quoted()::equals).isEmpty();
		boolean open = file.isOpen(remark);
		boolean confirms = open && (remark.state() == Remark.State.DONE || remark.state() == Remark.State.DECLINED)
				&& (remark.byId().equals(staff.personId()) || file.refusal(Act.RETURN, staff).isEmpty());
		String clause = remark.place().map(PlaceId::clause).map(PlaceId::value).orElse("");
		String version = file.rounds()
			.stream()
			.filter((round) -> round.round() == remark.round())
			.map((round) -> DocumentCase.versionName(round.documentVersion()))
			.findFirst()
			.orElse("");
		return new RemarkRow(remark.id().toString(), remark.revision(),
				new RemarkRow.Where(clause, remark.address(), version, !file.isCurrent(remark)),
				new RemarkRow.Said(remark.kind().label(), remark.words(), remark.proposal(), remark.quoted(),
						remark.byName() + "　" + JapanTime.dayAndTime(remark.at())),
				answer(remark),
				new RemarkRow.Now(changed, done,
						(Adoption.isPossible(remark) && !done) ? now.map(Adoption::digest).orElse("") : ""),
				open, confirms);
	}

	private static RemarkRow.Answer answer(Remark remark) {
		return new RemarkRow.Answer(remark.state().name(), remark.state().label(), remark.answer(),
				(remark.answeredAt() != null) ? remark.answeredBy() + "　" + JapanTime.dayAndTime(remark.answeredAt())
						: "");
	}

}
