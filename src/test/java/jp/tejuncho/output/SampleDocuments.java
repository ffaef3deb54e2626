package jp.tejuncho.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * Documents built by hand: the writers are tried without templates and without a draft.
 */
public final class SampleDocuments {

	/** What is hard to print; the last one nobody has. */
	public static final String RARE = "髙﨑𠮷𡈽彅\uFA10\uFA19葛\uDB40\uDD00辻\uDB40\uDD00";

	/** No typeface has it. */
	public static final String EMOJI = "\uD83D\uDE80";

	private static final String[] SENTENCES = { "情報システム管理者は、本システムの開発、運用、改修及び保守等における管理について決定する権限を有しかつ責任を負う。",
			"特定個人情報を取扱う情報システムにおける暗号化又はパスワードによる電子データの保護に当たっては、不正に入手した者が容易に復元できないように、"
					+ "暗号鍵及びパスワードの運用管理、パスワードに用いる文字の種類や桁数等の要素を考慮するものとする。",
			"北海道情報セキュリティ対策基準（以下「基準」という。）第111条乃至第114条の規定に基づき、住民記録システム（以下「本システム」という。）の運用に必要な"
					+ "情報セキュリティ対策の実施手順について定めるものとする。",
			"ICカード、ＩＤ及びパスワードの管理は……基準第24条第3項（「データの性質」に関する定め）による――例えば、JPCERTが発行するアラートメール"
					+ "（Weekly Report）、「情報セキュリティ10大脅威 2026」等を参照し、12,345件を超えるログは、１年間（365日）保管する。",
			"サーバー、プリンター、ファイアーウォール等の機器については、「管理区域」（「取扱区域」を含む。）、「執務室」、「その他の区域」ごとに配置図を作成し、ウイルス対策ソフトウェアを最新に保つ。" };

	private SampleDocuments() {
	}

	/**
	 * A document of about thirty pages, like the whole guideline.
	 * @return no draft, nothing empty
	 */
	public static Document full() {
		List<Block> parts = new ArrayList<>();
		String[] titles = { "総則", "情報セキュリティ対策", "運用", "評価及び見直し" };
		for (int p = 0; p < titles.length; p++) {
			List<Block> chapters = new ArrayList<>();
			for (int c = 0; c < 3; c++) {
				List<Block> sections = new ArrayList<>();
				for (int s = 0; s < 3; s++) {
					sections.add(section("p" + p + ".c" + c + ".s" + s));
				}
				chapters.add(division("p" + p + ".c" + c, Level.CHAPTER, "物理的及び技術的な対策", sections));
			}
			parts.add(division("p" + p, Level.PART, titles[p], chapters));
		}
		return new Document(head(false), parts);
	}

	/**
	 * A draft with every kind of block, blanks and references, a few pages long.
	 * @return a draft
	 */
	public static Document draft() {
		return new Document(head(true),
				List.of(division("general", Level.PART, "総則", List.of(
						division("common", Level.CHAPTER, "通則",
								List.of(division("purpose", Level.SECTION, "目的",
										List.of(paragraph("purpose.p1", SENTENCES[2]))), section("scope"), blanks())),
						plan()))));
	}

	/**
	 * A plan: chapters without parts, a figure, forms and tables.
	 * @return no draft
	 */
	public static Document responsePlan() {
		return new Document(
				new Document.Head(Words.of("住民記録システム"), "緊急時対応計画", Words.of("令和８年11月"), Words.of("総務部情報局情報課"), "非公開",
						"第１版", false, LocalDate.of(2026, 11, 23)),
				List.of(division("contacts", Level.CHAPTER, "連絡体制及び責任者", List.of(figure("contacts.figure"))), plan()));
	}

	/**
	 * A figure higher than a page, below two headings.
	 * @return no draft
	 */
	public static Document highFigure() {
		List<Drawing.Shape> boxes = IntStream
			.range(0, 20).<Drawing
					.Shape>mapToObj(
							(i) -> new Drawing.Box(i % 3 * 54, i * 16, 46, 12,
									List.of("情報システム担当者" + (i + 1), "総務部情報政策課"), false))
			.toList();
		Block.Figure figure = new Block.Figure(new NodeId("high.figure"), "図　高い連絡体制", "二十人に順に連絡する。",
				new Drawing(158, 320, boxes));
		return new Document(head(false), List.of(division("high.chapter", Level.CHAPTER, "連絡体制及び責任者",
				List.of(division("high.section", Level.SECTION, "連絡の順序", List.of(figure))))));
	}

