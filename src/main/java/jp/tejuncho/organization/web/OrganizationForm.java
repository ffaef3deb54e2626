package jp.tejuncho.organization.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import org.springframework.validation.Errors;

import jp.tejuncho.document.PageStyle;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.ApprovalRoute;
import jp.tejuncho.organization.ApprovalStep;
import jp.tejuncho.organization.ComparisonStyle;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.organization.OrganizationRules;
import jp.tejuncho.organization.Post;
import jp.tejuncho.platform.validation.PlainLine;

/**
 * 組織の設定の入力.
 *
 * Everything is kept as it was typed, a wrong choice too, so that nothing is lost when
 * the page comes back.
 */
public class OrganizationForm {

	static final String NEW_LEFT = "NEW_LEFT";

	static final String NEW_RIGHT = "NEW_RIGHT";

	private static final List<String> PLAIN_FIELDS = List.of("version", "bodyName", "confidentialityMark",
			"numberingStyle", "digitStyle", "comparisonSide", "comparisonAfter", "comparisonBefore", "comparisonParts",
			"pageOptions");

	private long version;

	@NotBlank(message = "組織の名称を入力してください")
	@PlainLine(max = OrganizationRules.MAX_NAME)
	private String bodyName = "";

	private Map<String, @PlainLine(max = OrganizationRules.MAX_NAME) String> posts = new LinkedHashMap<>();

	private Map<String, @PlainLine(max = OrganizationRules.MAX_WORD) String> houseWords = new LinkedHashMap<>();

	@PlainLine(max = OrganizationRules.MAX_MARK)
	private String confidentialityMark = "";

	private String numberingStyle = "";

	private String digitStyle = "";

	private String comparisonSide = "";

	@PlainLine(max = OrganizationRules.MAX_HEADING)
	private String comparisonAfter = "";

	@PlainLine(max = OrganizationRules.MAX_HEADING)
	private String comparisonBefore = "";

	private Set<String> comparisonParts = new LinkedHashSet<>();

	private Map<String, String> page = new LinkedHashMap<>();

	private Set<String> pageOptions = new LinkedHashSet<>();

	private Map<String, String> acts = new LinkedHashMap<>();

	private Map<String, String> actors = new LinkedHashMap<>();

	/**
	 * The fields the page has; whatever else is sent is not read.
	 * @param words the words that can be said differently
	 * @return names of fields
	 */
	static String[] fields(List<HouseWord> words) {
		List<String> fields = new ArrayList<>(PLAIN_FIELDS);
		words.forEach((word) -> fields.add("houseWords[" + word.id() + "]"));
		PageFields.KEYS.forEach((key) -> fields.add("page[" + key + "]"));
		for (Post post : Post.values()) {
			fields.add("posts[" + post + "]");
		}
		for (DocumentKind kind : DocumentKind.values()) {
			for (int index = 0; index < ApprovalRoute.MAX_STEPS; index++) {
				fields.add("acts[" + place(kind, index) + "]");
				fields.add("actors[" + place(kind, index) + "]");
			}
		}
		return fields.toArray(String[]::new);
	}

	static OrganizationForm of(OrganizationRules rules, long version) {
		OrganizationForm form = new OrganizationForm();
		form.version = version;
		form.bodyName = rules.bodyName();
		rules.posts().forEach((post, title) -> form.posts.put(post.name(), title));
		form.houseWords.putAll(rules.houseWords());
		form.confidentialityMark = rules.confidentialityMark();
		form.numberingStyle = rules.numberingStyle().name();
		form.digitStyle = rules.digitStyle().name();
		form.comparisonSide = rules.comparison().newOnTheLeft() ? NEW_LEFT : NEW_RIGHT;
		form.comparisonAfter = rules.comparison().after();
		form.comparisonBefore = rules.comparison().before();
		rules.comparison().parts().forEach((part) -> form.comparisonParts.add(part.name()));
		form.page.putAll(PageFields.of(rules.page()));
		rules.page().options().forEach((option) -> form.pageOptions.add(option.name()));
		for (DocumentKind kind : DocumentKind.values()) {
			List<ApprovalStep> steps = rules.route(kind);
			for (int index = 0; index < steps.size(); index++) {
				form.acts.put(place(kind, index), steps.get(index).act().name());
				form.actors.put(place(kind, index), steps.get(index).post().name());
			}
		}
		return form;
	}

