package jp.tejuncho.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import jp.tejuncho.account.StaffId;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class UndoStackTests {

	private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

	private final List<Step> done = new ArrayList<>();

	@Test
	void 取り消した順にやり直せる() {
		UUID first = add(Step.Act.WRITE, null);
		UUID second = add(Step.Act.WRITE, null);
		assertThat(stack().undo()).contains(second);
		add(Step.Act.UNDO, second);
		assertThat(stack().undo()).contains(first);
		add(Step.Act.UNDO, first);
		assertThat(stack().undo()).isEmpty();
		assertThat(stack().redo()).contains(first);
		add(Step.Act.REDO, first);
		assertThat(stack().redo()).contains(second);
		assertThat(stack().undo()).contains(first);
	}

	@Test
	void 取り消した後に書けばやり直しはなくなる() {
		UUID first = add(Step.Act.WRITE, null);
		add(Step.Act.UNDO, first);
		UUID second = add(Step.Act.WRITE, null);
		assertThat(stack().redo()).isEmpty();
		assertThat(stack().undo()).contains(second);
	}

	@Test
	void 一つの行に続けて打った文は一度で取り消せる() {
		type("", "p\tp1\tあ", 0);
		type("p\tp1\tあ", "p\tp1\tあい", 20);
		UUID last = type("p\tp1\tあい", "p\tp1\tあいう", 60);
		assertThat(stack().undo()).contains(last);
		assertThat(stack().typed(last))
			.contains(new Step.Content(Amendment.Kind.TEXT, new PlaceId("a.b"), "", "p\tp1\tあいう"));
		add(Step.Act.UNDO, last);
		assertThat(stack().undo()).isEmpty();
		assertThat(stack().redo()).contains(last);
		add(Step.Act.REDO, last);
		assertThat(stack().undo()).contains(last);
		assertThat(stack().typed(type("p\tp1\tあいう", "p\tp1\tあいうえ", 61))).isEmpty();

	}

	@Test
	void 間をおいて打った文は別々に取り消せる() {
		UUID first = type("", "p\tp1\tあ", 0);
		UUID second = type("p\tp1\tあ", "p\tp1\tあい", 61);
		assertThat(stack().undo()).contains(second);
		add(Step.Act.UNDO, second);
		assertThat(stack().undo()).contains(first);
	}

	@Test
	void 打った文は後の行の操作と一緒には取り消されない() {
		UUID typed = type("", "p\tp1\tあ\np\tp2", 0);
		for (String after : List.of("p\tp2\np\tp1\tあ", "p\tp1\tあ\np\town-1\t\np\tp2", "i\tp1\tあ\np\tp2",
				"p\tp1\tあ\np\tp2\tか", "p\tp1\np\tp2", "")) {
			UUID act = type("p\tp1\tあ\np\tp2", after, 1);
			assertThat(stack().undo()).as(after).contains(act);
			add(Step.Act.UNDO, act);
			assertThat(stack().undo()).as(after).contains(typed);
			this.done.subList(0, 2).clear();
		}
	}

	@Test
	void 間にほかの人が書いた文は取消しに混ざらない() {
		UUID first = type("", "p\tp1\tあ", 0);
		UUID second = type("p\tp1\tあ。同僚の文。", "p\tp1\tあい。同僚の文。", 5);

		add(Step.Act.UNDO, second);
		assertThat(stack().undo()).contains(first);
	}

	@Test
	void 前に一つずつ取り消したものは一つずつやり直せる() {
		UUID first = type("", "p\tp1\tあ", 0);
		UUID second = type("p\tp1\tあ", "p\tp1\tあい", 5);
		add(Step.Act.UNDO, second);
		add(Step.Act.UNDO, first);
		assertThat(stack().redo()).contains(first);

		add(Step.Act.REDO, first);
		assertThat(stack().redo()).contains(second);
	}

	@Property(tries = 200)
	void どう操作しても同じものを二度は取り消さない(@ForAll List<Byte> moves) {
		this.done.clear();
		List<UUID> undone = new ArrayList<>();
		for (byte move : moves) {
			switch (Math.floorMod(move, 3)) {
				case 0 -> add(Step.Act.WRITE, null);
				case 1 -> stack().undo().ifPresent((batch) -> {
					assertThat(undone).doesNotContain(batch);
					undone.add(batch);
					add(Step.Act.UNDO, batch);
				});
				default -> stack().redo().ifPresent((batch) -> {
					assertThat(undone).contains(batch);
					undone.remove(batch);
					add(Step.Act.REDO, batch);
				});
			}
		}
	}

	private UUID type(String before, String after, int seconds) {
		Step.Batch batch = new Step.Batch(UUID.randomUUID(), Step.Act.WRITE, null, new StaffId(new UUID(0, 1)), "見本",
				NOON.plusSeconds(seconds));
		this.done.addFirst(new Step(new DraftId(new UUID(0, 2)), batch,
				new Step.Content(Amendment.Kind.TEXT, new PlaceId("a.b"), before, after), ""));
		return batch.id();
	}

	private UUID add(Step.Act act, @Nullable UUID reversed) {
		Step.Batch batch = new Step.Batch(UUID.randomUUID(), act, reversed, new StaffId(new UUID(0, 1)), "見本", NOON);
		this.done.addFirst(new Step(new DraftId(new UUID(0, 2)), batch,
				new Step.Content(Amendment.Kind.TEXT, new PlaceId("a"), "", "b"), ""));
		return batch.id();
	}

	private UndoStack stack() {
		return UndoStack.of(this.done);
	}

}
