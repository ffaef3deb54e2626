package jp.tejuncho.drafting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A word that was accepted in a sentence which becomes another one.
 */
class AcceptedAgainTests extends PagesOfFindings {

	private static final String REASON = "固有の名称のため";

	private static final String FIRST = "p\town-1\t課長は、書類を取扱うものとする。係長は、これを助ける。";

	private static final String OTHER = "p\town-1\t課長及び部長は、書類を取扱うものとする。係長は、これを助ける。";

	private static final String ELSEWHERE = "p\town-1\t課長は、書類を取扱うものとする。係員は、これを助ける。";

	@Test
	void 語の周りの文が変われば前の理由を添えてもう一度出て一回押せば済む() {
		write(FIRST);
		accept(word().key(), REASON);
		assertThat(open()).isEmpty();
		write(ELSEWHERE);
		assertThat(open()).as("another sentence of the line").isEmpty();
		write(OTHER);
		assertThat(word().earlier()).isEqualTo(REASON);
		assertThat(body("/remaining")).contains("前に了承：" + REASON, "前と同じ理由で承知する");
		accept(word().key(), REASON);
		assertThat(open()).isEmpty();
		write(FIRST);
		assertThat(open()).as("accepted once, as it stands").isEmpty();
	}

	@Test
	void 文を覚えていない昔の承知は次に書くまで続き書けば理由を添えて出る() {
		write(FIRST);
		assertThat(word().key()).startsWith("text-is-usual:" + OWN + "/own-1:");
		String old = word().key().substring(0, word().key().indexOf('@'));
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.DISMISSAL, new PlaceId(old), "", REASON)), this.drafter);
		assertThat(open()).isEmpty();
		assertThat(found().dismissed()).extracting(Finding::dismissed).containsOnlyOnce(REASON);
		assertThat(post("/findings/recall", "key", old)).hasStatus3xxRedirection();
		assertThat(word().earlier()).isNull();
		this.drafting.save(this.draft,
				List.of(new DraftChange.Amend(Amendment.Kind.DISMISSAL, new PlaceId(old), "", REASON)), this.drafter);
		write(ELSEWHERE);
		assertThat(word().earlier()).isEqualTo(REASON);
		accept(word().key(), REASON);
		assertThat(open()).isEmpty();
	}

	private Finding word() {
		return open().getFirst();
	}

	private List<Finding> open() {
		return found().ofRule("text-is-usual")
			.stream()
			.filter((finding) -> finding.clause().value().equals(OWN))
			.toList();
	}

	private Findings found() {
		return this.inspection.inspect(manuscript());
	}

	private void accept(String key, String reason) {
		assertThat(post("/findings/dismiss", "key", key, "reason", reason)).hasStatus3xxRedirection();
	}

	private void write(String text) {
		String seen = manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(OWN));
		assertThat(this.drafting
			.save(this.draft, List.of(new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(OWN), seen, text)),
					this.drafter)
			.saved()).isOne();
	}

	private String body(String path) {
		return new String(this.mvc.get()
			.uri("/drafts/" + this.draft + path)
			.with(SecurityMockMvcRequestPostProcessors.user(this.drafter))
			.exchange()
			.getMvcResult()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
