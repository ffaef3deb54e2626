package jp.tejuncho.text;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 禁則.
 */
class LineBreakingTests {

	@Test
	void 画面でも紙で離れない所は離れないように結ぶ() {
		assertThat(LineBreaking.ties("保存期間は30日間とし、①～④を").stream()).containsExactly(7, 8, 13);
		assertThat(LineBreaking.ties("第二十三条の２")).hasToString("{1, 2, 3, 4, 5, 6}");
		assertThat(LineBreaking.ties("情報システム管理者は、記録する。").isEmpty()).isTrue();
		assertThat(LineBreaking.ties("https://www.example.lg.jp/security/procedure/index.html").isEmpty()).isTrue();
	}

	@Test
	void 句読点や小書きの仮名で行が始まらない() {
		for (char character : "、。，．・：；？！）］｝〕〉》」』】゛゜ヽヾゝゞ々ーぁっゃァッャヵヶ%),.:;?]}℃〜～％〗〙〟｠｡､｣".toCharArray()) {
			String text = "情報" + character + "報告";
			assertThat(LineBreaking.opportunities(text).get(2)).as("before " + character).isFalse();
			assertThat(LineBreaking.mayBegin(character)).isFalse();
		}
	}

	@Test
	void 始め括弧で行が終わらない() {
		for (char character : "（［｛〔〈《「『【([{￥$〖〘〝｟｢".toCharArray()) {
			assertThat(LineBreaking.opportunities("情報" + character + "報告").get(3)).as("after " + character).isFalse();
			assertThat(LineBreaking.mayEnd(character)).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "第111条", "第２条", "第4項の2", "12,345", "２０２６", "10:30", "……", "――", "2-C-a", "TCP/IP",
			"https://www.example.lg.jp/a/b?c=d&e", "kacho@example.lg.jp", "sv-1.example.lg.jp", "葛\uDB40\uDD00",
			"\uD842\uDFB7", "security", "○○○○" })
	void ひとまとまりのものは二行に分かれない(String whole) {
		String text = "基準" + whole + "規定";
		BitSet opportunities = LineBreaking.opportunities(text);
		opportunities.and(range(3, 2 + whole.length()));
		assertThat(opportunities.isEmpty()).as(whole).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10㎡", "１０㎏", "3㎞", "３件", "80%", "８０％", "1,000円", "３万円", "５人", "30日", "２か月", "３箇月", "24時間",
			"二十六年度", "十三条", "三日", "第３版", "２回目", "10ページ", "36℃", "５営業日", "２要素", "三系統", "100世帯", "３施設", "５拠点", "４棟",
			"12校", "30戸", "３交代", "10票", "第２四半期", "20リットル", "３ヘクタール", "10キロメートル", "60ワット", "５００ｋＷ", "500 kVA", "500 ㎡",
			"10 %", "８０　％", "第 13 条", "第　十三　条", "30 日", "３ 件", "10 GB", "２ 人", "３市町村", "２周年" })
	void 数と単位は二行に分かれない(String whole) {
		BitSet opportunities = LineBreaking.opportunities("約" + whole + "の");
		assertThat(opportunities.get(2, 1 + whole.length()).isEmpty()).as(whole).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "１　点検を行う", "２　人的対策", "３　施設管理者", "３　部署の一覧", "１ 部門別の体制" })
	void 番号の後の空白では改行できる(String line) {
		assertThat(LineBreaking.opportunities(line).get(2)).as(line).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "令和10年", "令和元年", "令和八年", "平成２６年度", "昭和六十三年", "西暦2026年", "西暦二〇二六年", "令和○○年", "令和 ８年" })
	void 元号と年は二行に分かれない(String whole) {
		BitSet opportunities = LineBreaking.opportunities("約" + whole + "の");
		assertThat(opportunities.get(2, 1 + whole.length()).isEmpty()).as(whole).isTrue();
		assertThat(LineBreaking.opportunities("令和の時代").get(2)).as("no year").isTrue();
	}

	@Test
	void 波線はどちらの字でも同じ所で分かれる() {
		String text = "４月～９月、①～④及び本庁～支所の間～";
		assertThat(LineBreaking.opportunities(text)).isEqualTo(LineBreaking.opportunities(text.replace('～', '〜')));
		assertThat(LineBreaking.opportunities("本庁～支所").get(2)).isFalse();
	}

	@Test
	void 漢字と仮名の間ではどこでも改行できる() {
		assertThat(LineBreaking.opportunities("本手順は情報").cardinality()).isEqualTo(5);
	}

	@Test
	void 行より長い語は文字の間で分けられる() {
		String text = "葛\uDB40\uDD00https)葛";
		assertThat(LineBreaking.mayBreakAtLast(text, 1)).isFalse();
		assertThat(LineBreaking.mayBreakAtLast(text, 2)).isFalse();
		assertThat(LineBreaking.mayBreakAtLast(text, 3)).isTrue();
		assertThat(LineBreaking.mayBreakAtLast(text, 5)).isTrue();
		assertThat(LineBreaking.mayBreakAtLast(text, text.indexOf(')'))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "090-1234-5678", "０９０－１２３４－５６７８", "０９０ー１２３４ー５６７８", "0126(22)3111", "０１２６（２２）３１１１",
			"（011）231-4111", "(0126)22-3111", "011‐231‐4111", "+81-11-231-4111" })
	void 電話番号は途中で分かれず並んだ番号の間でだけ分かれる(String number) {
		String other = "080-9876-5432";
		assertThat(LineBreaking.opportunities("約" + number + "へ").get(2, 1 + number.length()).isEmpty()).isTrue();
		for (String between : List.of("／", "/", "、", ",", "，", "・", " / ", "　／　")) {
			String text = number + between + other;
			int place = number.length() + between.length();
			assertThat(LineBreaking.opportunities(text).stream().toArray()).as(text).containsExactly(place);
			assertThat(LineBreaking.addresses(text)).as(text).containsExactly((number + between).strip(), other);
		}
	}

	@Test
	void 番号のように書いた宛先や分数は電話番号として分かれない() {
		for (String whole : List.of("https://example.lg.jp/0-1/2-3", "2-C-a/1-2", "1,234/5,678",
				"kacho@1-2.example.lg.jp")) {
			assertThat(LineBreaking.opportunities(whole).isEmpty()).as(whole).isTrue();
		}
	}

	@Test
	void 欄の中では年月日が離れない() {
		assertThat(LineBreaking.ragged("は令和８年12月１日に").stream().toArray()).containsExactly(1, 10);
		assertThat(LineBreaking.ragged("は2026年12月１日に").stream().toArray()).containsExactly(1, 11);
		assertThat(LineBreaking.ragged("は令和８年12月に").stream().toArray()).containsExactly(1, 8);
		assertThat(LineBreaking.ragged("平成30年に記録する").get(5)).isTrue();
	}

	@Test
	void 記録した人の氏名も年月日も離れない() {
		String note = "（文の修正　見本　担当者　令和８年12月１日）";
		assertThat(WordBreaking.words(note)).contains("見本　担当者", "令和８年12月１日）");
		assertThat(WordBreaking.words("情報課長　見本　太郎")).contains("見本　太郎");
		assertThat(WordBreaking.words("１　障害　内容の区分")).doesNotContain("１　障害");
	}

	@Test
	void 行より長い宛先は節目で分けられる() {
		String text = "https://www.example.lg.jp/a?b=cを";
		BitSet joints = LineBreaking.joints(text);
		assertThat(joints.stream().mapToObj((index) -> text.substring(0, index)).toList()).containsExactly("https://",
				"https://www.", "https://www.example.", "https://www.example.lg.", "https://www.example.lg.jp/",
				"https://www.example.lg.jp/a?", "https://www.example.lg.jp/a?b=");
		String mail = "joho.system@city.jp";
		assertThat(LineBreaking.joints(mail).stream().mapToObj(mail::substring).toList())
			.containsExactly("system@city.jp", "@city.jp", "jp");
		assertThat(LineBreaking.joints("基準第111条、12,345").isEmpty()).isTrue();
	}

	private static BitSet range(int from, int to) {
		BitSet range = new BitSet();
		range.set(from, to);
		return range;
	}

	@Test
	void 月と日も時と分も離れない() {
		assertThat(LineBreaking.opportunities("令和18年４月30日").stream().toArray()).containsExactly(5);
		assertThat(LineBreaking.opportunities("午後５時30分").stream().toArray()).containsExactly(1, 2);
		assertThat(LineBreaking.opportunities("四月一日").isEmpty()).isTrue();
	}

	@Test
	void 結ぶ所で分けた部分を合わせると元の文になる() {
		assertThat(LineBreaking.tied("保存期間は30日間とし、500 ㎡の")).containsExactly("保存期間は30", "日", "間とし、500 ", "㎡の");
		assertThat(LineBreaking.tied("記録する。")).containsExactly("記録する。");
		assertThat(LineBreaking.tied("")).containsExactly("");
	}

	@Test
	void 数は数えるものと離れない() {
		BitSet opportunities = LineBreaking.opportunities("令和８年11月23日に３件");
		assertThat(opportunities.stream().toArray()).containsExactly(4, 10, 11);
	}

	@Test
	void 外字は漢字のように分けられる() {
		assertThat(LineBreaking.opportunities("\uE000\uF8FF橋、").stream().toArray()).containsExactly(1, 2);
	}

}
