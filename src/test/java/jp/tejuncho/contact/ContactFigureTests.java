package jp.tejuncho.contact;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.output.figure.FigureLabels;
import jp.tejuncho.output.figure.FigureLayout;
import jp.tejuncho.text.LetterWidths;

import static org.assertj.core.api.Assertions.assertThat;

class ContactFigureTests {

	private static final NodeId ID = new NodeId("figure");

	@Property(tries = 200)
	void 誰が何人いても枠は重ならず図からはみ出さない(@ForAll("people") List<ContactPerson> people) {
		Drawing drawing = figure(people).drawing();
		List<Drawing.Box> boxes = drawing.shapes()
			.stream()
			.filter(Drawing.Box.class::isInstance)
			.map(Drawing.Box.class::cast)
			.toList();
		for (Drawing.Box box : boxes) {
			assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
			assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
			boxes.stream()
				.filter((other) -> !other.equals(box) && !other.grouping() && !box.grouping())
				.forEach((other) -> assertThat(overlap(box, other)).isFalse());
		}
	}

	@Property(tries = 200)
	void 矢印の名札はほかの名札にも枠にも注記にもほかの矢印にも重ならない(@ForAll("people") List<ContactPerson> people) {
		Drawing drawing = figure(people).drawing();
		FigureLabels labels = FigureLabels.of(drawing);
		List<Drawing.Arrow> arrows = drawing.shapes()
			.stream()
			.filter(Drawing.Arrow.class::isInstance)
			.map(Drawing.Arrow.class::cast)
			.toList();
		for (Drawing.Arrow arrow : arrows) {
			if (!arrow.label().isBlank()) {
				FigureLayout.Label label = labels.of(arrow);
				Drawing.Box ground = ground(label.x(), label.y(), label.width(), label.height());
				drawing.shapes()
					.stream()
					.flatMap((shape) -> covered(shape, arrow, labels))
					.forEach((other) -> assertThat(overlap(ground, other)).as("%s on %s", label, other).isFalse());
			}
		}
	}

	private static Stream<Drawing.Box> covered(Drawing.Shape shape, Drawing.Arrow own, FigureLabels labels) {
		return switch (shape) {
			case Drawing.Box box -> box.grouping() ? Stream.empty() : Stream.of(box);
			case Drawing.Caption caption -> FigureLayout.lines(caption)
				.stream()
				.map((line) -> ground(line.x(), line.y() - line.size(), LetterWidths.ems(line.words()) * line.size(),
						line.size()));
			case Drawing.Arrow arrow when arrow.equals(own) -> Stream.empty();
			case Drawing.Arrow arrow ->
				Stream.concat(stretches(arrow), arrow.label().isBlank() ? Stream.empty() : Stream.of(labels.of(arrow))
					.map((label) -> ground(label.x(), label.y(), label.width(), label.height())));
		};
	}

