package jp.tejuncho.drafting.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.text.TypedText;

/**
 * 印の付いた文.
 *
 * How a person's own text is stored: letters, with the edition's marks
 * {@code {kind:target|letters}} for what is more than letters (a blank, a reference …).
 * Braces that are meant as letters are doubled.
 */
public final class Markup {

	/** 自分で作った空欄の変数の頭. */
	public static final String OWN_BLANK = "own:";

	/** 自分で作った空欄の名の長さの上限 (文字). */
	public static final int MAX_BLANK_NAME = 40;

	private static final String CIRCLES = "○○";

	private static final Pattern MARK = Pattern.compile("\\{\\{|}}|\\{([a-z]+):([^{}|\\n]*)(?:\\|([^{}|\\n]*))?}");

	private Markup() {
	}

	/**
	 * Writes a wording.
	 * @param wording the wording
	 * @return text that reads back as the same wording
	 */
	public static String of(Wording wording) {
		StringBuilder markup = new StringBuilder();
		for (Fragment fragment : wording.fragments()) {
			markup.append(switch (fragment) {
				case Fragment.Literal literal -> literal.text().replace("{", "{{").replace("}", "}}");
				case Fragment.Blank blank when blank.variable().startsWith(OWN_BLANK) ->
					mark(blank.variable(), blank.verbatim().equals(CIRCLES) ? null : blank.verbatim());
				case Fragment.Blank blank -> mark("blank:" + blank.variable(), blank.verbatim());
				case Fragment.Choice choice -> mark("choice:" + choice.variable(), choice.verbatim());
				case Fragment.HouseWord word -> mark("house:" + word.id(), word.verbatim());
				case Fragment.Ref ref ->
					mark("ref:" + ref.targets().stream().map(PlaceId::value).collect(Collectors.joining(",")),
							ref.words());
				case Fragment.DocumentLink link -> mark("document:" + link.kind().code(), link.words());
				case Fragment.TermDefinition term -> mark("term:" + term.term(), term.words());
				case Fragment.Letter letter -> mark("letter:" + letter.text(), null);
			});
		}
		return markup.toString();
	}

	/**
	 * Reads a text.
	 * @param markup what a person wrote; anything that is no mark is letters
	 * @return its wording
	 */
	public static Wording read(String markup) {
		boolean marked = markup.indexOf('{') >= 0 || markup.indexOf('}') >= 0;
		if (!marked) {
			return new Wording(markup.isEmpty() ? List.of() : List.of(new Fragment.Literal(markup)));
		}
		List<Fragment> fragments = new ArrayList<>();
		StringBuilder letters = new StringBuilder();
		Matcher matcher = MARK.matcher(markup);
		int position = 0;
		while (matcher.find()) {
			letters.append(markup, position, matcher.start());
			position = matcher.end();
			Optional<Fragment> fragment = (matcher.group(1) != null) ? fragment(matcher) : Optional.empty();
			if (fragment.isPresent()) {
				flush(fragments, letters);
				fragments.add(fragment.get());
			}
			else {
				letters.append((matcher.group(1) != null) ? matcher.group() : matcher.group().substring(1));
			}
		}
		letters.append(markup, position, markup.length());
		flush(fragments, letters);
		return new Wording(fragments);
	}

	/**
	 * The marks of a text.
	 * @param markup what a person wrote
	 * @return each as it stands there, which need not be as {@link #of} writes it
	 */
	public static List<String> marks(String markup) {
		return MARK.matcher(markup)
			.results()
			.filter((found) -> found.group(1) != null && fragment(found).isPresent())
			.map(MatchResult::group)
			.toList();
	}

	/**
	 * Puts marks back that cleaning has touched: a mark names what it stands for, and a
	 * blank must keep its name.
	 * @param sent the text a form sent
	 * @param seen a text that stood on the page
	 * @return the text with the marks as they stood there
	 */
	public static String withMarksOf(String sent, String seen) {
		String marked = sent;
		Matcher matcher = MARK.matcher(seen);
		while (matcher.find()) {
			marked = marked.replace(TypedText.lines(matcher.group()), matcher.group());
		}
		return marked;
	}

	private static Optional<Fragment> fragment(MatchResult found) {
		String kind = found.group(1);
		String target = found.group(2);
		@Nullable String words = found.group(3);
		String shown = (words != null && !words.isEmpty()) ? words : CIRCLES;
		boolean nameless = target.isBlank() || (!kind.equals("own") && target.startsWith(OWN_BLANK)
				&& target.substring(OWN_BLANK.length()).isBlank());
		if (nameless) {
			return Optional.empty();
		}
		return switch (kind) {
			case "blank" -> Optional.of(new Fragment.Blank(target, shown));
			case "own" -> Optional.of(new Fragment.Blank(OWN_BLANK + target, shown));
			case "choice" -> Optional.of(new Fragment.Choice(target, shown));
			case "house" -> Optional.of(new Fragment.HouseWord(target, shown));
			case "ref" -> targets(target)
				.map((targets) -> new Fragment.Ref(targets, (words == null || words.isEmpty()) ? null : words));
			case "document" ->
				DocumentKind.ofCode(target).map((document) -> new Fragment.DocumentLink(document, shown));
			case "term" -> Optional.of(new Fragment.TermDefinition(target, shown));
			case "letter" ->
				(words == null || words.isEmpty()) ? Optional.of(new Fragment.Letter(target)) : Optional.empty();
			default -> Optional.empty();
		};
	}

	private static Optional<List<PlaceId>> targets(String targets) {
		List<String> names = List.of(targets.split(",", -1));
		return names.stream().anyMatch(String::isBlank) ? Optional.empty()
				: Optional.of(names.stream().map(PlaceId::new).toList());
	}

	private static void flush(List<Fragment> fragments, StringBuilder letters) {
		if (!letters.isEmpty()) {
			fragments.add(new Fragment.Literal(letters.toString()));
			letters.setLength(0);
		}
	}

	private static String mark(String head, @Nullable String words) {
		return (words != null) ? "{" + head + "|" + words + "}" : "{" + head + "}";
	}

}
