package jp.tejuncho.review.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose turn is told after each act, and that the page named in the mail shows it.
 */
@RecordApplicationEvents
class TurnTests extends DraftUnderReview {

	@Autowired
	private ApplicationEvents events;

	@Test
	void 番が移るたびに次の人にだけ知らせる() {
		finish(this.drafter);
		send();
		assertThat(told()).singleElement().asString().contains("SYSTEM_MANAGER").doesNotContain("DRAFTER");
		check();
		assertThat(told()).hasSize(2).last().asString().contains("SECURITY_MANAGER");
		post("/review/return", this.approver, "note", "直してください");
		assertThat(told()).hasSize(3).last().asString().contains("DRAFTER", "SYSTEM_MANAGER");
		send();
		post("/review/withdraw", this.drafter);
		assertThat(told()).hasSize(4);
	}

	@Test
	void 断られた操作では知らせない() {
		send();
		check();
		assertThat(post("/review/approve", this.approver)).hasStatus(409);
		assertThat(told()).hasSize(2);
	}

	@Test
	void 承認が済めば施行を記録する人の番になり記録すれば消える() {
		approve();
		assertThat(told()).hasSize(3).last().asString().contains("DRAFTER");
		assertThat(open("/inbox", this.drafter)).bodyText().contains("課税システム", "決裁と施行を記録します");
		assertThat(open("/inbox", this.approver)).bodyText().contains("ありません");
		enforce("2024-04-01", "2024-04-01");
		assertThat(told()).hasSize(3);
		assertThat(open("/inbox", this.drafter)).bodyText().contains("ありません");
	}

	private List<String> told() {
		return this.events.stream()
			.filter(PayloadApplicationEvent.class::isInstance)
			.map((event) -> ((PayloadApplicationEvent<?>) event).getPayload().toString())
			.filter((event) -> event.startsWith("TurnCame"))
			.toList();
	}

}
