package jp.tejuncho.edition;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlaceIdTests {

	@Property
	void 書いた識別子を読めば同じ位置になる(@ForAll("ids") PlaceId id) {
		assertThat(PlaceId.read(id.toString())).hasValue(id);
		assertThat(id).hasToString(id.value());
	}

	@Property
	void 条項と中の名から同じ位置に戻る(@ForAll("ids") PlaceId id) {
		PlaceId again = id.isPart() ? id.clause().child(id.key()) : id.clause();
		assertThat(again).isEqualTo(id);
		assertThat(id.clause().isPart()).isFalse();
		assertThat(id.clause().clause()).isEqualTo(id.clause());
	}

	@Property
	void 中にある位置は含む位置の条項のものである(@ForAll("ids") PlaceId outer, @ForAll("names") String name) {
		PlaceId inner = outer.child(name);
		assertThat(inner.isWithin(outer)).isTrue();
		assertThat(inner.isWithin(outer.clause())).isTrue();
		assertThat(inner.clause()).isEqualTo(outer.clause());
		assertThat(outer.isWithin(inner)).isFalse();
		assertThat(outer.isWithin(outer)).isFalse();
	}

	@Test
	void 名の頭が同じだけの条項の行はその条項のものではない() {
		assertThat(new PlaceId("asset.manager/network").isWithin(new PlaceId("asset.manage"))).isFalse();
		assertThat(new PlaceId("asset.manager").isWithin(new PlaceId("asset"))).isFalse();
		assertThat(new PlaceId("asset.manager/network").isWithin(new PlaceId("asset.manager"))).isTrue();
		assertThat(new PlaceId("asset.manager/table/1").isWithin(new PlaceId("asset.manager/table"))).isTrue();
	}

	@Test
	void 行や升目からその条項が分かる() {
		assertThat(new PlaceId("asset.manager/table/1").clause()).hasToString("asset.manager");
		assertThat(new PlaceId("asset.manager/table/1").key()).isEqualTo("table/1");
		assertThat(new PlaceId("own.00000001/own-2").clause()).hasToString("own.00000001");
		assertThat(new PlaceId("asset.manager").key()).isEmpty();
	}

	@Test
	void 名のないものは位置ではない() {
		assertThat(PlaceId.read("")).isEmpty();
		assertThat(PlaceId.read(" ")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new PlaceId("")).withMessageContaining("id of a place");
	}

	@Test
	void 打たれたままの参照先も失われない() {
		assertThat(new PlaceId("/あ").clause()).hasToString("/あ");
		assertThat(new PlaceId("/あ").isPart()).isFalse();
		assertThat(new PlaceId("あ/").key()).isEmpty();
	}

	@Provide
	Arbitrary<PlaceId> ids() {
		return names().list().ofMinSize(1).ofMaxSize(3).map((names) -> new PlaceId(String.join("/", names)));
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.strings().withChars("abz09.-").ofMinLength(1).ofMaxLength(12);
	}

}
