package jp.tejuncho.document;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

@DisplayName("版面")
class PageStyleTests {

	@Test
	void 何も決めなければ庁内の普通の用紙になる() {
		assertThat(PageStyle.STANDARD.size()).isEqualTo(11);
		assertThat(PageStyle.STANDARD.leading()).isCloseTo(18.98, within(0.01));
		assertThat(PageStyle.STANDARD.outer()).isCloseTo(24.8, within(0.05));
		assertThat(PageStyle.STANDARD.consequences()).isEqualTo("右の余白は24.8mm、行の間隔は19.0ポイント（文字の大きさの1.73倍）");
		assertThat(PageStyle.STANDARD.optionsInWords()).isEqualTo("なし");
	}

	@Test
	void 印刷できない寸法は直し方の分かる言葉で断られる() {
		assertThat(fields(24, 36, 22, 30, 28, 28)).containsExactly("letters");
		assertThat(fields(40, 61, 22, 30, 28, 28)).containsExactly("lines");
		assertThat(fields(40, 36, 17, 30, 28, 28)).containsExactly("halfPoints");
		assertThat(fields(40, 36, 22, 19, 28, 28)).containsExactly("binding");
		assertThat(fields(40, 36, 22, 30, 19, 61)).containsExactly("top", "bottom");
		assertThat(reasons(44, 36, 22, 30, 28, 28)).singleElement().asString().contains("15mmより狭く", "一行の字数を減らす");
		assertThat(reasons(60, 36, 28, 30, 28, 28)).singleElement().asString().contains("はみ出します");
		assertThat(reasons(26, 36, 18, 20, 28, 28)).singleElement().asString().contains("60mmより広く");
		assertThat(reasons(40, 48, 22, 30, 28, 28)).singleElement().asString().contains("上下の行がくっつきます", "一頁の行数を減らす");
		assertThat(reasons(40, 15, 22, 30, 28, 28)).singleElement().asString().contains("３倍より広く");
		assertThat(reasons(35, 30, 24, 30, 28, 28)).isEmpty();
	}

	@Test
	void 印刷できない版面は作れない() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PageStyle(44, 36, 22, 30, 28, 28, PageStyle.Face.UD_MINCHO, false, false))
			.withMessageContaining("15mmより狭く");
	}

	@Test
	void 両面に刷るなら左右でなく外側の余白という() {
		PageStyle duplex = new PageStyle(35, 30, 21, 30, 28, 28, PageStyle.Face.UD_GOTHIC, true, true);
		assertThat(duplex.consequences()).startsWith("外側の余白は50.4mm");
		assertThat(duplex.optionsInWords()).contains("ゴシックで印刷する", "、両面印刷のため");
		assertThat(PageStyle.points(duplex.halfPoints())).isEqualTo("10.5");
	}

	private static List<String> fields(int letters, int lines, int halfPoints, int binding, int top, int bottom) {
		return PageStyle.faults(letters, lines, halfPoints, binding, top, bottom)
			.stream()
			.map(PageStyle.Fault::field)
			.toList();
	}

	private static List<String> reasons(int letters, int lines, int halfPoints, int binding, int top, int bottom) {
		return PageStyle.faults(letters, lines, halfPoints, binding, top, bottom)
			.stream()
			.map(PageStyle.Fault::reason)
			.toList();
	}

}