	private static Stream<Drawing.Box> stretches(Drawing.Arrow arrow) {
		return IntStream.range(1, arrow.points().size()).mapToObj((i) -> {
			Drawing.Point from = arrow.points().get(i - 1);
			Drawing.Point to = arrow.points().get(i);
			return ground(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()),
					Math.max(0.1, Math.abs(to.x() - from.x())), Math.max(0.1, Math.abs(to.y() - from.y())));
		});
	}

	private static Drawing.Box ground(double x, double y, double width, double height) {
		return new Drawing.Box(x, y, width, height, List.of(), false);
	}

	@Test
	void 委託していなければ図も図の説明も委託等事業者と書かない() {
		Block.Figure figure = ContactFigure.of(ID, staff(3), (id) -> id, false);
		assertThat(letters(figure.drawing())).doesNotContain("委託等事業者", "調査報告事項");
		assertThat(figure.alternative()).doesNotContain("委託等事業者");
		assertThat(letters(figure(staff(3)).drawing())).contains("委託等事業者", "調査報告事項");
	}

	@Property(tries = 100)
	void 緊急時対応職員は皆図に名が出る(@ForAll("people") List<ContactPerson> people) {
		String drawn = letters(figure(people).drawing());
		assertThat(people).allMatch((person) -> drawn.contains(person.name()));
	}

	@Property(tries = 200)
	void 枠の文字は小さくならず枠に収まる(@ForAll("long people") List<ContactPerson> people) {
		Drawing drawing = figure(people).drawing();
		for (Drawing.Shape shape : drawing.shapes()) {
			if (shape instanceof Drawing.Box box) {
				List<FigureLayout.Line> lines = FigureLayout.lines(box);
				assertThat(lines).allMatch((line) -> line.size() > 3.2);
				assertThat(lines.stream().map(FigureLayout.Line::words)).containsExactlyElementsOf(box.lines());
			}
			else if (shape instanceof Drawing.Caption caption) {
				FigureLayout.lines(caption)
					.forEach((line) -> assertThat(line.x() + LetterWidths.ems(line.words()) * line.size())
						.isLessThanOrEqualTo(drawing.width()));
			}
		}
	}

	@Test
	void 三十人いても図に名が出てそれより多い人は一覧にあると書く() {
		List<ContactPerson> thirty = staff(30);
		String drawn = letters(figure(thirty).drawing());
		assertThat(thirty).allMatch((person) -> drawn.contains(person.name()));
		assertThat(drawn).doesNotContain("一覧のとおり");
		assertThat(letters(figure(staff(100)).drawing())).contains("担当40号", "ほか60人（一覧のとおり）");
		assertThat(figure(staff(100)).drawing().height()).isLessThan(420);
	}

	@Test
	void 長い職名は課の名のあとで折れ氏名は一行にまとまる() {
		ContactPerson person = person(Duty.LEADER, "見本　太郎左衛門", "総合政策部情報統計局情報政策課課長補佐");
		assertThat(FigureLines.of(person, 13)).containsExactly("総合政策部情報統計局", "情報政策課課長補佐", "見本　太郎左衛門");
	}

	@Test
	void 課長は課と長に分かれない() {
		for (String post : List.of("情報システム利用課長", "福祉保健総合情報システム利用課長補佐", "総合政策部情報統計局情報政策課長", "緊急時対応統括課員")) {
			for (int room = 5; room <= 13; room++) {
				List<String> lines = FigureLines.broken(post, room);
				assertThat(String.join("", lines)).isEqualTo(post);
				assertThat(lines).as(post).noneMatch((line) -> line.startsWith("長") || line.startsWith("員"));
			}
		}
	}

	@Test
	void 職名は組織の名の切れ目で折れ情報システムは一語にまとまる() {
		assertThat(FigureLines.broken("総務部情報政策課情報システム係主査", 13)).containsExactly("総務部情報政策課", "情報システム係主査");
		assertThat(FigureLines.broken("総務部情報政策課課長補佐兼情報システム係長", 13)).containsExactly("総務部情報政策課課長補佐", "兼情報システム係長");
		assertThat(FigureLines.broken("情報政策課課長補佐兼情報システム係長", 13)).containsExactly("情報政策課課長補佐", "兼情報システム係長");
		assertThat(FigureLines.broken("見本情報サービス株式会社北海道支社", 13)).containsExactly("見本情報サービス株式会社", "北海道支社");
		assertThat(FigureLines.broken("特定個人情報セキュリティ管理者", 13)).noneMatch((line) -> line.startsWith("セキュリティ"));
	}

	@Test
	void 役割の名は語の途中で折れない() {
		assertThat(FigureLines.broken(Duty.LEADER.label(), 13)).containsExactly("緊急時対応リーダー", "（責任者）");
		assertThat(FigureLines.broken("住民基本台帳運用システム担当", 11)).containsExactly("住民基本台帳運用", "システム担当");
	}

	@Test
	void 役割をまだ選んでいない人は図には出ない() {
		ContactPerson nobody = new ContactPerson(RowId.fresh(), null, "係長", "未定太郎", "", "", "");
		assertThat(letters(figure(List.of(nobody)).drawing())).doesNotContain("未定太郎");
	}

	@Test
	void 誰も登録していない役割は丸印で残る() {
		assertThat(figure(List.of()).drawing().shapes().toString()).contains("○○");
	}

	@Test
	void 図の内容は言葉でも伝わる() {
		assertThat(figure(List.of(person(Duty.LEADER, "見本　太郎"))).alternative()).contains("見本　太郎", "北海道警察本部", "報告・指示");
	}

	@Provide
	Arbitrary<List<ContactPerson>> people() {
		return Arbitraries.of(Duty.class)
			.flatMap((duty) -> Arbitraries.strings()
				.withCharRange('あ', 'ん')
				.ofMinLength(1)
				.ofMaxLength(20)
				.map((name) -> person(duty, name)))
			.list()
			.ofMaxSize(20);
	}

	@Provide("long people")
	Arbitrary<List<ContactPerson>> longPeople() {
		Arbitrary<String> words = Arbitraries
			.of("総合政策部", "情報統計局", "情報政策課", "システム", "主幹（ＧＬ）", "見本", "ab-c", "　", "ー", "、")
			.list()
			.ofMaxSize(10)
			.map((pieces) -> String.join("", pieces).strip());
		return Combinators.combine(Arbitraries.of(Duty.class), words, words)
			.as(ContactFigureTests::person)
			.list()
			.ofMaxSize(30);
	}

	private static List<ContactPerson> staff(int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> person(Duty.STAFF, "担当" + number + "号", "システム管理係主任"))
			.toList();
	}

	// what is broken over two lines is read as one
	private static String letters(Drawing drawing) {
		StringBuilder letters = new StringBuilder();
		drawing.shapes().forEach((shape) -> letters.append(switch (shape) {
			case Drawing.Box box -> String.join("", box.lines());
			case Drawing.Caption caption -> String.join("", caption.lines());
			case Drawing.Arrow arrow -> arrow.label();
		}));
		return letters.toString();
	}

	private static Block.Figure figure(List<ContactPerson> people) {
		UnaryOperator<String> words = (id) -> id.equals("police.name") ? "北海道警察本部" : id;
		return ContactFigure.of(ID, people, words, true);
	}

	private static ContactPerson person(Duty duty, String name) {
		return person(duty, name, "課長");
	}

	private static ContactPerson person(Duty duty, String name, String post) {
		return new ContactPerson(RowId.fresh(), duty, post, name, "", "", "");
	}

	private static boolean overlap(Drawing.Box one, Drawing.Box other) {
		return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
				&& one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
	}

}
