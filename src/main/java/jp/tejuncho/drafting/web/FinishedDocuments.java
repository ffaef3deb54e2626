package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SettledVersions;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.decisions.DecisionList;
import jp.tejuncho.output.RecentPdfs;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.platform.Download;
import jp.tejuncho.text.Sha256;

/**
 * 仕上がり.
 *
 * The draft as it would be printed, or, where there is no draft, the version that was
 * settled, as it was kept.
 */
@Component
class FinishedDocuments {

	private final List<SettledVersions> settled;

	private final RecentPdfs pdfs;

	FinishedDocuments(List<SettledVersions> settled, RecentPdfs pdfs) {
		this.settled = List.copyOf(settled);
		this.pdfs = pdfs;
	}

	/**
	 * What a reader gets.
	 * @param manuscript the draft
	 * @return the document and what it is called
	 */
	Finished of(Manuscript manuscript) {
		Optional<SettledVersions.Settled> kept = kept(manuscript);
		return new Finished(manuscript,
				kept.map(SettledVersions.Settled::document).orElseGet(() -> Composer.compose(manuscript)), kept);
	}

	/**
	 * The decisions of a draft, as a paper of what a reader gets.
	 * @param manuscript the draft
	 * @return their list, without 案 where there is no draft
	 */
	DecisionList decisions(Manuscript manuscript) {
		DecisionList list = DecisionList.of(manuscript);
		return kept(manuscript)
			.map((version) -> new DecisionList(list.edition(), version.document().head(), list.groups()))
			.orElse(list);
	}

	private Optional<SettledVersions.Settled> kept(Manuscript manuscript) {
		return this.settled.stream().flatMap((versions) -> versions.of(manuscript.draft().id()).stream()).findFirst();
	}

	/**
	 * The file.
	 * @param finished what a reader gets
	 * @return the bytes that were kept, or those of the draft
	 */
	Paper paper(Finished finished) {
		return finished.kept()
			.map((version) -> Paper.of(version.pdf().get(), Map.of()))
			.orElseGet(() -> printed(finished));
	}

	/**
	 * The file, and the page of each place.
	 * @param finished what a reader gets
	 * @return without the pages if what was kept was printed in another way than today
	 */
	Paper placed(Finished finished) {
		Paper printed = printed(finished);
		return finished.kept()
			.map((version) -> Paper.of(version.pdf().get(), Map.of()))
			.filter((kept) -> !kept.digest().equals(printed.digest()))
			.orElse(printed);
	}

	private Paper printed(Finished finished) {
		RenderedPdf printed = this.pdfs.of(finished.document(), finished.manuscript().house().page());
		return Paper.of(printed.bytes(), printed.places());
	}

	/**
	 * 仕上がった文書.
	 *
	 * @param manuscript the draft
	 * @param document what is read
	 * @param kept the version it is; nothing for a draft
	 */
	record Finished(Manuscript manuscript, Document document, Optional<SettledVersions.Settled> kept) {

		Download file() {
			String kind = this.manuscript.draft().kind().label();
			return Download.of(
					this.kept.map((version) -> kind + version.version())
						.orElse(kind + this.manuscript.stage().version() + "（" + this.manuscript.stage().draft() + "）"),
					this.manuscript.system().name());
		}

	}

	/**
	 * 仕上がったPDF.
	 *
	 * @param bytes the file
	 * @param digest its SHA-256
	 * @param places the page of each place
	 */
	@SuppressWarnings("ArrayRecordComponent") // nobody compares two files by this record
	record Paper(byte[] bytes, String digest, Map<NodeId, Integer> places) {

		static Paper of(byte[] bytes, Map<NodeId, Integer> places) {
			return new Paper(bytes, Sha256.hex(bytes), places);
		}

	}

}
