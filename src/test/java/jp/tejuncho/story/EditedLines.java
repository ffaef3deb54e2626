package jp.tejuncho.story;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * The page on which a clause is written, by keys and by what is stored.
 */
final class EditedLines {

	private final Clerk clerk;

	private final String draft;

	EditedLines(Clerk clerk, String draft) {
		this.clerk = clerk;
		this.draft = draft;
	}

	void edit(String clause) {
		this.clerk.open(this.draft + "/clauses/" + clause);
	}

	Locator line(int number) {
		return this.clerk.page().locator(".editor-line .editor-box").nth(number);
	}

	Keyboard keys() {
		return this.clerk.page().keyboard();
	}

	Locator state() {
		return this.clerk.page().locator("#editor-state");
	}

	void write(int number, String text) {
		line(number).click();
		keys().press("Control+A");
		keys().type(text);
	}

	List<String> shown() {
		return this.clerk.page()
			.locator(".editor-line .editor-box:visible")
			.allInnerTexts()
			.stream()
			.map((text) -> text.replace("\u200B", "").strip())
			.toList();
	}

	void settle() {
		Page page = this.clerk.page();
		page.waitForTimeout(1300);
		page.waitForFunction("() => document.querySelector('.htmx-request') === null");
	}

	List<String> stored(String clause) {
		settle();
		edit(clause);
		return shown();
	}

	void slow(Runnable work) {
		this.clerk.page().route("**/clauses/**", (route) -> {
			if (route.request().method().equals("POST")) {
				this.clerk.page().waitForTimeout(1500);
			}
			route.resume();
		});
		work.run();
		this.clerk.page().unroute("**/clauses/**");
	}

	void jump(String link) {
		this.clerk.page().getByText(link).focus();
		keys().press("Enter");
		this.clerk.page().locator("[data-variable]:focus").waitFor();
	}

	double top() {
		return ((Number) this.clerk.page().evaluate("() => document.activeElement.getBoundingClientRect().top"))
			.doubleValue();
	}

	double scrolled() {
		return ((Number) this.clerk.page().evaluate("() => window.scrollY")).doubleValue();
	}

	static int done(Locator count) {
		return Integer.parseInt(count.locator("span").nth(1).innerText());
	}

	static void compose(CDPSession browser, String letters) {
		JsonObject composition = new JsonObject();
		composition.addProperty("text", letters);
		composition.addProperty("selectionStart", letters.length());
		composition.addProperty("selectionEnd", letters.length());
		browser.send("Input.imeSetComposition", composition);
	}

	static void insert(CDPSession browser, String letters) {
		JsonObject text = new JsonObject();
		text.addProperty("text", letters);
		browser.send("Input.insertText", text);
	}

	static void confirm(CDPSession browser) {
		for (String type : List.of("rawKeyDown", "keyUp")) {
			JsonObject key = new JsonObject();
			Map.of("type", type, "key", "Enter", "code", "Enter").forEach(key::addProperty);
			key.addProperty("windowsVirtualKeyCode", 229);
			browser.send("Input.dispatchKeyEvent", key);
		}
	}

}
