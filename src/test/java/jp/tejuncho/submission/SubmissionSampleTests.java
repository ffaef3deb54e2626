package jp.tejuncho.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.docx.LibreOffice;
import jp.tejuncho.output.pdf.PdfReading;
import jp.tejuncho.platform.SampleData;
import jp.tejuncho.review.CaseFile;
import jp.tejuncho.review.CaseReading;
import jp.tejuncho.review.Remark;
import jp.tejuncho.review.RemarkList;
import jp.tejuncho.review.Remarking;
import jp.tejuncho.submission.ApprovedProcedure.People;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bundle of a revision of the sample, for people to look at.
 */
@AllRooms
@Import(ApprovedProcedure.class)
class SubmissionSampleTests {

	private static final Path SAMPLES = Path.of("target/samples");

	@Autowired
	private List<SampleData> samples;

	@Autowired
	private Systems systems;

	@Autowired
	private ApprovedProcedure procedure;

	@Autowired
	private Remarking remarking;

	@Autowired
	private CaseReading reading;

	@Autowired
	private Submitting submitting;

	@Autowired
	private DocumentOutput output;

	@Autowired
	private EntityManager entityManager;

	@Test
	void 見本の改正の一式は目録のとおりでどのPDFも保存の規格に合う() throws IOException {
		this.samples.stream().sorted(Comparator.comparing(SampleData::order)).forEach(SampleData::create);
		InformationSystem system = this.systems.samples()
			.stream()
			.filter((candidate) -> candidate.name().equals("見本市住民情報システム"))
			.findFirst()
			.orElseThrow();
		People people = People.of(system.owner());
		DraftId draft = revised(system, people);
		Submission submission = this.submitting.read(draft, people.drafter()).orElseThrow();
		LetterWords words = submission.letter().words();
		this.submitting.write(draft,
				new LetterContent(
						new LetterWords(words.subject(), words.petition(), words.reason(), words.summary(),
								words.basis(), words.disclosure(), "10年"),
						LocalDate.of(2028, 4, 1), submission.letter().contact()),
				submission.version(), people.drafter());
		KeptBundle kept = this.submitting.make(draft, people.drafter());
		byte[] zip = this.submitting.zip(kept);
		byte[] whole = this.submitting.bytes(kept.whole());
		byte[] remarks = this.output
			.pdf(new RemarkList(submission.material().approved().head(), DocumentKind.PROCEDURE,
					this.remarking.of(draft))
				.document(), PageStyle.STANDARD)
			.bytes();
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve("submission.zip"), zip);
		Files.write(SAMPLES.resolve("submission.pdf"), whole);
		Files.write(SAMPLES.resolve("remarks.pdf"), remarks);
		BundleReading bundle = new BundleReading(zip);
		bundle.names()
			.stream()
			.skip(1)
			.forEach((name) -> assertThat(bundle.listed()).containsEntry(name, Archive.digest(bundle.bytes(name))));
		assertThat(bundle.pdfs()).hasSize(6);
		bundle.pdfs().forEach((name, pdf) -> assertThat(PdfConformance.faults(pdf)).as(name).isEmpty());
		assertThat(PdfConformance.faults(whole)).isEmpty();
		assertThat(PdfConformance.faults(remarks)).isEmpty();
		assertThat(Pages.of(whole))
			.hasSize(bundle.pdfs().values().stream().mapToInt((pdf) -> Pages.of(pdf).size()).sum());
		assertThat(PdfReading.letters(PdfReading.text(whole))).contains("件名見本市住民情報システム", "改正した箇所は、", "採否理由一覧",
				"見本市住民情報システム実施手順の改正概要", "見本市住民情報システム実施手順の新旧対照表", "改正案現行");
		this.samples.stream().filter(SampleSubmissions.class::isInstance).forEach(SampleData::remove);
		this.entityManager.clear();
		assertThat(this.submitting.read(draft, people.drafter()).orElseThrow().kept()).isNull();
	}

	@Test
	void 見本の施行版はWordでも日付と決裁の番号が入り案の字がない(@TempDir Path folder) throws Exception {
		this.samples.stream().sorted(Comparator.comparing(SampleData::order)).forEach(SampleData::create);
		InformationSystem system = this.systems.samples().getFirst();
		People people = People.of(system.owner());
		DraftId draft = this.procedure.finished(system.id(), people);
		this.procedure.send(draft, people);
		this.procedure.approve(draft, people);
		this.procedure.enforce(draft, people, LocalDate.of(2024, 4, 1));
		CaseFile file = this.procedure.file(draft, people);
		Document kept = this.reading.releasedTree(file, 1, true);
		byte[] word = this.output.docx(kept, PageStyle.STANDARD);
		byte[] pdf = this.reading.released(file, 1, true);
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve("procedure-in-force.docx"), word);
		Files.write(SAMPLES.resolve("procedure-in-force.pdf"), pdf);
		assertThat(this.output.docx(kept, PageStyle.STANDARD)).isEqualTo(word);
		assertThat(PdfConformance.faults(pdf)).isEmpty();
		requireDecided(pdf);
		requireDecided(LibreOffice.convert(word, "pdf", folder));
	}

	private static void requireDecided(byte[] pdf) {
		assertThat(PdfReading.letters(PdfReading.text(pdf))).contains("第１版", "令和６年４月１日施行", "情第12号", "制定・改正の沿革")
			.doesNotContain("（案）");
	}

	private DraftId revised(InformationSystem system, People people) {
		DraftId draft = this.procedure.finished(system.id(), people);
		this.procedure.send(draft, people);
		this.procedure.approve(draft, people);
		this.procedure.enforce(draft, people, LocalDate.of(2024, 4, 1));
		this.procedure.revise(draft, people, "対象者に委託先の者を加え、表現を整えるため");
		this.procedure.rewrite(draft, people, "本手順の対象者は、本システムを開発、運用及び利用する職員並びに委託先の者とする。");
		this.procedure.giveRevisionReason(draft, people, "委託先の者も手順に従う必要があるため");
		this.procedure.send(draft, people);
		this.procedure.remark(draft, people, Remark.Kind.POINT, "委託先の範囲を明らかにすること。");
		this.procedure.remark(draft, people, Remark.Kind.QUESTION, "再委託先も含むか。");
		this.procedure.remark(draft, people, Remark.Kind.PROPOSAL, "本手順の対象者は、職員及び委託先の者とする。");
		this.procedure.giveBackAndAnswer(draft, people);
		this.procedure.rewrite(draft, people, "本手順の対象者は、本システムを開発、運用及び利用する職員並びに委託先（再委託先を含む。）の者とする。");
		this.procedure.send(draft, people);
		this.procedure.approve(draft, people);
		return draft;
	}

}
