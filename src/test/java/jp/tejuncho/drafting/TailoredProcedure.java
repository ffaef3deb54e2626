package jp.tejuncho.drafting;

import java.util.List;

import jp.tejuncho.drafting.body.OwnClause;
import jp.tejuncho.drafting.body.OwnTable;
import jp.tejuncho.drafting.body.TextLine;
import jp.tejuncho.edition.Answer;

/**
 * A 実施手順 as a clerk makes it: words, sentences, items and clauses changed, added, moved
 * and left out in every part.
 */
public final class TailoredProcedure {

	static final String ROLE_SECTION = "own.a0000001";

	static final String ROLE = "own.a0000002";

	static final String CLOUD_SECTION = "own.b0000001";

	static final String CLOUD_CHOICE = "own.b0000002";

	static final String CLOUD_ASSETS = "own.b0000003";

	public static final String RECORDS = "own.c0000001";

	static final String CHECK_RECORDS = "own.d0000001";

	private TailoredProcedure() {
	}

	static DraftedManuscripts drafted() {
		DraftedManuscripts drafted = DraftedManuscripts.procedure(Answer.YES).by("見本　花子").fillEverything();
		List.of("bidding", "file-server", "mail-server", "mobile-devices", "web-publishing")
			.forEach((question) -> drafted.answer(question, Answer.NO));
		drafted.call("standard.name", "見本市情報セキュリティ対策基準").call("policy.name", "見本市情報セキュリティ基本方針");
		general(drafted);
		measures(drafted);
		operation(drafted);
		review(drafted);
		omit(drafted);
		add(drafted);
		return drafted;
	}

	/**
	 * The manuscript.
	 * @return numbers closed up
	 */
	public static Manuscript manuscript() {
		return drafted().make();
	}

	private static void general(DraftedManuscripts drafted) {
		drafted
			.rewrite("user.designation",
					(text) -> text.change("p1", "、非常勤職員の取扱いに基づき任用した非常勤職員及び臨時職員取扱要綱に基づき任用した臨時職員", "及び会計年度任用職員"))
			.amend(Amendment.Kind.OVERTAKEN, "user.designation/fiscal-year-staff", "任用の区分を職員課に確かめ、今の制度の言い方に改めた。")
			.decide("user.designation", Choice.ADOPTED, "任用の区分が改められているため、今の区分に合わせて採用")
			.rewrite("contractor.designation",
					(text) -> text.change("p1", "{blank:contractor.name|○○}とする", "別表のとおりとする"))
			.rewrite("contractor.role",
					(text) -> text.change("p1", "{blank:contractor.procedure|○○業務処理要領}", "別表の業務処理要領"))
			.rewrite("asset.manager", (text) -> text.change("p1", "定める", "掲げる")
				.add("network", TextLine.Kind.ITEM, "own-1", "本システムの予備機及び保守用の端末機等")
				.change("documents", "{ref:asset.manager/network,", "{ref:asset.manager/network,asset.manager/own-1,"))
			.rewrite("threat.response",
					(text) -> text.change("p1", "実行するものとする。",
							"実行するものとする。クラウドサービスに係る対策方法は、{ref:" + CLOUD_SECTION + "}の定めによる。"))
			.rewrite("carrying.specific-personal-information",
					(text) -> text.title("持出及び持込", "持ち運び").change("p1", "持ち出し又は持ち込む", "持ち運ぶ"))
			.amend(Amendment.Kind.SAME_EFFECT, "carrying.specific-personal-information",
					"措置の内容は例文のとおりで、庁舎内での移動も対象に含めたため、求められる内容を下回らない。")
			.amend(Amendment.Kind.OVERTAKEN, "carrying.specific-personal-information/carrying-within-premises",
					"今の別添１に合わせ、庁舎内の移動を含む言い方に改めた。")
			.amend(Amendment.Kind.CORRECTION, "scope.persons#1", Tailoring.VERBATIM)
			.amend(Amendment.Kind.TABLE, "definitions",
					OwnTable.written(List.of(List.of("端末機等", "職員が業務に使うパソコン及びこれに附属する機器をいう。"),
							List.of("情報システム利用者等", "情報システム利用者及び情報システム利用課長をいう。"),
							List.of("侵害等", "情報資産に対する不正アクセス、不正プログラムへの感染、情報の漏えい、滅失又は毀損その他の情報セキュリティを損なう事案をいう。"))))
			.amend(Amendment.Kind.TABLE, "contractors-table",
					OwnTable.written(List.of(List.of("運用及び保守", "株式会社みほん情報サービス", "住民サービス支援情報システム運用業務処理要領"),
							List.of("帳票の印刷及び封入封緘", "見本印刷株式会社", "帳票作成業務処理要領"))));
	}

