package jp.tejuncho.story;

import java.util.Map;

import com.microsoft.playwright.Locator;

import jp.tejuncho.account.People;
import jp.tejuncho.account.Staff;

/**
 * One person with a session of their own, before the pages a document goes through on its
 * way to approval.
 */
final class ReviewDesk implements AutoCloseable {

	/** Every page of a document names its version in its heading. */
	static final String TITLE = "版";

	private final Clerk clerk;

	ReviewDesk(Chromium chromium, int port, Staff person) {
		this.clerk = new Clerk(chromium, port, true);
		this.clerk.signIn(person.signInName(), People.PASSWORD);
		this.clerk.read("情報システム");
	}

	Clerk clerk() {
		return this.clerk;
	}

	void open(String path) {
		this.clerk.open(path);
		this.clerk.read(TITLE);
	}

	void follow(String link) {
		this.clerk.follow(link);
		this.clerk.read(TITLE);
	}

	/**
	 * Finds a document among those that wait for this person, and opens it.
	 * @param system whose document
	 * @param task as what the person is asked
	 */
	void takeUp(String system, String task) {
		this.clerk.open("/inbox");
		this.clerk.read("あなたの番です");
		Locator row = this.clerk.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(system));
		Clerk.see(row).containsText(task);
		row.locator("a").click();
		this.clerk.read(TITLE);
	}

	Locator act(String act) {
		return this.clerk.page().locator(".review-act[action$='/review/" + act + "']");
	}

	/**
	 * Does what the page offers, and sees that it was done.
	 * @param act the last word of its address
	 * @param fields what is written, by the names of the fields
	 */
	void does(String act, Map<String, String> fields) {
		fields.forEach((name, words) -> act(act).locator("[name=" + name + "]").fill(words));
		act(act).locator("button").click();
		Clerk.see(this.clerk.page().locator(".flash")).isVisible();
		this.clerk.read(TITLE);
	}

	/**
	 * Comes from the document to the page of a clause.
	 * @param draft the address of the draft
	 * @param clause the clause
	 */
	void turnTo(String draft, String clause) {
		open(draft + "/review");
		follow("文書を読む");
		this.clerk.page().locator("a[href$='/review/clauses/" + clause + "']").first().click();
		this.clerk.read(TITLE);
	}

	/**
	 * Writes a remark on the page of a clause, without sending it.
	 * @param kind what kind of remark
	 * @param words what is said
	 */
	void write(String kind, String words) {
		this.clerk.page().locator("[name=remarkKind][value=" + kind + "]").check();
		this.clerk.page().locator("[name=words]").fill(words);
	}

	void propose(String place, String words, String proposal) {
		write("PROPOSAL", words);
		this.clerk.page().locator("[name=place]").selectOption(place);
		this.clerk.page().locator("[name=proposal]").fill(proposal);
	}

	void sendRemark() {
		this.clerk.press("指摘を記録する");
		this.told("指摘を記録しました。");
		this.clerk.read(TITLE);
	}

	void told(String flash) {
		Clerk.see(this.clerk.page().locator(".flash")).containsText(flash);
	}

	/**
	 * Records a decision of long ago, and says that its day is right.
	 * @param decision what was decided, by the names of the fields
	 */
	void recordsLate(Map<String, String> decision) {
		decision.forEach((name, words) -> act("enforce").locator("[name=" + name + "]").fill(words));
		act("enforce").locator("button").click();
		this.clerk.sees("注意：決裁日");
		this.clerk.read(TITLE);
		act("enforce").locator("[name=earlier]").check();
		does("enforce", Map.of());
	}

	Locator remark(String words) {
		return this.clerk.page().locator("#remarks .finding").filter(new Locator.FilterOptions().setHasText(words));
	}

	void stands(String stage) {
		Clerk.see(this.clerk.page().locator(".draft-title .badge").first()).containsText(stage);
	}

	@Override
	public void close() {
		this.clerk.close();
	}

}
