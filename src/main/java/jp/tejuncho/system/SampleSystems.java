package jp.tejuncho.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.Question;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.platform.NotPossible;
import jp.tejuncho.platform.SampleData;

/**
 * 見本の情報システム.
 *
 * A large one with 特定個人情報, a small one that is connected to nothing, and one whose
 * profile is half answered.
 */
@Component
class SampleSystems implements SampleData {

	private static final List<String> SMALL_HAS = List.of("own-development");

	private static final List<String> UNFINISHED_HAS = List.of("personal-information", "outsourcing", "network",
			"other-systems", "managed-area", "file-server");

	private static final List<String> UNFINISHED_LACKS = List.of("specific-personal-information", "bidding",
			"external-access", "individual-servers", "mobile-devices");

	private final InformationSystems systems;

	private final Deletions deletions;

	private final Abolitions abolitions;

	private final OrganizationSections sections;

	private final Editions editions;

	SampleSystems(InformationSystems systems, Deletions deletions, Abolitions abolitions, OrganizationSections sections,
			Editions editions) {
		this.systems = systems;
		this.deletions = deletions;
		this.abolitions = abolitions;
		this.sections = sections;
		this.editions = editions;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public void create() {
		if (!this.systems.everySample().isEmpty()) {
			return;
		}
		for (OrganizationSection section : this.sections.findBySampleTrue()) {
			register(section, "見本市住民情報システム", "住民情報", all(Answer.YES));
			Map<String, Answer> small = all(Answer.NO);
			SMALL_HAS.forEach((id) -> small.put(id, Answer.YES));
			register(section, "見本市防災備品台帳システム", "備品台帳", small);
			Map<String, Answer> unfinished = new HashMap<>();
			UNFINISHED_HAS.forEach((id) -> unfinished.put(id, Answer.YES));
			UNFINISHED_LACKS.forEach((id) -> unfinished.put(id, Answer.NO));
			register(section, "見本市文書管理システム", "", unfinished);
		}
	}

	private void register(OrganizationSection section, String name, String shortName, Map<String, Answer> profile) {
		this.systems.save(new InformationSystem(SystemId.fresh(), new SystemDetails(name, shortName, section.id(),
				SystemDetails.usualManagerPost(section.names().section()), profile), true));
	}

	private Map<String, Answer> all(Answer answer) {
		Map<String, Answer> profile = new HashMap<>();
		for (Question question : this.editions.questions().list()) {
			profile.put(question.id(), answer);
		}
		return profile;
	}

	@Override
	public void remove() {
		List<UUID> fictional = this.sections.findBySampleTrue()
			.stream()
			.map((section) -> section.id().value())
			.toList();
		if (fictional.isEmpty()) {
			return;
		}
		this.systems.namesOfReal(fictional).stream().findFirst().ifPresent((name) -> {
			throw new NotPossible("見本の課に、見本でない情報システム「" + name.lines().findFirst().orElse(name)
					+ "」が登録されています（削除したものも含みます）。所管する課を変更してから、見本を削除してください。");
		});
		this.deletions.deleteOfSamples();
		this.abolitions.deleteOfSamples();
		this.systems.deleteAnswersOfSamples();
		this.systems.deleteSamples();
	}

}
