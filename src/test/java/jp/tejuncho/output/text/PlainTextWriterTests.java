package jp.tejuncho.output.text;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.output.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 文字だけの文書.
 */
class PlainTextWriterTests {

	@Test
	void 表紙が先で番号と空欄が読める() {
		String text = PlainTextWriter.write(SampleDocuments.draft());
		assertThat(text).startsWith("""
				非公開
				○○○○システム
				情報セキュリティ対策実施手順
				（案）
				第１版
				令和８年11月
				総務部情報局情報課

				Ⅰ　総則

				１　通則

				　(1)　目的
				　　　北海道情報セキュリティ対策基準""");
		assertThat(text).contains("　　・管理責任に関する定め\n", "　　　　①　情報システム利用者", "上記①～③の情報資産", "管理者は○○部○○課長（参事）をいう",
				"(2)及び〔参照先なし〕に定める", "・発生した日時");
	}

	@Test
	void 識別は表紙の終わりに書かれる() {
		Document plain = SampleDocuments.draft();
		Document marked = new Document(plain.head().withMark("識別 3f2a91c0"), plain.blocks());
		assertThat(PlainTextWriter.write(marked)).contains("\n総務部情報局情報課\n識別 3f2a91c0\n\nⅠ　総則");
	}

	@Test
	void 表は列ごとに貼り付けられる() {
		assertThat(PlainTextWriter.write(SampleDocuments.draft()))
			.contains("機関等の名称\t担当部署\t電話番号", "北海道警察本部\tサイバー犯罪対策課\t011-251-0110", "総務省\t○○室\t")
			.contains("２　発見した日時\t", "３　情報システム名\t住民記録システム");
	}

	@Test
	void 図は図の中の文字と説明で読める() {
		assertThat(PlainTextWriter.write(SampleDocuments.responsePlan())).contains("情報システム管理者　○○課長", "図　連絡体制",
				"（図の説明　情報システム利用者が情報システム管理者に報告し、");
	}

}
