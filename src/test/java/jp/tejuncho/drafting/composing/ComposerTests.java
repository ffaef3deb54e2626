package jp.tejuncho.drafting.composing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Clause;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.output.DocumentOutput;

import static org.assertj.core.api.Assertions.assertThat;

class ComposerTests {

	private final DocumentOutput output = new DocumentOutput("");

	@Test
	void 全て採用すればすべての条項が文書に入る() {
		Document document = Composer.compose(DraftedManuscripts.procedure(Answer.YES).fillEverything().make());
		Numbering numbering = Numbering.of(document);
		assertThat(Templates.procedure().clauses()).extracting(Clause::id)
			.allMatch((id) -> numbering.contains(new NodeId(id.value())));
		assertThat(numbering.missing()).isEmpty();
	}

	@Test
	void 空欄を埋めれば丸印も注記も残らない() {
		String text = text(DraftedManuscripts.procedure(Answer.YES).fillEverything());
		assertThat(text).doesNotContain("○", "※", "（例）", "{", "〔参照先なし〕");
	}

	@Test
	void 埋めていない空欄は丸印のまま印字される() {
		assertThat(text(DraftedManuscripts.procedure(Answer.YES))).contains("○○とする。", "○○業務処理要領")
			.doesNotContain("具体的方法を記載");
	}

	@Test
	void 一度書いた値は使うところすべてに入る() {
		String text = text(DraftedManuscripts.procedure(Answer.YES).fill("contractor.name", "見本情報サービス株式会社"));
		assertThat(text).contains("委託等事業者は、見本情報サービス株式会社とする。");
	}

	@Test
	void 参照先を不採用にすれば黙って消えずに印字され報告される() {
		DraftedManuscripts drafted = DraftedManuscripts.procedure(Answer.YES).decide("asset.manager", Choice.OMITTED);
		assertThat(text(drafted)).contains("上記〔参照先なし〕の情報資産の管理");
	}

	@Test
	void 特定個人情報がなければ空になる節と章は消える() {
		DraftedManuscripts manuscript = DraftedManuscripts.procedure(Answer.YES)
			.answer("specific-personal-information", Answer.NO)
			.answer("my-number-affairs", Answer.NO);
		assertThat(text(manuscript)).doesNotContain("特定個人情報", "法令遵守及び処分等").contains("(4)　情報資産の処分");
	}

	@Test
	void 誤記は直して印字される() {
		assertThat(text(DraftedManuscripts.procedure(Answer.YES))).contains("整備及び保管").doesNotContain("整備び", "内容ついて");
	}

	@Test
	void 列挙の最後にあった義務は独立した段落になる() {
		Document document = Composer.compose(DraftedManuscripts.procedure(Answer.YES).make());
		Block.Division entry = division(document.blocks(), "managed-area.entry").orElseThrow();
		assertThat(entry.blocks().getLast()).isInstanceOf(Block.Paragraph.class);
	}

	@Test
	void ネットワークにつながらなければ単に関係機器と書く() {
		assertThat(text(DraftedManuscripts.procedure(Answer.YES).answer("network", Answer.NO)))
			.contains("①　本システムにおける関係機器");
	}

	@Test
	void 計画の表紙には作成例の文字が残らない() {
		String text = text(DraftedManuscripts.responsePlan(Answer.YES).fillEverything());
		assertThat(text).contains("見本市住民情報システム", "緊急時対応計画", "総務部情報課").doesNotContain("作成例");
	}

	@Test
	void 差込みの内容は表の場所に入る() {
		assertThat(text(DraftedManuscripts.responsePlan(Answer.YES))).contains("ログの表");
	}

	private String text(DraftedManuscripts manuscript) {
		return this.output.text(Composer.compose(manuscript.make()));
	}

	private static Optional<Block.Division> division(List<Block> blocks, String id) {
		return blocks.stream()
			.filter(Block.Division.class::isInstance)
			.map(Block.Division.class::cast)
			.flatMap((division) -> division.id().value().equals(id) ? Stream.of(division)
					: division(division.blocks(), id).stream())
			.findFirst();
	}

}
