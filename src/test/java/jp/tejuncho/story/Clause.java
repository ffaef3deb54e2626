package jp.tejuncho.story;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/**
 * A clause on the working page.
 *
 * With a script it is stored as one goes, without by its button.
 */
final class Clause {

	private static final Pattern UNDER_WAY = Pattern.compile(".*htmx-request.*");

	private final Clerk clerk;

	private final String anchor;

	private final Locator place;

	Clause(Clerk clerk, String anchor) {
		this.clerk = clerk;
		this.anchor = anchor;
		this.place = clerk.page().locator("#" + anchor);
	}

	Locator choice(String choice) {
		return decision().getByLabel(Clerk.exactly(choice));
	}

	Locator reason() {
		return decision().getByLabel(Clerk.exactly("理由"));
	}

	private Locator decision() {
		return this.place.locator(".clause-side .decision");
	}

	Locator blank(String label) {
		return this.place.getByLabel(Clerk.exactly(label));
	}

	void says(String text) {
		Clerk.see(this.place).containsText(text);
	}

	void press(String button) {
		this.place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Clerk.exactly(button))).click();
	}

	/**
	 * Changes something, and waits until it is stored.
	 * @param change what is done in the clause
	 */
	void keep(Runnable change) {
		send(change);
		if (this.clerk.script()) {
			Clerk.see(this.place.locator(".clause-saved")).containsText("保存しました");
		}
		else {
			Clerk
				.see(this.clerk.page()
					.getByRole(AriaRole.STATUS)
					.filter(new Locator.FilterOptions().setHasText("保存しました")))
				.hasCount(1);
		}
	}

	/**
	 * Changes something, and waits for the answer, whatever it is.
	 * @param change what is done in the clause
	 */
	void send(Runnable change) {
		if (!this.clerk.script()) {
			change.run();
			press("保存する");
			return;
		}
		change.run();
		this.clerk.page().keyboard().press("Tab");
		Clerk.see(this.place).not().hasClass(UNDER_WAY);
	}

	/**
	 * What is said about the last attempt to store it.
	 * @return the line above the text
	 */
	Locator state() {
		return this.clerk.page().locator("#" + this.anchor + "-state");
	}

}
