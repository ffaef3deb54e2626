package jp.tejuncho.drafting.web;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class OthersTests extends PagesOfADraft {

	private static final String CLAUSE = "scope.persons";

	private static final String MANAGER = "asset.manager";

	private DraftId other;

	@BeforeEach
	void prepareAnother() {
		this.other = anotherDraft("図書館システム", this.colleague, Map.of());
	}

	@Test
	void 他システムの文と理由が違いと一緒に見える() {
		rewrite(this.other, this.colleague, "図書館で働く全ての人を対象とする。");
		write(this.other, this.colleague, decide(Choice.ADOPTED, "図書館の事情による"));
		assertThat(get("/clauses/" + CLAUSE + "/others", this.drafter)).hasStatusOk()
			.bodyText()
			.contains("図書館システム", "修正して採用", "図書館の事情による", "doryo", "<ins>", "<del>", "図書館で働く全ての人", "この文を使う", "</html>");
		assertThat(getPart("/clauses/" + CLAUSE + "/others", this.drafter)).hasStatusOk()
			.bodyText()
			.contains("図書館で働く全ての人")
			.doesNotContain("</html>");
		assertThat(get("/clauses/" + CLAUSE, this.drafter)).bodyText()
			.contains("hx-get=\"/drafts/" + this.draft + "/clauses/" + CLAUSE + "/others\"");
	}

	@Test
	void 読めない課のシステムの文は出ないし使えない() {
		DraftId foreign = anotherDraft("農地台帳システム", this.stranger, Map.of());
		rewrite(foreign, this.stranger, "よその課の秘密の文。");
		assertThat(get("/clauses/" + CLAUSE + "/others", this.drafter)).hasStatusOk()
			.bodyText()
			.doesNotContain("農地台帳", "よその課")
			.contains("まだありません");
		assertThat(use(foreign, this.drafter, "")).hasStatus(404);
		assertThat(stored()).isEmpty();
		assertThat(get("/clauses/" + CLAUSE + "/others", this.stranger)).hasStatus(404);
		rewrite(this.other, this.colleague, "同じ課の文。");
		assertThat(use(this.other, this.stranger, "")).hasStatus(404);
	}

	@Test
	void 例文に従っているだけのシステムは並ばない() {
		rewrite(this.draft, this.drafter, "私の文。");
		assertThat(get("/clauses/" + CLAUSE + "/others", this.drafter)).bodyText()
			.doesNotContain("図書館システム")
			.contains("まだありません");
	}

	@Test
	void 外したシステムは理由だけが並ぶ() {
		write(this.other, this.colleague, decide(Choice.OMITTED, "別の規程に定めたため"));
		assertThat(get("/clauses/" + CLAUSE + "/others", this.drafter)).bodyText()
			.contains("図書館システム", "不採用", "別の規程に定めたため")
			.doesNotContain("この文を使う");
	}

	@Test
	void 使えば自分の案の文になり元に戻せる() {
		rewrite(this.other, this.colleague, "{own:窓口の名}で働く人を対象とする。");
		assertThat(use(this.other, this.drafter, "")).hasStatus3xxRedirection()
			.flash()
			.extractingByKey("flash")
			.asString()
			.contains("「図書館システム」の文を使いました", "「窓口の名」");
		assertThat(text()).contains("で働く人を対象とする。");
		assertThat(get("/clauses/" + CLAUSE + "/others", this.drafter)).bodyText().doesNotContain("この文を使う");
		post("/undo", this.drafter);
		assertThat(text()).doesNotContain("で働く人を対象とする。");
	}

	@Test
	void 行を外したところも写り外せない行は残る() {
		String place = MANAGER + "/network";
		write(this.other, this.colleague,
				new DraftChange.Decide(new PlaceId(place), Choice.ADOPTED, "", Choice.OMITTED, "つながないため"));
		assertThat(post("/clauses/" + MANAGER + "/others/" + this.other, this.drafter, "seen", ""))
			.hasStatus3xxRedirection();
		ClauseDecision decision = Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
		assertThat(decision.choice()).isEqualTo(Choice.OMITTED);
		assertThat(decision.reason()).isEqualTo("つながないため");
		write(this.other, this.colleague,
				new DraftChange.Decide(new PlaceId(place), Choice.OMITTED, "つながないため", Choice.ADOPTED, ""));
		post("/clauses/" + MANAGER + "/others/" + this.other, this.drafter, "seen", "", "seen:" + place,
				"OMITTED つながないため");
		assertThat(manuscript().keeps(new PlaceId(place))).isTrue();
	}

	@Test
	void 見た後に変わった文は上書きされない() {
		rewrite(this.other, this.colleague, "図書館の文。");
		rewrite(this.draft, this.colleague, "同僚が後から書いた文。");
		assertThat(use(this.other, this.drafter, "")).hasStatus(409).bodyText().contains("図書館の文。", "同僚が後から書いた文。");
		assertThat(text()).contains("同僚が後から書いた文。");
	}

	@Test
	void 相手の案にしかない条項を指す文は訳を示して欄に残る() {
		String own = OwnClause.newId().value();
		write(this.other, this.colleague,
				new DraftChange.Amend(Amendment.Kind.ADDITION, new PlaceId(own), "",
						new OwnClause(new PlaceId(own), OwnClause.Kind.CLAUSE, new PlaceId("general.common.scope"),
								new OwnClause.After.First(), 1)
							.written()));
		rewrite(this.other, this.colleague, "{ref:" + own + "}に定める者を対象とする。");
		MvcTestResult refused = use(this.other, this.drafter, "");
		assertThat(refused).hasStatus(422);
		assertThat(body(refused)).contains("参照先が見つかりません", "「図書館システム」の文をそのまま", "に定める者を対象とする。</textarea>");
		assertThat(stored()).isEmpty();
	}

	@Test
	void 知らない条項や案は見つからない() {
		assertThat(get("/clauses/no.such.clause/others", this.drafter)).hasStatus(404);
		assertThat(get("/clauses/own.ffffffff/others", this.drafter)).hasStatus(404);
		assertThat(post("/clauses/" + CLAUSE + "/others/" + UUID.randomUUID(), this.drafter, "seen", ""))
			.hasStatus(404);
		assertThat(post("/clauses/no.such.clause/others/" + this.other, this.drafter, "seen", "")).hasStatus(404);
	}

	private void rewrite(DraftId id, SignedInStaff staff, String words) {
		assertThat(
				write(id, staff, new DraftChange.Amend(Amendment.Kind.TEXT, new PlaceId(CLAUSE), "", "p\tp1\t" + words))
					.saved())
			.isOne();
	}

	private DraftChange decide(Choice choice, String reason) {
		ClauseDecision now = Objects
			.requireNonNull(this.manuscripts.read(this.other, this.colleague).decisions().get(new PlaceId(CLAUSE)));
		return new DraftChange.Decide(new PlaceId(CLAUSE), now.choice(), now.reason(), choice, reason);
	}

	private MvcTestResult use(DraftId from, SignedInStaff staff, String seen) {
		return post("/clauses/" + CLAUSE + "/others/" + from, staff, "seen", seen);
	}

	private String stored() {
		return manuscript().tailoring().content(Amendment.Kind.TEXT, new PlaceId(CLAUSE));
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
