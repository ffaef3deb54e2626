package jp.tejuncho.contact;

import java.util.List;
import java.util.function.UnaryOperator;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.NodeId;

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

	@Property(tries = 100)
	void 緊急時対応職員は皆図に名が出る(@ForAll("people") List<ContactPerson> people) {
		String drawn = figure(people).drawing().shapes().toString();
		assertThat(people).allMatch((person) -> drawn.contains(person.name()));
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

	private static Block.Figure figure(List<ContactPerson> people) {
		UnaryOperator<String> words = (id) -> id.equals("police.name") ? "北海道警察本部" : id;
		return ContactFigure.of(ID, people, words);
	}

	private static ContactPerson person(Duty duty, String name) {
		return new ContactPerson(duty, "課長", name, "", "", "");
	}

	private static boolean overlap(Drawing.Box one, Drawing.Box other) {
		return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
				&& one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
	}

}
