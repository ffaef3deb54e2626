package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.document.Inline;
import jp.tejuncho.edition.PlaceId;

/**
 * すべての文字が印刷できる.
 */
final class CharactersPrint implements Rule {

	static final String ID = "characters-print";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "印刷できない文字";
	}

	@Override
	public String source() {
		return "PDFに使う書体";
	}

	@Override
	public Stream<Finding> check(Examination examination) {
		Set<String> seen = new HashSet<>();
		List<Finding> findings = new ArrayList<>();
		for (Printed printed : examination.printed()) {
			for (Inline inline : printed.words().inlines()) {
				examination.sources()
					.unprintable()
					.apply(letters(inline))
					.stream()
					.filter(seen::add)
					.forEach((letter) -> findings.add(finding(examination, printed.place(), letter)));
			}
		}
		return findings.stream();
	}

	private Finding finding(Examination examination, PlaceId place, String letter) {
		String code = letter.codePoints()
			.mapToObj((codePoint) -> String.format(Locale.ROOT, "U+%04X", codePoint))
			.collect(Collectors.joining(" "));
		return examination.found(this, Severity.WARNING, place)
			.says("「" + letter + "」（" + code + "）は、印刷に使う書体にありません。「〓」か元の字形で印刷され、末尾の注に符号が載ります。")
			.remedy("ほかの文字にするか、その文字を持つ書体を加えるよう運用管理者に頼んでください。")
			.about(code)
			.finding();
	}

	private static String letters(Inline inline) {
		return switch (inline) {
			case Inline.Plain plain -> plain.text();
			case Inline.Filled filled -> filled.value();
			case Inline.Empty empty -> empty.mark();
			case Inline.Reference reference -> Objects.requireNonNullElse(reference.words(), "");
			case Inline.Definition definition -> definition.term();
			case Inline.Marked marked -> marked.text();
			case Inline.Break _, Inline.Hang _ -> "";
		};
	}

}
