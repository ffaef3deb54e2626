package jp.tejuncho.system.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import org.springframework.validation.Errors;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;

/**
 * 情報システムの入力.
 *
 * Everything is kept as it was typed, a wrong choice too, so that nothing is lost when
 * the page comes back.
 */
public class SystemForm {

	private long version;

	@NotBlank(message = "情報システム名を入力してください")
	@PlainLine(max = SystemDetails.MAX_NAME)
	private String name = "";

	@PlainLine(max = SystemDetails.MAX_SHORT)
	private String shortName = "";

	private String owner = "";

	@PlainLine(max = SystemDetails.MAX_SHORT)
	private String managerPost = "";

	private Map<String, String> answers = new LinkedHashMap<>();

	/**
	 * The fields the page has; whatever else is sent is not read.
	 * @param questions what is asked
	 * @return names of fields
	 */
	static String[] fields(Questions questions) {
		return Stream
			.concat(Stream.of("version", "name", "shortName", "owner", "managerPost"),
					questions.list().stream().map((question) -> "answers[" + question.id() + "]"))
			.toArray(String[]::new);
	}

	static SystemForm of(InformationSystem system) {
		SystemForm form = new SystemForm();
		form.version = system.version();
		form.name = system.name();
		form.shortName = system.shortName();
		form.owner = system.owner().toString();
		form.managerPost = system.managerPost();
		system.profile().forEach((question, answer) -> form.answers.put(question, answer.name()));
		return form;
	}

	/**
	 * Takes one field over from another form.
	 * @param field the field, named as in a {@link jp.tejuncho.platform.Difference}
	 * @param other where it comes from
	 */
	void take(String field, SystemForm other) {
		switch (field) {
			case "name" -> this.name = other.name;
			case "shortName" -> this.shortName = other.shortName;
			case "owner" -> this.owner = other.owner;
			case "managerPost" -> this.managerPost = other.managerPost;
			default -> {
				if (field.startsWith("answers[") && field.endsWith("]")) {
					String question = field.substring("answers[".length(), field.length() - 1);
					this.answers.put(question, other.answers.getOrDefault(question, Answer.UNKNOWN.name()));
				}
			}
		}
	}

	/**
	 * Says what is wrong that the annotations can't say.
	 * @param owners the sections that may be chosen
	 * @param questions what is asked
	 * @param errors where it is said
	 */
	void check(List<OrganizationSection> owners, Questions questions, Errors errors) {
		if (chosen(owners).isEmpty()) {
			errors.rejectValue("owner", "choose", "所管する課を選んでください");
		}
		for (Question question : questions.list()) {
			if (answer(question).isEmpty()) {
				errors.rejectValue("answers[" + question.id() + "]", "choose",
						"「" + question.label() + "」に、はい・いいえ・分からないのどれかで答えてください");
			}
		}
	}

	/**
	 * The details, once {@link #check} has found nothing wrong.
	 * @param owners the sections that may be chosen
	 * @param questions what is asked
	 * @param earlier answers to questions that are no longer asked, which stay
	 * @return the details
	 */
	SystemDetails details(List<OrganizationSection> owners, Questions questions, Map<String, Answer> earlier) {
		OrganizationSection section = chosen(owners).orElseThrow();
		Map<String, Answer> profile = new HashMap<>(earlier);
		questions.list().forEach((question) -> profile.put(question.id(), answer(question).orElseThrow()));
		String post = this.managerPost.isBlank() ? SystemDetails.usualManagerPost(section.names().section())
				: this.managerPost;
		return new SystemDetails(this.name, this.shortName, section.id(), post, profile);
	}

	private Optional<OrganizationSection> chosen(List<OrganizationSection> owners) {
		return owners.stream().filter((section) -> section.id().toString().equals(this.owner)).findFirst();
	}

	private Optional<Answer> answer(Question question) {
		String given = this.answers.getOrDefault(question.id(), Answer.UNKNOWN.name());
		return Arrays.stream(Answer.values()).filter((answer) -> answer.name().equals(given)).findFirst();
	}

	/**
	 * Whether this answer is the one that is marked.
	 * @param question the question's id
	 * @param answer an answer
	 * @return {@code true} if so; 分からない as long as nothing else was said
	 */
	public boolean says(String question, Answer answer) {
		return answer.name().equals(this.answers.getOrDefault(question, Answer.UNKNOWN.name()));
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getShortName() {
		return this.shortName;
	}

	public void setShortName(String shortName) {
		this.shortName = shortName;
	}

	public String getOwner() {
		return this.owner;
	}

	public void setOwner(String owner) {
		this.owner = owner;
	}

	public String getManagerPost() {
		return this.managerPost;
	}

	public void setManagerPost(String managerPost) {
		this.managerPost = managerPost;
	}

	public Map<String, String> getAnswers() {
		return this.answers;
	}

}
