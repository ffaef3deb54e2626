package jp.tejuncho.versions;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.AuditVerification;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.ApprovalStep;
import jp.tejuncho.organization.ComparisonStyle;
import jp.tejuncho.organization.DigitStyle;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.organization.OrganizationRules;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.organization.Post;
import jp.tejuncho.organization.Reorganization;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.review.Exempting;
import jp.tejuncho.submission.HouseLetters;
import jp.tejuncho.submission.LetterTemplate;
import jp.tejuncho.submission.LetterWords;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.HouseUsageWords;
import jp.tejuncho.usage.UsageRules;

/**
 * A house that uses all that the application offers: its people, sections, rules and
 * systems. Its documents are {@link DocumentsOfAHouse}.
 */
final class YearOfAHouse {

	private final KeptHouse house;

	private final Map<String, SignedInStaff> people = new HashMap<>();

	private YearOfAHouse(KeptHouse house) {
		this.house = house;
	}

	static void live(KeptHouse house) {
		YearOfAHouse year = new YearOfAHouse(house);
		SectionId tax = year.organize();
		SectionId branch = year.branch();
		year.staff(tax, branch);
		year.rules();
		year.exempt(tax, branch);
		new DocumentsOfAHouse(year, tax, branch).write();
		year.seal();
		SecurityContextHolder.clearContext();
	}

	/**
	 * Somebody does something, an hour after what was done before.
	 * @param name who
	 * @param act what
	 */
	void does(String name, Act act) {
		SignedInStaff person = person(name);
		this.house.clock().pass(Duration.ofMinutes(61));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
		act.by(person);
	}

	SignedInStaff person(String name) {
		return this.people.computeIfAbsent(name, ask(FirstPerson.class)::find);
	}

	<T> T ask(Class<T> service) {
		return this.house.ask(service);
	}

	void pass(Duration time) {
		this.house.clock().pass(time);
	}

	void seal() {
		if (!ask(AuditVerification.class).verify().intact()) {
			throw new IllegalStateException("The chain is broken");
		}
	}

	SystemId register(String name, String shortName, SectionId owner, String by, Answer usual) {
		Map<String, Answer> answers = new HashMap<>();
		ask(Editions.class).questions().list().forEach((question) -> answers.put(question.id(), usual));
		List.of("bidding", "file-server", "mail-server", "mobile-devices", "web-publishing")
			.forEach((question) -> answers.put(question, Answer.NO));
		SystemId[] system = new SystemId[1];
		does(by, (person) -> system[0] = ask(Systems.class)
			.register(new SystemDetails(name, shortName, owner, "税務課長", answers), person));
		return system[0];
	}

	private SectionId organize() {
		this.people.put("unyo", ask(FirstPerson.class).operator("unyo", "運用　一郎"));
		SectionId[] tax = new SectionId[1];
		does("unyo", (_) -> tax[0] = ask(Reorganization.class).setUp(new SectionNames("総務部", "税務局", "税務課")));
		does("unyo", (_) -> ask(Reorganization.class)
			.close(ask(Reorganization.class).setUp(new SectionNames("企画部", null, "統計課"))));
		return tax[0];
	}

	private SectionId branch() {
		SectionId[] branch = new SectionId[1];
		does("unyo", (
				_) -> branch[0] = ask(Reorganization.class).setUp(new SectionNames("葛\uDB40\uDD00城支所", null, "髙﨑窓口課")));
		return branch[0];
	}

