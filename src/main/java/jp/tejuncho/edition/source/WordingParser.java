package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.ClauseId;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Fragment;
import jp.tejuncho.edition.HouseWord;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Term;
import jp.tejuncho.edition.Variable;
import jp.tejuncho.edition.Wording;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.Spot;
import jp.tejuncho.yaml.YamlText;

/**
 * Reads the marks inside a text: {@code {kind:target|letters}}.
 */
final class WordingParser {

	private static final Pattern MARK = Pattern.compile("\\{([a-z]+):([^{}|]*)(?:\\|([^{}|]*))?}");

	private static final Pattern UNNAMED = Pattern.compile("[○〇◯●]+");

	private static final Pattern STRAY = Pattern.compile("[{}]");

	private static final List<String> KINDS = List.of("blank", "choice", "house", "ref", "document", "term");

	private final EditionScope scope;

	private final Mistakes mistakes;

	private final @Nullable ClauseId owner;

	private final boolean circlesAllowed;

	private final boolean defines;

	private WordingParser(EditionScope scope, Mistakes mistakes, @Nullable ClauseId owner, boolean circlesAllowed,
			boolean defines) {
		this.scope = scope;
		this.mistakes = mistakes;
		this.owner = owner;
		this.circlesAllowed = circlesAllowed;
		this.defines = defines;
	}

	/**
	 * A parser for the texts of a clause.
	 * @param scope what marks may name
	 * @param owner the clause, if it is one
	 * @return the parser
	 */
	static WordingParser of(EditionScope scope, @Nullable ClauseId owner) {
		return new WordingParser(scope, scope.mistakes(), owner, false, true);
	}

	/**
	 * The same for a drawing, whose letters are only a pattern for what is drawn.
	 * @return a parser that lets ○○ stand without a mark
	 */
	WordingParser forDrawing() {
		return new WordingParser(this.scope, this.mistakes, this.owner, true, true);
	}

	/**
	 * The same for another variant of a text.
	 * @param reported whether the mistakes of the text are reported already
	 * @return a parser that takes no definition twice
	 */
	WordingParser forVariants(boolean reported) {
		return new WordingParser(this.scope, reported ? new Mistakes() : this.mistakes, this.owner, this.circlesAllowed,
				false);
	}

	Wording parse(YamlText text) {
		List<Fragment> fragments = new ArrayList<>();
		Matcher matcher = MARK.matcher(text.value());
		int position = 0;
		while (matcher.find()) {
			addLiteral(fragments, text, position, matcher.start());
			String words = matcher.group(3);
			fragments.add(mark(matcher.group(1), matcher.group(2), words, text.spotOf(matcher.start())));
			position = matcher.end();
		}
		addLiteral(fragments, text, position, text.value().length());
		return new Wording(fragments);
	}

	private void addLiteral(List<Fragment> fragments, YamlText text, int start, int end) {
		if (start == end) {
			return;
		}
		String letters = text.value().substring(start, end);
		Matcher stray = STRAY.matcher(letters);
		if (stray.find()) {
			this.mistakes.add(text.spotOf(start + stray.start()), "印として読めない「" + stray.group() + "」があります。",
					"印は{種類:対象|出典の文字}の形に書いてください。");
		}
		Matcher unnamed = UNNAMED.matcher(letters);
		while (!this.circlesAllowed && unnamed.find()) {
			this.mistakes.add(text.spotOf(start + unnamed.start()), "名前のない空欄「" + unnamed.group() + "」があります。",
					"{blank:変数|" + unnamed.group() + "…}の形で、何を書く欄かを示してください。");
		}
		fragments.add(new Fragment.Literal(letters));
	}

	private Fragment mark(String kind, String target, @Nullable String words, Spot spot) {
		if (kind.equals("ref")) {
			return new Fragment.Ref(targets(target, spot), words);
		}
		if (!KINDS.contains(kind)) {
			report(spot, "「" + kind + "」という種類の印はありません。",
					Nearest.remedy(kind, KINDS, "種類を" + String.join("、", KINDS) + "のどれかにしてください。"));
		}
		if (words == null || words.isEmpty()) {
			report(spot, "印{" + kind + ":" + target + "}に出典の文字がありません。", "「|」の後に、出典に印字されている文字を書いてください。");
			return new Fragment.Literal("？");
		}
		return switch (kind) {
			case "blank" -> blank(target, words, spot);
			case "choice" -> choice(target, words, spot);
			case "house" -> house(target, words, spot);
			case "document" -> document(target, words, spot);
			case "term" -> term(target, words, spot);
			default -> new Fragment.Literal(words);
		};
	}

