package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reference that nobody finds points at the wrong place after the next change; one that
 * is found in a word or in a law's name costs a person a reason each time.
 */
class PositionalWordsTests {

	private static final List<String> UNITS = List.of("部", "章", "節", "条", "項", "号", "表", "図", "様式", "編", "款");

	private static final List<String> NUMBERS = List.of("2", "２", "二", "14", "１４", "十四", "3", "三");

	static Stream<String> forms() {
		List<String> forms = new ArrayList<>();
		for (String unit : UNITS) {
			for (String before : List.of("前", "次", "同", "本", "当該", "この", "次の")) {
				forms.add(before + unit);
				forms.add(before + "各" + unit);
				NUMBERS.forEach((number) -> forms.add(before + number + unit));
			}
			Stream.of("前々", "次々").forEach((before) -> forms.add(before + unit));
		}
		for (String number : NUMBERS) {
			Stream.of("部", "章", "節", "条", "項", "号", "編", "款").forEach((unit) -> forms.add("第" + number + unit));
			Stream.of("章", "節", "条", "項", "号", "款").forEach((unit) -> forms.add(number + unit));
			forms.addAll(List.of("第" + number + "条の２", "第" + number + "号様式", "様式第" + number + "号", "別表第" + number,
					"別図第" + number));
		}
		for (String page : List.of("前頁", "次ページ", "前々ページ", "本頁", "翌頁", "前の頁")) {
			forms.add(page);
			forms.addAll(List.of("の図", "の表", "の図表", "の様式")
				.stream()
				.filter((_) -> !page.contains("の"))
				.map(page::concat)
				.toList());
		}
		forms.addAll(List.of("５ページの表", "12頁の図", "第２号様式"));
		for (String side : List.of("上", "下", "左", "右")) {
			forms.addAll(List.of(side + "表", side + "図", side + "記"));
		}
		for (String place : List.of("上", "下", "左", "右", "次", "前", "後", "以下", "以上")) {
			forms.addAll(List.of(place + "の図", place + "の表", place + "の図表", place + "の図・表", place + "の表及び図"));
		}
		for (String detail : List.of("ア", "イ", "ロ", "ｲ", "（ア）", "(ア)", "ア（イ）", "ア及びイ", "アからウ")) {
			forms.addAll(List.of("第２号" + detail, "同号" + detail, "前条第２項第３号" + detail));
		}
		for (String named : List.of("前掲", "後掲", "上掲", "下掲", "左掲", "右掲")) {
			forms.addAll(List.of(named, named + "の図", named + "の表", named + "の図表"));
		}
		forms.addAll(List.of("別表", "別図", "別紙", "別添", "別添１", "別紙２", "同条項", "当該条項"));
		forms.addAll(List.of("⑴", "⑿", "（ア）", "(イ)", "以下の各号", "以下の章", "以下の３項"));
		forms.addAll(List.of("左欄", "右欄", "上欄", "中欄", "下欄", "各号", "別添資料", "表 1", "図　２", "付表１", "附表２", "付図２", "付録２",
				"附録第３", "資料１"));
		forms.addAll(List.of("前記", "後記", "別記", "左の", "右の", "表１", "図2", "表３－１", "前条第２項", "同項第３号", "第３条第１項第２号"));
		return forms.stream();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void 位置で指す言葉はどの組合せもどの文でも見つかる(String form) {
		String ending = form.endsWith("の") ? "場合は、別に定める。" : "に定める者は、記録する。";
		for (String beginning : List.of("", "課長は、", "次長及び", "番号法第９条の規定により本人が", "この文書（", "●")) {
			// what is 同 after a law's article is the law's
			boolean foreign = beginning.startsWith("番号法") && form.matches("(?:同|当該).*");
			assertThat(found(beginning + form + ending)).as(beginning + form + ending)
				.containsExactlyElementsOf(foreign ? List.of() : List.of(form));
		}
		assertThat(found("職員等は、" + form + (form.endsWith("の") ? "とおり" : "による。"))).containsExactly(form);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			次の各号に掲げる|次の各号
			次の３号のいずれか|次の３号
			前記のとおり|前記のとおり
			上記の事項|上記の事項
			下記①～③|下記①～③
			①から③まで|①から③まで
			①から③迄順に行う。①乃至③の者|①から③迄+①乃至③
			① から ③ までの者、上記①より③までの者|① から ③ まで+上記①より③まで
			①～③までの者及び①－③の者|①～③まで+①－③
			⑴乃至⑶の者|⑴+⑶
			（２）に定める|（２）
			第三章の規定|第三章
			本手順第３節による|第３節
			当該第２項の者|第２項
			附則第２項による|第２項
			第１項、第２項及び第３項|第１項+第２項+第３項
			前条第２項各号に掲げる者及び同項の者|前条第２項+同項
			番号法第９条の者。前条の者|前条
			番号法第９条に基づき、第３章の事務|第３章
			第一項の一般の意見|第一項
			第３条の一部を改める|第３条
			〇(1)第３章|(1)+第３章
			前章(2)の規定|前章+(2)
			課長（２）第３章による|（２）+第３章
			次の図、左の表のとおり|次の図+左の表
			この章の次の表|この章+次の表
			⑴から⑶までの措置|⑴+⑶
			前頁の図及び次ページの表による|前頁の図+次ページの表
			第２号イ及び第３号の機器|第２号イ+第３号
			番号法附則第２項。附則第３項の者|第３項
			第１号様式及び様式第２号|第１号様式+様式第２号
			第２号関係の書類|第２号
			前条第３号前段の者|前条第３号
			次の各号(1)(1)別表第１|次の各号+(1)+別表第１
			番号法(1)(1)別表第１|(1)+別表第１
			同条第２号イ及び前号アの者|同条第２号イ+前号ア
			(1)アの機器|(1)ア
			(1)ア及び(2)イの機器|(1)ア+(2)イ
			（１）イ（ア）による|（１）イ（ア）
			第２章(1)アの機器|第２章+(1)ア
			第２図及び第１表のとおり|第２図+第１表
			第 ２ 条及び第　３　章の規定|第 ２ 条+第　３　章
			左に掲げる者及び右に定める者|左に掲げる+右に定める
			別紙２及び別紙第３による|別紙２+別紙第３
			前掲の表及び当該条項による|前掲の表+当該条項
			同部の規定及び別図のとおり|同部+別図
			２章に定める者及び3節の規定|２章+3節
			５条の規定により|５条
			三章に定める|三章
			資料１のとおり|資料１
			後述の手順により行う|後述の手順
			前述のとおり|前述のとおり
			前条各号に掲げる者及び各号に掲げる者|前条+各号
			各号のいずれかに該当する|各号
			別表第１の中欄に掲げる事項|別表第１+中欄
			第２部の規定及び第３部の第１章|第２部+第３部+第１章
			右欄の担当者に連絡する|右欄
			同欄の者及び左欄のとおりとする|同欄+左欄
			左列に掲げる事項及び右列の区分|左列+右列
			下段の表による|下段の表
			表-2及び図－１に示す|表-2+図－１
			別表-3、様式-4、資料－２のとおり|別表-3+様式-4+資料－２
			前述の手続により行う|前述の手続
			後述の手続きにより行う|後述の手続き
			既述の機器、先述のシステム、前出の者|既述の+先述の+前出の
			前述したネットワークを使う|前述した
			前述による措置|前述
			先に定めた手順|先に定めた
			後段の規定により、ただし書の規定を除く|後段+ただし書
			ただし書きに定める場合|ただし書き
			前段に規定する者及び後段の場合|前段+後段
			柱書の者、本文の規定|柱書+本文
			前条後段の規定及び次項の前段の規定|前条+次項
			￼後段の規定及び第￼条のただし書の規定|''
			巻末の一覧による|巻末の一覧
			巻末の連絡先、巻頭の図、末尾の名簿|巻末の連絡先+巻頭の図+末尾の名簿
			章末のまとめ、章末の手順、冒頭の定義|章末の+冒頭の定義
			次の段落に定める者、第２段落の者、前段落の者|次の段落+第２段落+前段落
			以上の規定は、先の章に適用する|以上の規定+先の
			別掲のとおり|別掲のとおり
			別記第７号様式の記載要領、別記１による|別記第７号様式+別記１
			13条２項の者及び第３条２項の者|13条+２項+第３条+２項
			十三条第二項第三号を準用する|十三条+第二項第三号
			13条(1)及び２章①の者|13条+(1)+２章+①
			前項の者及び前条２項３号の者|前項+前条+２項+３号
			Ⅲ章、第Ⅱ章及び第II節の定め|Ⅲ章+第Ⅱ章+第II節
			１に定める手続により行う|１
			職員等は、２による。３に掲げる者を除く。|２+３
			p.5の図、Ｐ．１２の表、pp.3に示す図及びp.7を参照|p.5の図+Ｐ．１２の表+pp.3+p.7
			附録のとおり、付録を参照し、付録A及び別紙Ｂによる|附録+付録+付録A+別紙Ｂ
			丸２の者、マル３及び丸一に掲げる者|丸２+マル３+丸一
			""")
	void 続けて書いた言葉と説明の付いた言葉も見つかる(String text, String expected) {
		assertThat(String.join("+", found(text))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "個人情報の保護に関する法律第66条第１項の措置", "番号法第9条及び第１９条第八号の事務", "政令第155号で定める者", "地方自治法施行令第二条の規定",
			"法第14条第4項の承認", "個人情報の保護に関する法律（平成15年法律第57号。以下「法」という。）第66条の措置", "「安全管理指針」第３章による", "対策基準第98条第１項から第３項まで",
			"対策基準の第２条", "番号法　第12条", "市条例第７号", "規則第３条の２第１項", "総行情第35号で通知する", "契約書第５条、第６条又は第７条", "ガイドライン第２章第３節",
			"番号法第９条の規定により提供し、同条第２項の記録を残す", "施行規則別表第１の中欄", "細則第７号様式で報告する", "法附則第２項の経過措置", "業務委託契約約款の第10条",
			"番号法第９条(1)の事務", "対策基準第２条①及び第３項", "平成25年法律第27号の附則第１条", "番号法（平成25年法律第27号）の附則第１条", "番号法の附則第６条第４項",
			"総務省告示第12号の別表第１", "番号法（平成25年法律第27号）の別表第２", "操作手引の５ページの表", "運用マニュアルの12頁の図", "契約書の別紙のとおりとする", "番号法別表に定める者",
			"番号法第９条の者。当該条項による者", "番号法第９条後段の規定", "対策基準第９条第１項ただし書の規定", "番号法第９条の後段の規定", "契約書の本文の規定", "規則のただし書の規定",
			"ISO/IEC 27001の附属書Aの表１", "JIS Q 15001第３章", "JIS Q 27001:2014 第４章", "番号法５条の規定により", "契約書の付表１のとおり",
			"番号法第９条各号に掲げる", "国道５号に定める", "番号法13条２項の者", "操作手引p.5の図", "契約書の付録のとおり", "番号法第９条２項の者" })
	void よその文の条は見つけない(String text) {
		assertThat(found(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "次長は、本人の同意を得る", "前提となる条件を同条件とする", "同様に、次回の点検の前に行う", "災害対策本部に報告する", "本部の職員に連絡する",
			"同部の職員が行う", "当該部署の長", "本人確認の方法を定める", "前回の記録と同等", "同一の表示", "事前項目の確認", "年次表及び目次", "第２号被保険者の情報", "第三者に渡さない",
			"第１回の点検", "基本図面", "当該条例による", "当該項目を記入する", "同図書館", "次第に減る", "前年の表", "本件の当該職員", "左右の扉", "右側の扉", "画面左の欄",
			"左の扉を閉める", "どこの部にも", "そこの表にある", "前部座席", "次部長", "前記録媒体", "第１部会", "第２章程", "令和４年４月１日から", "表1枚", "二次元コード",
			"取次店", "本節電対策", "(1)申請、(2)承認の順に行う", "①機器と②媒体", "https://www.example.jp/a,b(1).html", "printf(3)による",
			"/etc/hosts(5)、ls(1)", "https://a.lg.jp/x(3)/y②を見る", "第一号法定受託事務", "以下の表現に改める", "上の表面を拭く", "下の図書を返す",
			"左の図面を見る", "右の表紙に書く", "次の図案を選ぶ", "以下の図形", "上の表札", "下の表側", "課長以下の表に載る", "５件以上の表", "画面の上の図", "机上の図", "以前の表",
			"最上の図", "下の図る措置", "［１］", "アに定める", "システムアの担当", "（アクセス）", "以下の部署に配る", "以下の項目", "以下の条件", "次の図工の時間",
			"第4-2-⑴に示す", "第３号研究者が申請する", "第２号訪問を行う", "第１号議案を審議する", "第３号会議室に置く", "第１号車を使う", "第２号線の沿道", "第１号認定を受ける",
			"第三号カテゴリーの情報", "同号車を使う", "第３章立てとする", "次の章立てによる", "次の章番号を付ける", "次の章タイトル", "次の節分に行う", "次の節制に努める", "次の条件",
			"次の項目", "次の表現", "次の図面", "次の節目", "次の号令", "次の部署", "次の表示", "次の表形式で示す", "次の図記号を用いる", "次の図録", "第１部分を読む",
			"第２部屋に置く", "前ページへ戻る", "次ページボタンを押す", "前ページに戻る", "次ページ番号", "直前ページ", "次のページを見る", "５ページの資料", "別ページの図",
			"日本ページの表", "別紙２枚を添える", "別紙に記載する", "画面の左に掲げる札", "机上に掲げる札", "(1)アクセスの記録", "(1)ア列の索引", "第２図書館", "第１表彰台",
			"別紙を配る", "別添資料を配る", "別図書に示す", "個別添付による", "前掲書による", "前掲示板に示す", "第 ２ 回の点検", "第　１　号車", "番号法第 ９ 条",
			"番号法第９条(1)アの事務", "右の者に連絡する", "左の職員に渡す", "その前の表をコピーする", "この図を掲示する", "本図を掲示板に貼る", "この様式を印刷する", "第2部の社員",
			"第２部に示す", "緊急時は本部に示す方法で行う", "本部の各課に周知する", "本部に従う", "３項目に定める", "２章だけを読む", "３号棟の規定", "表 2枚", "表 3 件",
			"図２面を壁に掲示する", "画面の左欄に示す", "右欄外に書く", "資料１を配る", "別添資料１部を配る", "本編集部に定める", "前編成による", "次款項に定める", "年５条", "各号車に配る",
			"第３章立ての規定", "付録を配る", "画面の右欄の文字", "右列の机を使う", "棚の上段の表を見る", "上段の棚に置く", "記述の方法", "供述の内容", "前段階に定める", "値段の規定",
			"手段の規定", "メールの本文に書く", "会議の前に定めた日", "始める前に示した書類", "取引先の規定", "２つ以上の規定", "末尾の数字", "メールの末尾の注記", "件名の冒頭の文字",
			"期末の記録", "年度末の一覧", "文末に「。」を付ける", "表-2℃の温度", "輸出の手続", "段落ちの文字", "３条件２項目を確かめる", "13条の金具", "５項目２号室", "第Ⅱ種の機器",
			"Ⅲ類の情報", "VI章典", "バージョン２に定める", "令和２に定める", "１に近い値", "２にする", "１０進数の１に変わる", "p5の図", "ver.5の図", "p.5を印刷する",
			"別紙A4判に印刷する", "付録ABを配る", "丸２日かかる", "丸一年保存する", "日の丸２枚", "丸２つを描く", "始まる１に定める" })
	void ほかの語の中では見つけない(String text) {
		assertThat(found(text)).isEmpty();
	}

	@Test
	void どの文字も二つの言葉に属さない() {
		List<PositionalWords.Word> words = PositionalWords.in("前条第１項及び次の各号並びに①～②、下記のとおり第３章(1)同表第二様式第１号");
		for (int i = 1; i < words.size(); i++) {
			assertThat(words.get(i).start()).isGreaterThanOrEqualTo(words.get(i - 1).end());
		}
	}

	@Property(tries = 2000)
	void 一つを参照に変えてもほかの語が新しく見つからない(@ForAll("texts") String text) {
		List<String> before = found(text);
		for (PositionalWords.Word word : PositionalWords.in(text)) {
			String typed = text.substring(word.start(), word.end());
			List<String> after = new ArrayList<>(
					found(text.substring(0, word.start()) + bound(word.kind(), typed) + text.substring(word.end())));
			before.forEach(after::remove);
			assertThat(after).as("%s of %s", typed, text).isEmpty();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.of("(1)", "（２）", "①", "上記①～②", "第３章", "第四章", "第２節", "次の各号", "前条", "第２項", "同号", "別表第１", "番号法", "対策基準第９条",
					"第　３　章", "第 ２ 条", "(1)ア", "イ", "第１表", "別紙２", "〇", "課長", "法（", "）", "の", "及び", "、", "。", "中",
					"\uFFFC", "第\uFFFC章", "附則", "この", "様式")
			.list()
			.ofMinSize(1)
			.ofMaxSize(7)
			.map((pieces) -> String.join("", pieces));
	}

	// what stands there when the reference is put in
	private static String bound(PositionalWords.Kind kind, String typed) {
		return switch (kind) {
			case CHAPTER -> "第\uFFFC章";
			case BRACKETED -> "\uFFFC";
			case CIRCLED -> typed.replaceFirst("[①-⑳].*", "\uFFFC");
			case FOLLOWING -> typed.replace("各号", "\uFFFC");
			case ALONE -> "\uFFFC";
			case LEVEL, OTHER -> typed;
		};
	}

	private static List<String> found(String text) {
		return PositionalWords.in(text).stream().map((word) -> text.substring(word.start(), word.end())).toList();
	}

}