	/**
	 * Takes one field over from another form.
	 * @param field the field, named as in a {@link jp.tejuncho.platform.Difference}
	 * @param other where it comes from
	 */
	void take(String field, OrganizationForm other) {
		int bracket = field.indexOf('[');
		if (bracket < 0 || !field.endsWith("]")) {
			takeWhole(field, other);
			return;
		}
		String key = field.substring(bracket + 1, field.length() - 1);
		switch (field.substring(0, bracket)) {
			case "posts" -> this.posts.put(key, other.posts.getOrDefault(key, ""));
			case "houseWords" -> this.houseWords.put(key, other.houseWords.getOrDefault(key, ""));
			case "page" -> this.page.put(key, other.page.getOrDefault(key, ""));
			case "routes" -> {
				replaceRoute(this.acts, other.acts, key);
				replaceRoute(this.actors, other.actors, key);
			}
			default -> {
				// the page offers no other field
			}
		}
	}

	private void takeWhole(String field, OrganizationForm other) {
		switch (field) {
			case "bodyName" -> this.bodyName = other.bodyName;
			case "confidentialityMark" -> this.confidentialityMark = other.confidentialityMark;
			case "numberingStyle" -> this.numberingStyle = other.numberingStyle;
			case "digitStyle" -> this.digitStyle = other.digitStyle;
			case "comparisonSide" -> this.comparisonSide = other.comparisonSide;
			case "comparisonAfter" -> this.comparisonAfter = other.comparisonAfter;
			case "comparisonBefore" -> this.comparisonBefore = other.comparisonBefore;
			case "comparisonParts" -> this.comparisonParts = other.comparisonParts;
			case "pageOptions" -> this.pageOptions = other.pageOptions;
			default -> {
				// the page offers no other field
			}
		}
	}

	private static void replaceRoute(Map<String, String> own, Map<String, String> other, String kind) {
		own.keySet().removeIf((place) -> place.startsWith(kind + "-"));
		other.forEach((place, value) -> {
			if (place.startsWith(kind + "-")) {
				own.put(place, value);
			}
		});
	}

	/**
	 * Says what is wrong that the annotations can't say.
	 * @param stored what is stored: who takes a step away leaves its post standing
	 * @param errors where it is said
	 */
	void check(OrganizationForm stored, Errors errors) {
		if (Choices.of(NumberingStyle.class, this.numberingStyle).isEmpty()) {
			errors.rejectValue("numberingStyle", "choose", "番号の付け方を選んでください");
		}
		if (Choices.of(DigitStyle.class, this.digitStyle).isEmpty()) {
			errors.rejectValue("digitStyle", "choose", "数字の書き方を選んでください");
		}
		if (!NEW_LEFT.equals(this.comparisonSide) && !NEW_RIGHT.equals(this.comparisonSide)) {
			errors.rejectValue("comparisonSide", "choose", "新旧対照表の左右を選んでください");
		}
		new PageFields(this.page, this.pageOptions).check(errors);
		for (DocumentKind kind : DocumentKind.values()) {
			checkRoute(kind, stored, errors);
		}
	}

	private void checkRoute(DocumentKind kind, OrganizationForm stored, Errors errors) {
		int approvals = 0;
		for (int index = 0; index < ApprovalRoute.MAX_STEPS; index++) {
			String place = place(kind, index);
			String act = this.acts.getOrDefault(place, "");
			boolean actor = Choices.of(Post.class, this.actors.getOrDefault(place, "")).isPresent();
			if (!act.isEmpty() && Choices.of(ApprovalAct.class, act).isEmpty()) {
				errors.rejectValue("acts[" + place + "]", "choose",
						kind.label() + "の" + (index + 1) + "段目ですることを選び直してください");
			}
			else if (!act.isEmpty() && !actor) {
				errors.rejectValue("actors[" + place + "]", "choose",
						kind.label() + "の" + (index + 1) + "段目の役割を選んでください");
			}
			else if (act.isEmpty() && actor && stored.acts.getOrDefault(place, "").isEmpty()) {
				errors.rejectValue("acts[" + place + "]", "choose",
						kind.label() + "の" + (index + 1) + "段目は、役割だけが選ばれています。することを選ぶか、「役割を選ぶ」に戻してください");
			}
			approvals += act.equals(ApprovalAct.APPROVE.name()) ? 1 : 0;
		}
		if (approvals == 0) {
			errors.rejectValue("acts[" + place(kind, 0) + "]", "approval", kind.label() + "の経路に「承認」の段を入れてください");
		}
	}