	private Fragment blank(String id, String words, Spot spot) {
		Variable variable = this.scope.variables().get(id);
		if (variable == null) {
			reportUnknown("変数", id, this.scope.variables().keySet(), "edition.yamlのvariables", spot);
		}
		else if (variable.kind() == Variable.Kind.CHOICE) {
			report(spot, "変数「" + id + "」は選択です。", "{choice:" + id + "|…}と書いてください。");
		}
		else if (variable.kind() == Variable.Kind.LIST) {
			report(spot, "変数「" + id + "」は列挙です。", "文の中ではなく、list: { variable: " + id + ", … }として置いてください。");
		}
		return new Fragment.Blank(id, words);
	}

	private Fragment choice(String id, String words, Spot spot) {
		Variable variable = this.scope.variables().get(id);
		if (variable == null) {
			reportUnknown("変数", id, this.scope.variables().keySet(), "edition.yamlのvariables", spot);
		}
		else if (variable.kind() != Variable.Kind.CHOICE) {
			report(spot, "変数「" + id + "」は選択ではありません。", "{blank:" + id + "|…}と書くか、変数のkindをchoiceにしてください。");
		}
		return new Fragment.Choice(id, words);
	}

	private Fragment house(String id, String words, Spot spot) {
		HouseWord word = this.scope.house().get(id);
		if (word == null) {
			reportUnknown("自庁の用語", id, this.scope.house().keySet(), "edition.yamlのhouse", spot);
		}
		else if (!word.defaultText().equals(words)) {
			report(spot, "自庁の用語「" + id + "」の文字「" + words + "」が、既定の「" + word.defaultText() + "」と違います。",
					"edition.yamlのdefaultとそろえるか、別の用語を作ってください。");
		}
		return new Fragment.HouseWord(id, words);
	}

	private Fragment document(String code, String words, Spot spot) {
		Optional<DocumentKind> kind = DocumentKind.ofCode(code);
		if (kind.isEmpty() || kind.get() == this.scope.kind()) {
			List<String> others = Arrays.stream(DocumentKind.values())
				.filter((other) -> other != this.scope.kind())
				.map(DocumentKind::code)
				.toList();
			report(spot, "「" + code + "」は他方の文書ではありません。", String.join("、", others) + "に直してください。");
		}
		return new Fragment.DocumentLink(kind.orElse(this.scope.kind()), words);
	}

	private Fragment term(String id, String words, Spot spot) {
		Term term = this.scope.terms().get(id);
		if (term == null) {
			reportUnknown("用語", id, this.scope.terms().keySet(), "edition.yamlのterms", spot);
		}
		else if (!term.term().equals(words)) {
			report(spot, "用語「" + id + "」の文字「" + words + "」が、termsの「" + term.term() + "」と違います。", "どちらかにそろえてください。");
		}
		if (this.defines) {
			this.scope.definitions().add(new EditionScope.Definition(id, this.owner, spot));
		}
		return new Fragment.TermDefinition(id, words);
	}

	private List<PlaceId> targets(String target, Spot spot) {
		int dots = target.indexOf("..");
		if (dots < 0) {
			return List.of(place(target, spot));
		}
		PlaceId first = place(target.substring(0, dots), spot);
		PlaceId last = place(target.substring(dots + 2), spot);
		boolean known = this.scope.places().has(first) && this.scope.places().has(last);
		Optional<List<PlaceId>> range = this.scope.places().range(first, last);
		if (known && range.isEmpty()) {
			report(spot, "参照の範囲「" + target + "」は、同じ並びの前から後への範囲ではありません。", "初めと終わりの識別子を確かめてください。");
		}
		return range.orElseGet(() -> List.of(first, last));
	}

	private PlaceId place(String id, Spot spot) {
		PlaceId place = PlaceId.read(id).orElseGet(() -> new PlaceId(YamlText.missing(spot).value()));
		if (!this.scope.places().has(place) && this.scope.places().isComplete()) {
			report(spot, "参照先「" + id + "」がありません。",
					Nearest.remedy(id, this.scope.places().ids(), "参照先にその識別子（id）を付けてください。"));
		}
		return place;
	}

	private void reportUnknown(String what, String id, Collection<String> known, String where, Spot spot) {
		report(spot, what + "「" + id + "」がありません。", Nearest.remedy(id, known, where + "に加えてください。"));
	}

	private void report(Spot spot, String problem, String remedy) {
		this.mistakes.add(spot, problem, remedy);
	}

}
