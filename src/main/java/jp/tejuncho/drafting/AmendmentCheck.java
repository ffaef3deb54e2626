package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tejuncho.drafting.body.BodyMerge;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.edition.Passage;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.SectionNote;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 手直しの検査.
 *
 * Only what can't be kept is refused: an unfinished text is stored and found by 点検.
 */
final class AmendmentCheck {

	private static final String GONE = "この条項は、消されています。入力した文を写し取ってから、条項を加え直してください。";

	private static final String STRANGE = "この内容は保存できません。画面を開き直して、もう一度試してください。";

	private static final Pattern REVISED_PLACE = Pattern.compile("[1-9][0-9]{0,3}/.+");

	private final Edition edition;

	private final Tailoring tailoring;

	private final MarkupCheck markup;

	AmendmentCheck(Manuscript manuscript, Tailoring tailoring) {
		this.edition = manuscript.edition();
		this.tailoring = tailoring;
		this.markup = new MarkupCheck(manuscript, tailoring);
	}

	/**
	 * The content to store: a text that says what the example says follows it.
	 * @param change what a person wants
	 * @param content what is to be stored of it
	 * @return the content
	 */
	String normal(DraftChange.Amend change, String content) {
		boolean example = change.kind() == Amendment.Kind.TEXT && !isOwn(change.place())
				&& content.equals(example(change.place()).written());
		return example ? "" : content;
	}

	/**
	 * Both changes together, where they touch different lines.
	 * @param mine what a person wants
	 * @param theirs what is stored by now
	 * @return the content to store; nothing if a person has to decide
	 */
	Optional<String> merged(DraftChange.Amend mine, String theirs) {
		if (mine.kind() != Amendment.Kind.TEXT) {
			return Optional.empty();
		}
		BodyMerge merge = BodyMerge.of(text(mine, mine.seen()), text(mine, theirs), text(mine, mine.content()));
		return merge.conflicts().isEmpty() ? Optional.of(merge.text().written()) : Optional.empty();
	}

	private ClauseText text(DraftChange.Amend change, String content) {
		return content.isEmpty() ? example(change.place())
				: ClauseText.read(content).orElseGet(() -> example(change.place()));
	}

	private ClauseText example(PlaceId place) {
		return clause(place).map((clause) -> ClauseText.following(clause, this.tailoring.reverted()))
			.orElse(new ClauseText(null, List.of()));
	}

	/**
	 * What is wrong with an amendment.
	 * @param kind what kind of amendment
	 * @param place where
	 * @param content its content; empty is always right
	 * @return a sentence for the person who wrote it, or nothing
	 */
	Optional<String> complaint(Amendment.Kind kind, PlaceId place, String content) {
		boolean strange = content.length() > Amendment.MAX_CONTENT * 2 || !isPlace(kind, place);
		if (strange) {
			return Optional.of(STRANGE);
		}
		return switch (kind) {
			case TEXT -> content.isEmpty() ? Optional.empty() : text(place, content);
			case ADDITION -> content.isEmpty() ? removal(place) : addition(place, content);
			case CORRECTION -> isCorrection(content) ? Optional.empty() : Optional.of(STRANGE);
			case OVERTAKEN, SAME_EFFECT, REASON, REVISION, DISMISSAL ->
				PlainCharacters.complaintOf("理由", content, ClauseDecision.MAX_REASON, true);
			case TABLE -> table(place, content);
			case NUMBERING -> isNumbering(content) ? Optional.empty() : Optional.of(STRANGE);
		};
	}

	private static boolean isCorrection(String content) {
		return content.isEmpty() || content.equals(Tailoring.VERBATIM);
	}

	private static boolean isNumbering(String content) {
		return content.isEmpty()
				|| Stream.of(NumberingStyle.values()).anyMatch((style) -> style.name().equals(content));
	}

	private boolean isPlace(Amendment.Kind kind, PlaceId place) {
		return switch (kind) {
			case TEXT -> isOwn(place) || clause(place).isPresent();
			case ADDITION, REASON -> isOwn(place);
			case CORRECTION -> this.edition.clauses()
				.stream()
				.flatMap((clause) -> clause.errata().stream())
				.anyMatch((erratum) -> erratum.id().place().equals(place));
			case OVERTAKEN -> isOvertaken(place);
			case SAME_EFFECT -> this.edition.findPlace(place).isPresent();
			case REVISION -> REVISED_PLACE.matcher(place.value()).matches()
					&& PlainCharacters.complaint(place.value(), 140, false).isEmpty();
			case DISMISSAL -> PlainCharacters.complaint(place.value(), FindingKey.MAX_WITH_SENTENCE, false).isEmpty();
			case TABLE -> OwnTable.at(place).isPresent();
			case NUMBERING -> place.equals(Tailoring.DOCUMENT);
		};
	}

	private boolean isOvertaken(PlaceId place) {
		return overtaken(place.clause()).anyMatch(place.key()::equals);
	}

	private Stream<String> overtaken(PlaceId place) {
		List<Overtaken> known = place.equals(Tailoring.DOCUMENT) ? this.edition.overtaken()
				: this.edition.findClause(place).map(Clause::overtaken).orElse(List.of());
		return known.stream().map(Overtaken::id);
	}

	private static boolean isOwn(PlaceId place) {
		return OwnClause.isOwn(place);
	}

	private Optional<Clause> clause(PlaceId place) {
		return this.edition.findClause(place);
	}

