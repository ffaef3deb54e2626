package jp.tejuncho.drafting.rule;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Composer;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Proposal;
import jp.tejuncho.drafting.Proposals;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.output.DocumentOutput;

/**
 * 点検.
 */
@Component
public class Inspection {

	private final Editions editions;

	private final DocumentOutput output;

	private final List<WordUsage> usages;

	Inspection(Editions editions, DocumentOutput output, List<WordUsage> usages) {
		this.editions = editions;
		this.output = output;
		this.usages = List.copyOf(usages);
	}

	/**
	 * Looks through a draft.
	 * @param manuscript what the document is composed from
	 * @return what was found
	 */
	public Findings inspect(Manuscript manuscript) {
		Document document = Composer.compose(manuscript);
		return inspect(manuscript, document, Numbering.of(document),
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
			Map<String, Proposal> proposals) {
		WordUsage usage = this.usages.isEmpty() ? WordUsage.NONE : this.usages.getFirst();
		return Findings.of(Examination.of(manuscript, document, numbering, proposals,
				new Instruments(this.output::unprintable, usage)));
	}

}
