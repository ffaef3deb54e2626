package jp.tejuncho.about.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import jp.tejuncho.edition.Edition;
import jp.tejuncho.edition.Editions;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.PrintFont;
import jp.tejuncho.output.UnprintableCharacter;

/**
 * 手順帖についての画面.
 */
@Controller
class AboutController {

	private final DocumentOutput output;

	private final Editions editions;

	private final String version;

	AboutController(DocumentOutput output, Editions editions, @Value("${tejuncho.version:}") String version) {
		this.output = output;
		this.editions = editions;
		this.version = version;
	}

	@GetMapping("/about")
	String show(Model model) {
		model.addAttribute("version", this.version);
		model.addAttribute("sources", this.editions.all().stream().map(Edition::head).map(Source::of).toList());
		model.addAttribute("fonts", byLicence(this.output.ownFonts()));
		model.addAttribute("addedFonts", this.output.addedFonts());
		model.addAttribute("screenParts", screenParts());
		model.addAttribute("libraries", Library.all());
		return "about/about";
	}

	/**
	 * Told while somebody types.
	 * @param text letters that not every font has
	 * @return those no font has, by their code
	 */
	@GetMapping(path = "/about/letters", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Map<String, String> letters(@RequestParam(defaultValue = "") String text) {
		Map<String, String> codes = new LinkedHashMap<>();
		this.output.unprintable(text)
			.forEach((letter) -> codes.put(letter, new UnprintableCharacter(letter, null).notation()));
		return codes;
	}

	private static List<ScreenPart> screenParts() {
		return List.of(new ScreenPart("デジタル庁デザインシステムのデザイントークン", "画面の色と大きさ", text("/licences/design-tokens/LICENSE")),
				new ScreenPart("htmx", "画面を移らずに保存する", text("/licences/htmx/LICENSE")));
	}

	private static List<FontGroup> byLicence(List<PrintFont> fonts) {
		Map<String, List<PrintFont>> groups = fonts.stream()
			.collect(Collectors.groupingBy(PrintFont::licenceText, LinkedHashMap::new, Collectors.toList()));
		return groups.entrySet()
			.stream()
			.map((group) -> new FontGroup(families(group.getValue()), group.getValue(), group.getKey()))
			.toList();
	}

	private static String families(List<PrintFont> fonts) {
		return fonts.stream().map(PrintFont::family).distinct().collect(Collectors.joining("、"));
	}

	private static String text(String resource) {
		try (InputStream stream = AboutController.class.getResourceAsStream(resource)) {
			return (stream != null) ? new String(stream.readAllBytes(), StandardCharsets.UTF_8) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * 例文の出典.
	 *
	 * @param document what is made from it
	 * @param name the guideline
	 * @param issued when and by whom it was issued
	 */
	public record Source(String document, String name, String issued) {

		static Source of(Edition.Head head) {
			String issued = head.issued();
			return new Source(head.documentTitle(), head.name(), (issued != null) ? issued : "");
		}

	}

	/**
	 * 同じライセンスの書体.
	 *
	 * @param families what they are called together
	 * @param fonts the fonts
	 * @param licence the licence in full
	 */
	public record FontGroup(String families, List<PrintFont> fonts, String licence) {

		public FontGroup {
			fonts = List.copyOf(fonts);
		}

	}

	/**
	 * 画面の部品.
	 *
	 * @param name what it is called
	 * @param use what for
	 * @param licence its licence in full
	 */
	public record ScreenPart(String name, String use, String licence) {
	}

}