	private Optional<String> text(PlaceId place, String content) {
		if (isOwn(place) && this.tailoring.addition(place).isEmpty()) {
			return Optional.of(GONE);
		}
		Optional<ClauseText> read = ClauseText.read(content);
		if (read.isEmpty() || !hasKnownLines(place, read.get())) {
			return Optional.of(STRANGE);
		}
		ClauseText text = read.get();
		if (text.lines().size() > ClauseText.MAX_LINES) {
			return Optional.of("一つの条項は%d行までです。条項を分けてください。".formatted(ClauseText.MAX_LINES));
		}
		return title(text).or(() -> IntStream.range(0, text.lines().size())
			.mapToObj((line) -> line(text, line))
			.flatMap(Optional::stream)
			.findFirst());
	}

	private Optional<String> title(ClauseText text) {
		return Optional.ofNullable(text.title()).flatMap((title) -> this.markup.complaint("見出し", title));
	}

	private Optional<String> line(ClauseText text, int line) {
		return Optional.ofNullable(text.lines().get(line).markup())
			.flatMap((words) -> this.markup.complaint((line + 1) + "行目の文", words));
	}

	/**
	 * What can be stored of a text in which something is wrong with a line or two.
	 * @param change what a person wants
	 * @param content what is to be stored of it
	 * @param stored what is stored by now
	 * @return the content with those lines as they are stored; nothing if more than lines
	 * is wrong with it
	 */
	Optional<String> rest(DraftChange.Amend change, String content, String stored) {
		Optional<ClauseText> read = (change.kind() == Amendment.Kind.TEXT) ? ClauseText.read(content)
				: Optional.empty();
		return read.map((text) -> rest(text, text(change, stored)).written())
			.filter((rest) -> complaint(change.kind(), change.place(), rest).isEmpty())
			.map((rest) -> normal(change, rest));
	}

	/**
	 * Which lines of a text can't be kept.
	 * @param content the text
	 * @return a sentence each, by the line or {@link BodyMerge#TITLE}
	 */
	Map<String, String> faults(String content) {
		Map<String, String> faults = new LinkedHashMap<>();
		ClauseText.read(content).ifPresent((text) -> {
			title(text).ifPresent((message) -> faults.put(BodyMerge.TITLE, message));
			IntStream.range(0, text.lines().size())
				.forEach((line) -> line(text, line)
					.ifPresent((message) -> faults.put(text.lines().get(line).key(), message)));
		});
		return faults;
	}

	private ClauseText rest(ClauseText text, ClauseText stored) {
		List<TextLine> lines = new ArrayList<>();
		for (int i = 0; i < text.lines().size(); i++) {
			TextLine line = text.lines().get(i);
			if (line(text, i).isEmpty()) {
				lines.add(line);
			}
			else {
				stored.line(line.key()).ifPresent(lines::add);
			}
		}
		return new ClauseText(title(text).isEmpty() ? text.title() : stored.title(), lines);
	}

	private boolean hasKnownLines(PlaceId place, ClauseText text) {
		Set<String> known = clause(place)
			.map((clause) -> ClauseText.following(clause, Set.of())
				.lines()
				.stream()
				.map(TextLine::key)
				.collect(Collectors.toSet()))
			.orElse(Set.of());
		return text.lines().stream().allMatch((line) -> line.isOwn() || known.contains(line.key()));
	}

	private Optional<String> addition(PlaceId id, String content) {
		return OwnClause.read(id, content).filter(this::hasNeighbours).isPresent() ? Optional.empty()
				: Optional.of("条項を加える場所が見つかりません。画面を開き直して、もう一度試してください。");
	}

	private boolean hasNeighbours(OwnClause own) {
		boolean ownSection = this.tailoring.addition(own.container()).filter(OwnClause::isSection).isPresent();
		boolean inSection = !own.isSection() && (ownSection || isOf(own.container(), Place.Kind.SECTION));
		boolean container = inSection || isOf(own.container(), Place.Kind.CHAPTER);
		return container && stands(own);
	}

	private boolean stands(OwnClause own) {
		return switch (own.after()) {
			case OwnClause.After.First _ -> true;
			case OwnClause.After.Place after -> this.edition.chapters()
				.stream()
				.flatMap((chapter) -> bodies(chapter, own))
				.anyMatch(after.id().value()::equals);
		};
	}

	private static Stream<String> bodies(Chapter chapter, OwnClause own) {
		if (own.isSection()) {
			return chapter.id().equals(own.container().value())
					? chapter.sections().stream().map((section) -> section.id()) : Stream.empty();
		}
		Stream<Passage> body = chapter.id().equals(own.container().value()) ? chapter.body().stream()
				: chapter.sections()
					.stream()
					.filter((section) -> section.id().equals(own.container().value()))
					.flatMap((section) -> section.body().stream());
		return body.map((passage) -> switch (passage) {
			case Clause clause -> clause.id().value();
			case SectionNote note -> note.id();
		});
	}

	private boolean isOf(PlaceId place, Place.Kind kind) {
		return this.edition.findPlace(place).filter((known) -> known.kind() == kind).isPresent();
	}

	private Optional<String> removal(PlaceId section) {
		return this.tailoring.additions().stream().anyMatch((own) -> own.container().equals(section))
				? Optional.of("この節には条項があります。先にその条項を消してください。") : Optional.empty();
	}

	private static Optional<String> table(PlaceId slot, String content) {
		OwnTable table = OwnTable.at(slot).orElseThrow();
		List<List<String>> rows = table.rows(content);
		if (rows.size() > OwnTable.MAX_ROWS) {
			return Optional.of("表は%d行までです。".formatted(OwnTable.MAX_ROWS));
		}
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < rows.get(row).size(); column++) {
				String field = (row + 1) + "行目の" + table.columns().get(column).head();
				Optional<String> complaint = PlainCharacters.complaintOf(field, rows.get(row).get(column),
						OwnTable.MAX_CELL, false);
				if (complaint.isPresent()) {
					return complaint;
				}
			}
		}
		return Optional.empty();
	}

}
