package jp.tejuncho.output.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.RenderedPdf;
import jp.tejuncho.output.TypesettingSample;
import jp.tejuncho.testing.PdfConformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * 組版の見本.
 */
class TypesettingSampleTests {

	private static final Path SAMPLES = Path.of("target/samples");

	private final Document document = TypesettingSample.document();

	private final List<Line> lines = lines(this.document);

	@Test
	void 見本はどの字も印字でき長く保存できる() throws IOException {
		RenderedPdf pdf = new PdfRenderer("").render(this.document, PageStyle.STANDARD);
		Files.createDirectories(SAMPLES);
		Files.write(SAMPLES.resolve("typesetting.pdf"), pdf.bytes());
		assertThat(pdf.unprintable()).isEmpty();
		assertThat(PdfConformance.faults(pdf.bytes())).isEmpty();
	}

	@Test
	void 宛先と番号は途中で行が変わらない() {
		for (String whole : List.of("第111条", "12,345", "2-C-a", "TCP/IP", "sv-01.example.lg.jp",
				"https://www.example.lg.jp/soumu/joho/security/2026/index.html?lang=ja",
				"joho-security.kacho@pref.example.lg.jp", "AES-256")) {
			assertThat(this.lines).as(whole).anyMatch((line) -> line.text().contains(whole));
		}
	}

	@Test
	void 行より長い宛先は節目で行が変わる() {
		List<Line> parts = this.lines.stream()
			.filter((line) -> line.text().contains("soumu/joho/security/soumu"))
			.toList();
		assertThat(parts).hasSizeGreaterThan(2);
		assertThat(parts.subList(0, parts.size() - 1)).allMatch((line) -> line.text().endsWith("/"));
	}

	@Test
	void 段落の終わりに二字以下の行が残らない() {
		List<Line> lonely = this.lines.stream()
			.filter((line) -> line.text().length() <= 2 && line.text().endsWith("。"))
			.toList();
		assertThat(lonely).isEmpty();
	}

	@Test
	void 続く約物は二字分の幅をとらない() {
		Line line = line("、「基準」（「方針」を含む。）");
		assertThat(advance(line, "）、")).isCloseTo(0.5f, within(0.01f));
		assertThat(advance(line, "」（")).isCloseTo(0.5f, within(0.01f));
		assertThat(advance(line, "（「")).isCloseTo(0.5f, within(0.01f));
	}

	@Test
	void 和文と欧文の間は四分あく() {
		Line line = line("TLS 1.3");
		assertThat(advance(line, "は3")).isBetween(1.12f, 1.5f);
		assertThat(advance(line, "36")).isCloseTo(0.5f, within(0.01f));
	}

	@Test
	void 濁点などの符号は元の字に重ねて印字し人名の字は別の字にしない() {
		Line line = line("か\u309A");
		assertThat(advance(line, "か\u309Aき\u309A")).isCloseTo(1, within(0.05f));
		assertThat(line.text()).contains("écol").doesNotContain("e\u0301");
		assertThat(line("\uFA10本").text()).contains("\uFA19原", "葛\uDB40\uDD00西", "葛\uDB40\uDD01飾");
	}

	@Test
	void 欧文の語の字はばらばらにならない() {
		for (Line line : this.lines) {
			List<Line.Spot> spots = line.spots();
			for (int i = 1; i < spots.size(); i++) {
				Line.Spot before = spots.get(i - 1);
				if (before.glyph().isLatin() && spots.get(i).glyph().isLatin()) {
					assertThat((spots.get(i).x() - before.x()) / before.size()).as(line.text())
						.isCloseTo(before.glyph().width(), within(0.01f));
				}
			}
		}
	}

	private Line line(String part) {
		return this.lines.stream().filter((line) -> line.text().contains(part)).findFirst().orElseThrow();
	}

	// from the origin of the first letter to that of the second, in ems
	private static float advance(Line line, String two) {
		List<Line.Spot> spots = line.spots();
		for (int i = 1; i < spots.size(); i++) {
			if (two.equals(spots.get(i - 1).glyph().printed() + spots.get(i).glyph().printed())) {
				return (spots.get(i).x() - spots.get(i - 1).x()) / spots.get(i).size();
			}
		}
		throw new AssertionError(two + " is not in " + line.text());
	}

	private static List<Line> lines(Document document) {
		List<Line> lines = new ArrayList<>();
		for (PdfPages.Page page : PdfLayout.of(document, PageStyle.STANDARD, new PdfFonts("")).pages()) {
			for (PdfPages.Placed placed : page.strips()) {
				if (placed.strip() instanceof TextStrip strip) {
					lines.add(strip.line());
				}
			}
		}
		return lines;
	}

}
