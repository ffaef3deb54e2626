package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.body.ClauseText;
import jp.tejuncho.drafting.body.Markup;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.TextEditing;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Chapter;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.Conflict;

/**
 * Many people who write into the same drafts at once, each from what that person saw
 * last.
 */
final class Storm {

	private static final int PLACES = 3;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final List<DraftId> drafts;

	private final List<SignedInStaff> people;

	private final AtomicInteger words = new AtomicInteger();

	private final AtomicInteger conflicts = new AtomicInteger();

	private final AtomicInteger refusals = new AtomicInteger();

	private final AtomicInteger exhausted = new AtomicInteger();

	Storm(Drafting drafting, Manuscripts manuscripts, List<DraftId> drafts, List<SignedInStaff> people) {
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.drafts = drafts;
		this.people = people;
	}

	/**
	 * Lets it blow.
	 * @param hands how many browsers
	 * @param writes how often each of them writes
	 * @return what was acknowledged
	 */
	List<Acknowledged> blow(int hands, int writes) throws InterruptedException {
		List<Acknowledged> acknowledged = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(hands)) {
			List<Future<List<Acknowledged>>> working = new ArrayList<>();
			for (int i = 0; i < hands; i++) {
				Hand hand = new Hand(this.people.get(i % this.people.size()), new Random(i));
				working.add(threads.submit(() -> hand.work(writes)));
			}
			for (Future<List<Acknowledged>> work : working) {
				acknowledged.addAll(work.get());
			}
		}
		catch (ExecutionException ex) {
			throw new AssertionError("A write failed", ex.getCause());
		}
		return acknowledged;
	}

	String figures() {
		return "%d conflicts, %d refusals, %d gave up".formatted(this.conflicts.get(), this.refusals.get(),
				this.exhausted.get());
	}

	/**
	 * 保存したと答えた書込み.
	 *
	 * @param draft where
	 * @param change what the person saw and wanted
	 */
	record Acknowledged(DraftId draft, DraftChange change) {
	}

	/**
	 * One browser.
	 */
	private final class Hand {

		private final SignedInStaff person;

		private final Random random;

		private final List<Acknowledged> acknowledged = new ArrayList<>();

		private @Nullable Manuscript seen;

		Hand(SignedInStaff person, Random random) {
			this.person = person;
			this.random = random;
		}

		List<Acknowledged> work(int writes) {
			for (int i = 0; i < writes; i++) {
				if (this.seen == null || this.random.nextInt(4) == 0) {
					this.seen = Storm.this.manuscripts.read(one(Storm.this.drafts), this.person);
				}
				Manuscript known = this.seen;
				try {
					write(known);
				}
				catch (Conflict ex) {
					Storm.this.exhausted.incrementAndGet();
				}
			}
			return this.acknowledged;
		}

		private void write(Manuscript known) {
			DraftId draft = known.draft().id();
			int dice = this.random.nextInt(100);
			if (dice < 6) {
				Storm.this.drafting.undo(draft, this.person)
					.ifPresent((reversal) -> note(draft,
							reversal.contents().stream().map(Step.Content::backward).toList(), reversal.outcome()));
			}
			else if (dice < 10) {
				Storm.this.drafting.redo(draft, this.person)
					.ifPresent((reversal) -> note(draft,
							reversal.contents().stream().map(Step.Content::forward).toList(), reversal.outcome()));
			}
			else {
				List<DraftChange> changes = changes(known, dice);
				if (!changes.isEmpty()) {
					note(draft, changes, Storm.this.drafting.save(draft, changes, this.person));
				}
			}
		}

		private List<DraftChange> changes(Manuscript known, int dice) {
			if (dice < 50) {
				return List.of(text(known, one(clauses(known))));
			}
			if (dice < 62) {
				return List.of(decision(known), fill(known));
			}
			if (dice < 72) {
				// the blank both documents share: seen this very moment
				this.seen = Storm.this.manuscripts.read(known.draft().id(), this.person);
				return List.of(fill(this.seen));
			}
			if (dice < 80) {
				return Additions.of(known).add(addition(known));
			}
			List<OwnClause> own = List.copyOf(known.tailoring().additions());
			if (own.isEmpty()) {
				return List.of();
			}
			return (dice < 84) ? Additions.of(known).remove(one(own)) : List.of(text(known, one(own).id().value()));
		}

		private DraftChange text(Manuscript known, String place) {
			ClauseText text = clause(known, place).map(known.tailoring()::text)
				.orElseGet(() -> known.tailoring().text(new PlaceId(place)).orElse(new ClauseText("", List.of())));
			ClauseText wanted = switch (this.random.nextInt(4)) {
				case 0 -> TextEditing.inserted(text, text.lines().isEmpty() ? "" : one(text.lines()).key(),
						new TextLine(TextLine.Kind.PARAGRAPH, TextEditing.newKey(), word()));
				case 1 -> text.lines()
					.stream()
					.filter(TextLine::isOwn)
					.findAny()
					.map((line) -> TextEditing.without(text, line.key()))
					.orElseGet(() -> rewritten(text));
				case 2 -> text.lines().isEmpty() ? rewritten(text)
						: TextEditing.moved(rewritten(text), one(text.lines()).key(), 1);
				default -> rewritten(text);
			};
			return new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(place),
					known.tailoring().content(Amendment.Kind.TEXT, new PlaceId(place)), wanted.written());
		}

		private ClauseText rewritten(ClauseText text) {
			List<TextLine> lines = new ArrayList<>(text.lines());
			if (lines.isEmpty()) {
				lines.add(new TextLine(TextLine.Kind.PARAGRAPH, TextEditing.newKey(), word()));
			}
			else {
				int place = this.random.nextInt(lines.size());
				lines.set(place, new TextLine(lines.get(place).kind(), lines.get(place).key(), word()));
			}
			return new ClauseText(text.title(), lines);
		}

		private DraftChange decision(Manuscript known) {
			String place = one(clauses(known));
			ClauseDecision seen = Objects.requireNonNull(known.decisions().get(new PlaceId(place)));
			return new DraftChange.Decide(new PlaceId(place), seen.choice(), seen.reason(),
					one(List.of(Choice.values())), word());
		}

		private DraftChange fill(Manuscript known) {
			String variable = Markup.OWN_BLANK + "共通の空欄";
			return new DraftChange.Fill(variable,
					Optional.ofNullable(known.blanks().get(variable)).map(BlankValue::content).orElse(""), word());
		}

		private OwnClause addition(Manuscript known) {
			Chapter chapter = known.edition().chapters().getFirst();
			if (this.random.nextInt(3) == 0) {
				return new OwnClause(OwnClause.newId(), OwnClause.Kind.SECTION, new PlaceId(chapter.id()),
						new OwnClause.After.First(), 0);
			}
			List<String> containers = Stream.concat(Stream.of(chapter.id()),
					known.tailoring().additions().stream().filter(OwnClause::isSection).map((own) -> own.id().value()))
				.toList();
			return new OwnClause(OwnClause.newId(), OwnClause.Kind.CLAUSE, new PlaceId(one(containers)),
					new OwnClause.After.First(), 0);
		}

		private void note(DraftId draft, List<DraftChange> changes, SaveOutcome outcome) {
			List<DraftChange> undone = Stream
				.concat(outcome.conflicts().stream().map(SaveOutcome.Conflict::change),
						outcome.refusals().stream().map(SaveOutcome.Refusal::change))
				.toList();
			changes.stream()
				.filter((change) -> !undone.contains(change))
				.forEach((change) -> this.acknowledged.add(new Acknowledged(draft, change)));
			Storm.this.conflicts.addAndGet(outcome.conflicts().size());
			Storm.this.refusals.addAndGet(outcome.refusals().size());
			if (!outcome.complete()) {
				this.seen = null;
			}
		}

		private List<String> clauses(Manuscript known) {
			return known.edition()
				.clauses()
				.stream()
				.filter((clause) -> ClauseText.phrases(clause).size() > 1)
				.map((clause) -> clause.id().place())
				.filter(known.decisions()::containsKey)
				.map(PlaceId::value)
				.limit(PLACES)
				.toList();
		}

		private Optional<Clause> clause(Manuscript known, String place) {
			return known.edition().clauses().stream().filter((one) -> one.id().value().equals(place)).findFirst();
		}

		private <T> T one(List<T> several) {
			return several.get(this.random.nextInt(several.size()));
		}

		private String word() {
			return "文" + Storm.this.words.incrementAndGet();
		}

	}

}
