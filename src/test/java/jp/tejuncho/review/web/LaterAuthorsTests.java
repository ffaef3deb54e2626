package jp.tejuncho.review.web;

import org.junit.jupiter.api.Test;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.review.Remark;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose words count when a version is revised.
 */
class LaterAuthorsTests extends WrittenByBoth {

	@Test
	void 時計が戻っていても改正を書いた人は承認できない() {
		revise();
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		this.jdbc.sql("update draft_step set at = timestamp with time zone '2001-01-01 00:00:00+09:00' where by_id = ?")
			.param(this.both.personId())
			.update();
		ready();
		assertThat(refusal().orElseThrow()).contains("自分で書いた");
	}

	@Test
	void 施行中の版に書いた人は時計が進んでいても改正を承認できる() {
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		InformationSystem system = manuscript().system();
		this.systems.revise(system.id(), new SystemDetails("両方の課税システム", "課税", owner(), "税務課長", system.profile()),
				system.version(), this.both);
		this.jdbc.sql("update draft_step set at = timestamp with time zone '2099-01-01 00:00:00+09:00'").update();
		revise();
		ready();
		assertThat(refusal()).isEmpty();
	}

	@Test
	void 前の版で採らなかった条項の文を書いた人は採った改正を承認できない() {
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		omitAndRevise(1);
		decide(Choice.ADOPTED);
		ready();
		assertThat(refusal().orElseThrow()).contains("あなたが書いたところ：「", "」の本文");
	}

	@Test
	void 前の版で採らなかった条項に取り入れられた提案も採った改正では数える() {
		send();
		propose(this.both, "本手順の対象者は、提案のとおりとする。");
		assertThat(post("/review/return", this.both, "note", "直してください")).hasStatus3xxRedirection();
		Remark remark = this.remarking.of(this.draft).getFirst();
		assertThat(submit("/drafts/" + this.draft + "/remarks/" + remark.id() + "/adopt", this.drafter))
			.hasStatus3xxRedirection();
		omitAndRevise(2);
		decide(Choice.ADOPTED);
		ready();
		assertThat(refusal().orElseThrow()).contains("提案が取り入れられた");
	}

	@Test
	void 前の版に出ていた文をほかの人が改めても前に書いた人は承認できる() {
		write(this.both, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", WORDS));
		revise();
		write(this.drafter, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), WORDS,
				"p\tp1\t本手順の対象者は、担当が改めたとおりとする。"));
		ready();
		assertThat(refusal()).isEmpty();
	}

	@Test
	void 前の版に出ていた名称をほかの人が改めても前に書いた人は承認できる() {
		InformationSystem system = manuscript().system();
		this.systems.revise(system.id(), new SystemDetails("両方の課税システム", "課税", owner(), "税務課長", system.profile()),
				system.version(), this.both);
		revise();
		InformationSystem now = manuscript().system();
		this.systems.revise(now.id(), new SystemDetails("担当の課税システム", "課税", owner(), "税務課長", now.profile()),
				now.version(), this.drafter);
		ready();
		assertThat(refusal()).isEmpty();
	}

	// a number that was taken before the round was sent, and committed behind it, is one
	// of those that count as older
	@Test
	void 照会に出すときに書きかけだった言葉も次の版で数える() {
		revise();
		InformationSystem system = manuscript().system();
		this.systems.revise(system.id(), new SystemDetails("両方の課税システム", "課税", owner(), "税務課長", system.profile()),
				system.version(), this.both);
		this.entities.flush();
		this.entities.clear();
		assertThat(this.jdbc.sql("update review_round set authorships_to = authorships_to + 1000 where draft_id = ?")
			.param(this.draft.value())
			.update()).isOne();
		ready();
		assertThat(refusal().orElseThrow()).contains("情報システムの登録内容の「情報システム名」");
	}

}
