package jp.tejuncho.drafting.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was pressed by mistake is taken back where it was pressed.
 */
class FindingsUndonePagesTests extends PagesOfFindings {

	@Test
	void 直した後はその場で元に戻せてやり直せる() {
		Finding finding = finding("sentences-end");
		FindingAct act = act(post("/findings/fix", "key", finding.key(), "at", at(finding)));
		assertThat(act.undone()).isFalse();
		assertThat(act.done()).as("the next finding stands below it")
			.startsWith(finding.where())
			.contains(finding.line())
			.endsWith("を直しました。");
		assertThat(page(act)).containsPattern("id=\"" + act.anchor() + "\"[^>]*>\\s*<div class=\"finding-act\">")
			.contains("/findings/undo", "直しました。", "data-undo=\"undo\"");
		MvcTestResult undone = post("/findings/undo", "batch", act.batch(), "at", act.at());
		assertThat(undone).hasRedirectedUrl(list("#" + FindingsPage.anchor(finding)));
		assertThat(text()).doesNotContain("。");
		FindingAct back = act(undone);
		assertThat(back.undone()).isTrue();
		assertThat(page(back)).contains("/findings/redo", "やり直す").doesNotContain("/findings/undo");
		assertThat(post("/findings/redo", "batch", back.batch(), "at", back.at()))
			.hasRedirectedUrl(list("#" + act.anchor()));
		assertThat(text()).contains("○○課長が定める。");
		assertThat(get("/remaining")).bodyText().doesNotContain("class=\"finding-act\"");
	}

	@Test
	void 後で別のことをしても押した操作だけが元に戻る() {
		Finding first = finding("sentences-end");
		FindingAct act = act(post("/findings/fix", "key", first.key(), "at", at(first)));
		Finding second = finding("sentences-end");
		FindingAct accepted = act(
				post("/findings/dismiss", "key", second.key(), "reason", "箇条書きのため", "at", at(second)));
		post("/findings/undo", "batch", act.batch(), "at", act.at());
		assertThat(text()).doesNotContain("。");
		assertThat(this.inspection.inspect(manuscript()).find(second.key())).get()
			.returns("箇条書きのため", Finding::dismissed);
		post("/findings/undo", "batch", accepted.batch(), "at", accepted.at());
		assertThat(this.inspection.inspect(manuscript()).find(second.key())).get().returns(null, Finding::dismissed);
	}

	@Test
	void まとめて承知したものは一度で元に戻る() {
		List<Finding> same = this.inspection.inspect(manuscript()).ofRule("sentences-end");
		FindingAct act = act(post("/findings/dismiss-all",
				keys(same, "reason", "箇条書きのため", "at", "?chapter=&clause=&severity=#" + group(same.getFirst()))));
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).isEmpty();
		assertThat(page(act)).contains("finding-act");
		post("/findings/undo", "batch", act.batch(), "at", act.at());
		assertThat(this.inspection.inspect(manuscript()).ofRule("sentences-end")).hasSameSizeAs(same);
	}

	@Test
	void まとめて承知した人は次の種類のところに留まり承知したところへ行ける() {
		List<Finding> all = this.inspection.inspect(manuscript()).all();
		Finding next = next(all);
		List<Finding> same = all.subList(0, all.indexOf(next))
			.reversed()
			.stream()
			.takeWhile((finding) -> group(finding).equals(group(all.get(all.indexOf(next) - 1))))
			.toList();
		String at = "?chapter=&clause=&severity=#" + group(same.getFirst());
		MvcTestResult accepted = post("/findings/dismiss-all", keys(same, "reason", "確かめたため", "at", at));
		assertThat(accepted).hasRedirectedUrl(list("#" + group(next)));
		FindingAct act = act(accepted);
		assertThat(page(act)).containsPattern("id=\"" + group(next) + "\"[^>]*>\\s*<div class=\"finding-act\">")
			.contains("href=\"#" + group(same.getFirst()) + "\">承知した指摘を見る</a>",
					"id=\"" + group(same.getFirst()) + "\"");
		MvcTestResult undone = post("/findings/undo", "batch", act.batch(), "at", act.at());
		assertThat(undone).hasRedirectedUrl(list("#" + group(same.getFirst())));
		FindingAct back = act(undone);
		assertThat(back.accepted()).isEmpty();
		assertThat(post("/findings/redo", "batch", back.batch(), "at", back.at()))
			.hasRedirectedUrl(list("#" + group(next)));
	}

	@Test
	void 一件ずつ承知しても次のところに留まり承知したところへ行ける() {
		List<Finding> all = this.inspection.inspect(manuscript()).all();
		Finding next = next(all);
		Finding last = all.get(all.indexOf(next) - 1);
		FindingAct act = act(post("/findings/dismiss", "key", last.key(), "reason", "確かめたため", "at", at(last)));
		assertThat(act).returns(group(last), FindingAct::accepted);
		List<Finding> others = all.stream()
			.filter((finding) -> group(finding).equals(group(last)) && !finding.key().equals(last.key()))
			.toList();
		FindingAct empty = act;
		for (Finding other : others) {
			empty = act(post("/findings/dismiss", "key", other.key(), "reason", "確かめたため", "at", at(other)));
		}
		assertThat(empty).returns(FindingsPage.anchor(next), FindingAct::anchor)
			.returns(group(last), FindingAct::accepted);
		Finding undone = others.isEmpty() ? last : others.getLast();
		assertThat(post("/findings/undo", "batch", empty.batch(), "at", empty.at()))
			.hasRedirectedUrl(list("#" + FindingsPage.anchor(undone)));
	}

	// the first of a kind below another one that may be accepted
	private static Finding next(List<Finding> all) {
		for (int i = 1; i < all.size(); i++) {
			Finding before = all.get(i - 1);
			if (before.isDismissible() && before.severity() == all.get(i).severity()
					&& !group(before).equals(group(all.get(i)))) {
				return all.get(i);
			}
		}
		throw new AssertionError("The draft has one kind of findings only");
	}

	@Test
	void 元に戻すときもほかの人の書いたものは消えない() {
		Finding finding = finding("sentences-end");
		FindingAct act = act(post("/findings/fix", "key", finding.key(), "at", at(finding)));
		SignedInStaff colleague = SignedInStaff.of("doryo", "同僚",
				new Assignment(Role.DRAFTER, manuscript().system().owner()));
		assertThat(post(colleague, "/findings/undo", "batch", act.batch(), "at", act.at())).flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("元に戻せません"));
		assertThat(text()).contains("○○課長が定める。");
		String written = text().replace("○○課長が定める。", "○○部長が定める。");
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), text(), written)), colleague);
		assertThat(post("/findings/undo", "batch", act.batch(), "at", act.at())).flash()
			.hasEntrySatisfying("warning", (sentence) -> assertThat(sentence).asString().contains("元に戻していません"))
			.doesNotContainKey("act");
		assertThat(text()).isEqualTo(written);
	}

}
