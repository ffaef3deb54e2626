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

	private UUID add(Step.Act act, @Nullable UUID reversed) {
		Step.Batch batch = new Step.Batch(UUID.randomUUID(), act, reversed, new StaffId(new UUID(0, 1)), "見本", NOON);
		this.done
			.addFirst(new Step(new DraftId(new UUID(0, 2)), batch, new Step.Content(Step.Subject.TEXT, "a", "", "b")));
		return batch.id();
	}

	private UndoStack stack() {
		return UndoStack.of(this.done);
	}

}
