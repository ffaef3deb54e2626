package jp.tejuncho.review.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.organization.OrganizationRules;
import jp.tejuncho.organization.SectionNames;
import jp.tejuncho.review.Remark;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;
import jp.tejuncho.system.SystemId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose words stand in a document: they don't approve it.
 */
class AuthorsTests extends WrittenByBoth {

	@Test
	void 何も書いていなければ承認できる() {
		ready();
		assertThat(refusal()).isEmpty();
		assertThat(post("/review/approve", this.both)).hasStatus(409).bodyText().contains("誤りがあるため");
	}

	@Test
	void 本文を書いた人には書いたところとほかの道を言う() {
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		ready();
		assertThat(refusal().orElseThrow()).contains("自分で書いた文書は承認できません。あなたが書いたところ：「", "」の本文。", "ほかの人が承認してください",
				"運用管理者に頼むと", "自分で書いた文書の承認の例外");
		assertThat(get("/review", this.both)).bodyText().contains("あなたが書いたところ");
	}

	@Test
	void 登録内容の言葉を書いた人は承認できない() {
		InformationSystem system = manuscript().system();
		this.systems.revise(system.id(), new SystemDetails("両方の課税システム", "課税", owner(), "税務課長", system.profile()),
				system.version(), this.both);
		ready();
		assertThat(refusal().orElseThrow()).contains("情報システムの登録内容の「情報システム名」");
	}

	@Test
	void 概要に答えただけの人は承認できる() {
		InformationSystem system = manuscript().system();
		this.systems.revise(system.id(), new SystemDetails(system.name(), "課税", owner(), "税務課長",
				Map.of("specific-personal-information", Answer.NO)), system.version(), this.both);
		ready();
		assertThat(refusal()).isEmpty();
	}

	@Test
	void 連絡体制を書いた人は緊急時対応計画を承認できない() {
		this.draft = this.drafting.start(manuscript().system().id(), DocumentKind.RESPONSE_PLAN, this.drafter);
		contact(this.both, "両方が書いた課長");
		ready();
		assertThat(refusal().orElseThrow()).contains("連絡体制の連絡先の一覧「両方が書いた課長」");
	}

	@Test
	void 連絡体制の行を消せばその言葉はもう文書にない() {
		this.draft = this.drafting.start(manuscript().system().id(), DocumentKind.RESPONSE_PLAN, this.drafter);
		contact(this.both, "両方が書いた課長");
		contact(this.drafter, "");
		ready();
		assertThat(refusal()).isEmpty();
	}

	@Test
	void 連絡体制は印刷されない文書では数えない() {
		contact(this.both, "税務課長");
		ready();
		assertThat(refusal()).isEmpty();
	}

	@Test
	void 組織の設定の言葉を書いた人は承認できない() {
		OrganizationRules rules = this.organizations.current().rules();
		Map<String, String> words = new HashMap<>(rules.houseWords());
		words.put("standard.name", "両方が名付けた対策基準");
		signIn(this.both);
		this.organizations.revise(new OrganizationRules(rules.bodyName(), rules.posts(), words,
				rules.confidentialityMark(), rules.numberingStyle(), rules.digitStyle(), rules.comparison(),
				rules.page(), rules.approvalSteps()), this.organizations.current().version());
		SecurityContextHolder.clearContext();
		ready();
		assertThat(file().lastRound()).isNotNull();
		assertThat(refusal().orElseThrow()).contains("組織の設定の「");
	}

	@Test
	void 課の名を書いた人は承認できない() {
		signIn(this.both);
		this.reorganization.rename(owner(), new SectionNames("総務部", "税務局", "両方税務課"),
				this.sections.findById(owner()).orElseThrow().version());
		SecurityContextHolder.clearContext();
		ready();
		assertThat(refusal().orElseThrow()).contains("課の名称の「", "両方税務課");
	}

