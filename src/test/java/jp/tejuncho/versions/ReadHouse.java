package jp.tejuncho.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.data.domain.PageRequest;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.archive.Archive;
import jp.tejuncho.archive.KeptTree;
import jp.tejuncho.contact.ContactKeeping;
import jp.tejuncho.contact.ContactSheet;
import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.Organizations;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Exempting;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.review.RevisionPlans;
import jp.tejuncho.submission.HouseLetters;
import jp.tejuncho.submission.LetterWords;
import jp.tejuncho.submission.Submitting;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.SystemRow;
import jp.tejuncho.system.Systems;
import jp.tejuncho.usage.HouseUsage;

/**
 * What the application itself says of a house: every document as it is composed, every
 * kept tree, and everything people wrote beside them.
 */
final class ReadHouse {

	private static final SignedInStaff READER = SignedInStaff.of("yomu", "読む人", Assignment.everywhere(Role.CHIEF));

	private static final int ALL = 1_000;

	private final KeptHouse house;

	private final Map<String, List<String>> texts = new LinkedHashMap<>();

	private ReadHouse(KeptHouse house) {
		this.house = house;
	}

	/**
	 * Reads everything.
	 * @param house the house
	 * @param trees digests of the trees that are kept, by what they are
	 * @return lines, by what they are of
	 */
	static Map<String, List<String>> texts(KeptHouse house, Map<String, String> trees) {
		ReadHouse reading = new ReadHouse(house);
		reading.organization();
		reading.systems();
		new TreeMap<>(trees).forEach((name, digest) -> reading.texts.put("保存した木　" + name,
				reading.lines(KeptTree.read(house.ask(Archive.class).read(digest)))));
		return reading.texts;
	}

	static Map<String, DraftId> drafts(KeptHouse house) {
		Map<String, DraftId> drafts = new LinkedHashMap<>();
		ids(house).forEach((name, system) -> {
			for (DocumentKind kind : DocumentKind.values()) {
				house.ask(Drafting.class)
					.find(system, kind)
					.ifPresent((draft) -> drafts.put(name + "　" + kind.label(), draft));
			}
		});
		return drafts;
	}

	static Map<String, SystemId> ids(KeptHouse house) {
		Map<String, SystemId> systems = new LinkedHashMap<>();
		house.ask(Systems.class)
			.visible("", READER, PageRequest.of(0, ALL))
			.stream()
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.forEach((SystemRow row) -> systems.put(row.name(), row.id()));
		return systems;
	}

	private void organization() {
		Organizations organizations = this.house.ask(Organizations.class);
		var rules = organizations.current().rules();
		put("組織", Stream.of(Stream.of(rules.bodyName(), rules.confidentialityMark()), rules.posts().values().stream(),
				Stream.of(rules.comparison().after(), rules.comparison().before())));
		put("自庁の用語",
				Stream.of(new TreeMap<>(organizations.houseWords()).entrySet()
					.stream()
					.map((word) -> word.getKey() + "　" + word.getValue())));
		HouseUsage usage = this.house.ask(HouseUsage.class);
		put("用字用語", Stream.of(usage.words().stream().map((words) -> words.sentence() + words.note()).sorted(),
				usage.switchedOff().values().stream().map((off) -> off.reason())));
		put("承認の例外",
				this.house.ask(Exempting.class)
					.all()
					.stream()
					.map((one) -> Stream.of(one.reason(), one.grantedBy(), one.endedReason(), one.endedBy())));
		this.house.ask(HouseLetters.class)
			.all()
			.stream()
			.filter((template) -> template.isOwn())
			.forEach((template) -> put("ひな形　" + template.id().label(), Stream.of(letter(template.words()))));
	}