	/**
	 * What breaks careless writers: endless words, endless headings, rare characters,
	 * long lists, long tables, high cells.
	 * @return a draft
	 */
	public static Document hard() {
		List<Block.Item> items = IntStream.rangeClosed(1, 60)
			.mapToObj((i) -> new Block.Item(new NodeId("hard.items/" + i),
					Words.of("項目" + i + "について" + SENTENCES[i % 5])))
			.toList();
		List<List<Words>> rows = IntStream.rangeClosed(1, 200)
			.mapToObj((i) -> List.of(Words.of("サーバー" + i), Words.of("sv-" + i + ".example.lg.jp"),
					Words.of((i % 7 == 0) ? SENTENCES[1] : "アクセスログ、認証ログ")))
			.toList();
		List<List<Words>> high = List.of(List.of(Words.of("高い行"), Words.of(SENTENCES[1].repeat(12))),
				List.of(Words.NONE, Words.NONE));
		List<Block> blocks = List.of(paragraph("hard.rare", "氏名の例は、" + RARE + "である。絵文字" + EMOJI + "は印字できない。"),
				paragraph("hard.url", "https://example.lg.jp/" + "abcdefghij".repeat(30) + "を参照する。"),
				paragraph("hard.word", "あ" + "Donaudampfschifffahrt".repeat(12)),
				paragraph("hard.brackets", "（「『【".repeat(40) + "内" + "】』」）".repeat(40) + "。"),
				paragraph("hard.points", "―".repeat(100) + "…".repeat(100)),
				new Block.Enumeration(new NodeId("hard.items"), items),
				new Block.Table(new NodeId("hard.table"), "二百行の表",
						List.of(new Block.Column("サーバー等の名称", 3), new Block.Column("コンピューター名等", 3),
								new Block.Column("収集・記録するログの名称", 4)),
						rows),
				new Block.Table(new NodeId("hard.high"), "高い行のある表",
						List.of(new Block.Column("種別", 1), new Block.Column("内容", 2)), high));
		return new Document(head(true), List.of(division("hard", Level.PART, "とても長い見出し、" + "情報セキュリティ対策".repeat(20),
				List.of(division("hard.chapter", Level.CHAPTER, "章も長い「見出し」" + "である".repeat(40), blocks)))));
	}

	/**
	 * A document with neither parts nor chapters.
	 * @return one paragraph
	 */
	public static Document bare() {
		return new Document(head(false), List.of(paragraph("only", SENTENCES[0])));
	}

	/**
	 * A document that has nothing but its cover.
	 * @return no content, and as little on the cover as may be
	 */
	public static Document coverOnly() {
		return new Document(new Document.Head(Words.NONE, "情報セキュリティ対策実施手順", Words.NONE, Words.NONE, "", "", false,
				LocalDate.of(2026, 11, 23)), List.of());
	}

	public static Document.Head head(boolean draft) {
		Words system = draft ? new Words(List.of(new Inline.Empty("system.name", "○○○○システム", "情報システム名")))
				: new Words(List.of(new Inline.Filled("system.name", "住民記録情報システム")));
		return new Document.Head(system, "情報セキュリティ対策実施手順", Words.of("令和８年11月"), Words.of("総務部情報局情報課"), "非公開", "第１版",
				draft, LocalDate.of(2026, 11, 23));
	}

	private static Block.Division division(String id, Level level, String title, List<Block> blocks) {
		return new Block.Division(new NodeId(id), level, Words.of(title), blocks);
	}

	private static Block.Paragraph paragraph(String id, String text) {
		return new Block.Paragraph(new NodeId(id), Words.of(text));
	}