	@Test
	void 前例に書いた人は写した文書を承認できない() {
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		SystemId other = other();
		this.draft = this.precedents.start(other, DocumentKind.PROCEDURE, this.draft, this.drafter).draft();
		ready();
		assertThat(refusal().orElseThrow()).contains("写した元の「課税システム」の「", "の本文");
	}

	@Test
	void 一つの条項を借りればそれを書いた人も数える() {
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		UUID source = this.draft.value();
		this.draft = this.drafting.start(other(), DocumentKind.PROCEDURE, this.drafter);
		assertThat(post("/clauses/" + CLAUSE + "/others/" + source, this.drafter, "seen", ""))
			.hasStatus3xxRedirection();
		ready();
		assertThat(refusal().orElseThrow()).contains("写した元の「課税システム」の");
	}

	@Test
	void 提案が取り入れられた人は承認できない() {
		send();
		propose(this.both, "本手順の対象者は、提案のとおりとする。");
		assertThat(post("/review/return", this.both, "note", "直してください")).hasStatus3xxRedirection();
		Remark remark = this.remarking.of(this.draft).getFirst();
		assertThat(submit("/drafts/" + this.draft + "/remarks/" + remark.id() + "/adopt", this.drafter))
			.hasStatus3xxRedirection();
		ready();
		assertThat(refusal().orElseThrow()).contains("提案が取り入れられた");
	}

	@Test
	void 提案のとおりに打ち直しても提案した人の言葉である() {
		send();
		propose(this.both, "本手順の対象者は、提案のとおりとする。");
		assertThat(post("/review/return", this.both, "note", "直してください")).hasStatus3xxRedirection();
		assertThat(rewrite("本手順の対象者は、提案のとおりとする。").saved()).isOne();
		Remark remark = this.remarking.of(this.draft).getFirst();
		this.remarking.answer(this.draft, remark.id(), remark.revision(), Remark.State.DONE, "", this.drafter);
		ready();
		assertThat(refusal().orElseThrow()).contains("提案が取り入れられた");
	}

	@Test
	void 取り入れられなかった提案は数えない() {
		send();
		propose(this.both, "本手順の対象者は、提案のとおりとする。");
		assertThat(post("/review/return", this.both, "note", "直してください")).hasStatus3xxRedirection();
		Remark remark = this.remarking.of(this.draft).getFirst();
		this.remarking.answer(this.draft, remark.id(), remark.revision(), Remark.State.DECLINED, "別に定めた", this.drafter);
		ready();
		assertThat(refusal()).isEmpty();
	}

	@Test
	void 前の回に出した人も承認できない() {
		assertThat(post("/review/send", this.both, "message", "")).hasStatus3xxRedirection();
		assertThat(post("/review/withdraw", this.drafter)).hasStatus3xxRedirection();
		ready();
		assertThat(refusal().orElseThrow()).contains("第1回の照会（出した人）");
	}

	@Test
	void 同じシステムのほかの文書で空欄を埋めた人も数える() {
		var plan = this.drafting.start(manuscript().system().id(), DocumentKind.RESPONSE_PLAN, this.drafter);
		Variable shared = manuscript().edition()
			.variables()
			.stream()
			.filter((variable) -> variable.source() == null && variable.kind() != Variable.Kind.CHOICE
					&& this.manuscripts.read(plan, this.drafter).edition().findVariable(variable.id()).isPresent())
			.findFirst()
			.orElseThrow();
		DraftChange fill = new DraftChange.Fill(shared.id(), "", shared.example());
		assertThat(this.drafting.save(plan, List.of(fill), this.both).saved()).isOne();
		ready();
		assertThat(refusal().orElseThrow()).contains("空欄「");
	}

	@Test
	void 引用符や逆斜線のある言葉を書いた人も承認できない() {
		InformationSystem system = manuscript().system();
		this.systems.revise(system.id(), new SystemDetails("\"両方\"の課税\\システム", "課税", owner(), "税務課長", system.profile()),
				system.version(), this.both);
		ready();
		assertThat(refusal().orElseThrow()).contains("情報システムの登録内容の「情報システム名」");
	}

}
