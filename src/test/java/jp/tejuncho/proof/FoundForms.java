package jp.tejuncho.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.tejuncho.proof.ProofHouse.State;

/**
 * The addresses of the house and the forms that stand there, as somebody finds them who
 * may do everything.
 */
final class FoundForms {

	/** What a field is filled with that is empty. */
	private static final Map<String, String> FILLERS = Map.ofEntries(Map.entry("decidedOn", "2024-05-01"),
			Map.entry("inForceFrom", "2024-06-01"), Map.entry("from", "2099-03-31"),
			Map.entry("plannedOn", "2099-04-01"), Map.entry("signInName", "atarashii"),
			Map.entry("mail", "atarashii@example.lg.jp"), Map.entry("endsOn", "2099-03-31"),
			Map.entry("retention", "５年"), Map.entry("number", "情第13号"), Map.entry("proposal", ""),
			Map.entry("wrong", "まちがい語"), Map.entry("right", "ただしい語"));

	/** What a page sends by a script, or where no form stands in this house. */
	private static final Map<String, Map<String, String>> BY_HAND = Map.ofEntries(
			Map.entry("presence", Map.of("_visit", "00000000-0000-4000-8000-000000000001", "_editable", "true")),
			Map.entry("presence _leave", Map.of("_visit", "00000000-0000-4000-8000-000000000001", "_leave", "")),
			Map.entry("presence _insist", Map.of("_insist", "")), Map.entry("numbering", Map.of("style", "ARABIC")),
			Map.entry("told", Map.of("number", "1")),
			Map.entry("back", Map.of("batch", "00000000-0000-4000-8000-000000000001")),
			Map.entry("additions", Map.of("place", "SECTION scope.persons")));

	private static final Pattern FILE = Pattern.compile("\\.(pdf|docx|zip|csv|txt|json|jsonl)$");

	private static final Pattern SPELLING = Pattern.compile("/organization/usage/edit/rules/([a-z.-]+)\"");

	private final ProofHouse house;

	private final List<AccessRule> rules;

	private final boolean whole;

	private final Map<State, List<PageForm>> found = new EnumMap<>(State.class);

	private final List<PageForm> global = new ArrayList<>();

	/** A rule of spelling. */
	private String rule = "";

	/** What could be opened at all. */
	private final Set<AccessRule> opened = new LinkedHashSet<>();

	FoundForms(ProofHouse house, List<AccessRule> rules, boolean whole) {
		this.whole = whole;
		this.house = house;
		this.rules = rules;
		rules.stream()
			.filter((rule) -> !rule.ofADocument() && !rule.writes())
			.forEach((rule) -> look(rule, State.DRAFTING, this.global));
	}

	Set<AccessRule> opened() {
		return this.opened;
	}

	private void look(AccessRule rule, State state, List<PageForm> forms) {
		if (!this.whole && FILE.matcher(rule.address()).find()) {
			return;
		}
		Asker.Answer answer = this.house.hub().get(address(rule, state));
		Matcher spelling = SPELLING.matcher(answer.text());
		if (spelling.find()) {
			this.rule = spelling.group(1);
		}
		if (answer.status() < 400) {
			this.opened.add(rule);
		}
		PageForm.of(answer.text()).forEach((form) -> {
			if (!form.action().contains("sign-out")) {
				forms.add(form.to(form.action().replaceFirst("[?#].*", "")));
			}
		});
	}

	/**
	 * The forms of a document.
	 * @param state which document
	 * @return what stands on its pages, and on those of nobody's document
	 */
	List<PageForm> of(State state) {
		List<PageForm> all = new ArrayList<>(this.found.computeIfAbsent(state, (_) -> {
			List<PageForm> forms = new ArrayList<>();
			this.rules.stream()
				.filter((rule) -> rule.ofADocument() && !rule.writes())
				.forEach((rule) -> look(rule, state, forms));
			return forms;
		}));
		all.addAll(this.global);
		return all;
	}

