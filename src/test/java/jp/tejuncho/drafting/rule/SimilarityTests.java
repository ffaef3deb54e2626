package jp.tejuncho.drafting.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A name that is taken for a slip is replaced with one press: another system must never
 * be.
 */
class SimilarityTests {

	@ParameterizedTest
	@CsvSource({ "財務システム, 税務システム", "住民情報システム, 住民システム", "住民システム, 住民情報システム", "見本市財務情報システム, 見本市税務情報システム",
			"ガス管理システム, バス管理システム", "第１住民情報システム, 第２住民情報システム", "人事給与Ａシステム, 人事給与Ｂシステム", "介護保険システム, 介護保健システム",
			"文書管理システム, 公文書管理システム" })
	void 漢字や数字や言葉の違う名称は別のものであり得る(String registered, String written) {
		assertThat(Similarity.isSlip(written, registered)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "グループウェアシステム, グループウエアシステム", "ファイルサーバーシステム, ファイルサーバシステム", "住民情報システム, 住民情 報システム", "人事給与Ａシステム, 人事給与Aシステム",
			"見本市住民情報システム, 見本市住情民報システム", "見本市住民情報システム, 見本市住民民情報システム", "見本市住民情報システム, 見本市住民情報報システム" })
	void 字の形や重なりや前後の違いは書き損じである(String registered, String written) {
		assertThat(Similarity.isSlip(written, registered)).isTrue();
	}

}
