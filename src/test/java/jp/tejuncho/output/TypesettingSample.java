package jp.tejuncho.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;

/**
 * What is hard to set, on a few pages that a person can look through.
 */
public final class TypesettingSample {

	private static final String COMPLEMENT = "（例）、「例」。例えば、ローマッチャー々々である……それは――第111条及び第２項の2、12,345件（365日）をいう？！";

	private TypesettingSample() {
	}

	/**
	 * The sample.
	 * @return a draft
	 */
	public static Document document() {
		List<Block> chapters = List.of(
				chapter("kinsoku", "禁則をどの位置でも",
						IntStream.rangeClosed(24, 44)
							.mapToObj((letters) -> paragraph("kinsoku." + letters, "字".repeat(letters) + COMPLEMENT))
							.toList()),
				chapter("points", "約物の連なり", points()), chapter("names", "人名と外字", names()),
				chapter("scripts", "和文と欧文", scripts()), chapter("lists", "列挙", lists()),
				chapter("tables", "表", tables()), chapter("blanks", "空欄と見え消し", blanks()));
		Document.Head head = new Document.Head(new Words(List.of(new Inline.Empty("system", "○○○○システム", "情報システム名"))),
				"組版の見本", Words.of("令和８年11月"), Words.of("総務部情報局情報課"), "非公開", "第１版", true, LocalDate.of(2026, 11, 23));
		return new Document(head, List.of(new Block.Division(new NodeId("all"), Level.PART,
				Words.of("組むのが難しいもの、及び「とても長い見出し」――二行にわたる見出しは番号の右にそろう（第111条関係）"), chapters)));
	}

	private static List<Block> points() {
		return List.of(
				paragraph("points.inner",
						"本手順（以下「手順」という。）、「基準」（「方針」を含む。）及び『要領』（【案】）は、「（「一」）、（『二』）。」のとおり『「三」』、〔四〕・〈五〉・《六》とする。"),
				paragraph("points.first", "「始めの括弧」で始まる段落は、一字下げの後に括弧を置く。（この括弧が行頭に来たときは、左にそろえる。）「この括弧も同じとする。」「次も同じとする。」"),
				paragraph("points.run", "――……、。）」』】〕〉》「『（【〔〈《・・・：：；；？？！！"),
				paragraph("points.lonely", "最後の一字だけが次の行に残ることのないように前の行から字を送って組むものとする。"));
	}

	private static List<Block> names() {
		return List.of(
				paragraph("names.rare",
						"髙橋、山﨑、𠮷田、𡈽屋、草彅、" + "\uFA10本、\uFA19原、葛\uDB40\uDD00西、葛\uDB40\uDD01飾、辻\uDB40\uDD00村、"
								+ "か\u309Aき\u309Aく\u309A、e\u0301cole、㈱、①㊿、℡、㎡、〇、丂、𩸽。"),
				paragraph("names.line",
						IntStream.range(0, 12)
							.mapToObj((i) -> "葛\uDB40\uDD00".repeat(3) + "、𠮷野、")
							.reduce("", String::concat) + "異体字は、行が変わっても元の字と離れない。"));
	}

	private static List<Block> scripts() {
		return List.of(paragraph("scripts.urls",
				"詳細は、https://www.example.lg.jp/soumu/joho/security/2026/index.html?lang=ja を参照し、"
						+ "不明な点は、joho-security.kacho@pref.example.lg.jpへ照会する（TCP/IP、2-C-a及びsv-01.example.lg.jpは分けない。）。"),
				paragraph("scripts.endless",
						"行より長い宛先は、https://www.example.lg.jp/" + "soumu/joho/security/".repeat(8)
								+ "index.htmlのように節目で分ける。"),
				paragraph("scripts.latin",
						"JPCERT/CCのWeekly Reportには、The following vulnerabilities were reported during the week and affect products "
								+ "widely used in local governments: please refer to each advisory for details.のような英文がある。"),
				paragraph("scripts.digits",
						"ログは365日、パスワードは12文字以上、接続は10:30から17:15まで、TLS 1.3、IPv6、Windows 11、AES-256、SHA-256及びRFC 9110による。"));
	}

