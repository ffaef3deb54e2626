package jp.tejuncho.account;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Service;

/**
 * パスワードを決めること.
 *
 * Hashing takes its time and therefore happens before any transaction begins.
 */
@Service
public class PasswordChange {

	private final PasswordCheck check;

	private final Accounts accounts;

	private final FirstRun firstRun;

	private final KnownBrowsers browsers;

	private final OpenSessions sessions;

	private final PasswordWords words;

	private final BreachedPasswords breached;

	PasswordChange(PasswordCheck check, Accounts accounts, FirstRun firstRun, KnownBrowsers browsers,
			OpenSessions sessions, PasswordWords words, BreachedPasswords breached) {
		this.check = check;
		this.accounts = accounts;
		this.firstRun = firstRun;
		this.browsers = browsers;
		this.sessions = sessions;
		this.words = words;
		this.breached = breached;
	}

	/**
	 * What is wrong with the first operator's password.
	 * @param password the password
	 * @param signInName the name to sign in with
	 * @param displayName the name colleagues know
	 * @return a sentence that says what to do, or nothing when it is fine
	 */
	public Optional<String> complaint(String password, String signInName, String displayName) {
		return complaint(password, this.words.of(signInName, displayName, ""));
	}

	public Optional<String> complaint(String password, SignedInStaff person) {
		return complaint(password,
				this.words.of(person.signInName(), person.displayName(), this.accounts.get(person.staffId()).mail()));
	}

	private Optional<String> complaint(String password, List<String> ownWords) {
		return PasswordRule.complaint(password, ownWords)
			.or(() -> this.breached.contain(password)
					? Optional.of("ほかのところからもれた一覧にあるパスワードで、最初に試されます。互いに関係のない言葉を三つか四つ、つなげてください") : Optional.empty());
	}

	/**
	 * 前に使ったパスワード. Takes up to five hashes: asked last.
	 * @param password what is to be the next one
	 * @param person whose
	 * @return whether it is one of the last five
	 */
	public boolean used(String password, SignedInStaff person) {
		return this.check.used(person, password);
	}

	/**
	 * 今のパスワードを確かめる. Wrong ones count as tries to sign in.
	 * @param person who is signed in
	 * @param password what was typed
	 * @param request the current request
	 * @return why it isn't accepted, in a sentence; nothing if it is right
	 */
	public Optional<String> objection(SignedInStaff person, String password, HttpServletRequest request) {
		return this.check.objection(person, password, this.browsers.source(request));
	}

	/**
	 * 自分のパスワードを変える. Every other session of the person is over with it.
	 * @param person who is signed in
	 * @param password the new password, which keeps the rule
	 * @param request the current request
	 * @param response its response
	 */
	public void change(SignedInStaff person, String password, HttpServletRequest request,
			HttpServletResponse response) {
		String hash = this.check.encode(password);
		request.changeSessionId();
		CurrentStaff.replace(this.accounts.changeOwnPassword(person.staffId(), hash), request, response);
		this.sessions.endAllBut(person.staffId(), this.sessions.own(request));
	}

	/**
	 * 最初の運用管理者を登録する.
	 * @param name the sign-in name
	 * @param displayName the name colleagues know
	 * @param password the password, which keeps the rule
	 * @param withSamples whether sample data is wanted too
	 * @return passwords of the sample people, to be shown once
	 */
	public List<SamplePeople.Issued> registerFirst(SignInName name, String displayName, String password,
			boolean withSamples) {
		return this.firstRun.register(name, displayName, this.check.encode(password), withSamples);
	}

}
