package jp.tejuncho.drafting;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalsTests {

	@Test
	void 条件のない条項は全てのシステムで採用を提案する() {
		Proposal proposal = proposal(Answer.NO, "purpose.statement");
		assertThat(proposal.choice()).isEqualTo(Choice.ADOPTED);
		assertThat(proposal.reason()).contains("共通");
	}

	@Test
	void 特定個人情報を扱うなら必須の条項を理由とともに採用する() {
		Proposal proposal = proposal(Answer.YES, "encryption.specific-personal-information");
		assertThat(proposal.isMandatory()).isTrue();
		assertThat(proposal.reason()).contains("特定個人情報を扱うため必須", "F-d");
	}

	@Test
	void 当てはまらない条項は理由とともに不採用を提案する() {
		Proposal proposal = proposal(Answer.NO, "managed-area.facilities");
		assertThat(proposal.choice()).isEqualTo(Choice.OMITTED);
		assertThat(proposal.reason()).contains("管理区域がない");
	}

	@Test
	void 分からない答えによる条項は未判断のまま残し何が分からないかを示す() {
		Proposal proposal = proposal(Answer.UNKNOWN, "managed-area.facilities");
		assertThat(proposal.choice()).isEqualTo(Choice.UNDECIDED);
		assertThat(proposal.reason()).contains("「管理区域」", "分からない");
	}

	@Test
	void 条件を持つ段落と項目は別に提案される() {
		assertThat(proposals(Answer.YES)).containsKeys(new PlaceId("encryption.data/bidding"),
				new PlaceId("encryption.data/personal-information"));
	}

	private static Proposal proposal(Answer everything, String place) {
		return Objects.requireNonNull(proposals(everything).get(new PlaceId(place)));
	}

	private static Map<PlaceId, Proposal> proposals(Answer everything) {
		return DraftedManuscripts.procedure(everything).proposals();
	}

}