	private static List<Block> lists() {
		List<Block.Item> items = IntStream.rangeClosed(1, 50)
			.mapToObj((i) -> new Block.Item(new NodeId("lists.items/" + i), Words.of((i % 10 == 0)
					? "情報システム管理者が、本システムの運用に必要な事項を別に定め、関係する職員に周知し、毎年度１回以上、その実施の状況を確認するもの（第" + i + "号）" : "事項" + i)))
			.toList();
		List<Block.Item> bullets = List.of(new Block.Item(new NodeId("lists.bullets/1"), Words.of("発生した日時")),
				new Block.Item(new NodeId("lists.bullets/2"),
						Words.of("「括弧」で始まる項目は、記号の右にそろい、二行目からも同じ位置から始まることを、この長い項目で確かめる。")));
		Block clause = new Block.Division(new NodeId("lists.clause"), Level.CLAUSE, Words.of("条項の見出し"),
				List.of(paragraph("lists.lead", "次に掲げる事項とする。"), new Block.Enumeration(new NodeId("lists.items"), items),
						new Block.Bullets(new NodeId("lists.bullets"), bullets)));
		return List
			.of(new Block.Division(new NodeId("lists.section"), Level.SECTION, Words.of("節の見出し"), List.of(clause)));
	}

	private static List<Block> tables() {
		List<Block.Column> columns = new ArrayList<>();
		List<Words> cells = new ArrayList<>();
		for (String head : new String[] { "番号", "サーバー等の名称", "コンピューター名等", "設置場所", "担当者名", "電話番号", "電子メールアドレス" }) {
			columns.add(new Block.Column(head, head.equals("番号") ? 1 : 2));
		}
		for (String cell : new String[] { "１", "ファイアーウォール", "mihon-fw01.example.lg.jp", "管理区域（本庁舎地下１階）", "髙﨑　見本",
				"011-251-0110（内線12345）", "joho-security.kacho@pref.example.lg.jp" }) {
			cells.add(Words.of(cell));
		}
		return List.of(paragraph("tables.lead", "幅の狭い列でも、語は節目で分け、隣の列にはみ出さない。"),
				new Block.Table(new NodeId("tables.wide"), "サーバーの一覧", columns,
						IntStream.range(0, 24).mapToObj((row) -> List.copyOf(cells)).toList()));
	}

	private static List<Block> blanks() {
		Inline blank = new Inline.Empty("section", "○○部○○局○○課長", "課長の職名");
		List<Inline> filled = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			filled.add(new Inline.Plain((i == 0) ? "責任者は、" : "、"));
			filled.add(blank);
			filled.add(new Inline.Plain("（不在のときは"));
			filled.add(new Inline.Filled("deputy", "情報課主幹"));
			filled.add(new Inline.Plain("）"));
		}
		filled.add(new Inline.Plain("とする。"));
		List<Inline> changed = List.of(new Inline.Plain("パスワードは、"), new Inline.Marked("定期的に", Inline.Change.REMOVED),
				new Inline.Marked("漏えいのおそれがあるときは、速やかに", Inline.Change.ADDED), new Inline.Plain("変更し、"),
				new Inline.Marked("８文字", Inline.Change.REVISED), new Inline.Plain("以上とする。"));
		return List.of(new Block.Paragraph(new NodeId("blanks.empty"), new Words(filled)),
				new Block.Paragraph(new NodeId("blanks.changed"), new Words(changed)));
	}

	private static Block chapter(String id, String title, List<Block> blocks) {
		return new Block.Division(new NodeId(id), Level.CHAPTER, Words.of(title), blocks);
	}

	private static Block paragraph(String id, String text) {
		return new Block.Paragraph(new NodeId(id), Words.of(text));
	}

}
