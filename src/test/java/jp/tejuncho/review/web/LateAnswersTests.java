package jp.tejuncho.review.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.Following;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that change while others read the document, and while it is in force.
 */
class LateAnswersTests extends DraftUnderReview {

	@Autowired
	private Following following;

	@Autowired
	private Editions editions;

	@Autowired
	private EntityManager entities;

	@Test
	void 照会中に回答が変わっても文書は変わらず差し戻されたら並ぶ() {
		finish(this.drafter);
		send();
		Map<String, Choice> choices = choices();
		List<String> told = answer(Answer.NO);
		assertThat(told).singleElement().asString().contains("採否を変えていません", "次に直せるようになったときに");
		assertThat(choices()).isEqualTo(choices);
		assertThat(body("/answers", this.drafter)).contains("回答と合わない採否").doesNotContain("提案に合わせる</button>");
		post("/review/return", this.manager, "note", "直してください");
		assertThat(choices()).isEqualTo(choices);
		assertThat(this.following.all(this.draft)).isEmpty();
		assertThat(body("/answers", this.drafter)).contains("提案に合わせる</button>");
		assertThat(body("/chapters/measures.physical", this.drafter)).contains("回答と合わない採否");
	}

	@Test
	void 施行中に回答が変わったら改正を始めたときに示される() {
		approve();
		enforce("2024-04-01", "2024-04-01");
		Map<String, Choice> choices = choices();
		answer(Answer.NO);
		assertThat(choices()).isEqualTo(choices);
		int left = this.following.outdated(manuscript()).size();
		assertThat(left).isPositive();
		assertThat(flash(post("/review/revise", this.drafter, "occasion", "見直し"))).contains("改正を始めました",
				"回答と合わない採否が" + left + "件");
		assertThat(choices()).isEqualTo(choices);
	}

	@Test
	void 改正を取りやめれば従った採否も提案に合わせた採否も前に戻り次の改正でまた並ぶ() {
		approve();
		enforce("2024-04-01", "2024-04-01");
		answer(Answer.NO);
		List<String> left = this.following.outdated(manuscript()).stream().map((one) -> one.place().value()).toList();
		Map<String, Choice> choices = choices();
		post("/review/revise", this.drafter, "occasion", "見直し");
		this.drafting.save(this.draft, this.following.outdated(manuscript()).stream().map(Outdated::proposed).toList(),
				this.drafter);
		assertThat(this.following.outdated(manuscript())).isEmpty();
		answer(Answer.UNKNOWN);
		assertThat(this.following.all(this.draft)).isNotEmpty();
		answer(Answer.NO);
		assertThat(post("/review/drop", this.drafter, "reason", "不要になったため")).hasStatus3xxRedirection();
		assertThat(choices()).isEqualTo(choices);
		post("/review/revise", this.drafter, "occasion", "改めて見直す");
		assertThat(this.following.outdated(manuscript())).extracting((one) -> one.place().value())
			.containsExactlyInAnyOrderElementsOf(left);
	}

	private Map<String, Choice> choices() {
		Map<String, Choice> choices = new HashMap<>();
		manuscript().decisions()
			.values()
			.forEach((decision) -> choices.put(decision.place().value(), decision.choice()));
		return choices;
	}

	private List<String> answer(Answer answer) {
		Map<String, Answer> answers = new HashMap<>();
		this.editions.questions().list().forEach((question) -> answers.put(question.id(), answer));
		InformationSystem now = this.systems.readable(manuscript().system().id(), this.drafter);
		List<String> told = this.systems.revise(now.id(),
				new SystemDetails(now.name(), now.shortName(), now.owner(), now.managerPost(), answers), now.version(),
				this.drafter);
		this.entities.flush();
		this.entities.clear();
		return told;
	}

}
