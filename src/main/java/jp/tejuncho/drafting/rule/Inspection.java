package jp.tejuncho.drafting.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.DraftHistory;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.UsageCheck;
import jp.tejuncho.usage.UsageFinding;
import jp.tejuncho.usage.UsageReading;

/**
 * 点検.
 */
@Component
public class Inspection {

	private final Editions editions;

	private final DocumentOutput output;

	private final HouseUsage house;

	private final Manuscripts manuscripts;

	private final DraftHistory history;

	Inspection(Editions editions, DocumentOutput output, HouseUsage house, Manuscripts manuscripts,
			DraftHistory history) {
		this.editions = editions;
		this.output = output;
		this.house = house;
		this.manuscripts = manuscripts;
		this.history = history;
	}

	/**
	 * Looks through a draft.
	 * @param manuscript what the document is composed from
	 * @return what was found
	 */
	public Findings inspect(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		return inspect(manuscript, document, Numbering.of(document));
	}

	/**
	 * Looks through a draft that is composed already.
	 * @param manuscript what the document is composed from
	 * @param document the document
	 * @param numbering its numbers
	 * @return what was found
	 */
	public Findings inspect(Manuscript manuscript, Document document, Numbering numbering) {
		return inspect(manuscript, document, numbering,
				Proposals.of(manuscript.edition(), this.editions.questions(), manuscript.answers()));
	}

	/**
	 * Looks through a draft that is composed already.
	 * @param manuscript what the document is composed from
	 * @param document the document
	 * @param numbering its numbers
	 * @param proposals what the profile suggests now
	 * @return what was found
	 */
	public Findings inspect(Manuscript manuscript, Document document, Numbering numbering,
			Map<PlaceId, Proposal> proposals) {
		return Findings.of(Examination.of(manuscript, document, numbering, proposals,
				new InspectionSources(this.output::unprintable, usage(this.house.current()),
						() -> this.manuscripts.responsePlanText(manuscript.system().id(),
								LogPeriodAgreesWithResponsePlan.CLAUSE),
						(clauses) -> this.history.texts(manuscript.draft().id(), clauses),
						SingletonSupplier.of(() -> this.history.offered(manuscript.draft().id())))));
	}

	/**
	 * Lets the organisation's check look through a draft.
	 * @param check the check
	 * @return the same for the rules
	 */
	public static WordUsage usage(UsageCheck check) {
		return new WordUsage() {

			@Override
			public List<Hit> check(String text) {
				return hits(check.check(text));
			}

			@Override
			public WordUsage reading(Collection<String> texts) {
				UsageReading reading = check.reading(texts);
				return (text) -> hits(reading.check(text));
			}

		};
	}

	private static List<WordUsage.Hit> hits(List<UsageFinding> findings) {
		return findings.stream()
			.map((found) -> new WordUsage.Hit(found.kind().label(), found.start(), found.end(), found.replacement(),
					found.message(), found.source(), found.remedy(), found.width().label(), found.isLooks()))
			.toList();
	}

}
