package jp.tejuncho.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.drafting.composing.Composer;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents of a draft that was tailored in every part.
 */
class TailoredSampleTests {

	private static final Path SAMPLES = Path.of("target/samples");

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void 直したところは直したとおりに印字される() throws IOException {
		String text = flat(write("procedure-tailored", TailoredProcedure.manuscript()));
		assertThat(text).contains("一般職員及び会計年度任用職員とする。", "毎年度１回、切替えの試験を行うものとする。", "定期に及び必要に応じ随時に監査", "毎年度１回以上評価を行い",
				"開かずに、速やかに情報システム管理者に報告", "影響を受ける可能性のある本人への通知", "④　個人情報保護委員会への報告", "・特定個人情報の持ち運びに係る措置に関する定め");
		assertThat(text).contains("別の経路の専用線に切り替える", "最高情報セキュリティ責任者の許可を得る", "３年間保存する");
		assertThat(text).contains("端末機等\t職員が業務に使うパソコン", "帳票の印刷及び封入封緘\t見本印刷株式会社", "職員を対象とする。");
		assertThat(text).doesNotContain("○", "※", "{", Numbering.MISSING);
	}

	@Test
	void 加えた条項の後も番号は続き参照は正しい番号を指す() throws IOException {
		String text = flat(write("procedure-tailored", TailoredProcedure.manuscript()));
		assertThat(text).contains("②　本システムの予備機及び保守用の端末機等", "③　本システムの業務内容に係る情報を記録したサーバー等", "上記①及び③に係る本システム",
				"⑥　上記①～⑤の他、電子データ", "(6)　情報セキュリティ管理者", "(3)　クラウドサービスの利用", "(4)　システムの開発、導入及び保守等");
		assertThat(text).contains("クラウドサービスに係る対策方法は、Ⅱ３(3)の定めによる。", "①　Ⅰ３(1)「情報システム管理者の管理責任」の③に定める情報を保存する国及び地域",
				"「クラウドサービスの選定」の①～③を確認したものに限る。", "「監視記録の保存」の定めにより保存する", "「トラフィック監視」及び「ファイアウォール監視」により取得した記録");
		assertThat(text.indexOf("①　仮のパスワード")).isPositive().isLessThan(text.indexOf("②　複数のシステム間で同一のパスワード"));
	}

	@Test
	void 外したところは全ての部で消え番号が詰まる() throws IOException {
		String text = flat(write("procedure-tailored", TailoredProcedure.manuscript()));
		assertThat(text).doesNotContain("情報資産については、非公開とする。", "利用する端末機等の記録媒体に記録される情報", "スクリーンセーバ", "特定用途機器", "入札の設計積算",
				"モバイル端末", "ネットワーク侵入監視装置", "ファイル利用量の急激な増減", "緊急時対応訓練を実施することができる", "職場研修の実施及び自己点検の指導",
				"この手順と異なる取扱いをする必要");
		assertThat(text).contains("(1)　ID及びパスワードの取扱い", "②　利用する外部記録媒体及び外部記録媒体に記録される情報");
	}

	@Test
	void 欠番を残せばガイドラインの番号は動かない() throws IOException {
		String text = flat(write("procedure-tailored-kept", TailoredProcedure.drafted().keepNumbers().make()));
		assertThat(text).contains("(1)　利用者の遵守事項　（該当なし）", "(2)　ID及びパスワードの取扱い", "②　（該当なし）",
				"③　利用する外部記録媒体及び外部記録媒体に記録される情報", "①の２　本システムの予備機", "②　本システムの業務内容に係る情報", "上記①及び②に係る本システム",
				"(2)の２　クラウドサービスの利用", "(3)　システムの開発、導入及び保守等", "Ⅱ３(2)の２の定めによる。");
	}

	private String write(String name, Manuscript manuscript) throws IOException {
		Document document = Composer.compose(manuscript);
		RenderedPdf pdf = this.output.pdf(document, PageStyle.STANDARD);
		String text = this.output.text(document);
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve(name + ".pdf"), pdf.bytes());
		Files.writeString(SAMPLES.resolve(name + ".txt"), text);
		assertThat(pdf.unprintable()).isEmpty();
		assertThat(PdfConformance.faults(pdf.bytes())).isEmpty();
		try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
			assertThat(new PDFTextStripper().getText(read)).contains(manuscript.system().name(), "非公開", "案");
		}
		return text;
	}

	private static String flat(String text) {
		return text.replace("\n", "").replaceAll("　+", "　");
	}

}
