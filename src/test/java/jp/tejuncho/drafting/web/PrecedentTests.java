package jp.tejuncho.drafting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.audit.TrailEntries;
import jp.tejuncho.drafting.Amendment;
import jp.tejuncho.drafting.BlankValue;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.ClauseDecision;
import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.SaveOutcome;
import jp.tejuncho.drafting.Tailoring;
import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.precedent.PrecedentPoint;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.organization.NumberingStyle;
import jp.tejuncho.system.SystemId;

import static org.assertj.core.api.Assertions.assertThat;

class PrecedentTests extends PagesOfADraft {

	private static final String MANDATORY = "encryption.specific-personal-information";

	private static final String CLAUSE = "scope.persons";

	@Autowired
	private Precedents precedents;

	@Autowired
	private EntityManager entities;

	private SystemId target;

	private DraftId precedent;

	@BeforeEach
	void prepareTarget() {
		this.precedent = this.draft;
		this.target = anotherSystem("図書館システム", this.drafter,
				Map.of("specific-personal-information", Answer.YES, "outsourcing", Answer.NO));
	}

	@Test
	void 判断と文と加えた条項と値が写り一度に元に戻せる() {
		String section = OwnClause.newId().value();
		String clause = OwnClause.newId().value();
		write(new DraftChange.Amend(Amendment.Kind.ADDITION, new PlaceId(section), "",
				new OwnClause(new PlaceId(section), OwnClause.Kind.SECTION, new PlaceId("general.common"),
						new OwnClause.After.First(), 1)
					.written()));
		write(new DraftChange.Amend(Amendment.Kind.ADDITION, new PlaceId(clause), "", new OwnClause(new PlaceId(clause),
				OwnClause.Kind.CLAUSE, new PlaceId(section), new OwnClause.After.First(), 1)
			.written()));
		write(decide(CLAUSE, Choice.OMITTED, "職員以外は使わないため"), amend(Amendment.Kind.TEXT, section, "t\t利用時間"),
				amend(Amendment.Kind.TEXT, clause, "t\t開始時刻\np\town-a\t利用は９時からとする。"),
				amend(Amendment.Kind.TEXT, "asset.manager", "p\tp1\t{ref:" + clause + "}に従い、{own:窓口}が管理する。"),
				amend(Amendment.Kind.TABLE, "definitions", "端末\tパソコンをいう。"),
				amend(Amendment.Kind.NUMBERING, Tailoring.DOCUMENT.value(), NumberingStyle.KEEP.name()),
				amend(Amendment.Kind.DISMISSAL, "terms-are-defined:x", "承知した"),
				new DraftChange.Fill("own:窓口", "", "総合案内"), new DraftChange.Fill("erasure.software", "", "消去ソフト"));
		start();
		Manuscript copied = manuscript();
		assertThat(text()).contains("利用は９時からとする。", "総合案内が管理する。");
		assertThat(decision(CLAUSE)).isEqualTo("OMITTED 職員以外は使わないため（「課税システム」の前例による）");
		assertThat(value("erasure.software")).isEqualTo("消去ソフト");
		assertThat(copied.numbering()).isEqualTo(NumberingStyle.KEEP);
		assertThat(copied.tailoring().of(Amendment.Kind.TABLE)).hasSize(1);
		assertThat(copied.tailoring().of(Amendment.Kind.DISMISSAL)).isEmpty();
		assertThat(points(PrecedentPoint.Kind.VALUE)).anyMatch((point) -> point.words().equals("消去ソフト"))
			.anyMatch((point) -> point.words().contains("パソコンをいう。"));
		assertThat(points(PrecedentPoint.Kind.NOT_TAKEN)).isEmpty();
		assertThat(post("/undo", this.drafter)).flash().extractingByKey("flash").asString().contains("ほか", "元に戻しました");
		assertThat(text()).doesNotContain("利用は９時からとする。", "利用時間");
		assertThat(manuscript().tailoring().additions()).isEmpty();
		assertThat(decision(CLAUSE)).startsWith("ADOPTED").doesNotContain("前例");
		post("/redo", this.drafter);
		assertThat(text()).contains("利用は９時からとする。");
	}

	@Test
	void 設定の違う条項は両方の答えと一緒に並び機械の提案は写らない() {
		String contractor = "contractor.designation";
		String theirs = decision(contractor);
		assertThat(theirs).startsWith("ADOPTED");
		start();
		assertThat(decision(contractor)).startsWith("OMITTED").doesNotContain("前例");
		assertThat(points(PrecedentPoint.Kind.PROPOSAL_DIFFERS))
			.anyMatch((point) -> point.place().map(PlaceId::value).filter(contractor::equals).isPresent()
					&& point.message().contains("前例が「はい」、このシステムが「いいえ」") && point.message().contains("提案に従いました"));
	}

