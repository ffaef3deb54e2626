package jp.tejuncho.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever presses what is offered must never have more to do than before.
 */
class FixesMakeNothingWorseTests {

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

	@Property(tries = 40, shrinking = ShrinkingMode.OFF)
	void 言葉を直すボタンを押してもほかの指摘は増えも重くなりもしない(@ForAll("samples") SampleDraft sample, @ForAll Random order) {
		PressedDraft draft = new PressedDraft(sample.make());
		for (int press = 0; press < 6; press++) {
			List<Finding> offered = draft.fixable().stream().filter((finding) -> !decides(finding)).toList();
			if (offered.isEmpty()) {
				break;
			}
			Finding finding = offered.get(order.nextInt(offered.size()));
			Map<String, Integer> before = weighed(draft);
			assertThat(draft.press(finding)).isTrue();
			Map<String, Integer> after = weighed(draft);
			after.forEach((what, count) -> assertThat(count).as("%s: %s after %s", sample, what, finding)
				.isLessThanOrEqualTo(before.getOrDefault(what, 0)));
		}
	}

	@Test
	void 例文を直すボタンを押してもその行の残りの指摘は参考のままである() {
		for (SampleDraft sample : List.of(SampleDraft.MY_NUMBER_FILLED, SampleDraft.SMALL)) {
			for (Finding finding : new PressedDraft(sample.make()).fixable()) {
				PressedDraft draft = new PressedDraft(sample.make());
				if (decides(finding)) {
					continue;
				}
				Map<String, Integer> before = weighed(draft);
				draft.press(finding);
				weighed(draft).forEach((what, count) -> assertThat(count).as("%s: %s after %s", sample, what, finding)
					.isLessThanOrEqualTo(before.getOrDefault(what, 0)));
			}
		}
	}

	@Property(tries = 12, shrinking = ShrinkingMode.OFF)
	void 言葉を直すボタンを押しても知らされていなかった語は知らされない(@ForAll Random order) {
		PressedDraft draft = new PressedDraft(SampleDraft.TYPED_CARELESSLY.make());
		for (int press = 0; press < 60; press++) {
			List<Finding> offered = draft.fixable()
				.stream()
				.filter((finding) -> !decides(finding) && finding.clause().value().startsWith("own."))
				.toList();
			if (offered.isEmpty()) {
				break;
			}
			Finding finding = offered.get(order.nextInt(offered.size()));
			Set<String> before = told(draft);
			assertThat(draft.press(finding)).isTrue();
			Set<String> after = told(draft);
			after.removeAll(before);
			assertThat(after).as("after %s", finding).isEmpty();
		}
	}

	@Test
	void 一つの行を同じに直すボタンは二つ出ない() {
		for (SampleDraft sample : SampleDraft.values()) {
			List<DraftChange> offered = new PressedDraft(sample.make()).fixable()
				.stream()
				.map((finding) -> Objects.requireNonNull(finding.fix()).change())
				.toList();
			assertThat(offered).as(sample.name()).doesNotHaveDuplicates();
		}
	}

	// which word is put right in which clause by which rule
	private static Set<String> told(PressedDraft draft) {
		return draft.findings()
			.all()
			.stream()
			.map((finding) -> finding.rule() + " in " + finding.clause() + ": " + finding.words())
			.collect(Collectors.toSet());
	}

	// adopting a clause brings its sentences with what is to be said of them
	private static boolean decides(Finding finding) {
		return Objects.requireNonNull(finding.fix()).change() instanceof DraftChange.Decide;
	}

	// how many findings of a rule in a clause weigh at least so much
	private static Map<String, Integer> weighed(PressedDraft draft) {
		Map<String, Integer> weighed = new HashMap<>();
		for (Finding finding : draft.findings().all()) {
			for (Severity severity : Severity.values()) {
				if (finding.severity().compareTo(severity) <= 0) {
					weighed.merge(finding.rule() + " in " + finding.clause() + " at least " + severity, 1,
							Integer::sum);
				}
			}
		}
		return weighed;
	}

	@Provide
	Arbitrary<SampleDraft> samples() {
		return Arbitraries.of(SampleDraft.values());
	}

}
