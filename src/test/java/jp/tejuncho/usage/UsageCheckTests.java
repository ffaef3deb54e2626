package jp.tejuncho.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.organization.DigitStyle;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("表記の点検")
class UsageCheckTests {

	private static final List<UsageRule> RULES = new UsageRules().all();

	private static final UsageCheck CHECK = UsageCheck.of(RULES, DigitStyle.MIXED);

	@ParameterizedTest
	@ValueSource(strings = { "職員の行為について、為替の取扱いを定める。", "たまたま又は偶然", "銀行ないし郵便局", "べき損害の額", "一部の日程は工程表による。", "その他必要な事項",
			"氏名及び住所並びに職名", "漏えい若しくは滅失又は改変", "時間、時刻、同時に", "データベースサーバーのユーザー", "ユーザビリティの試験", "取り扱い、保管し、廃棄する。",
			"規定に従って、記録する。", "持出簿に記入する", "減少いたします", "事故に備える" })
	void 正しい文には何も言わない(String text) {
		assertThat(CHECK.check(text)).isEmpty();
	}

	@Test
	void 見つけた場所と直し方とよりどころが分かる() {
		UsageFinding finding = CHECK.check("𠮷田は、予め許可を得る。").getFirst();
		assertThat(finding).isEqualTo(new UsageFinding("word.arakajime", UsageKind.LETTERS, 5, 7, "予め", "あらかじめ",
				"「予め」は「あらかじめ」と書きます。常用漢字表にない訓です。", "常用漢字表（平成22年11月30日内閣告示第2号）", "「あらかじめ」に直してください。", UsageWidth.NONE));
		assertThat(finding.applyTo("𠮷田は、予め許可を得る。")).isEqualTo("𠮷田は、あらかじめ許可を得る。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ｻｰﾊﾞを置く。|サーバーを置く。
			ﾌｧｲﾙｻｰﾊﾞのﾕｰｻﾞを記録する。|ファイルサーバーのユーザーを記録する。
			予め､ｻｰﾊﾞに保存する｡|あらかじめ、サーバーに保存する。
			ﾃﾞｰﾀﾍﾞｰｽｻｰﾊﾞ(予備)及びｺﾝﾋﾟｭｰﾀ|データベースサーバー（予備）及びコンピューター
			""")
	void 半角を直すボタンは一度で終わりの形にする(String text, String right) {
		String mended = text;
		for (UsageFinding finding : CHECK.check(text).reversed()) {
			mended = finding.applyTo(mended);
		}
		assertThat(mended).isEqualTo(right);
		assertThat(CHECK.check(mended)).isEmpty();
	}

	@Property(tries = 500)
	void どれか一つを直しても新しく見つかる語はない(@ForAll("halves") String text) {
		for (UsageFinding finding : CHECK.check(text)) {
			if (finding.replacement() != null) {
				assertThat(CHECK.check(finding.applyTo(text))).as("%s: %s", text, finding)
					.hasSizeLessThan(CHECK.check(text).size());
			}
		}
	}

	@Provide
	Arbitrary<String> halves() {
		return Arbitraries
			.of("ｻｰﾊﾞ", "ﾕｰｻﾞ", "ファイル", "ﾌｧｲﾙ", "サーバー", "ｺﾝﾋﾟｭｰﾀ", "予め", "､", "｡", "を記録する", "(本庁)", "ﾞ", "ｧ", "取扱う")
			.list()
			.ofMinSize(1)
			.ofMaxSize(6)
			.map((pieces) -> String.join("", pieces));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PCとＰＣの別をなくす。", "「ＰＣ」は、「PC」と書く。", "ＰＣの台帳は、PCで作る。", "「サーバ」は「サーバー」と書く。", "サーバーとサーバを区別しない。",
			"「ｱｸｾｽ」は「アクセス」と書く。", "「予め」でなく「あらかじめ」を使う。", "１又は1と書く。" })
	void 二つの書き方を並べた文に直すボタンは出ない(String text) {
		assertThat(CHECK.check(text)).isNotEmpty().allSatisfy((finding) -> {
			assertThat(finding.replacement()).isNull();
			assertThat(finding.remedy()).contains("並べて書いて");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "ＰＣの台帳を作る。\nPCを配る。", "取扱う者は、適切に取り扱う。", "第３条の手続は、令和3年から行う。" })
	void 別の文や離れたところにあれば直すボタンが出る(String text) {
		assertThat(CHECK.check(text)).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.replacement()).isNotNull());
	}

	@Test
	void 恐れは心配をいうと分かるときだけ仮名に直せる() {
		assertThat(CHECK.check("漏えいの恐れがあり、被害の恐れのある者及び滅失する恐れはない。")).hasSize(3)
			.allSatisfy((finding) -> assertThat(finding.replacement()).isEqualTo("おそれ"));
		assertThat(CHECK.check("災害の恐れ及び恐れを感じたときは通報する。")).singleElement().satisfies((finding) -> {
			assertThat(finding.start()).isEqualTo(3);
			assertThat(finding.replacement()).isNull();
		});
		assertThat(CHECK.check("恐れを知らず、恐れを抱く。")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			３ヵ月毎、６ケ月毎、１ヶ月毎に取得する。|３か月毎、６か月毎、１か月毎に取得する。
			届け出る事が出来る。|届け出ることができる。
			使う事、示す事、含む事は、持つ事を記録する。|使うこと、示すこと、含むことは、持つことを記録する。
			利用者毎の権限と年度毎とし、課毎及び係毎|利用者ごとの権限と年度ごととし、課ごと及び係ごと
			""")
	void 文の中の毎と事は位置によらず仮名に直る(String text, String right) {
		String mended = text;
		for (UsageFinding finding : CHECK.check(text).reversed()) {
			mended = finding.applyTo(mended);
		}
		assertThat(mended).isEqualTo(right.replace("月毎", "月ごと"));
		assertThat(CHECK.check(mended)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "毎月１日に、毎年度及び毎回記録する。", "職員は毎日、記録する。", "事故の原因と出来事、記録する事業及び予算執行の事務" })
	void 毎日や事業の字はそのままにする(String text) {
		assertThat(CHECK.check(text)).isEmpty();
	}

	@Test
	void メモリとメモリーが交ざれば多い方にそろえる() {
		UsageReading reading = CHECK.reading(List.of("USBメモリを使う。", "メモリーを消す。", "メモリを返す。", "メモリアル"));
		assertThat(reading.check("USBメモリを使う。")).isEmpty();
		assertThat(reading.check("メモリアル")).isEmpty();
		assertThat(reading.check("メモリーを消す。")).singleElement()
			.satisfies((finding) -> assertThat(finding.applyTo("メモリーを消す。")).isEqualTo("メモリを消す。"));
	}

	@Test
	void 名詞に続くと共には漢字のままにする() {
		assertThat(CHECK.check("利害関係者と共に出席する。")).isEmpty();
		assertThat(CHECK.check("記録すると共に報告する。")).extracting(UsageFinding::replacement).containsExactly("ともに");
	}

	@Test
	void 一段だけの並びにと若しくはを知らせる() {
		assertThat(CHECK.check("氏名並びに住所。甲及び乙")).extracting(UsageFinding::ruleId).containsExactly("junction.narabini");
		assertThat(CHECK.check("第２条及び第３条（第３項を除く。）並びに第４条")).isEmpty();
		assertThat(CHECK.check("甲若しくは乙\n丙又は丁")).extracting(UsageFinding::ruleId).containsExactly("junction.moshikuwa");
	}

	@ParameterizedTest
	@ValueSource(strings = { "必要な措置を講ずるものとする。ただし、これを講じなければならない場合は、この限りでない。", "子どもの健やかな成長を図る。", "現に職に就いている者は、なお従前の例による。",
			"任に就いていたとき。", "特定電気通信役務提供者に係るプロバイダ責任制限法の規定", "子ども家庭課と子供の支援", "こども家庭庁設置法により子ども家庭課を置く",
			"この法律は、公布の日から起算して３月を超えない範囲内において政令で定める日から施行する。", "国及び地方公共団体並びに事業者は、相互に連携を図りながら協力しなければならない。",
			"前項の規定は、同項の通知を受けた者について準用する。", "個人番号を利用することができる者は、別に定める。", "十日以内に届け出なければならない。",
			"その職務を行うため特に必要があると認めるときは、資料の提出を求めることができる。" })
	void 法令にある書き方には何も言わない(String text) {
		assertThat(CHECK.check(text)).isEmpty();
	}

	@Test
	void 二つの書き方は文書の中で交ざったときだけ多い方にそろえる() {
		UsageReading reading = CHECK.reading(List.of("措置を講ずる。", "対策を講ずる。", "設備に講じる。"));
		assertThat(reading.check("措置を講ずる。")).isEmpty();
		assertThat(reading.check("設備に講じる。")).singleElement().satisfies((finding) -> {
			assertThat(finding.replacement()).isEqualTo("講ずる");
			assertThat(finding.message()).contains("交ざって");
		});
		UsageReading tie = CHECK.reading(List.of("子供の記録", "子どもの情報"));
		for (String text : List.of("子供の記録", "子どもの情報")) {
			assertThat(tie.check(text)).singleElement().satisfies((finding) -> {
				assertThat(finding.replacement()).isNull();
				assertThat(finding.message()).contains("子供", "子ども", "交ざって");
				assertThat(finding.remedy()).doesNotContain("多い方");
			});
		}
		assertThat(CHECK.reading(List.of("措置を講ずる。")).check("措置を講ずる。")).isEmpty();
	}

	@Test
	void 漢数字の番号は名称の一部なら知らされない() {
		assertThat(CHECK.check("第二号被保険者、第一号訪問、第一項目、第二章立て、第三号研究者及び第一号議案")).isEmpty();
		assertThat(CHECK.check("第二条第三項、第一号の者、第二号及び第四号イ、第三号又は第五号")).hasSize(7);
	}

	@Test
	void 取扱いに就いての就いては動詞の就くと別に見つかる() {
		assertThat(CHECK.check("取扱いに就いて定め、職に就いている者")).extracting(UsageFinding::start).containsExactly(4);
	}

	@Test
	void 外来語は法律や課の名称でなければ見つかる() {
		assertThat(CHECK.check("プロバイダの責任、プロバイダ利用方法及びサーバ関係機器")).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ＵＳＢを使う|LANの端子|USB
			Ａ社|A社の端末|A
			ＵＳＢを使う|Ａ社の端末|
			ＵＳＢを使う|a@example.jpに送る|
			ＵＳＢを使う|https://example.jp/ABCによる|
			ＵＳＢを使う|SHA-256|
			株式会社ＡＢＣに委託する|LANの端子|
			（株）ＡＢＣの担当|LANの端子|
			""")
	void 全角の英字は半角の英字と交ざったときだけ知らせる(String text, String other, String right) {
		assertThat(CHECK.reading(List.of(text, other)).check(text)).extracting(UsageFinding::replacement)
			.isEqualTo((right != null) ? List.of(right) : List.of());
	}

	@Test
	void 重なれば長い方だけを知らせる() {
		assertThat(CHECK.check("1つの")).extracting(UsageFinding::ruleId).containsExactly("digits.count-one");
	}

	@Test
	void 自庁の定めは備わった規則に勝つ() {
		UsageCheck check = check(Set.of(), new HouseUsageWords("持込", "持ち込み", ""), new HouseUsageWords("講じる", "講ずる", ""),
				new HouseUsageWords("", "データセンタ", ""), new HouseUsageWords("マシン", "", "古い語"));
		assertThat(check.check("媒体の持込を禁止する")).extracting(UsageFinding::replacement).containsExactly("持ち込み");
		assertThat(check.check("対策を講ずる。データセンタ")).isEmpty();
		assertThat(check.check("対策を講じる")).extracting(UsageFinding::replacement).containsExactly("講ずる");
		UsageFinding finding = check.check("このマシン").getFirst();
		assertThat(finding.replacement()).isNull();
		assertThat(finding.message()).contains("古い語");
	}

	@Test
	void 自庁の定めは備わった規則より短くても勝つ() {
		String text = "情報の取り扱いを定める";
		assertThat(CHECK.check(text)).extracting(UsageFinding::found).containsExactly("取り扱い");
		assertThat(check(Set.of(), new HouseUsageWords("扱い", "あつかい", "")).check(text))
			.extracting(UsageFinding::replacement)
			.containsExactly("あつかい");
	}

	@Test
	void 正しい語の中の誤りは知らせない() {
		UsageCheck check = check(Set.of(), new HouseUsageWords("サーバ", "サーバー", ""),
				new HouseUsageWords("", "サーバルーム", ""));
		assertThat(check.check("サーバーとサーバルーム")).isEmpty();
		assertThat(check.check("サーバとサーバルーム")).hasSize(1);
	}

	@Test
	void 止めた規則は知らせない() {
		assertThat(check(Set.of("word.arakajime", "digits.width")).check("予め4年")).isEmpty();
	}

	@Test
	void 文書一件の点検は待たされない() {
		String text = RULES.stream()
			.map((rule) -> "この規程に基づき、情報を取り扱う職員は" + rule.example() + "。必要な措置を講じるものとする。")
			.collect(Collectors.joining());
		String document = text.repeat(4).substring(0, 24_000);
		UsageCheck check = CHECK;
		for (int turn = 0; turn < 60; turn++) {
			check.check(document);
		}
		long best = IntStream.range(0, 40).mapToLong((_) -> nanos(check, document)).min().orElseThrow();
		assertThat(best).as("nanoseconds, many times what it takes").isLessThan(50_000_000);
	}

	@Property(tries = 2_000)
	void 見つけた語は文の中にあり重ならず直せば消える(@ForAll("texts") String text) {
		int last = 0;
		for (UsageFinding finding : CHECK.check(text)) {
			assertThat(finding.start()).isGreaterThanOrEqualTo(last);
			last = finding.end();
			assertThat(text.substring(finding.start(), last)).isEqualTo(finding.found()).isNotEmpty();
			String replacement = finding.replacement();
			if (replacement != null) {
				int end = finding.start() + replacement.length();
				assertThat(CHECK.check(finding.applyTo(text)))
					.noneMatch((again) -> again.ruleId().equals(finding.ruleId()) && again.start() >= finding.start()
							&& again.end() <= end);
			}
		}
	}

	@Property(tries = 500)
	void どんな文にも壊れない(@ForAll String text) {
		assertThat(CHECK.check(text)).allMatch((finding) -> finding.end() <= text.length());
	}

	@Provide
	Arbitrary<String> texts() {
		List<String> pieces = RULES.stream()
			.flatMap((rule) -> List
				.of(rule.example(), rule.good(), rule.example().substring(rule.example().length() / 2))
				.stream())
			.toList();
		return Arbitraries
			.oneOf(Arbitraries.of(pieces), Arbitraries.strings().withChars("取扱持出込みの時事他為1１２3ー、。又に").ofMaxLength(6))
			.list()
			.ofMaxSize(6)
			.map((parts) -> String.join("", parts));
	}

	private static UsageCheck check(Set<String> off, HouseUsageWords... words) {
		return UsageCheck.of(RULES, off, Arrays.asList(words), DigitStyle.MIXED);
	}

	private static long nanos(UsageCheck check, String text) {
		long start = System.nanoTime();
		check.check(text);
		return System.nanoTime() - start;
	}

}
