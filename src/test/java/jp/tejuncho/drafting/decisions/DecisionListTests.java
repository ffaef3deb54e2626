package jp.tejuncho.drafting.decisions;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.comparison.TextComparison;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseState;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.drafting.TailoredProcedure;
import jp.tejuncho.drafting.decisions.DecisionList.Hand;
import jp.tejuncho.drafting.decisions.DecisionList.Row;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 採否理由一覧.
 */
class DecisionListTests {

	private static final Path SAMPLES = Path.of("target/samples");

	private final DecisionList list = DecisionList.of(TailoredProcedure.manuscript());

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void ガイドラインの条項は一つ残らず載る() {
		Set<String> listed = this.list.rows().stream().map((row) -> row.id().value()).collect(Collectors.toSet());
		assertThat(Templates.procedure().clauses()).map(Clause::id).allMatch((id) -> listed.contains(id.value()));
		assertThat(Stream.of(ClauseState.values()).mapToLong(this.list::count).sum())
			.isEqualTo(this.list.rows().size());
	}

	@Test
	void 扱いは文の直しと外したところから決まる() {
		assertThat(row("purpose.statement").state()).isEqualTo(ClauseState.ADOPTED);
		assertThat(row("monitoring.traffic").state()).isEqualTo(ClauseState.REWRITTEN);
		assertThat(row("asset.user").state()).isEqualTo(ClauseState.PARTLY);
		assertThat(row("monitoring.intrusion").state()).isEqualTo(ClauseState.OMITTED);
		assertThat(row(TailoredProcedure.RECORDS).state()).isEqualTo(ClauseState.ADDED);
		assertThat(row("definitions.terms").state()).isEqualTo(ClauseState.REWRITTEN);
		DecisionList undecided = DecisionList
			.of(DraftedManuscripts.procedure(Answer.UNKNOWN).decide("purpose.statement", Choice.UNDECIDED).make());
		assertThat(undecided.rows()).filteredOn((row) -> row.id().value().equals("purpose.statement"))
			.singleElement()
			.extracting(Row::state, Row::printed, Row::by, Row::on)
			.containsExactly(ClauseState.UNDECIDED, false, "見本", "令和８年11月23日");
	}

	@Test
	void 理由には外したところと検討したことと誤記の扱いが並ぶ() {
		assertThat(row("asset.user").reasons()).contains("例文の②は不採用：端末機等に情報を保存できない設定としているため");
		assertThat(row("self-check.implementation").reasons()).contains("例文の第２段落は不採用：職場研修は「研修・訓練」の章で定めているため");
		assertThat(row("carrying.specific-personal-information").reasons())
			.anyMatch((line) -> line.startsWith("同旨の確認："))
			.anyMatch((line) -> line.startsWith("検討した点："));
		assertThat(row("scope.persons").reasons()).contains("誤記をガイドラインのとおりに：「職員を対象とする」");
		assertThat(row("work-records.management").reasons()).contains("誤記の訂正：「詐取」を「窃取」に（誤字）");
		assertThat(row("user-manager.designation").reasons()).noneMatch((line) -> line.startsWith("誤記"));
		assertThat(row(TailoredProcedure.RECORDS).reasons()).containsExactly("監視の記録をいつまで残すかが、例文に定められていないため。");
		assertThat(row("monitoring.intrusion").reasons()).containsExactly("庁内のネットワークを所管する課が一括して監視しているため");
	}

	@Test
	void 違いは例文と比べた語で示され空欄の記入は違いにならない() {
		assertThat(said(row("monitoring.traffic")))
			.containsExactly("情報システム管理者は、設置されているネットワーク機器のトラフィック情報を〔-定期的に〕〔+毎月１回以上〕監視し記録を保持するものとする。");
		assertThat(said(row("asset.manager"))).contains("②〔+本システムの予備機及び保守用の端末機等〕");
		assertThat(said(row("asset.user"))).containsExactly("②〔-利用する端末機等の記録媒体に記録される情報〕");
		assertThat(said(row("carrying.specific-personal-information"))).first()
			.isEqualTo("見出し特定個人情報の〔-持出及び持込〕〔+持ち運び〕に係る措置に関する定め");
		assertThat(said(row("password.rules"))).contains("（順序を入れ替えた。）");
		assertThat(said(row(TailoredProcedure.RECORDS)))
			.containsExactly("〔+「トラフィック監視」及び「ファイアウォール監視」により取得した記録は、３年間保存するものとする。〕");
		assertThat(said(row("contractor.designation"))).singleElement()
			.asString()
			.endsWith("業務の委託等事業者は、〔-○○〕〔+別表のとおり〕とする。");
		assertThat(row("asset.disposal.erasure").differences()).isEmpty();
	}

