package jp.tejuncho.edition.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Figures;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.Level.Heading;
import jp.tejuncho.document.Mark;
import jp.tejuncho.edition.Levels;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;

/**
 * Reads how an edition is numbered. What it leaves out is as usual.
 */
final class NumberingReader {

	private static final Pattern FORM = Pattern.compile("([^{}]*)(?:\\{([^{}]+)\\}([^{}]*))?");

	private final Mistakes mistakes;

	NumberingReader(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	Levels read(StrictMapping edition) {
		StrictMapping numbering = edition.optionalMapping("numbering");
		if (numbering == null) {
			return Levels.USUAL;
		}
		Levels levels = new Levels(level(numbering, "part", Levels.USUAL.part()),
				level(numbering, "chapter", Levels.USUAL.chapter()),
				level(numbering, "section", Levels.USUAL.section()), level(numbering, "clause", Levels.USUAL.clause()),
				item(numbering));
		numbering.finish();
		return levels;
	}

	private Level level(StrictMapping numbering, String key, Level usual) {
		StrictMapping mapping = numbering.optionalMapping(key);
		if (mapping == null) {
			return usual;
		}
		Level level = new Level(mapping.string("name"), counting(mapping),
				heading(mapping.optionalText("heading"), usual.heading()), usual.isClause());
		mapping.finish();
		return level;
	}

	private Counting item(StrictMapping numbering) {
		StrictMapping mapping = numbering.optionalMapping("item");
		if (mapping == null) {
			return Levels.USUAL.item();
		}
		Counting counting = counting(mapping);
		if (!counting.mark().isCounted() || counting.throughout()) {
			this.mistakes.add(mapping.spot(), "項目の番号は、列挙ごとに数えます。", "markに番号の場所（{①}など）を書き、throughoutを消してください。");
		}
		mapping.finish();
		return counting;
	}

	private Counting counting(StrictMapping mapping) {
		YamlText written = mapping.text("mark");
		YamlText called = mapping.optionalText("called");
		Mark mark = mark(written);
		boolean throughout = mapping.optionalFlag("throughout", false);
		if (!mark.isCounted() && (throughout || called != null)) {
			this.mistakes.add(written.spot(), "「" + written.value() + "」は番号ではないので、通しにも、呼び方を変えることもできません。",
					"番号の場所を{1}のように書くか、throughoutとcalledを消してください。");
		}
		return new Counting(mark, (called != null) ? mark(called) : mark, throughout);
	}

	private Mark mark(YamlText text) {
		Matcher form = FORM.matcher(text.value());
		if (!form.matches()) {
			this.mistakes.add(text.spot(), "「" + text.value() + "」は番号の形として読めません。", "番号の場所を、第{1}条のように一つだけ括弧で示してください。");
			return Mark.sign("");
		}
		String one = form.group(2);
		if (one == null) {
			return Mark.sign(form.group(1));
		}
		Optional<Figures> figures = Figures.ofOne(one);
		if (figures.isEmpty()) {
			this.mistakes.add(text.spot(), "「{" + one + "}」という数字の書き方はありません。", "最初の番号を、1、１、一、Ⅰ、①、ア、甲、aのどれかで書いてください。");
		}
		return new Mark(form.group(1), figures.orElse(Figures.HALF_WIDTH), form.group(3));
	}

	private Heading heading(@Nullable YamlText text, Heading usual) {
		if (text == null) {
			return usual;
		}
		Optional<Heading> heading = Arrays.stream(Heading.values())
			.filter((one) -> name(one).equals(text.value()))
			.findFirst();
		if (heading.isEmpty()) {
			List<String> names = Arrays.stream(Heading.values()).map(NumberingReader::name).toList();
			this.mistakes.add(text.spot(), "「" + text.value() + "」という見出しの体裁はありません。",
					Nearest.remedy(text.value(), names, String.join("、", names) + "のどれかに直してください。"));
		}
		return heading.orElse(usual);
	}

	private static String name(Heading heading) {
		return heading.name().toLowerCase(Locale.ROOT);
	}

}
