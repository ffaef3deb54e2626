package jp.tejuncho.drafting;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person typed beside what the product prints by itself, or into the middle of a
 * sentence.
 */
class TypedByHandTests {

	private static final String OWN = "own.0a1b2c3d";

	private static final String MARKS = "marks-are-counted";

	private static final String FIT = "values-fit-their-sentence";

	@ParameterizedTest
	@ValueSource(strings = { "①機器", "①　機器", "　② 機器", "㉑機器", "(1)機器", "（１）　機器", "(ア)機器", "（一）機器", "1.機器", "１．機器",
			"2) 機器", "１　機器", "ア　機器", "一　機器", "①(1)機器", "ア、機器", "・　機器", "・機器", "a)機器", "(a)機器", "１）機器", "イ．機器", "イ 機器",
			"ウ：機器", "A．機器", "Ａ　機器", "i)機器", "ⅱ)機器", "ⅰ　機器", "Ⅰ．機器", "- 機器", "－　機器", "◆機器", "■ 機器", "● 機器", "○　機器",
			"第１　機器", "1-1 機器", "（あ）機器", "[1] 機器", "〔１〕機器", "【２】機器", "①．機器", "①、機器", "a.機器", "1、機器", "一、機器", "A、機器",
			"一．機器", "・・機器", "①(1)機器", "①　・機器", "C: 機器", "❶機器", "㋐機器", "ⓐ 機器", "-機器", "－機器", "―機器", "― 機器", "*機器",
			"* 機器", "→機器", "→　機器", "㈠機器", "㈡　機器", "い　機器", "ろ）機器", "手順１：機器", "手順２　機器", "Step1 機器", "ステップ１：機器" })
	void 項目の頭に打った番号は知らされ一度で消せる(String letters) {
		DraftedManuscripts drafted = own("p|own-1|次による。", "i|own-2|" + letters, "i|own-3|二つ目");
		Finding finding = InspectedDrafts.inspect(MARKS, drafted).getFirst();
		Manuscript after = InspectedDrafts.after(drafted.make(), Objects.requireNonNull(finding.fix()).change());
		assertThat(after.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN))).contains("i\town-2\t機器");
		assertThat(InspectedDrafts.inspect(after).ofRule(MARKS)).isEmpty();
		assertThat(InspectedDrafts.inspect("references-are-bound", drafted)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "No.1 機器", "Ｎｏ．１　機器", "№2：機器" })
	void 名称かもしれない番号は知らされるがボタンは出ない(String letters) {
		assertThat(InspectedDrafts.inspect(MARKS, own("p|own-1|次による。", "i|own-2|" + letters, "i|own-3|二つ目")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.fix()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "①（鍵を除く。）の機器", "①(鍵（予備を含む。）を除く。)を使う", "①②（鍵を除く。）の機器", "－印の機器", "*を付けた機器", "→の方向", "手順１の記録",
			"No.1の機器", "いすの機器", "ステップ数の記録", "①の機器", "①から③までの機器", "(1)に定める機器", "1.5倍の容量", "（仮）機器", "（例）機器", "メモ　帳",
			"2台の機器", "２以上の機器", "一般の機器", "アクセス　の記録", "３ 年間保管する書類", "2 人以上で行う作業", "1 回目の警告", "３　以上の端末", "ア列の機器", "一、二の機器",
			"ア、イ及びウの区分", "①、②及び③の機器", "1.2 GBの容量", "C:\\共有の場所", "-5度以下の場所", "10.0.0.1 の機器", "e-mailの利用", "a.txtの記録",
			"A社の機器", "A 社の機器", "C ドライブ", "X線装置", "Q&Aの掲示", "（社）の機器", "第１回　点検", "9:00から17:00まで", "1,000円を超える物品",
			"Ａ、Ｂ及びＣの区分", "アクセスの管理", "２　人以上で行う作業", "●を付けた機器", "三 年間保管する書類", "六本木の庁舎", "C: ドライブに置く情報", "C:ドライブの情報",
			"D：ドライブ", "D：　ドライブの情報", "①号機の運転", "(2)号室の鍵", "①番線の工事", "A) の場合の措置", "(1) の場合の措置", "①　を除く機器", "(1) に定める機器",
			"①②の機器を使うこと。", "(1)(2)の機器の停止", "（ア）イの機器の停止", "① ②及び③の機器", "①②③を除く機器", "(1)①に定める機器", "・・・を行うこと。", "・・を行うこと。",
			"･･･等の措置" })
	void 参照や数や言葉で始まる項目は番号を打ったものとしない(String letters) {
		assertThat(InspectedDrafts.inspect(MARKS, own("p|own-1|次による。", "i|own-2|" + letters, "i|own-3|二つ目"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "はしごの点検", "のりの管理", "番号の確認", "号令の記録", "イ号証の管理", "のぼり旗の管理", "３か月ごとの点検", "ドライブの暗号化" })
	void 番号の後の言葉は消えない(String words) {
		for (String mark : List.of("①　", "① ", "(1) ", "1. ")) {
			DraftedManuscripts drafted = own("p|own-1|次による。", "i|own-2|" + mark + words, "i|own-3|二つ目");
			assertThat(InspectedDrafts.inspect(MARKS, drafted)).singleElement()
				.satisfies((finding) -> assertThat(
						InspectedDrafts.after(drafted.make(), Objects.requireNonNull(finding.fix()).change())
							.tailoring()
							.content(Amendment.Kind.TEXT, new PlaceId(OWN)))
					.contains("i\town-2\t" + words + "\n"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "１　点検の記録", "２　人的対策", "３　部署の一覧", "４　通信の記録" })
	void 全角の空白の後の言葉は数えるものとしない(String letters) {
		DraftedManuscripts drafted = own("p|own-1|次による。", "i|own-2|" + letters, "i|own-3|二つ目");
		Finding finding = InspectedDrafts.inspect(MARKS, drafted).getFirst();
		Manuscript after = InspectedDrafts.after(drafted.make(), Objects.requireNonNull(finding.fix()).change());
		assertThat(after.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN)))
			.contains("i\town-2\t" + letters.substring(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(1)の機器の停止", "①及び②の機器の停止", "上記①の機器の停止", "機器及び(2)に定める媒体の停止", "前条の機器の停止" })
	void 空欄の言葉に字で書いた参照は知らされる(String value) {
		assertThat(InspectedDrafts.inspect("references-are-bound",
				InspectedDrafts.complete().fill("special-purpose.measures", value)))
			.isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.fix()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "第一会議室(2)の施錠", "手順(1)", "(1)機器の停止 (2)通信の遮断", "株式会社見本①", "①機器の停止、②通信の遮断" })
	void 空欄の言葉の中の番号は名称であり得るので参照としない(String value) {
		assertThat(InspectedDrafts.inspect("references-are-bound",
				InspectedDrafts.complete().fill("special-purpose.measures", value)))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "① 端末を施錠する。", "（１）端末を施錠する。", "記録は１年間保管する｡", "「記録を残す｡｣" })
	void 段落の頭の番号は参照でなく半角の句点も文を終える(String letters) {
		DraftedManuscripts drafted = own("p|own-1|" + letters, "i|own-2|鍵を返す", "i|own-3|札を返す");
		assertThat(InspectedDrafts.inspect("references-are-bound", drafted)).isEmpty();
		assertThat(InspectedDrafts.inspect("sentences-end", drafted)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "記録は１年間保管する．", "記録は１年間保管する.", "記録は１年間保管する｡", "記録は１年間保管する、。" })
	void 文の終わりの半角の句点は一度だけ知らされ一度で直る(String letters) {
		PressedDraft draft = new PressedDraft(own("p|own-1|" + letters).make());
		List<Finding> told = draft.findings()
			.all()
			.stream()
			.filter((finding) -> finding.clause().value().equals(OWN))
			.toList();
		assertThat(told).hasSize(1);
		assertThat(draft.press(told.getFirst())).isTrue();
		assertThat(draft.findings().ofClause(new PlaceId(OWN))).isEmpty();
		assertThat(draft.manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN)))
			.contains("記録は１年間保管する。");
	}

	@Test
	void 項目の番号は指摘の場所に一度だけ出る() {
		assertThat(InspectedDrafts.inspect(MARKS,
				own("t|鍵", "p|own-1|次による。", "i|own-2|一つ目", "i|own-3|二つ目", "i|own-4|(1)三つ目")))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.line()).isEqualTo("③「(1)三つ目」");
				assertThat(finding.where()).doesNotContain("③").endsWith("鍵");
			});
	}

	@Test
	void 空欄の列挙の頭の条の番号は打った番号としてだけ知らされる() {
		DraftedManuscripts drafted = InspectedDrafts.complete().fill("threat.sources", "第１条　注意喚起\n第２条　脆弱性の情報");
		assertThat(InspectedDrafts.inspect("references-are-bound", drafted)).isEmpty();
		assertThat(InspectedDrafts.inspect(MARKS, drafted)).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("「第１条」"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://www.example.lg.jp/", "連絡先　011-231-4111", "連絡先　kikaku@example.lg.jp", "次のとおり：",
			"よいか？", "次のとおりとする)" })
	void 句点で終わらないものに句点を勧めない(String letters) {
		assertThat(InspectedDrafts.inspect("sentences-end", own("p|own-1|" + letters))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "（例）情報政策課, true", "（例）にならって定める。, false", "（例）えば、端末, false", "名称（例）情報政策課, false" })
	void 例の印は例の全体の前にあるときだけ消すボタンが出る(String letters, boolean offered) {
		assertThat(InspectedDrafts.inspect("no-drafting-marks-left", own("p|own-1|" + letters))).singleElement()
			.satisfies((finding) -> assertThat(finding.fix() != null).isEqualTo(offered));
	}

	@Test
	void どの番号を指すか分からない参照には変えるボタンを出さない() {
		List<Finding> findings = InspectedDrafts.inspect("references-are-bound",
				own("p|own-1|前章第２節第(3)号の者と前章(2)の者に報告する。"));
		assertThat(findings).isNotEmpty().allSatisfy((finding) -> assertThat(finding.fix()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "２(3)の機器を除く。", "２の(3)による。", "２　(3)による。", "２（３）による。", "２－(3)による。", "２章(3)による。",
			"第２の(3)による。", "実施体制(3)による。", "「実施体制」の(3)による。", "３の(2)による。", "「実施体制」(3)による。", "第３章の(2)による。",
			"前章(2)及び(3)による。", "番号法第９条(1)から(3)までによる。", "２の(1)、(2)及び(3)による。", "第{ref:general}章の(3)による。", "取扱い(3)による。",
			"(1)の(3)による。" })
	void 前に名指された番号は知らされるだけで自分の章の番号に変えるボタンは出ない(String letters) {
		List<Finding> findings = InspectedDrafts.inspect("references-are-bound", own("p|own-1|この者は、" + letters));
		assertThat(findings).filteredOn((finding) -> finding.message().matches("「[^」]*[（(][23２３][）)]」は.*"))
			.isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.fix()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(1)アの者とする。", "(1)ア及び(2)イの者とする。", "左に掲げる者とする。", "第２図による。", "別紙２による。", "第 ２ 条による。" })
	void 番号の付け直せない参照は知らされるだけである(String letters) {
		assertThat(InspectedDrafts.inspect("references-are-bound", own("p|own-1|この者は、" + letters))).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.fix()).isNull());
	}

	@Test
	void 空白の入った章の番号は空白ごと参照に変わる() {
		DraftedManuscripts drafted = own("p|own-1|第　３　章の規定による。");
		Finding finding = InspectedDrafts.inspect("references-are-bound", drafted).getFirst();
		Manuscript after = InspectedDrafts.after(drafted.make(), finding.choices().getFirst().change());
		assertThat(finding.choices().getFirst().label()).isEqualTo("参照に変える（総則　３　情報資産）");
		assertThat(after.tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN)))
			.containsPattern("第\\{ref:[^}]*\\}章の規定");
	}

	@ParameterizedTest
	@ValueSource(strings = { "第２部の第３章による。", "「安全管理指針」の第３章による。" })
	void ほかの部や文書の章であり得る章は自分の部の章に変わらない(String letters) {
		assertThat(InspectedDrafts.inspect("references-are-bound", own("p|own-1|" + letters))).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.fix()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "この者は、(1)に定める。", "(1)による。", "この者は(1)による。", "次項及び(1)による。" })
	void 何にも付かない番号には参照に変えるボタンが出る(String letters) {
		assertThat(InspectedDrafts.inspect("references-are-bound", own("p|own-1|" + letters)))
			.anySatisfy((finding) -> assertThat(finding.fix()).isNotNull());
	}

	@ParameterizedTest
	@CsvSource({ "(1)の①による。,false", "２①による。,false", "(2)の①から②までによる。,false", "①による。,true", "上記①及び②による。,true" })
	void 節の番号に付いた丸数字は自分の項目に変わらない(String letters, boolean offered) {
		List<Finding> findings = InspectedDrafts.inspect("references-are-bound",
				own("i|own-1|一つ目", "i|own-2|二つ目", "p|own-3|この者は、" + letters));
		assertThat(findings).filteredOn((finding) -> finding.message().contains("①"))
			.isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.fix() != null).isEqualTo(offered));
	}

	@Test
	void 自分で書いた行が指す範囲に入らない項目は知らされない() {
		assertThat(InspectedDrafts.inspect("referenced-range-is-whole", own("i|own-1|一つ目", "i|own-2|二つ目", "i|own-3|三つ目",
				"p|own-4|上記{ref:own.0a1b2c3d/own-1,own.0a1b2c3d/own-2}の記録を残す。")))
			.isEmpty();
	}

	@Test
	void 中点の行と見出しに打った中点も二重になる() {
		assertThat(InspectedDrafts.inspect(MARKS, own("t|・見出し", "p|own-1|定める。", "b|own-2|･ 一つ"))).hasSize(2);
		assertThat(InspectedDrafts.inspect(MARKS, own("t|見出し", "p|own-1|定める。"))).isEmpty();
	}

	@Test
	void 段落の頭に打った番号は知らされるが消すボタンは出ない() {
		assertThat(InspectedDrafts.inspect(MARKS, own("p|own-1|①端末を施錠する。", "p|own-2|①の機器は、持ち出さない。"))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.isDismissible()).isTrue();
				assertThat(finding.message()).contains("「①」").doesNotContain("二重");
				assertThat(finding.fix()).isNull();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "・定める。", "･ ログを保存する。", "•　ログを保存する。" })
	void 段落の頭に打った中点も知らされる(String letters) {
		assertThat(InspectedDrafts.inspect(MARKS, own("p|own-1|" + letters))).singleElement().satisfies((finding) -> {
			assertThat(finding.message()).contains("字で打ってあります", "字下げ").doesNotContain("番号");
			assertThat(finding.remedy()).contains("「・」の文");
			assertThat(finding.fix()).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "・の印を付ける。", "・と「、」を用いる。", "・・・と続く。", "端末・媒体を施錠する。", "■概要" })
	void 文の言葉である中点は段落の頭でも知らされない(String letters) {
		assertThat(InspectedDrafts.inspect(MARKS, own("p|own-1|" + letters))).isEmpty();
	}

	@Test
	void 番号だけの項目は消すと空になるのでボタンを出さない() {
		assertThat(InspectedDrafts.inspect(MARKS, own("p|own-1|次による。", "i|own-2|①"))).singleElement()
			.satisfies((finding) -> assertThat(finding.fix()).isNull());
	}

	@ParameterizedTest
	@CsvSource({ "cabling.protection, 配線盤を施錠し、", "cabling.protection, 配線盤を施錠して", "cabling.protection, 配線盤の施錠等",
			"cabling.protection, 該当なし", "cabling.protection, 配線盤を施錠する。", "cabling.protection, 、配線盤の施錠",
			"cabling.protection, 配線盤の施錠等必要な措置", "power.surge, 避雷器を置く。予備の電源も置く", "cabling.protection, 配線盤を施錠し､",
			"power.surge, 避雷器を置く｡予備の電源も置く", "contractor.name, 株式会社見本と", "usage.scope, 本システムを利用する本庁各課",
			"cabling.protection, 配線盤を設置し", "cabling.protection, 配線盤の施錠し", "cabling.protection, 配線盤の管理、及び",
			"cabling.protection, 施錠、封印又は", "cabling.protection, 配線盤の施錠など", "cabling.protection, 配線盤を施錠するなど",
			"cabling.protection, 配線盤の施錠その他", "cabling.protection, 鍵を引き渡し", "cabling.protection, 鍵を掛け",
			"cabling.protection, 鍵をかけ", "cabling.protection, 通信を絞り", "cabling.protection, 配線盤にアクセスし",
			"cabling.protection, 配線盤を施錠します", "cabling.protection, 配線盤を", "special-purpose.measures, 初期パスワードを変更し",
			"external-access.identification, 電子証明書を用い", "credential.protection, パスワードを定期的に変え",
			"cabling.protection, 入退室の管理や", "cabling.protection, 入退室の管理と", "cabling.protection, 配線盤の施錠により",
			"cabling.protection, 配線盤の施錠による", "cabling.protection, 配線盤の施錠のうえ", "cabling.protection, 配線盤の施錠で",
			"cabling.protection, 記録の保管をし", "cabling.protection, 配線カバーで覆い", "cabling.protection, 保護管に収め",
			"cabling.protection, 鍵付きの棚にしまい", "cabling.protection, 扉が閉まり", "cabling.protection, 施錠しておき",
			"cabling.protection, 鍵が掛かるようにし", "cabling.protection, 規程に従い", "cabling.protection, 記録が残り",
			"cabling.protection, 鍵を渡してもらい", "power.surge, 別紙のとおり", "power.surge, 必要な措置", "power.surge, 避雷器の設置のため",
			"power.surge, 避雷器を設置するとともに", "power.surge, 避雷器の電源に", "power.surge, 避雷器を設置しなければならない",
			"power.surge, 避雷器は設置済み", "power.surge, 避雷器が必要", "power.surge, （別途定める）", "cabling.protection, ①施錠②監視",
			"erasure.software, 該当なし", "erasure.software, ３回" })
	void 空欄の言葉で文が壊れれば空欄のところで知らされる(String variable, String value) {
		List<Finding> findings = InspectedDrafts.inspect(FIT, InspectedDrafts.complete().fill(variable, value));
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.isDismissible()).isTrue();
			assertThat(finding.message()).contains(value);
		});
	}

	@Test
	void 抜粋は言葉の途中で切れない() {
		assertThat(InspectedDrafts.inspect(FIT, InspectedDrafts.complete().fill("cabling.protection", "施錠し、")))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).containsPattern("「…[^」]*、施錠し、等必要な措置を講じる"));
	}

	@ParameterizedTest
	@CsvSource({ "cabling.protection, 配線盤の施錠", "cabling.protection, 配線の見直し", "cabling.protection, 配線収納管を使用する",
			"cabling.protection, 鍵の貸し出し", "cabling.protection, 鍵の引渡し", "cabling.protection, 設定の取消し",
			"cabling.protection, 配線盤の目隠し", "cabling.protection, 鍵を使う見直し", "cabling.protection, 配線を変えられない覆い",
			"cabling.protection, 配線を変えさせない", "cabling.protection, 情報を守る仕組み", "cabling.protection, 配線を守るしくみ",
			"cabling.protection, 鍵を持つグループの見張り", "cabling.protection, 操作の記録を残す取扱い",
			"external-access.identification, 本人を確かめる問い合わせ", "contractor.name, 株式会社いろは", "contractor.name, 株式会社きざし",
			"contractor.procedure, 住民情報システム運用の手引き", "cabling.protection, 配線盤の施錠、封印", "contractor.name, 株式会社みほん・サービス",
			"usage.scope, 本庁各課及び各出先機関", "cabling.protection, 施錠による保護", "cabling.protection, 配線盤のつや",
			"contractor.name, 株式会社まつや", "cabling.protection, 庁舎での見張り", "cabling.protection, 災害時における取扱い",
			"cabling.protection, 配線に関する取扱い", "cabling.protection, 月に１回の見直し", "cabling.protection, 特に必要な見回り",
			"cabling.protection, 仕上がりの見直し", "cabling.protection, 曲がり角の見張り", "cabling.protection, 扉が閉まる仕組み",
			"cabling.protection, 本市に住む人の見守り", "cabling.protection, 倉庫に置く物の取扱い", "cabling.protection, とっておき",
			"cabling.protection, 庁外への持出し", "cabling.protection, 配線についての問い合わせ", "cabling.protection, 規程に基づく取扱い",
			"cabling.protection, 配線カバーでの覆い", "power.surge, 避雷器の設置（予備を含む。）", "power.surge, 済世の措置", "power.surge, 避雷器の設置",
			"erasure.software, 米国国防総省準拠方式", "contractor.name, 株式会社見本（３回）" })
	void 文につながる言葉は知らせない(String variable, String value) {
		assertThat(InspectedDrafts.inspect(FIT, InspectedDrafts.complete().fill(variable, value))).isEmpty();
	}

	@Test
	void 用語を文で定義すれば空の表は知らされない() {
		assertThat(InspectedDrafts.inspect("tables-have-rows",
				InspectedDrafts.complete().rewrite("definitions.terms", "p|own-1|「端末機等」とは、パソコンをいう。")))
			.isEmpty();
		assertThat(InspectedDrafts.inspect("tables-have-rows",
				InspectedDrafts.complete().amend(Amendment.Kind.TABLE, "definitions", "端末機等\tパソコンをいう。")))
			.isEmpty();
		assertThat(InspectedDrafts.inspect("tables-have-rows",
				InspectedDrafts.complete().decide("definitions.terms", Choice.OMITTED)))
			.isEmpty();
	}

	private static DraftedManuscripts own(String... lines) {
		return InspectedDrafts.complete().add(OWN, "general.common.scope", "scope.persons").rewrite(OWN, lines);
	}

}
