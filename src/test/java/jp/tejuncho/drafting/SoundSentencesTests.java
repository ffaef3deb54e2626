package jp.tejuncho.drafting;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences as clerks write them: who is told of a fault where there is none stops
 * reading what is told.
 */
class SoundSentencesTests {

	private static final String OWN = "own.0a1b2c3d";

	@ParameterizedTest
	@ValueSource(strings = { "委託等事業者には、番号法第２条第８項に規定する特定個人情報を渡してはならない。", "保存期間は、作成した日の属する年度の翌年度から起算して５年間とする。",
			"鍵は、行政情報課長が管理し、貸出簿に貸出しの日時及び氏名を記入する。", "異動する職員は、後任者に業務を引き継ぐものとする。",
			"個人情報の保護に関する法律（平成15年法律第57号）第66条第１項の規定に基づき、措置を講じるものとする。", "庁舎は、札幌市中央区北3条西6丁目に所在する。",
			"電話番号は、011-231-4111とする。", "電話番号は、011－231－4111（内線 22-345）とする。",
			"端末は、iPad Pro 12.9及びWindows 11 Proを搭載したものとする。", "IPアドレスは、10.0.0.1から10.0.0.254までとする。",
			"手順は、https://www.example.lg.jp/security/(1).htmlに掲載する。", "連絡は、joho-seisaku@example.lg.jpに送る。",
			"R6.4.1時点の一覧を保管する。", "受付は、午前９時から午後５時15分までとする。", "受付は、9：00から17：00までとする。", "処理件数は、1,000件を超えないものとする。",
			"記憶装置は、3.5インチのものとする。", "パスワードは、12文字以上とし、英字、数字及び記号を含める。", "第２号被保険者及び第３号被保険者の情報を区分する。",
			"介護保険法第９条第２号に規定する第２号被保険者の情報を扱う。", "地方自治法（昭和22年法律第67号）第２条第９項第１号に規定する第１号法定受託事務を処理する。",
			"同法第９条第１項及び同条第２項の事務に限る。", "文書管理規程別表第２に定める保存期間とする。", "見本市情報公開条例（平成12年条例第３号）第７条第２号に掲げる情報を除く。",
			"番号法の附則第６条第４項の規定による。", "Microsoft 365及びGoogle Workspaceを利用する。", "暗号化は、AES-256で行い、鍵長は256ビットとする。",
			"24時間365日監視する。", "第１次点検及び第２次点検を行う。", "同部長は、同課の職員に命ずる。", "章立て及び節立ては、次の構成とする。", "第二号被保険者の情報を扱う。",
			"No.3の棚に保管する。", "株式会社ＡＢＣ（以下「乙」という。）に委託する。", "機種は、ThinkPad X1 Carbon Gen 11とする。", "A4判の用紙に、12ポイントで印刷する。",
			"課長（以下「責任者」という。）は、１年に１回以上点検する。" })
	void 正しい文には何も言わない(String sentence) {
		assertThat(found("p|own-1|" + sentence)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "株式会社見本に委託する業務", "2-1号室の鍵", "５GB以下のデータ", "IDカード", "三者面談の記録", "二要素認証の利用", "イ号証", "「ア」の機器",
			"第三者への提供", "ア行の索引", "－（該当なし）" })
	void 正しい項目には何も言わない(String item) {
		assertThat(found("p|own-0|次による。", "i|own-1|" + item, "i|own-2|二つ目")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "権限の一覧は、別表第１のとおりとする。,別表第１", "申請は、様式第３号により行う。,様式第３号", "通知書（第５号様式）を送付する。,第５号様式", "下記の連絡先に報告する。,下記",
			"前頁の図のとおり行う。,前頁の図", "第24条の規定による。,第24条", "印刷には、ﾌﾟﾘﾝﾀを使用する。,ﾌﾟﾘﾝﾀ", "△△課に報告する。,△△", "前項の規定による。,前項" })
	void 直すところのある文はその語で知らされ承認を妨げない(String sentence, String word) {
		assertThat(found("p|own-1|" + sentence)).isNotEmpty()
			.allMatch(Finding::isDismissible)
			.anySatisfy((finding) -> assertThat(finding.message()).contains("「" + word + "」"));
	}

	private static List<Finding> found(String... lines) {
		return InspectedDrafts.inspectSpelling(
				InspectedDrafts.complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines).make())
			.ofClause(new PlaceId(OWN));
	}

}