	private void systems() {
		ids(this.house).forEach((name, system) -> {
			ContactSheet sheet = this.house.ask(ContactKeeping.class).read(system, READER);
			put("連絡体制　" + name, Stream.of(
					sheet.people()
						.stream()
						.flatMap((one) -> Stream.of(one.post(), one.name(), one.telephone(), one.afterHours(),
								one.email())),
					sheet.logSources().stream().flatMap((one) -> Stream.of(one.server(), one.computer(), one.logs())),
					sheet.agencies()
						.stream()
						.flatMap((one) -> Stream.of(one.agency(), one.office(), one.name(), one.telephone(),
								one.email()))));
		});
		drafts(this.house).forEach(this::document);
	}

	private void document(String name, DraftId draft) {
		Manuscript manuscript = this.house.ask(Manuscripts.class).read(draft, READER);
		this.texts.put("案　" + name, lines(Composer.compose(manuscript)));
		put("採否の理由　" + name,
				Stream.of(manuscript.decisions()
					.values()
					.stream()
					.filter((decision) -> !decision.reason().isBlank())
					.map((decision) -> decision.place() + "　" + decision.choice().label() + "　" + decision.reason())
					.sorted()));
		put("空欄　" + name,
				Stream.of(new TreeMap<>(manuscript.blanks()).values()
					.stream()
					.map((blank) -> manuscript.variable(blank.variable()).label() + "　" + blank.content())));
		put("前例　" + name,
				this.house.ask(Precedents.class)
					.points(draft)
					.stream()
					.map((point) -> Stream.of(point.message(), point.words())));
		put("予定　" + name,
				this.house.ask(RevisionPlans.class)
					.of(draft)
					.stream()
					.map((plan) -> Stream.of(plan.title(), plan.note(), plan.byName())));
		review(name, draft);
	}

	private void review(String name, DraftId draft) {
		var file = this.house.ask(CaseReading.class).file(draft, READER);
		put("指摘　" + name,
				this.house.ask(Remarking.class)
					.of(draft)
					.stream()
					.map((remark) -> Stream.of(remark.kind().label(), remark.address(), remark.quoted(), remark.words(),
							remark.proposal(), remark.byName(), remark.state().label(), remark.answer(),
							remark.answeredBy(), remark.confirmedBy())));
		put("照会　" + name, Stream.concat(
				file.rounds()
					.stream()
					.map((round) -> Stream.concat(Stream.of(round.sentByName(), round.message()),
							round.steps().stream().flatMap((step) -> Stream.of(step.doneByName(), step.note())))),
				file.outcomes().stream().map((outcome) -> Stream.of(outcome.byName(), outcome.words()))));
		put("版　" + name,
				file.releases()
					.stream()
					.map((release) -> Stream.of(release.occasion(), release.approvedByName(), release.exemption(),
							release.decisionNumber(), String.valueOf(release.inForceFrom()),
							String.valueOf(release.inForceUntil()), release.endedReason(), release.endedByName())));
		Optional.of(file)
			.filter((known) -> !known.releases().isEmpty())
			.flatMap((_) -> this.house.ask(Submitting.class).read(draft, READER))
			.filter((submission) -> submission.version() >= 0)
			.ifPresent((submission) -> put("起案文　" + name, Stream.of(letter(submission.letter().words()),
					Stream.of(submission.letter().contact(), String.valueOf(submission.letter().plannedOn())))));
	}

	private static Stream<String> letter(LetterWords words) {
		return Stream.of(words.subject(), words.petition(), words.reason(), words.summary(), words.basis(),
				words.disclosure(), words.retention());
	}

	private void put(String name, Stream<Stream<String>> texts) {
		List<String> lines = new ArrayList<>();
		texts.flatMap((all) -> all).flatMap(String::lines).filter((line) -> !line.isBlank()).forEach(lines::add);
		if (!lines.isEmpty()) {
			this.texts.put(name, lines);
		}
	}

	// how lines are laid out may change, not what they say
	private List<String> lines(Document document) {
		return this.house.ask(DocumentOutput.class)
			.text(document)
			.lines()
			.map((line) -> line.replaceAll("[\\s　]+", " ").strip())
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
