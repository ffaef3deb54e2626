package jp.tejuncho.organization.web;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

import jp.tejuncho.document.PageStyle;

/**
 * 用紙と文字の入力欄.
 *
 * @param typed what was typed, by the component of the style it is for
 * @param options what was ticked
 */
record PageFields(Map<String, String> typed, Set<String> options) {

	private static final String SIZE = "halfPoints";

	private static final String FACE = "face";

	private static final List<PageNumber> NUMBERS = List.of(
			new PageNumber("letters", "一行の字数", "字", range(PageStyle.LETTERS)),
			new PageNumber("lines", "一頁の行数", "行", range(PageStyle.LINES)),
			new PageNumber("binding", "綴じる側の余白", "mm", range(PageStyle.BINDING) + "縦長の用紙では左、横長の用紙では上です。"),
			new PageNumber("top", "上の余白", "mm", range(PageStyle.EDGE)),
			new PageNumber("bottom", "下の余白", "mm", range(PageStyle.EDGE)));

	static final List<String> KEYS = List.of("letters", "lines", "binding", "top", "bottom", SIZE, FACE);

	static Map<String, String> of(PageStyle style) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("letters", Integer.toString(style.letters()));
		typed.put("lines", Integer.toString(style.lines()));
		typed.put(SIZE, Integer.toString(style.halfPoints()));
		typed.put("binding", Integer.toString(style.binding()));
		typed.put("top", Integer.toString(style.top()));
		typed.put("bottom", Integer.toString(style.bottom()));
		typed.put(FACE, style.face().name());
		return typed;
	}

	/**
	 * Says what can be chosen.
	 * @param model where the page finds it
	 */
	static void offer(Model model) {
		model.addAttribute("pageNumbers", NUMBERS);
		Map<String, String> sizes = new LinkedHashMap<>();
		for (int size = PageStyle.HALF_POINTS.least(); size <= PageStyle.HALF_POINTS.most(); size++) {
			sizes.put(Integer.toString(size), PageStyle.points(size) + "ポイント");
		}
		model.addAttribute("pageSizes", sizes);
		Map<String, String> faces = new LinkedHashMap<>();
		for (PageStyle.Face face : PageStyle.Face.values()) {
			faces.put(face.name(), face.label());
		}
		model.addAttribute("pageFaces", faces);
		Map<String, String> choices = new LinkedHashMap<>();
		for (PageStyle.Option option : PageStyle.Option.values()) {
			choices.put(option.name(), option.label());
		}
		model.addAttribute("pageOptions", choices);
	}

	private static String range(PageStyle.Range range) {
		return range.least() + "から" + range.most() + "まで。";
	}

	/**
	 * Says what is wrong, beside the field it is about.
	 * @param errors where it is said
	 */
	void check(Errors errors) {
		boolean numbers = true;
		for (PageNumber number : NUMBERS) {
			if (number(number.key()) == null) {
				numbers = false;
				errors.rejectValue(path(number.key()), "number", number.label() + "を、小数点のない数で入力してください");
			}
		}
		if (number(SIZE) == null) {
			numbers = false;
			errors.rejectValue(path(SIZE), "choose", "文字の大きさを選んでください");
		}
		if (face().isEmpty()) {
			errors.rejectValue(path(FACE), "choose", "本文の書体を選んでください");
		}
		if (numbers) {
			faults().forEach((fault) -> errors.rejectValue(path(fault.field()), "page", fault.reason()));
		}
	}

	private static String path(String key) {
		return "page[" + key + "]";
	}

	private List<PageStyle.Fault> faults() {
		return PageStyle.faults(value("letters"), value("lines"), value(SIZE), value("binding"), value("top"),
				value("bottom"));
	}

	/**
	 * The style, once {@link #check} has found nothing wrong.
	 * @return the style; nothing while something is wrong
	 */
	Optional<PageStyle> style() {
		boolean numbers = KEYS.stream().allMatch((key) -> key.equals(FACE) || number(key) != null);
		if (!numbers || !faults().isEmpty()) {
			return Optional.empty();
		}
		return face()
			.map((face) -> new PageStyle(value("letters"), value("lines"), value(SIZE), value("binding"), value("top"),
					value("bottom"), face, has(PageStyle.Option.GOTHIC_FOR_MANDATORY), has(PageStyle.Option.DUPLEX)));
	}

	private boolean has(PageStyle.Option option) {
		return this.options.contains(option.name());
	}

	private Optional<PageStyle.Face> face() {
		return Choices.of(PageStyle.Face.class, this.typed.getOrDefault(FACE, ""));
	}

	private int value(String key) {
		Integer number = number(key);
		return (number != null) ? number : 0;
	}

	// full-width digits are what a Japanese keyboard gives
	private @Nullable Integer number(String key) {
		String digits = Normalizer.normalize(this.typed.getOrDefault(key, ""), Normalizer.Form.NFKC).strip();
		return digits.matches("[0-9]{1,4}") ? Integer.valueOf(digits) : null;
	}

	/**
	 * 数の欄.
	 *
	 * @param key the component of the style
	 * @param label what the page calls it
	 * @param unit what it is counted in
	 * @param hint what may be typed
	 */
	public record PageNumber(String key, String label, String unit, String hint) {
	}

}
