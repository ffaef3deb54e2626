package jp.tejuncho.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.proof.ProofHouse.State;
import jp.tejuncho.proof.Visitor.Right;

/**
 * Lets everybody try one thing after the other.
 */
final class AccessMatrix {

	private static final Set<Visitor> OUTSIDE = Set.of(Visitor.ANONYMOUS, Visitor.ENDED);

	private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 405, 409, 410, 422);

	private final ProofHouse house;

	private final FoundForms forms;

	private final boolean whole;

	private final Set<String> violations = new TreeSet<>();

	private final Set<AccessRule> effective = new LinkedHashSet<>();

	private int tried;

	private int requests;

	private int changes;

	AccessMatrix(ProofHouse house, FoundForms forms, boolean whole) {
		this.whole = whole;
		this.house = house;
		this.forms = forms;
	}

	Set<String> violations() {
		return this.violations;
	}

	Set<AccessRule> effective() {
		return this.effective;
	}

	int requests() {
		return this.requests;
	}

	int changes() {
		return this.changes;
	}

	void tryOut(AccessRule rule, State state) {
		this.tried++;
		PageForm form = rule.writes() ? form(rule, state)
				: new PageForm(this.forms.address(rule, state), false, Map.of(), List.of());
		for (Visitor visitor : visitors()) {
			if (!visitor.may(rule.right()) || !rule.writes()) {
				judge(rule, state, visitor, form, ask(rule, form, this.house.visitor(visitor)));
			}
		}
		if (rule.writes()) {
			foreignAndForged(rule, state, form);
		}
		unchanged(rule, state, "somebody without the right, or by reading");
		if (rule.writes() && !rule.path().startsWith("/sessions/end")) {
			rightful(rule, state, form);
		}
	}

	// each has a turn at every third route, those from outside at all of them
	private List<Visitor> visitors() {
		int turn = this.tried;
		List<Visitor> all = List.of(Visitor.values());
		return all.stream()
			.filter((visitor) -> this.whole || visitor == Visitor.ANONYMOUS || (all.indexOf(visitor) + turn) % 3 == 0)
			.toList();
	}

	private void rightful(AccessRule rule, State state, PageForm form) {
		for (Visitor visitor : visitors()) {
			if (visitor.may(rule.right()) && visitor != Visitor.TEMPORARY && !OUTSIDE.contains(visitor)) {
				judge(rule, state, visitor, form, ask(rule, form, this.house.visitor(visitor)));
				List<String> changed = this.house.asBuilt().changed();
				if (!changed.isEmpty()) {
					this.changes++;
					this.house.asBuilt().restore(changed);
					boolean elsewhere = rule.right() == Right.REGISTER && !visitor.may(Right.WRITE);
					if (elsewhere || !rule.effect().contains(state)) {
						violate(rule, state, visitor + " changes " + changed);
					}
				}
			}
		}
	}

	/**
	 * A form that has an effect, if one does: otherwise it would prove nothing that
	 * others achieve none with it.
	 */
	private PageForm form(AccessRule rule, State state) {
		List<PageForm> candidates = this.forms.candidates(rule, state);
		if (rule.effect().contains(state)) {
			for (PageForm candidate : candidates) {
				Asker.Answer answer = ask(rule, candidate, this.house.hub());
				List<String> changed = this.house.asBuilt().changed();
				if (!changed.isEmpty()) {
					this.house.asBuilt().restore(changed);
				}
				if (!changed.isEmpty() && answer.status() < 400) {
					this.effective.add(rule);
					return candidate;
				}
			}
		}
		return candidates.getFirst();
	}

	private Asker.Answer ask(AccessRule rule, PageForm form, Asker asker) {
		this.requests++;
		if (!rule.writes()) {
			return asker.get(form.action());
		}
		return form.multipart()
				? asker.upload(form.action(), form.values(), "a.csv", "誤,正\n子供,こども\n".getBytes(StandardCharsets.UTF_8))
				: asker.post(form.action(), form.values());
	}

	// without the token of the form, and for a document that isn't there
	private void foreignAndForged(AccessRule rule, State state, PageForm form) {
		Asker.Answer forged = this.house.hub().postWithoutToken(form.action(), form.values());
		this.requests++;
		if (forged.status() != 403) {
			violate(rule, state, "answers " + forged.status() + " to a form without its token");
		}
		if (rule.ofADocument()) {
			ProofHouse.Place place = this.house.place(state);
			PageForm foreign = form.to(form.action()
				.replace(place.draft().toString(), "00000000-0000-4000-8000-000000000000")
				.replace(place.system().toString(), "00000000-0000-4000-8000-000000000000"));
			Asker.Answer answer = ask(rule, foreign, this.house.hub());
			if (answer.status() < 400 && rule.right() != Right.SIGNED_IN) {
				violate(rule, state, "answers " + answer.status() + " for a document that isn't there");
			}
			complain(rule, state, "an id of nothing", answer.trouble());
		}
	}

	private void unchanged(AccessRule rule, State state, String who) {
		List<String> changed = this.house.asBuilt().changed();
		if (!changed.isEmpty()) {
			this.house.asBuilt().restore(changed);
			violate(rule, state, "is changed (" + changed + ") by " + who);
		}
	}

	private void judge(AccessRule rule, State state, Visitor visitor, PageForm form, Asker.Answer answer) {
		complain(rule, state, visitor + "", answer.trouble());
		complain(rule, state, visitor + "", complaint(rule, visitor, answer));
		// what a person sent is shown again to that person
		boolean sent = form.values().toString().contains(ProofHouse.SECRET);
		if (!visitor.may(Right.READ) && !sent && answer.says(ProofHouse.SECRET)) {
			violate(rule, state, visitor + " reads the secret");
		}
	}

	private void complain(AccessRule rule, State state, String who, @Nullable String complaint) {
		if (complaint != null) {
			violate(rule, state, who + " " + complaint);
		}
	}

	private void violate(AccessRule rule, State state, String what) {
		this.violations.add(rule + (rule.ofADocument() ? " of " + state : "") + ": " + what);
	}

	private static @Nullable String complaint(AccessRule rule, Visitor visitor, Asker.Answer answer) {
		String expected = "";
		boolean met = true;
		boolean toSignIn = answer.status() == 302 && answer.location().startsWith("/sign-in");
		if (visitor == Visitor.TEMPORARY) {
			expected = "is led to the password";
			met = rule.path().equals("/password") || answer.location().equals("/password");
		}
		else if (OUTSIDE.contains(visitor) && rule.right() != Right.EVERYBODY) {
			expected = "is led to the sign-in";
			met = toSignIn;
		}
		else if (visitor.may(rule.right())) {
			expected = "is let in";
			boolean refused = answer.status() == 403 && !rule.ofADocument();
			met = !refused && answer.status() != 401 && (!toSignIn || rule.right() == Right.EVERYBODY);
		}
		else if (Set.of(Right.OPERATE, Right.TRAIL, Right.ACKNOWLEDGE).contains(rule.right())) {
			expected = "is refused";
			met = answer.status() == 403;
		}
		else if (visitor.may(Right.READ) && rule.writes()) {
			expected = "is refused in words";
			met = REFUSALS.contains(answer.status()) || (answer.status() / 100 == 3 && !toSignIn);
		}
		else {
			expected = "finds nothing";
			met = answer.status() == 404 || answer.status() == 400;
		}
		return met ? null : expected + ", not " + answer.status() + " " + answer.location();
	}

}