	private static void measures(DraftedManuscripts drafted) {
		drafted
			.rewrite("server.power",
					(text) -> text.change("p1", "備え付けるものとする。", "備え付けるものとする。予備電源については、毎年度１回、切替えの試験を行うものとする。"))
			.decide("server.power", Choice.ADOPTED, "予備電源の試験を年に一度行っているため、書き加えて採用")
			.rewrite("password.rules",
					(text) -> text.move("items1-5", "p1")
						.change("items1-2", "名前、誕生日、連続番号など推測されやすい文字列など", "名前、誕生日、連続番号などの推測されやすい文字列"))
			.rewrite("account.privileged",
					(text) -> text
						.change("p1", "最小限にし、当該IDのパスワードの漏えい等が発生しないよう、当該ID及びパスワードを厳重に管理するものとする。", "最小限にするものとする。")
						.add("p1", TextLine.Kind.PARAGRAPH, "own-1",
								"情報システム管理者は、前項のIDのパスワードの漏えい等が発生しないよう、当該ID及びパスワードを厳重に管理するものとする。")
						.change("p2", "定期変更、入力回数制限等", "入力回数制限等"))
			.amend(Amendment.Kind.OVERTAKEN, "account.privileged/periodic-password-change",
					"定期変更は求めず、二つの要素による認証と入力回数の制限で守ることとした。")
			.rewrite("network-lines.management",
					(text) -> text.say("p5",
							"情報システム管理者は、本システムが接続される通信回線について、継続的な運用を可能とする回線を選択し、主たる回線に障害が生じた場合に{own:予備の回線}に切り替えるものとする。"))
			.fill("own:予備の回線", "別の経路の専用線")
			.rewrite("malware.users", (text) -> text.change("p3", "削除しなければならない", "開かずに、速やかに情報システム管理者に報告しなければならない"))
			.amend(Amendment.Kind.OVERTAKEN, "malware.users/suspicious-mail", "調査のため、削除させずに報告させることとした。");
	}

	private static void operation(DraftedManuscripts drafted) {
		drafted
			.rewrite("monitoring.system",
					(text) -> text.add("p1", TextLine.Kind.PARAGRAPH, "own-1",
							"前項の監視により取得した記録は、{ref:" + RECORDS + "}の定めにより保存するものとする。"))
			.rewrite("monitoring.traffic", (text) -> text.change("p1", "定期的に監視し", "毎月１回以上監視し"))
			.rewrite("incident.specific-personal-information",
					(text) -> text.change("items2-3", "本人への連絡", "本人への通知").change("items2-4", "及び主務大臣等への報告", "への報告"))
			.amend(Amendment.Kind.SAME_EFFECT, "incident.specific-personal-information",
					"報告と通知を今の法律に合わせたもので、例文の求める対応は全て残している。")
			.amend(Amendment.Kind.OVERTAKEN, "incident.specific-personal-information/leak-notification",
					"法律の定める通知に改めた。")
			.rewrite("training.specific-personal-information",
					(text) -> text.change("p1", "啓発その他必要な教育研修を行う", "啓発その他必要な教育研修を、あらかじめ計画を定め、その全員に対しおおむね１年ごとに行う"))
			.amend(Amendment.Kind.SAME_EFFECT, "training.specific-personal-information", "研修の対象と回数を加えたもので、例文の内容を含む。");
	}