	private static Block.Division section(String id) {
		List<Block> clauses = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			String clause = id + ".k" + i;
			clauses.add(division(clause, Level.CLAUSE, "管理責任に関する定め",
					List.of(paragraph(clause + ".a", SENTENCES[i]), paragraph(clause + ".b", SENTENCES[(i + 3) % 5]),
							items(clause + ".items"), reference(clause + ".c", clause + ".items"))));
		}
		return division(id, Level.SECTION, "情報資産の管理", clauses);
	}

	private static Block.Enumeration items(String id) {
		return new Block.Enumeration(new NodeId(id),
				List.of(new Block.Item(new NodeId(id + "/a"), Words.of("情報システム利用者及びその役割の明確化")),
						new Block.Item(new NodeId(id + "/b"), Words.of("特定個人情報等を複数の部署で取扱う場合の各部署の任務分担及び責任の明確化")),
						new Block.Item(new NodeId(id + "/c"), Words.of(SENTENCES[4]))));
	}

	private static Block.Paragraph reference(String id, String list) {
		return new Block.Paragraph(new NodeId(id),
				new Words(
						List.of(new Inline.Plain("情報システム担当者は、上記"),
								new Inline.Reference(List.of(new NodeId(list + "/a"), new NodeId(list + "/b"),
										new NodeId(list + "/c")), null),
								new Inline.Plain("の情報資産の管理に関する作業を実施するものとする。"))));
	}

	private static Block.Division blanks() {
		Words words = new Words(
				List.of(new Inline.Plain("本システムの情報システム管理者は"), new Inline.Empty("owner.department", "○○部", "部"),
						new Inline.Empty("owner.section", "○○課長（参事）", "課長の職名"), new Inline.Plain("をいう（以下「"),
						new Inline.Definition("管理者"), new Inline.Plain("」という。）。委託等事業者は"),
						new Inline.Filled("contractor", "株式会社<髙﨑>＆Co."), new Inline.Plain("とし、"),
						new Inline.Reference(List.of(new NodeId("scope")), null), new Inline.Plain("及び"),
						new Inline.Reference(List.of(new NodeId("nowhere")), null), new Inline.Plain("に定める。")));
		return division("roles", Level.SECTION, "実施体制",
				List.of(new Block.Division(new NodeId("roles.untitled"), Level.CLAUSE, null,
						List.of(new Block.Paragraph(new NodeId("roles.p1"), words))),
						new Block.Bullets(new NodeId("roles.bullets"),
								List.of(new Block.Item(new NodeId("roles.b/1"), Words.of("発生した日時")),
										new Block.Item(new NodeId("roles.b/2"), Words.of(SENTENCES[0]))))));
	}

	private static Block.Division plan() {
		return division("plan", Level.CHAPTER, "緊急時の報告",
				List.of(paragraph("plan.p1", "次の様式により報告する。"),
						new Block.Form(new NodeId("plan.form"), "報告様式", List.of(
								new Block.FormRow("障害及び事故の区分",
										List.of(Words.of("コンピュータウイルス感染"), Words.of("情報システムへの不正アクセス"),
												Words.of("その他（　　　　　　）"))),
								new Block.FormRow("発見した日時", List.of()),
								new Block.FormRow("情報システム名", List.of(Words.of("住民記録システム"))),
								new Block.FormRow("障害及び事故の内容", List.of()))),
						new Block.Table(new NodeId("plan.table"), "関係機関",
								List.of(new Block.Column("機関等の名称", 3), new Block.Column("担当部署", 2),
										new Block.Column("電話番号", 2)),
								List.of(List.of(Words.of("北海道警察本部"), Words.of("サイバー犯罪対策課"), Words.of("011-251-0110")),
										List.of(Words.NONE, Words.NONE, Words.NONE),
										List.of(Words.of("総務省"),
												new Words(List.of(new Inline.Empty("agency.section", "○○室", "担当部署"))),
												Words.NONE))),
						figure("plan.figure")));
	}

	private static Block.Figure figure(String id) {
		return new Block.Figure(new NodeId(id), "図　連絡体制", "情報システム利用者が情報システム管理者に報告し、情報システム管理者が情報セキュリティ管理者に報告する。",
				new Drawing(150, 90, List.of(new Drawing.Box(2, 24, 146, 62, List.of("緊急時対応職員"), true),
						new Drawing.Box(8, 2, 56, 14, List.of("北海道警察本部"), false),
						new Drawing.Box(86, 2, 56, 14, List.of("総合政策部情報統計局", "情報政策課"), false),
						new Drawing.Box(8, 36, 56, 18, List.of("情報セキュリティ管理者", "○○課長", "緊急時対応リーダー（責任者）"), false),
						new Drawing.Box(86, 36, 56, 18, List.of("情報システム管理者", "○○課長"), false),
						new Drawing.Box(86, 66, 56, 14, List.of("とても長い名称の情報システム担当者及び連絡調整担当者"), false),
						new Drawing.Arrow(List.of(new Drawing.Point(86, 45), new Drawing.Point(64, 45)), "報告", false),
						new Drawing.Arrow(List.of(new Drawing.Point(114, 66), new Drawing.Point(114, 54)), "報告・指示",
								true),
						new Drawing.Arrow(List.of(new Drawing.Point(36, 36), new Drawing.Point(36, 16)), "連携・協力", true),
						new Drawing.Arrow(List.of(new Drawing.Point(64, 50), new Drawing.Point(75, 50),
								new Drawing.Point(75, 9), new Drawing.Point(86, 9)), "報告", false),
						new Drawing.Caption(8, 66, List.of("※　大規模な障害の時は、", "　　第一報を一斉同報")))));
	}

}