	@Test
	void 人の判断には名と日が付き提案のままのものには付かない() {
		assertThat(row("monitoring.intrusion")).extracting(Row::by, Row::on).containsExactly("見本　花子", "令和８年11月23日");
		assertThat(row(TailoredProcedure.RECORDS).by()).isEqualTo("見本　花子");
		assertThat(row("purpose.statement").by()).isEmpty();
		assertThat(row("purpose.statement").hands()).isEmpty();
	}

	@Test
	void 文を直した人や一行を外した人は条項の採否を判断した人にならない() throws IOException {
		assertThat(row("monitoring.traffic")).returns("", Row::by)
			.returns(List.of(new Hand("文の修正", "見本　花子", "令和８年11月23日")), Row::hands);
		assertThat(row("asset.user")).returns("", Row::by)
			.returns(List.of(new Hand("一部の採否", "見本　花子", "令和８年11月23日")), Row::hands);
		assertThat(row("contractor.designation")).returns("", Row::by);
		assertThat(row("contractor.designation").hands()).extracting(Hand::what).contains("文の修正");
		assertThat(row("server.power")).returns("見本　花子", Row::by);
		assertThat(rows(this.list.csv())).anyMatch((row) -> row.get(4).equals(row("monitoring.traffic").heading())
				&& row.get(8).equals("（設定からの提案）\n（文の修正　見本　花子　令和８年11月23日）"));
		assertThat(this.output.text(this.list.document())).contains("（文の修正　見本　花子　令和８年11月23日）");
	}

	@Test
	void PDFは文書と同じ番号で並び案と非公開の印が付く() throws IOException {
		RenderedPdf pdf = this.output.pdf(this.list.document(), PageStyle.STANDARD);
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve("decisions.pdf"), pdf.bytes());
		assertThat(pdf.unprintable()).isEmpty();
		String text = this.output.text(this.list.document());
		assertThat(text).contains("実施手順の採否理由一覧", "―　利用者の遵守事項", "(1)　ID及びパスワードの取扱い", "(3)　クラウドサービスの利用",
				"〔削：定期的に〕〔加：毎月１回以上〕");
		try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
			assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", "")).contains("非公開", "案", "見本市住民情報システム",
					"［定期的に］毎月１回以上");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2b", "2a", "ua1" })
	void 一覧も公文書として長く保存できる(String flavour) {
		assertThat(PdfConformance.faults(this.output.pdf(this.list.document(), PageStyle.STANDARD).bytes(), flavour))
			.isEmpty();
	}

	@Test
	void 緊急時対応計画の一覧も作れる() {
		DecisionList plan = DecisionList.of(DraftedManuscripts.responsePlan(Answer.YES).make());
		assertThat(this.output.text(plan.document())).contains("緊急時対応計画の採否理由一覧");
		assertThat(plan.rows()).isNotEmpty();
	}

	@Test
	void CSVは表計算ソフトで列が崩れない() throws IOException {
		byte[] bytes = this.list.csv();
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve("decisions.csv"), bytes);
		String text = new String(bytes, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF番号,部,章,節,条項,採否,理由,例文との違い,判断した人,判断した日\r\n").endsWith("\r\n");
		List<CSVRecord> rows = rows(bytes);
		assertThat(rows).hasSize(this.list.rows().size() + 1).allMatch((row) -> row.size() == 10);
		assertThat(rows).anyMatch((row) -> row.get(0).equals("Ⅱ３(3)") && row.get(3).equals("クラウドサービスの利用"))
			.anyMatch((row) -> row.get(0).equals("―") && row.get(4).equals("ネットワークの侵入監視"))
			.anyMatch((row) -> row.get(7).contains("〔削：定期的に〕〔加：毎月１回以上〕"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+81", "-5", "@SUM(A1)" })
	void 式に見える理由が計算されることはない(String reason) throws IOException {
		DecisionList guarded = DecisionList.of(DraftedManuscripts.procedure(Answer.YES)
			.decide("asset.confidentiality", Choice.OMITTED, reason + ",\"続き\"\n次の行")
			.make());
		assertThat(rows(guarded.csv())).anyMatch((row) -> row.get(6).equals("'" + reason + ",\"続き\"　次の行"));
	}

	private static List<CSVRecord> rows(byte[] csv) throws IOException {
		String text = new String(csv, StandardCharsets.UTF_8).substring(1);
		try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
			return parser.getRecords();
		}
	}

	private Row row(String id) {
		return this.list.rows().stream().filter((row) -> row.id().value().equals(id)).findFirst().orElseThrow();
	}

	private static List<String> said(Row row) {
		return row.differences().stream().map((change) -> change.line() + said(change.runs())).toList();
	}

	private static String said(List<TextComparison.Run> runs) {
		return runs.stream().map((run) -> switch (run.kind()) {
			case SAME -> run.text();
			case ADDED -> "〔+" + run.text() + "〕";
			case REMOVED -> "〔-" + run.text() + "〕";
		}).collect(Collectors.joining());
	}

}
