package jp.tejuncho.usage;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.organization.DigitStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A button that renames somebody else's name is worse than a word in an old spelling.
 */
@DisplayName("固有名詞の点検")
class ProperNamesTests {

	private static final UsageCheck CHECK = UsageCheck.of(new UsageRules().all(), DigitStyle.MIXED);

	@ParameterizedTest
	@ValueSource(strings = { "株式会社サーバワークス", "日本サーバ株式会社", "コンピュータユニオン株式会社", "コンピュータ・エンジニアリング株式会社", "株式会社コンピュータサービス",
			"有限会社サーバ工房", "合同会社ユーザサポート", "（株）サーバテック", "㈱プリンタ商会", "プリンタ商会㈱", "ソフトウエア開発株式会社", "株式会社すべて", "株式会社ひかりサーバ",
			"ひかりサーバ株式会社", "一般社団法人コンピュータ教育", "公益財団法人日本ソフトウエア", "ＮＰＯ法人コンピュータひろば", "株式会社7", "ウィルスバスター", "子ども未来部", "子ども未来局",
			"子ども未来室", "子どもセンター", "子ども係", "子どもグループ", "子ども会議", "コンピュータ係", "子ども手当", "子ども未来戦略", "子ども若者計画", "子ども医療費助成制度",
			"子ども権利条約" })
	void 名称には何も言わない(String name) {
		assertThat(CHECK.reading(List.of(name, "子供の記録")).check(name)).isEmpty();
		String sentence = "運用は、" + name + "が行う。";
		assertThat(CHECK.reading(List.of(sentence, "子供の記録")).check(sentence)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "全ての職員は、すべての人にやさしいまちづくり条例を守る。", "見本市すべての子どもを守る条例による。", "コンピュータの管理に関する条例による。",
			"すべての市民が安心して暮らせるまちづくりに関する条例による。", "見本市飲料水およびごみの処理に関する要綱による。", "見本市コンピュータの利用に関する規程による。",
			"サーバ及びユーザの管理に関する要綱による。", "また、見本市サーバの管理に関する規程による。", "見本市公印規則及び見本市サーバの管理に関する規程による。", "個人情報の取扱に関する要綱による。",
			"高齢者、障害者およびこどもの移動に関する法律による。" })
	void 条例の名称の中の語は知らされない(String text) {
		assertThat(CHECK.check(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "すべての職員は、人にやさしい条例を守る。", "すべての条例を守る。", "すべての職員に要綱を配る。", "すべての職員が安全に関する規則を守る。",
			"利用者は、すべての情報に関する規則を守る。" })
	void 条例の名称の外の語は知らされる(String text) {
		assertThat(CHECK.check(text)).extracting(UsageFinding::found).containsExactly("すべて");
	}

	@ParameterizedTest
	@ValueSource(strings = { "見本市すべての子どもを守る条例による。", "すべての人に優しいまちづくり条例による。", "職員は、サーバの管理に関する要綱による。", "すべての子どもを守る計画による。",
			"プリンタを安全に使うための規程による。", "「サーバ管理台帳」に記入する。", "様式「プリンタ使用簿」を使う。", "「すべて」の欄に印を付ける。", "『サーバ管理手順』による。", "「3人体制」の欄",
			"「ＰＣ」の欄" })
	void 名称かもしれない語に直すボタンは出ない(String text) {
		assertThat(CHECK.reading(List.of(text, "PCを配る。")).check(text))
			.allSatisfy((finding) -> assertThat(finding.replacement()).isNull());
	}

	@ParameterizedTest
	@CsvSource({ "(株)サーバテックに委託する。,（株）サーバテックに委託する。", "すべての職員は、条例を守る。,全ての職員は、条例を守る。",
			"サーバを株式会社見本に委託する。,サーバーを株式会社見本に委託する。", "株式会社見本はサーバを置く。,株式会社見本はサーバーを置く。", "株式会社見本製サーバを置く。,株式会社見本製サーバーを置く。",
			"サーバ室のプリンタを使う。,サーバー室のプリンターを使う。", "ユーザグループ及びサーバ内部,ユーザーグループ及びサーバー内部", "（以下「サーバ」という。）を置く。,（以下「サーバー」という。）を置く。",
			"サーバの更新計画を定める。,サーバーの更新計画を定める。", "すべての職員が規則を守る。,全ての職員が規則を守る。",
			"「端末を閉じ、すべての鍵を返す。」と定める。,「端末を閉じ、全ての鍵を返す。」と定める。", "ウィルスを検知する。,ウイルスを検知する。" })
	void 名称でない語は直せる(String text, String right) {
		String mended = text;
		for (UsageFinding finding : CHECK.check(text).reversed()) {
			mended = finding.applyTo(mended);
		}
		assertThat(mended).isEqualTo(right);
	}

}
