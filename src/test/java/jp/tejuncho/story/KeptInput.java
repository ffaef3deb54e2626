package jp.tejuncho.story;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser keeps of words that were typed and not sent.
 */
final class KeptInput {

	private static final String LEFT = "保存されていない入力が残っています";

	private KeptInput() {
	}

	/**
	 * Leaves a page, and is asked before what was typed stays behind.
	 * @param clerk who leaves
	 * @param written whether something was typed
	 * @param leave how
	 */
	static void asked(Clerk clerk, boolean written, Runnable leave) {
		AtomicInteger questions = new AtomicInteger();
		Consumer<Dialog> count = (dialog) -> questions.incrementAndGet();
		clerk.page().onDialog(count);
		leave.run();
		clerk.page().waitForLoadState();
		clerk.page().offDialog(count);
		assertThat(questions).as("how often the browser asked").hasValue(written ? 1 : 0);
		clerk.forgive();
	}

	static Locator box(Clerk clerk) {
		return clerk.page().locator("#notices .notice").filter(new Locator.FilterOptions().setHasText(LEFT));
	}

	static void nothingIsKept(Clerk clerk) {
		assertThat(clerk.page()
			.evaluate("() => Object.keys(localStorage).concat(Object.keys(sessionStorage))"
					+ ".filter((key) => key.startsWith('tejuncho:')).join('\\n')"))
			.as("what the browser still keeps")
			.isEqualTo("");
	}

}