	/**
	 * Forms that may do what a rule is about, those first that stood on a page.
	 * @param rule the rule
	 * @param state which document
	 * @return each in several ways to fill it in
	 */
	List<PageForm> candidates(AccessRule rule, State state) {
		List<PageForm> candidates = new ArrayList<>();
		Set<PageForm> seen = new LinkedHashSet<>(of(state).stream()
			.filter((form) -> rule.pattern().matcher(form.action()).matches()
					&& (rule.parameter().isEmpty() || form.has(rule.parameter())))
			.toList());
		seen.forEach((form) -> {
			candidates.add(completed(rule, filled(form, true)));
			candidates.add(completed(rule, filled(form, false)));
		});
		if (candidates.isEmpty()) {
			String last = rule.address().substring(rule.address().lastIndexOf('/') + 1);
			Map<String, List<String>> values = new LinkedHashMap<>();
			BY_HAND.getOrDefault((last + " " + rule.parameter()).strip(), Map.of())
				.forEach((name, value) -> values.put(name, List.of(value)));
			values.putIfAbsent("reason", List.of("試しに送るため"));
			values.putIfAbsent("precedent", List.of(this.house.place(State.REVISING).draft().toString()));
			candidates.add(completed(rule,
					new PageForm(address(rule, state), rule.path().endsWith("/import"), values, List.of())));
		}
		return candidates;
	}

	// what no page knows, or a person has to choose first
	private PageForm completed(AccessRule rule, PageForm form) {
		return switch (rule.address()) {
			case "/organization/self-approvals/edit/grant" ->
				form.with("section", this.house.id("section")).with("reason", "職員が一人しかいない課のため、許可する。");
			case "/organization/usage/edit/import/confirm" -> form.with("content", "誤,正\nまちがい語,ただしい語\n")
				.with("stamp", String.valueOf(
						this.house.jdbc().queryForObject("select stamp from house_usage_stamp limit 1", UUID.class)));
			// a decision that is older than the approval is asked about
			case "/drafts/{draft}/review/enforce" -> form.with("earlier", "true");
			case "/organization/usage/edit/rules/{id}/off" -> form.with("reason", "本市の例規に合わせるため");
			case "/systems/{system}/contacts" ->
				form.without("act").with("version", form.values().getOrDefault("version", List.of("0")).getFirst());
			default -> form;
		};
	}

	private static PageForm filled(PageForm form, boolean all) {
		Map<String, List<String>> values = new LinkedHashMap<>(form.values());
		for (String name : form.typed()) {
			List<String> typed = values.getOrDefault(name, List.of(""));
			String last = name.substring(name.lastIndexOf('.') + 1);
			values.put(name, typed.stream()
				.map((value) -> (value.isBlank() && (!all || typed.size() == 1))
						? FILLERS.getOrDefault(last, "改めた文を書くところ")
						: (all && !value.matches("[0-9.]*") && !FILLERS.containsKey(last)) ? value + "（改）" : value)
				.toList());
		}
		return new PageForm(form.action(), form.multipart(), values, form.typed());
	}

	/**
	 * The address of a route for a document.
	 * @param rule the route
	 * @param state which document
	 * @return the address
	 */
	String address(AccessRule rule, State state) {
		String path = rule.address();
		ProofHouse.Place place = this.house.place(state);
		String id = rule.ofADocument() ? place.system().toString() : this.house.id(thing(path));
		String address = path.replace("{draft}", place.draft().toString())
			.replace("{system}", place.system().toString())
			.replace("{id}", path.contains("/rules/") ? this.rule : id)
			.replace("{request}", this.house.id("request"))
			.replace("{clause}", "scope.persons")
			.replace("{chapter}", "measures.physical")
			.replace("{slot}", "definitions")
			.replace("{kind}", "response-plan")
			.replace("{code}", "founding-procedure")
			.replace("{sequence}", "1")
			.replace("{position}", "0")
			.replace("{number}", "1")
			.replace("{other}", this.house.place(State.IN_FORCE).draft().toString())
			.replace("{remark}", first("select id from remark where draft_id = ?", place))
			.replace("{step}", first("select id from draft_step where draft_id = ? order by number", place));
		return (address.contains("/versions") && !rule.writes()) ? address + "?from=1&to=2" : address;
	}

	private static String thing(String path) {
		return path.startsWith("/accounts") ? "account" : path.contains("/sections") ? "section"
				: path.contains("/self-approvals") ? "exemption" : path.contains("/usage") ? "usage" : "nobody";
	}

	private String first(String query, ProofHouse.Place place) {
		List<UUID> ids = this.house.jdbc().queryForList(query + " limit 1", UUID.class, place.draft());
		return ids.isEmpty() ? "00000000-0000-4000-8000-000000000000" : ids.getFirst().toString();
	}

}
