package jp.tejuncho.drafting;

import java.util.List;

import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.edition.Answer;

/**
 * Drafts like those of the sample data, and what becomes of them.
 */
enum SampleDraft {

	MY_NUMBER {
		@Override
		Manuscript make() {
			return DraftedManuscripts.procedure(Answer.YES).make();
		}
	},

	MY_NUMBER_FILLED {
		@Override
		Manuscript make() {
			return DraftedManuscripts.procedure(Answer.YES).fillEverything().make();
		}
	},

	MY_NUMBER_PLAN {
		@Override
		Manuscript make() {
			return DraftedManuscripts.responsePlan(Answer.YES).make();
		}
	},

	SMALL {
		@Override
		Manuscript make() {
			return small(DraftedManuscripts.procedure(Answer.NO)).fillEverything().make();
		}
	},

	SMALL_PLAN {
		@Override
		Manuscript make() {
			return small(DraftedManuscripts.responsePlan(Answer.NO)).make();
		}
	},

	UNFINISHED {
		@Override
		Manuscript make() {
			return unfinished(DraftedManuscripts.procedure(Answer.UNKNOWN)).make();
		}
	},

	UNFINISHED_PLAN {
		@Override
		Manuscript make() {
			return unfinished(DraftedManuscripts.responsePlan(Answer.UNKNOWN)).make();
		}
	},

	TAILORED {
		@Override
		Manuscript make() {
			return TailoredProcedure.manuscript();
		}
	},

	TYPED_CARELESSLY {
		@Override
		Manuscript make() {
			return DraftedManuscripts.procedure(Answer.YES)
				.fillEverything()
				.addSection(SECTION, "measures.technical", "measures.technical.access-control", "(2)ｻｰﾊﾞ及びﾕｰｻﾞ")
				.add(OWN, SECTION, OwnClause.After.NOTHING)
				.rewrite(OWN, "t|・ﾌｧｲﾙｻｰﾊﾞのﾕｰｻﾞ(本庁)", "p|own-1|ｻｰﾊﾞは､予め(1)の者がＰＣで取扱う", "i|own-2|① ﾌｧｲﾙｻｰﾊﾞ､ＰＣ",
						"i|own-3|３．１ﾌﾟﾘﾝﾀの施錠簿", "p|own-4|PCとＰＣは､区別しない。※要確認", "p|own-5|1件又は１件を第1条により講ずる｡",
						"b|own-6|・ﾕｰｻﾞの(例)｡､を、上記①により講じる。", "p|own-8|記録を残す．", "p|own-7|（例）○○課長は、ｺﾝﾋﾟｭｰﾀを右欄の者に渡す。")
				.fill("cabling.protection", "ｻｰﾊﾞﾗｯｸの施錠､ﾕｰｻﾞの確認")
				.amend(Amendment.Kind.TABLE, "definitions", "ﾕｰｻﾞ\t(1)のｻｰﾊﾞを取扱う者｡")
				.make();
		}
	},

	ANSWERED_LATE {
		@Override
		Manuscript make() {
			return InspectedDrafts.answered(DraftedManuscripts.procedure(Answer.UNKNOWN).make(),
					DraftedManuscripts.procedure(Answer.YES).make());
		}
	},

	ANSWERED_OTHERWISE {
		@Override
		Manuscript make() {
			return InspectedDrafts.answered(DraftedManuscripts.procedure(Answer.YES).fillEverything().make(),
					DraftedManuscripts.procedure(Answer.NO).make());
		}
	},

	MANDATORY_REWRITTEN {
		@Override
		Manuscript make() {
			return DraftedManuscripts.procedure(Answer.YES)
				.fillEverything()
				.rewrite(MANDATORY, "p|p1|○○課長は、(1)の機器を取扱うときは、予め消去を講ずる", "p|own-1|", "p|own-2|※要確認、なお書は別に定める")
				.amend(Amendment.Kind.SAME_EFFECT, MANDATORY, "消去することが残っている。")
				.make();
		}
	};

	private static final String SECTION = "own.5ec00001";

	private static final String OWN = "own.0a1b2c3d";

	private static final String MANDATORY = "asset.disposal.specific-personal-information";

	abstract Manuscript make();

	private static DraftedManuscripts small(DraftedManuscripts drafted) {
		return drafted.answer("own-development", Answer.YES);
	}

	private static DraftedManuscripts unfinished(DraftedManuscripts drafted) {
		List.of("personal-information", "outsourcing", "network", "other-systems", "managed-area", "file-server")
			.forEach((question) -> drafted.answer(question, Answer.YES));
		List.of("specific-personal-information", "bidding", "external-access", "individual-servers", "mobile-devices")
			.forEach((question) -> drafted.answer(question, Answer.NO));
		return drafted;
	}

}