	@Test
	void 人の判断は提案と違っても写り判断し直すことに並ぶ() {
		write(decide("contractor.designation", Choice.ADOPTED, "臨時の委託があるため"));
		start();
		assertThat(decision("contractor.designation")).startsWith("ADOPTED 臨時の委託があるため（");
		assertThat(points(PrecedentPoint.Kind.PROPOSAL_DIFFERS))
			.anyMatch((point) -> point.place().map(PlaceId::value).filter("contractor.designation"::equals).isPresent()
					&& point.message().contains("判断を写しました"));
	}

	@Test
	void 必ず定める条項は前例で外していても外れない() {
		this.draft = anotherDraft("公園システム", this.colleague, Map.of("specific-personal-information", Answer.NO));
		this.precedent = this.draft;
		write(decide(MANDATORY, Choice.OMITTED, "特定個人情報を扱わないため外す"));
		start();
		assertThat(decision(MANDATORY)).startsWith("ADOPTED");
		assertThat(points(PrecedentPoint.Kind.MANDATORY))
			.anyMatch((point) -> point.place().map(PlaceId::value).filter(MANDATORY::equals).isPresent()
					&& point.words().equals("特定個人情報を扱わないため外す"));
		assertThat(get("/precedent", this.drafter)).hasStatusOk()
			.bodyText()
			.contains("公園システム", "外せません", "特定個人情報を扱わないため外す", "件のうち0件");
	}

	@Test
	void 前例の名前が出てくる文と理由が分かり名前を含む値は写らない() {
		write(decide("purpose.statement", Choice.ADOPTED, "税務課長の指示による"),
				amend(Amendment.Kind.TEXT, CLAUSE, "p\tp1\t課税システムを使う職員とする。"),
				new DraftChange.Fill("erasure.software", "", "課税システム用の消去ソフト"));
		start();
		assertThat(points(PrecedentPoint.Kind.NAMES_OTHER)).extracting(PrecedentPoint::words)
			.contains("課税システムを使う職員とする。", "税務課長の指示による");
		assertThat(manuscript().blanks()).doesNotContainKey("erasure.software");
		assertThat(points(PrecedentPoint.Kind.NOT_TAKEN)).extracting(PrecedentPoint::words).contains("課税システム用の消去ソフト");
	}

	@Test
	void 文字を添えて書いた自分の空欄も値と一緒に写る() {
		write(amend(Amendment.Kind.TEXT, CLAUSE, "p\tp1\t{own:窓口|何々係}と{blank:own:班}の職員とする。"),
				new DraftChange.Fill("own:窓口", "", "総合案内"), new DraftChange.Fill("own:班", "", "夜間班"));
		start();
		assertThat(text()).contains("総合案内と夜間班の職員とする。");
	}

	@Test
	void もう書いてある値は上書きされない() {
		write(amend(Amendment.Kind.TEXT, CLAUSE, "p\tp1\t{own:窓口}の職員とする。"), new DraftChange.Fill("own:窓口", "", "前例の値"));
		DraftId plan = this.drafting.start(this.target, DocumentKind.RESPONSE_PLAN, this.drafter);
		assertThat(write(plan, this.drafter, new DraftChange.Fill("own:窓口", "", "私の値")).saved()).isOne();
		start();
		assertThat(value("own:窓口")).isEqualTo("私の値");
		assertThat(text()).contains("私の値の職員とする。");
	}

	@Test
	void 候補は読める案だけで名前で探せる() {
		anotherDraft("農地台帳システム", this.stranger, Map.of());
		anotherDraft("公園システム", this.colleague, Map.of());
		assertThat(open(from(), this.drafter)).hasStatusOk()
			.bodyText()
			.contains("課税システム", "公園システム", "件が済み")
			.doesNotContain("農地台帳");
		assertThat(open(from() + "?q=公園", this.drafter)).bodyText().contains("公園システム").doesNotContain("課税システム");
		assertThat(open(from() + "?q=ない名前", this.drafter)).bodyText().contains("を含むシステムの案はありません");
		assertThat(open("/systems/" + this.target, this.drafter)).bodyText().contains("前例を選ぶ");
	}

