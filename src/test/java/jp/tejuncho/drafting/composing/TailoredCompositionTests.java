package jp.tejuncho.drafting.composing;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.output.DocumentOutput;

import static org.assertj.core.api.Assertions.assertThat;

class TailoredCompositionTests {

	private static final String OWN = "own.0a1b2c3d";

	private static final String OWN_SECTION = "own.0000aaaa";

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void 直した段落だけが変わりほかは例文のまま() {
		DraftedManuscripts drafted = procedure().rewrite("asset.manager", "p|p1|本システムの情報システム管理者は、次の情報資産を管理する。");
		assertThat(text(drafted)).contains("本システムの情報システム管理者は、次の情報資産を管理する。", "業務内容に係る情報を記録したサーバー等");
	}

	@Test
	void 項目を加えれば番号も参照も付け直される() {
		String before = text(procedure());
		assertThat(before).contains("②　本システムの業務内容に係る情報を記録したサーバー等", "上記①及び②に係る本システム");
		String after = text(procedure().rewrite("asset.manager", "p|p1", "i|own-1|本システムの予備機", "i|network", "i|servers",
				"i|system", "i|backup", "i|documents"));
		assertThat(after).contains("①　本システムの予備機", "③　本システムの業務内容に係る情報を記録したサーバー等", "上記②及び③に係る本システム");
	}

	@Test
	void 項目を一つ外せば番号が詰まる() {
		String after = text(
				procedure().decide("asset.user-manager/terminals", Choice.ADOPTED).omit("asset.manager/network"));
		assertThat(after).contains("①　本システムの業務内容に係る情報を記録したサーバー等");
	}

	@Test
	void 欠番を残せば番号は動かず該当なしと印字される() {
		String after = text(procedure().keepNumbers().omit("asset.manager/network"));
		assertThat(after).contains("①　（該当なし）", "②　本システムの業務内容に係る情報を記録したサーバー等");
	}

	@Test
	void 欠番を残せば外した節も見出しが残り後の節の番号は動かない() {
		DraftedManuscripts without = procedure().answer("specific-personal-information", Answer.NO)
			.answer("my-number-affairs", Answer.NO);
		assertThat(text(without)).contains("(4)　情報資産の処分");
		assertThat(text(without.keepNumbers())).contains("(5)　情報資産の処分", "（該当なし）");
	}

	@Test
	void 欠番を残すとき間に加えた項目は枝番になる() {
		String after = text(procedure().keepNumbers()
			.rewrite("asset.manager", "p|p1", "i|network", "i|own-1|本システムの予備機", "i|servers", "i|system", "i|backup",
					"i|documents"));
		assertThat(after).contains("①の２　本システムの予備機", "②　本システムの業務内容に係る情報を記録したサーバー等");
	}

	@Test
	void 加えた条項は選んだ場所に入り参照できる() {
		String after = text(procedure().add(OWN, "general.common.scope", "scope.persons")
			.rewrite(OWN, "t|クラウドサービスの利用", "p|own-1|{ref:scope.assets}に定める情報資産をクラウドに置くときは、{own:許可者の職}の許可を得る。")
			.fill("own:許可者の職", "情報課長")
			.rewrite("purpose.statement", "p|p1|{ref:own.0a1b2c3d}に従う。"));
		assertThat(after).contains("・クラウドサービスの利用", "「対象とする情報資産」に定める情報資産をクラウドに置くときは、情報課長の許可を得る。",
				"(3)「クラウドサービスの利用」に従う。");
		assertThat(after.indexOf("・対象者")).isLessThan(after.indexOf("・クラウドサービスの利用"));
		assertThat(after.indexOf("・クラウドサービスの利用")).isLessThan(after.indexOf("・対象とする情報資産"));
	}

	@Test
	void 加えた節の後の節は番号が一つずつ繰り下がる() {
		DraftedManuscripts drafted = procedure()
			.amend(Amendment.Kind.ADDITION, OWN_SECTION, "SECTION general.common general.common.definitions 1")
			.rewrite(OWN_SECTION, "t|クラウド")
			.add(OWN, OWN_SECTION, OwnClause.After.NOTHING)
			.rewrite(OWN, "p|own-1|クラウドを使う。");
		assertThat(text(drafted)).contains("(3)　クラウド", "(4)　適用範囲");
		assertThat(text(drafted.keepNumbers())).contains("(2)の２　クラウド", "(3)　適用範囲");
	}

	@Test
	void 定義の表は定義の節に入る() {
		String after = text(procedure().amend(Amendment.Kind.TABLE, "definitions", "端末\t職員が使うパソコンをいう。"));
		assertThat(after).contains("用語", "意味", "端末", "職員が使うパソコンをいう。");
	}

	@Test
	void 誤記は一つずつガイドラインのとおりに戻せる() {
		assertThat(text(procedure())).contains("職員とする。");
		assertThat(text(procedure().amend(Amendment.Kind.CORRECTION, "scope.persons#1", Tailoring.VERBATIM)))
			.contains("職員を対象とする。", "整備及び保管");
	}

	private static DraftedManuscripts procedure() {
		return DraftedManuscripts.procedure(Answer.YES).fillEverything();
	}

	private String text(DraftedManuscripts drafted) {
		Document document = Composer.compose(drafted.make());
		return this.output.text(document).replace("\n", "").replaceAll("　+", "　");
	}

}