	/**
	 * The rules, once {@link #check} has found nothing wrong.
	 * @return the rules
	 */
	OrganizationRules rules() {
		Map<Post, String> titles = new EnumMap<>(Post.class);
		this.posts.forEach((name, title) -> Choices.of(Post.class, name).ifPresent((post) -> titles.put(post, title)));
		List<ApprovalStep> steps = new ArrayList<>();
		for (DocumentKind kind : DocumentKind.values()) {
			for (int index = 0; index < ApprovalRoute.MAX_STEPS; index++) {
				String place = place(kind, index);
				Choices.of(ApprovalAct.class, this.acts.getOrDefault(place, ""))
					.ifPresent((act) -> steps.add(new ApprovalStep(kind, act,
							Choices.of(Post.class, this.actors.getOrDefault(place, "")).orElseThrow())));
			}
		}
		return new OrganizationRules(this.bodyName, titles, this.houseWords, this.confidentialityMark,
				Choices.of(NumberingStyle.class, this.numberingStyle).orElseThrow(),
				Choices.of(DigitStyle.class, this.digitStyle).orElseThrow(), comparison(),
				new PageFields(this.page, this.pageOptions).style().orElseThrow(), steps);
	}

	private ComparisonStyle comparison() {
		Set<ComparisonStyle.Part> parts = EnumSet.noneOf(ComparisonStyle.Part.class);
		this.comparisonParts.forEach((name) -> Choices.of(ComparisonStyle.Part.class, name).ifPresent(parts::add));
		return new ComparisonStyle(NEW_LEFT.equals(this.comparisonSide), this.comparisonAfter, this.comparisonBefore,
				parts);
	}

	static String place(DocumentKind kind, int index) {
		return kind.name() + "-" + index;
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public String getBodyName() {
		return this.bodyName;
	}

	public void setBodyName(String bodyName) {
		this.bodyName = bodyName;
	}

	public Map<String, String> getPosts() {
		return this.posts;
	}

	public Map<String, String> getHouseWords() {
		return this.houseWords;
	}

	public String getConfidentialityMark() {
		return this.confidentialityMark;
	}

	public void setConfidentialityMark(String confidentialityMark) {
		this.confidentialityMark = confidentialityMark;
	}

	public String getNumberingStyle() {
		return this.numberingStyle;
	}

	public void setNumberingStyle(String numberingStyle) {
		this.numberingStyle = numberingStyle;
	}

	public String getDigitStyle() {
		return this.digitStyle;
	}

	public void setDigitStyle(String digitStyle) {
		this.digitStyle = digitStyle;
	}

	public String getComparisonSide() {
		return this.comparisonSide;
	}

	public void setComparisonSide(String comparisonSide) {
		this.comparisonSide = comparisonSide;
	}

	public String getComparisonAfter() {
		return this.comparisonAfter;
	}

	public void setComparisonAfter(String comparisonAfter) {
		this.comparisonAfter = comparisonAfter;
	}

	public String getComparisonBefore() {
		return this.comparisonBefore;
	}

	public void setComparisonBefore(String comparisonBefore) {
		this.comparisonBefore = comparisonBefore;
	}

	public Set<String> getComparisonParts() {
		return this.comparisonParts;
	}

	public void setComparisonParts(Set<String> comparisonParts) {
		this.comparisonParts = comparisonParts;
	}

	public Map<String, String> getPage() {
		return this.page;
	}

	public Set<String> getPageOptions() {
		return this.pageOptions;
	}

	public void setPageOptions(Set<String> pageOptions) {
		this.pageOptions = pageOptions;
	}

	/**
	 * What follows from what was typed about the page.
	 * @return in words; empty while something is wrong
	 */
	public String getPageConsequences() {
		return new PageFields(this.page, this.pageOptions).style().map(PageStyle::consequences).orElse("");
	}

	public Map<String, String> getActs() {
		return this.acts;
	}

	public Map<String, String> getActors() {
		return this.actors;
	}

}