	@Test
	void 読めない案は写せず他課のシステムの案も作れない() {
		DraftId foreign = anotherDraft("農地台帳システム", this.stranger, Map.of());
		assertThat(submit(from(), this.drafter, "precedent", foreign.toString())).hasStatus(404);
		assertThat(open(from(), this.stranger)).hasStatus(404);
		assertThat(submit(from(), this.stranger, "precedent", foreign.toString())).hasStatus(404);
		assertThat(submit(from(), this.drafter, "precedent", UUID.randomUUID().toString())).hasStatus(404);
		assertThat(submit(from().replace("procedure", "novel"), this.drafter, "precedent", this.precedent.toString()))
			.hasStatus(404);
		assertThat(submit(from().replace("procedure", "response-plan"), this.drafter, "precedent",
				this.precedent.toString()))
			.hasStatus(404);
		assertThat(this.drafting.find(this.target, DocumentKind.PROCEDURE)).isEmpty();
		assertThat(get("/precedent", this.drafter)).hasStatus(404);
	}

	@Test
	void もう案があれば何も写さない() {
		write(decide(CLAUSE, Choice.OMITTED, "写らない理由"));
		DraftId present = this.drafting.start(this.target, DocumentKind.PROCEDURE, this.colleague);
		assertThat(submit(from(), this.drafter, "precedent", this.precedent.toString())).hasStatus3xxRedirection()
			.hasRedirectedUrl("/drafts/" + present);
		this.draft = present;
		assertThat(decision(CLAUSE)).startsWith("ADOPTED");
		assertThat(open(from(), this.drafter)).hasRedirectedUrl("/drafts/" + present);
	}

	@Test
	void 確かめたものに印を付けられ残りが点検と一覧に出る() {
		start();
		int open = this.precedents.open(this.draft);
		assertThat(open).isPositive();
		assertThat(get("/remaining", this.drafter)).bodyText().contains("改めて判断すること", "<span>" + open + "</span>件");
		assertThat(post("/precedent/1", this.stranger, "considered", "true")).hasStatus(404);
		assertThat(post("/precedent/1", this.colleague, "considered", "true")).hasStatus3xxRedirection();
		assertThat(this.precedents.open(this.draft)).isEqualTo(open - 1);
		assertThat(get("/precedent", this.drafter)).bodyText().contains("件のうち1件", "doryo");
		assertThat(get("/decisions", this.drafter)).bodyText().contains("<span>" + (open - 1) + "</span>件");
		post("/precedent/1", this.drafter, "considered", "false");
		assertThat(this.precedents.open(this.draft)).isEqualTo(open);
		assertThat(post("/precedent/9999", this.drafter, "considered", "true")).hasStatus(404);
		assertThat(get("/precedent", this.stranger)).hasStatus(404);
	}

	@Test
	void 監査の記録に前例が残る() {
		start();
		assertThat(TrailEntries.newestFirst(this.entities, "前例から作成")).singleElement()
			.satisfies((entry) -> assertThat(entry.subject() + entry.detail()).contains("図書館システム", "前例：課税システム"));
	}

	private String from() {
		return "/systems/" + this.target + "/drafts/procedure/from";
	}

	private void start() {
		MvcTestResult started = submit(from(), this.drafter, "precedent", this.precedent.toString());
		assertThat(started).hasStatus3xxRedirection();
		this.draft = this.drafting.find(this.target, DocumentKind.PROCEDURE).orElseThrow();
		assertThat(started).hasRedirectedUrl("/drafts/" + this.draft + "/precedent");
	}

	private List<PrecedentPoint> points(PrecedentPoint.Kind kind) {
		return this.precedents.points(this.draft).stream().filter((point) -> point.kind() == kind).toList();
	}

	private void write(DraftChange... changes) {
		SignedInStaff writer = this.colleague;
		SaveOutcome outcome = write(this.precedent, writer, changes);
		assertThat(outcome.complete()).as("%s", outcome).isTrue();
		assertThat(outcome.saved()).isEqualTo(changes.length);
	}

	private static DraftChange amend(Amendment.Kind kind, String place, String content) {
		return new DraftChange.Amend(kind, new PlaceId(place), "", content);
	}

	private DraftChange decide(String place, Choice choice, String reason) {
		ClauseDecision now = Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
		return new DraftChange.Decide(new PlaceId(place), now.choice(), now.reason(), choice, reason);
	}

	private String decision(String place) {
		ClauseDecision decision = Objects.requireNonNull(manuscript().decisions().get(new PlaceId(place)));
		return decision.choice() + " " + decision.reason();
	}

	private String value(String variable) {
		BlankValue value = Objects.requireNonNull(manuscript().blanks().get(variable));
		return value.content();
	}

}
