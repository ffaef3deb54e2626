package jp.tejuncho;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.drafting.rule.FindingsReport;
import jp.tejuncho.drafting.rule.Inspection;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PreviewLinks;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.SameTexts;
import jp.tejuncho.platform.SampleData;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.Systems;
import jp.tejuncho.testing.AllRooms;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents of the sample systems, from the database to the file.
 */
@AllRooms
class SampleDocumentsTests {

	private static final Path SAMPLES = Path.of("target/samples");

	private static final SignedInStaff READER = SignedInStaff.of("kensa", "検査", Assignment.everywhere(Role.CHIEF));

	@Autowired
	private List<SampleData> samples;

	@Autowired
	private Systems systems;

	@Autowired
	private Drafting drafting;

	@Autowired
	private Manuscripts manuscripts;

	@Autowired
	private DocumentOutput output;

	@Autowired
	private Inspection inspection;

	@Autowired
	private JsonMapper json;

	@BeforeEach
	void create() {
		this.samples.stream().sorted(Comparator.comparing(SampleData::order)).forEach(SampleData::create);
	}

	@Test
	void 大きなシステムの実施手順には全ての条項が入り空欄がない() throws IOException {
		Manuscript manuscript = manuscript("見本市住民情報システム", DocumentKind.PROCEDURE);
		String text = write("procedure-full", manuscript);
		Numbering numbering = Numbering.of(Composer.compose(manuscript));
		assertThat(manuscript.edition().clauses())
			.allMatch((clause) -> numbering.contains(new NodeId(clause.id().value())));
		assertThat(numbering.missing()).isEmpty();
		assertThat(text).doesNotContain("○").contains("見本市住民情報システム");
	}

	@Test
	void 小さな単独システムの実施手順からは関係のない条項が消える() throws IOException {
		String text = write("procedure-small", manuscript("見本市防災備品台帳システム", DocumentKind.PROCEDURE));
		assertThat(text).doesNotContain("特定個人情報", "ファイアウォール監視", "管理区域の設備").contains("上記①～④の他");
	}

	@Test
	void 書きかけの実施手順には案と空欄の印が付く() throws IOException {
		String text = write("procedure-draft", manuscript("見本市文書管理システム", DocumentKind.PROCEDURE));
		assertThat(text).contains("案", "○○○○等必要な措置");
	}

	@Test
	void 書きかけの実施手順の点検には空欄と未判断が誤りとして並ぶ() throws IOException {
		Manuscript manuscript = manuscript("見本市文書管理システム", DocumentKind.PROCEDURE);
		Findings findings = this.inspection.inspect(manuscript);
		assertThat(findings.blocking()).isTrue();
		assertThat(findings.errors()).extracting(Finding::rule).contains(Findings.BLANKS, Findings.UNDECIDED);
		Files.createDirectories(SAMPLES);
		String written = this.json.writerWithDefaultPrettyPrinter()
			.writeValueAsString(FindingsReport.of(manuscript, findings));
		Files.writeString(SAMPLES.resolve("findings.json"), written);
		assertThat(written).contains("blanks-are-filled", "見本市文書管理システム");
	}

	@Test
	void 緊急時対応計画には連絡先とログと関係機関が入る() throws IOException {
		String text = write("response-plan", manuscript("見本市住民情報システム", DocumentKind.RESPONSE_PLAN));
		assertThat(text).contains("髙﨑　見本", "mihon-fw01", "個人情報保護委員会", "障害及び事故の区分").doesNotContain("○○");
	}

	private Manuscript manuscript(String name, DocumentKind kind) {
		InformationSystem system = this.systems.samples()
			.stream()
			.filter((candidate) -> candidate.name().equals(name))
			.findFirst()
			.orElseThrow();
		return this.manuscripts.read(this.drafting.find(system.id(), kind).orElseThrow(), READER);
	}

	private String write(String name, Manuscript manuscript) throws IOException {
		Document document = Composer.compose(manuscript);
		RenderedPdf pdf = this.output.pdf(document, PageStyle.STANDARD);
		String text = this.output.text(document);
		Files.createDirectories(SAMPLES);
		byte[] docx = this.output.docx(document, PageStyle.STANDARD);
		Files.write(SAMPLES.resolve(name + ".pdf"), pdf.bytes());
		Files.write(SAMPLES.resolve(name + ".docx"), docx);
		Files.writeString(SAMPLES.resolve(name + ".txt"), text);
		SameTexts.check(document, this.output.html(document, PageStyle.STANDARD, PreviewLinks.NONE), pdf.bytes(), docx,
				text);
		assertThat(pdf.unprintable()).isEmpty();
		assertThat(PdfConformance.faults(pdf.bytes())).isEmpty();
		try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
			assertThat(new PDFTextStripper().getText(read)).contains(manuscript.system().name(), "非公開", "案");
			assertThat(read.getNumberOfPages()).isEqualTo(pdf.pages());
		}
		return text;
	}

}
