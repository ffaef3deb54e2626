package jp.tejuncho.edition.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.yaml.Mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TemplateMistakesTests {

	private static final String EDITION = "procedure/2001-04-01/edition.yaml";

	private static final String CHAPTER = "procedure/2001-04-01/1-general/1-common.yaml";

	private static final String PLAN = "response-plan/2001-04-01/1-contacts.yaml";

	private static final String QUESTIONS = "questions.yaml";

	@Test
	void 誤りのないひな形は読める() {
		assertThatNoException().isThrownBy(PlantedTemplates.sound()::read);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
			chapter: { name: 章, mark: "第{1章" } ¦ 「第{1章」は番号の形として読めません ¦ 第{1}条
			chapter: { name: 章, mark: "第{2}章" } ¦ 「{2}」という数字の書き方はありません ¦ 1、１、一、Ⅰ
			chapter: { name: 章, mark: "第{1}章", heading: larg } ¦ 「larg」という見出しの体裁はありません ¦ 「large」の書き誤り
			chapter: { name: 章, mark: "第{1}章", throughot: true } ¦ 「throughot」という項目はここにはありません ¦ 「throughout」の書き誤り
			chapter: { mark: "第{1}章" } ¦ 「name」がありません ¦ 「name」を書いて
			clause: { name: 条項, mark: ・, throughout: true } ¦ 「・」は番号ではないので ¦ throughout
			item: { mark: ・ } ¦ 項目の番号は、列挙ごとに数えます ¦ {①}
			itme: { mark: "({1})" } ¦ 「itme」という項目はここにはありません ¦ 「item」の書き誤り
			""")
	void 番号の体系の誤りは場所と直し方を言う(String numbering, String problem, String remedy) {
		PlantedTemplates planted = PlantedTemplates.sound()
			.replacing(EDITION, "history-title: 沿革", "numbering:\n  " + numbering + "\nhistory-title: 沿革");
		assertThatExceptionOfType(TemplateMistakes.class).isThrownBy(planted::read)
			.satisfies((mistakes) -> assertThat(mistakes.getMessage()).contains(EDITION, problem, remedy));
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
			title: 情報資産 ¦ titel: 情報資産 ¦ = ¦ 「titel」という項目はここにはありません ¦ 「title」の書き誤りなら直し
			title: 通則 ¦ titel: 通則 ¦ 2 ¦ 「title」がありません ¦ 「title」を書いてください
			`    title: 目的` ¦ `    title: 目的⏎    title: 目的` ¦ 7 ¦ 「title」が二度書かれています ¦ どちらかを消してください
			title: 情報資産 ¦ title: 123 ¦ = ¦ ここには文字列を書きます ¦ 引用符
			title: 情報資産 ¦ title: [情報資産] ¦ = ¦ ここには文字列を書きます ¦ 一つの文字列に
			title: 情報資産 ¦ title: "" ¦ = ¦ 文字列が空です ¦ 内容を書くか
			title: 情報資産 ¦ title: "情報資産 " ¦ = ¦ 初めか終わりに空白 ¦ 空白を消して
			title: 情報資産 ¦ title: "情報\\t資産" ¦ = ¦ 制御文字 ¦ 消して
			title: 情報資産 ¦ title: 情報⏎          資産 ¦ = ¦ 二行以上に分かれています ¦ 一行に
			title: 情報資産 ¦ title: !!str 情報資産 ¦ = ¦ タグ ¦ そのまま書いて
			title: 情報資産 ¦ title: &x 情報資産 ¦ = ¦ アンカー ¦ そのまま書いて
			title: 情報資産 ¦ `title: "情報資産` ¦ 19 ¦ YAMLとして読めません ¦ 引用符
			clause: purpose.assets ¦ clause: purpose.statement ¦ = ¦ 識別子「purpose.statement」が二つあります ¦ どちらかを変えて
			clause: purpose.assets ¦ clause: Assets1 ¦ = ¦ 識別子にできません ¦ 小文字の英単語
			id: second ¦ id: first ¦ = ¦ 識別子「purpose.assets/first」が二つあります ¦ どちらかを変えて
			id: second, text ¦ id: second2, text ¦ = ¦ 「second2」は識別子にできません ¦ 小文字の英単語
			assets/first.. ¦ assets/frist.. ¦ = ¦ 参照先「purpose.assets/frist」がありません ¦ 「purpose.assets/first」の書き誤り
			first..purpose.assets/second ¦ second..purpose.assets/first ¦ = ¦ 前から後への範囲ではありません ¦ 識別子を確かめて
			{blank:system.name| ¦ {blank:system.nome| ¦ = ¦ 変数「system.nome」がありません ¦ 「system.name」の書き誤り
			{blank:system.name| ¦ {blank:asset.equipment| ¦ = ¦ 変数「asset.equipment」は選択です ¦ {choice:asset.equipment|…}
			{choice:asset.equipment| ¦ {choice:system.name| ¦ = ¦ 変数「system.name」は選択ではありません ¦ {blank:system.name|…}
			{blank:system.name| ¦ {blank:threat.sources| ¦ = ¦ 変数「threat.sources」は列挙です ¦ list:
			variable: threat.sources ¦ variable: system.name ¦ = ¦ 列挙の変数「system.name」がありません ¦ kind: list
			{house:standard.name| ¦ {house:standard.nam| ¦ = ¦ 自庁の用語「standard.nam」がありません ¦ 「standard.name」の書き誤り
			|見本市対策基準} ¦ |見本町対策基準} ¦ = ¦ 既定の「見本市対策基準」と違います ¦ edition.yamlのdefault
			{term:standard| ¦ {term:standart| ¦ = ¦ 用語「standart」がありません ¦ 「standard」の書き誤り
			{term:standard|基準} ¦ {term:standard|標準} ¦ = ¦ termsの「基準」と違います ¦ どちらかにそろえて
			{document:response-plan| ¦ {document:procedure| ¦ = ¦ 「procedure」は他方の文書ではありません ¦ response-plan
			{document:response-plan| ¦ {dokument:response-plan| ¦ = ¦ 「dokument」という種類の印はありません ¦ 「document」の書き誤り
			{document:response-plan|緊急時対応計画} ¦ {document:response-plan} ¦ = ¦ 出典の文字がありません ¦ 「|」の後に
			基準に従い接続する。 ¦ ○○に従い接続する。 ¦ = ¦ 名前のない空欄「○○」があります ¦ {blank:変数|○○…}
			基準に従い接続する。 ¦ 基準に{従い接続する。 ¦ = ¦ 印として読めない「{」があります ¦ {種類:対象|出典の文字}
			condition: network, ¦ condition: netwark, ¦ = ¦ 質問にない「netwark」があります ¦ 「network」の書き誤り
			condition: network, ¦ condition: network and, ¦ = ¦ ここに質問の識別子がありません ¦ and、or、not
			condition: network, ¦ condition: (network, ¦ = ¦ 閉じる括弧がありません ¦ and、or、not
			condition: network, ¦ condition: network + x, ¦ = ¦ 使えない文字「+」があります ¦ and、or、not
			condition: network, ¦ condition: network network, ¦ = ¦ 前にandかorがないか ¦ and、or、not
			answers-to: F-d, ¦ _ ¦ = ¦ 「answers-to」がありません ¦ どの項目に応えるか
			because: 接続しているため, ¦ because: 長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長いため, ¦ = ¦ 40字を超えています ¦ 短くして
			verbatim: 定めるる, ¦ verbatim: 定めろろ, ¦ = ¦ 誤記「定めろろ」がpurpose.statementに0か所 ¦ 一か所だけに
			verbatim: 定めるる, ¦ verbatim: の, ¦ = ¦ 誤記「の」がpurpose.statementに2か所 ¦ 一か所だけに
			corrected: 定める, ¦ corrected: 定めるる, ¦ = ¦ 誤記の訂正が何も変えていません ¦ correctedを
			corrected: 定める, ¦ `corrected: "{blank:nil|定める}",` ¦ 11 ¦ 変数「nil」がありません ¦ variablesに加えて
			line: 1 } ¦ line: いち } ¦ = ¦ 1以上の整数 ¦ 半角の数字
			becomes: paragraph ¦ becomes: note ¦ = ¦ 項目を「note」に改めることはできません ¦ paragraphに
			concerns: 帳票 ¦ concerns: 伝票 ¦ = ¦ 古くなった点「伝票」がpurpose.assetsにありません ¦ 本文の文字のとおりに
			concerns: 帳票 ¦ concerns: の ¦ = ¦ 置き換える文字「の」がpurpose.assetsに ¦ proposalを消して
			confirmed: true ¦ confirmed: はい ¦ = ¦ ここにはtrueかfalseを書きます ¦ どちらかに
			summary: 目的 ¦ slot: purpose ¦ 8 ¦ 条項に題名も要約もありません ¦ summaryを
			`- list: {` ¦ `- lists: {` ¦ = ¦ 本文の要素の種類が分かりません ¦ bullets
			note: 必要な定め ¦ nota: 必要な定め ¦ = ¦ 「clause」がありません ¦ 「clause」を書いて
			title: ネットワーク ¦ title: ○○ネットワーク ¦ = ¦ 章や節の題名には、印も空欄も置けません ¦ 文字だけ
			""")
	void 章の誤りは場所と直し方が分かる(String letters, String planted, String place, String problem, String remedy) {
		requireNamed(CHAPTER, letters, planted, place, problem, remedy);
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '¦', quoteCharacter = '`',
			textBlock = """
					id: procedure/2001-04-01 ¦ id: procedure/2002-04-01 ¦ = ¦ フォルダー「procedure/2001-04-01」と違います ¦ フォルダーの名前とそろえて
					kind: procedure ¦ kind: plan ¦ = ¦ 文書の種類「plan」がフォルダーと合いません ¦ procedureか
					sequence: 1 ¦ sequence: 初版 ¦ = ¦ 1以上の整数 ¦ 半角の数字
					dated: 2001-04-01 ¦ dated: 平成13年 ¦ = ¦ 日付 ¦ 2019-05-30
					kind: choice ¦ kind: chioce ¦ = ¦ 「chioce」という変数の種類はありません ¦ choice
					kind: choice ¦ kind: text ¦ 27 ¦ 選択肢と種類が合いません ¦ kind: choice
					from: system.name ¦ from: system.nam ¦ = ¦ 「system.nam」という登録事項はありません ¦ 「system.name」の書き誤り
					when: not network ¦ when: not netwark ¦ = ¦ 質問にない「netwark」 ¦ 「network」の書き誤り
					id: threat.sources ¦ id: system.name ¦ = ¦ 変数「system.name」が二つあります ¦ どちらかの識別子
					id: users, ¦ id: standard, ¦ = ¦ 用語「standard」が二つあります ¦ どちらかの識別子
					defined-in: purpose.statement ¦ defined-in: network.rules ¦ 11@1-common ¦ 「network.rules」で定義することになって ¦ defined-inか
					`, term: 利用者等 }` ¦ `, term: 利用者等, defined-in: purpose.assets }` ¦ = ¦ 「purpose.assets」にありません ¦ {term:users|利用者等}
					`, defined-in: purpose.statement` ¦ _ ¦ 11@1-common ¦ 定義している条項（defined-in）がありません ¦ defined-in: purpose.statement
					1-general/1-common.yaml] ¦ 1-general/2-common.yaml] ¦ = ¦ 章のファイル「1-general/2-common.yaml」がありません ¦ 名前を直して
					1-common.yaml] ¦ 1-common.yaml, 1-general/1-common.yaml] ¦ = ¦ 二度挙げられています ¦ どちらかを消して
					`- heading: 趣旨` ¦ `- head: 趣旨` ¦ = ¦ 前書きの要素の種類が分かりません ¦ heading、text
					verbatim: はは ¦ verbatim: がが ¦ = ¦ 誤記「がが」がfront-matter.2に0か所 ¦ 一か所だけに
					id: general ¦ id: general.common ¦ 2@1-common ¦ 識別子「general.common」が二つあります ¦ どちらかを変えて
					`# yaml-language-server:` ¦ `# 版` ¦ 1 ¦ 一行目に書式 ¦ $schema=
					""")
	void 版の誤りは場所と直し方が分かる(String letters, String planted, String place, String problem, String remedy) {
		requireNamed(EDITION, letters, planted, place, problem, remedy);
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
			from: leader ¦ from: leeder ¦ = ¦ 図に「leeder」という枠がありません ¦ 「leader」の書き誤り
			call, leader/1 ¦ call ¦ = ¦ ちょうど一度ずつ並んでいません ¦ leader/1
			`rows: []` ¦ `rows: [[一つ]]` ¦ = ¦ 見出しの2欄と違います ¦ 欄の数を
			variable: system.name ¦ variable: system.nam ¦ = ¦ 変数「system.nam」がありません ¦ 「system.name」の書き誤り
			slot: logs ¦ slot: contact-figure ¦ = ¦ slot「contact-figure」が二つあります ¦ どちらかの名前
			""")
	void 図と表と様式の誤りは場所と直し方が分かる(String letters, String planted, String place, String problem, String remedy) {
		requireNamed(PLAN, letters, planted, place, problem, remedy);
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
			only-when: network ¦ only-when: netwark ¦ = ¦ 前に置かれた質問ではありません ¦ 「network」の書き誤り
			id: web-publishing ¦ id: network ¦ = ¦ 質問「network」が二つあります ¦ どちらかの識別子
			id: web-publishing ¦ id: not ¦ = ¦ 「not」は質問の識別子にできません ¦ and、or、not
			`short: 公開` ¦ `shorts: 公開` ¦ = ¦ 「shorts」という項目はここにはありません ¦ 「short」の書き誤り
			""")
	void 質問の誤りは場所と直し方が分かる(String letters, String planted, String place, String problem, String remedy) {
		requireNamed(QUESTIONS, letters, planted, place, problem, remedy);
	}

	@Test
	void どこにも挙げられていないファイルが分かる() {
		assertThat(mistakes(PlantedTemplates.sound().with("procedure/2001-04-01/1-general/9-lost.yaml", "# x\n")))
			.anySatisfy((mistake) -> {
				assertThat(mistake.file()).isEqualTo("procedure/2001-04-01/1-general/9-lost.yaml");
				assertThat(mistake.problem()).contains("edition.yamlに挙げられていません");
			});
	}

	@Test
	void 版のファイルや質問のファイルがなければそれと分かる() {
		assertThat(mistakes(PlantedTemplates.sound().without(EDITION))).extracting(Mistake::file)
			.containsExactly(EDITION);
		assertThat(mistakes(PlantedTemplates.sound().without(QUESTIONS))).extracting(Mistake::file)
			.containsExactly(QUESTIONS);
		assertThat(mistakes(PlantedTemplates.sound().with("stray.yaml", "x: 1"))).extracting(Mistake::file)
			.containsExactly("stray.yaml");
	}

	@Test
	void UTF8でないファイルが分かる() {
		byte[] bytes = "題名".getBytes(Charset.forName("Shift_JIS"));
		assertThatExceptionOfType(TemplateMistakes.class).isThrownBy(() -> TemplateFile.of(CHAPTER, bytes))
			.withMessageContaining(CHAPTER)
			.withMessageContaining("UTF-8");
	}

	@Test
	void 改行の違いだけでは内容が変わったことにならない() {
		String text = PlantedTemplates.sound().text(CHAPTER);
		TemplateFile windows = TemplateFile.of(CHAPTER, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
		assertThat(windows.hash()).isEqualTo(new TemplateFile(CHAPTER, text).hash());
	}

	@Test
	void いくつ誤っていても一度にすべて分かる() {
		PlantedTemplates planted = PlantedTemplates.sound()
			.replacing(CHAPTER, "title: 情報資産", "titel: 情報資産")
			.replacing(CHAPTER, "first..purpose", "frist..purpose")
			.replacing(EDITION, "sequence: 1", "sequence: 零");
		assertThatExceptionOfType(TemplateMistakes.class).isThrownBy(planted::read)
			.satisfies((ex) -> assertThat(ex.list()).extracting(Mistake::file)
				.containsSequence(CHAPTER, CHAPTER)
				.contains(EDITION))
			.withMessageContaining("templates-ja/" + CHAPTER + ":15:9 ");
	}

	private static void requireNamed(String path, String letters, String planted, String place, String problem,
			String remedy) {
		PlantedTemplates sound = PlantedTemplates.sound();
		String replacement = planted.equals("_") ? "" : planted.replace('⏎', '\n');
		List<Mistake> found = mistakes(sound.replacing(path, letters, replacement));
		String file = place.endsWith("@1-common") ? CHAPTER : path;
		int line = place.equals("=") ? line(sound.text(path), letters) : Integer.parseInt(place.replaceAll("@.*", ""));
		assertThat(found).anySatisfy((mistake) -> {
			assertThat(mistake.problem()).contains(problem);
			assertThat(mistake.remedy()).contains(remedy).endsWith("。");
			assertThat(mistake.toString()).startsWith(file + ":" + line + ":");
		});
	}

	private static int line(String text, String letters) {
		return (int) text.substring(0, text.indexOf(letters) + 1).lines().count();
	}

	private static List<Mistake> mistakes(PlantedTemplates planted) {
		try {
			planted.read();
			return List.of();
		}
		catch (TemplateMistakes ex) {
			return ex.list();
		}
	}

}