	private static void review(DraftedManuscripts drafted) {
		drafted
			.rewrite("audit.specific-personal-information",
					(text) -> text.change("p1", "定期に又は随時に監査", "定期に及び必要に応じ随時に監査"))
			.amend(Amendment.Kind.SAME_EFFECT, "audit.specific-personal-information", "監査の機会を狭めていない。")
			.rewrite("revision.procedure", (text) -> text.change("p4", "随時評価を行い", "毎年度１回以上評価を行い"));
	}

	private static void omit(DraftedManuscripts drafted) {
		drafted.decide("asset.confidentiality", Choice.OMITTED, "基準に同じ定めがあり、重ねて定める必要がないため")
			.omit("asset.user/items1-2", "端末機等に情報を保存できない設定としているため")
			.decide("leaving-seat.lock", Choice.OMITTED, "離席するときは必ず利用を終えることとし、基準の例外を設けないため")
			.decide("special-purpose.security", Choice.OMITTED, "特定用途機器は施設管理部門の実施手順で管理しているため")
			.decide("development.tools", Choice.OMITTED, "開発に用いる機器は委託等事業者のものであり、契約で定めているため")
			.omit("intrusion.external/p4", "設定を行ったファイルの検査は、業務処理要領に定めているため")
			.decide("monitoring.intrusion", Choice.OMITTED, "庁内のネットワークを所管する課が一括して監視しているため")
			.omit("incident.response/items1-6", "利用量を監視する仕組みを持たないため")
			.decide("drill.implementation", Choice.OMITTED, "特定個人情報に係る訓練と一体で行うため")
			.omit("self-check.implementation/p2", "職場研修は「研修・訓練」の章で定めているため")
			.decide("revision.procedure/exception", Choice.OMITTED, "手順と異なる取扱いを認めないこととしたため");
	}

	private static void add(DraftedManuscripts drafted) {
		drafted.addSection(ROLE_SECTION, "general.organization", "general.organization.contractor", "情報セキュリティ管理者")
			.add(ROLE, ROLE_SECTION, OwnClause.After.NOTHING)
			.rewrite(ROLE, "t|情報セキュリティ管理者の役割", "p|own-1|情報セキュリティ管理者は、所管する課における本手順の遵守について、情報システム管理者と連携して指導を行うものとする。")
			.addSection(CLOUD_SECTION, "measures.technical", "measures.technical.access-control", "クラウドサービスの利用")
			.add(CLOUD_CHOICE, CLOUD_SECTION, OwnClause.After.NOTHING)
			.rewrite(CLOUD_CHOICE, "t|クラウドサービスの選定",
					"p|own-1|情報システム管理者は、クラウドサービスを利用する場合、次の各号に掲げる事項を確認し、{own:許可者の職}の許可を得るものとする。",
					"i|own-2|{ref:asset.manager/servers}に定める情報を保存する国及び地域", "i|own-3|情報を取り扱う者の範囲及び認証の方法",
					"i|own-4|契約を終えるときの情報の返却及び消去の方法")
			.amend(Amendment.Kind.ADDITION, CLOUD_ASSETS,
					"CLAUSE " + CLOUD_SECTION + " " + OwnClause.After.NOTHING + " 2")
			.rewrite(CLOUD_ASSETS, "t|クラウドサービスに置く情報資産",
					"p|own-1|クラウドサービスに置くことができる情報資産は、{ref:own.b0000002/own-2,own.b0000002/own-3,own.b0000002/own-4}を確認したものに限る。")
			.fill("own:許可者の職", "最高情報セキュリティ責任者")
			.add(RECORDS, "operation.structure", "monitoring.clock")
			.rewrite(RECORDS, "t|監視記録の保存",
					"p|own-1|{ref:monitoring.traffic,monitoring.firewall}により取得した記録は、{own:監視記録の保存期間}保存するものとする。")
			.fill("own:監視記録の保存期間", "３年間")
			.amend(Amendment.Kind.REASON, RECORDS, "監視の記録をいつまで残すかが、例文に定められていないため。")
			.add(CHECK_RECORDS, "review.self-check", "self-check.implementation")
			.rewrite(CHECK_RECORDS, "t|点検の記録", "p|own-1|情報システム管理者は、自己点検の結果を記録し、次の評価まで保存するものとする。");
	}

}
