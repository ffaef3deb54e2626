package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import jp.tejuncho.drafting.rule.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever presses what is offered must never have more to do than before.
 */
class FixesMakeNothingWorseProperties {

	private static final int MOST_ROUNDS = 30;

	@Property(tries = 2, shrinking = ShrinkingMode.OFF)
	void どの見本のどの直し方をどの順に押しても誤りは増えない(@ForAll Random order) {
		for (SampleDraft sample : SampleDraft.values()) {
			pressEverything(sample, order);
		}
	}

	private static void pressEverything(SampleDraft sample, Random order) {
		PressedDraft draft = new PressedDraft(sample.make());
		List<Finding> offered = new ArrayList<>(draft.fixable());
		for (int round = 0; round < MOST_ROUNDS && !offered.isEmpty(); round++) {
			Collections.shuffle(offered, order);
			int before = draft.findings().errors().size();
			boolean pressed = false;
			for (Finding finding : offered) {
				pressed |= draft.press(finding);
			}
			assertThat(draft.findings().errors()).as("%s, round %d", sample, round).hasSizeLessThanOrEqualTo(before);
			offered = pressed ? new ArrayList<>(draft.fixable()) : List.of();
		}
		assertThat(offered).as("%s: what can never be put right", sample).isEmpty();
	}

	@Property(tries = 24, shrinking = ShrinkingMode.OFF)
	void 一つ押すごとに見ても誤りは増えない(@ForAll("samples") SampleDraft sample, @ForAll Random order) {
		PressedDraft draft = new PressedDraft(sample.make());
		List<Finding> offered = draft.fixable();
		for (int press = 0; press < 8 && !offered.isEmpty(); press++) {
			List<Finding> before = draft.findings().errors();
			Finding finding = offered.get(order.nextInt(offered.size()));
			assertThat(draft.press(finding)).isTrue();
			assertThat(draft.findings().errors()).as("%s after %s", sample, finding)
				.hasSizeLessThanOrEqualTo(before.size());
			offered = draft.fixable();
		}
	}

	@Provide
	Arbitrary<SampleDraft> samples() {
		return Arbitraries.of(SampleDraft.values());
	}

}