	private void staff(SectionId tax, SectionId branch) {
		does("unyo", (_) -> {
			FirstPerson accounts = ask(FirstPerson.class);
			accounts.register("hanako", "担当　花子", Set.of(Assignment.of(Role.DRAFTER, tax)));
			accounts.register("jiro", "担当　次郎", Set.of(Assignment.of(Role.DRAFTER, tax)));
			accounts.register("saburo", "課長　三郎", Set.of(Assignment.of(Role.SYSTEM_MANAGER, tax)));
			accounts.register("shiro", "審査　四郎", Set.of(Assignment.of(Role.SECURITY_MANAGER, tax)));
			accounts.register("goro", "統括　五郎", Set.of(Assignment.everywhere(Role.CHIEF)));
			accounts.register("rokuro", "監査　六郎", Set.of(Assignment.everywhere(Role.AUDITOR)));
			accounts.register("nanako", "支所　七子",
					Set.of(Assignment.of(Role.DRAFTER, branch), Assignment.of(Role.SYSTEM_MANAGER, branch),
							Assignment.of(Role.SECURITY_MANAGER, branch), Assignment.of(Role.DRAFTER, tax)));
			accounts.registerOnly("hachiro", "新任　八郎", Set.of(Assignment.of(Role.DRAFTER, tax)));
			ask(Accounts.class)
				.deactivate(accounts.registerOnly("kuro", "退職　九郎", Set.of(Assignment.of(Role.DRAFTER, tax))));
		});
	}

	private void rules() {
		does("unyo",
				(_) -> ask(Organizations.class).revise(
						new OrganizationRules("見本市",
								Map.of(Post.OFFICER, "副市長", Post.CHIEF, "総務部長", Post.SECURITY_MANAGER, "各課の課長"),
								Map.of("standard.name", "見本市情報セキュリティ対策基準", "policy.name", "見本市情報セキュリティ基本方針"), "部外秘",
								NumberingStyle.KEEP, DigitStyle.FULL_WIDTH,
								new ComparisonStyle(false, "改正後（案）", "現行",
										Set.of(ComparisonStyle.Part.UNDERLINE, ComparisonStyle.Part.FOLDING,
												ComparisonStyle.Part.REMARKS)),
								PageStyle.STANDARD, route()),
						ask(Organizations.class).current().version()));
		does("unyo", (_) -> {
			HouseUsage usage = ask(HouseUsage.class);
			usage.add(new HouseUsageWords("パソコン類", "端末機等", "見本市の用字例による。"));
			usage.add(new HouseUsageWords("", "封緘", "封筒の用語としてそのまま使う。"));
			usage.add(new HouseUsageWords("えいせい係", "", "廃止した係の名。"));
			usage.switchOff(ask(UsageRules.class).all().getFirst(), "見本市では昔の書き方のままとするため。");
		});
		does("unyo", (_) -> {
			LetterTemplate template = ask(HouseLetters.class).find("founding-procedure").orElseThrow();
			LetterWords words = template.words();
			ask(HouseLetters.class).revise(
					template.id(), new LetterWords(words.subject(), "〔システム名〕の〔文書名〕を別添のとおり定め、各課に通知してよろしいか伺います。",
							words.reason(), words.summary(), words.basis(), words.disclosure(), "30年（文書管理規程第12条）"),
					template.version());
		});
	}

	private static List<ApprovalStep> route() {
		return List.of(new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.DRAFT, Post.SYSTEM_STAFF),
				new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.CHECK, Post.SYSTEM_MANAGER),
				new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.APPROVE, Post.SECURITY_MANAGER),
				new ApprovalStep(DocumentKind.PROCEDURE, ApprovalAct.APPROVE, Post.CHIEF),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.DRAFT, Post.SYSTEM_STAFF),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.CHECK, Post.SYSTEM_MANAGER),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.APPROVE, Post.SECURITY_MANAGER),
				new ApprovalStep(DocumentKind.RESPONSE_PLAN, ApprovalAct.REPORT, Post.CHIEF));
	}

	private void exempt(SectionId tax, SectionId branch) {
		does("unyo", (person) -> ask(Exempting.class).grant(branch, "支所には職員が一人しかおらず、ほかに承認する人がいないため。", person));
		does("unyo", (person) -> ask(Exempting.class).grant(tax, "課長が病気で休んでいる間に限り、認めることとしたため。", person));
		does("unyo", (person) -> ask(Exempting.class).end(ask(Exempting.class).all().getFirst().id(),
				"課長が職務に戻り、例外が要らなくなったため。", person));
	}

	/** What a person does. */
	@FunctionalInterface
	interface Act {

		void by(SignedInStaff person);

	}

}
