package jp.tejuncho.drafting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 並べて書いた一つの参照.
 *
 * 「次の(1)、(2)及び(3)」, 「上記①から③まで及び⑤」: every number belongs to the word that leads them.
 * 「(1)から(3)まで」 and 「第１章から第３章まで」 are one, too, whatever leads them.
 */
final class ReferenceLists {

	private static final String EXPLAINED = "(?:[（(][^（）()]{3,60}[）)])?";

	private static final Pattern JOINED = Pattern
		.compile(EXPLAINED + "[ 　]*(?:[、，,]?[ 　]*(?:及び|および|又は|または|並びに|ならびに|若しくは|もしくは" + "|かつ|と|や)|[、，,・･]|"
				+ MarkRange.BETWEEN + ")?[ 　]*");

	private static final Pattern RANGE = Pattern.compile(MarkRange.BETWEEN + "|[ 　]*より[ 　]*");

	private static final Pattern FROM = Pattern.compile("[ 　]*(?:から|より)[ 　]*");

	private static final Pattern UNTIL = Pattern.compile(MarkRange.UNTIL);

	private final ReferenceTargets targets;

	private final String letters;

	private final List<ReferenceChain> chains;

	private ReferenceLists(Examination examination, ExaminedLine line, List<ReferenceChain> chains) {
		this.targets = new ReferenceTargets(examination, line, false);
		this.letters = line.letters();
		this.chains = chains;
	}

	/**
	 * Joins what is told once.
	 * @param examination what there is
	 * @param line the line
	 * @param chains the references in it, in order
	 * @return in order
	 */
	static List<ReferenceChain> of(Examination examination, ExaminedLine line, List<ReferenceChain> chains) {
		return new ReferenceLists(examination, line, chains).joined();
	}

	private List<ReferenceChain> joined() {
		List<ReferenceChain> joined = new ArrayList<>();
		int at = 0;
		while (at < this.chains.size()) {
			List<ReferenceChain> list = list(at);
			ReferenceChain first = list.getFirst();
			ListLead lead = lead(first);
			joined.add((list.size() == 1 && lead == ListLead.NONE) ? first : one(list, lead));
			at += list.size();
		}
		return joined;
	}

	private List<ReferenceChain> list(int from) {
		List<ReferenceChain> list = new ArrayList<>(List.of(this.chains.get(from)));
		ListLead lead = lead(list.getFirst());
		boolean alone = lead == ListLead.NONE;
		while (from + list.size() < this.chains.size()
				&& follows(list.getLast(), this.chains.get(from + list.size()), alone)) {
			list.add(this.chains.get(from + list.size()));
			if (alone) {
				break;
			}
		}
		return list;
	}

	private boolean follows(ReferenceChain before, ReferenceChain next, boolean alone) {
		boolean circled = before.levels().getLast().isCircled();
		String between = this.letters.substring(end(before), next.start());
		if (alone && (isRange(before, next, between) || !before.levels().getLast().isMark())) {
			return isRange(before, next, between);
		}
		return isMark(next) && next.levels().getFirst().isCircled() == circled
				&& ListLead.of(next.words().substring(0, next.words().length() - 1)) == ListLead.NONE
				&& (alone ? RANGE : JOINED).matcher(between).matches();
	}

	// 第１条から第３条まで, 前条から第５条まで; 第３章－第５章
	private boolean isRange(ReferenceChain before, ReferenceChain next, String between) {
		boolean marks = isMark(before) && isMark(next);
		boolean until = UNTIL.matcher(this.letters).region(next.end(), this.letters.length()).lookingAt();
		return !marks && RANGE.matcher(between).matches()
				&& ((until && FROM.matcher(between).matches()) || ReferenceLevel.isSame(next.words(), before.words()));
	}

	private static boolean isMark(ReferenceChain chain) {
		return chain.levels().size() == 1 && chain.levels().getFirst().isMark();
	}

	private ListLead lead(ReferenceChain chain) {
		TypedReference mark = chain.levels().getLast();
		boolean led = isMark(chain) || (chain.levels().size() == 2 && mark.isMark()
				&& ListLead.start(this.letters.substring(0, mark.from())) == chain.start());
		return led ? ListLead.of(this.letters.substring(0, mark.from())) : ListLead.NONE;
	}

	private ReferenceChain one(List<ReferenceChain> list, ListLead lead) {
		TypedReference mark = list.getFirst().levels().getLast();
		int start = (lead != ListLead.NONE) ? ListLead.start(this.letters.substring(0, mark.from()))
				: list.getFirst().start();
		String words = this.letters.substring(start, end(list.getLast()));
		List<TypedReference> levels = (list.size() == 1) ? list.getFirst().levels()
				: list.stream().map((chain) -> TypedReference.told(chain.words(), chain.start())).toList();
		List<TypedReference> bound = list.stream()
			.map((chain) -> (lead != ListLead.NONE) ? chain.levels().getLast().ledBy(lead, this.targets)
					: chain.bound().getFirst())
			.toList();
		boolean range = lead == ListLead.NONE && bound.stream().anyMatch((one) -> one.targets().size() > 1);
		return range
				? new ReferenceChain(words, start, levels, bound,
						this.targets.ranges(bound.getFirst().targets(), bound.getLast().targets()))
				: new ReferenceChain(words, start, levels, bound);
	}

	// まで belongs to what から begins
	private int end(ReferenceChain chain) {
		Matcher until = UNTIL.matcher(this.letters).region(chain.end(), this.letters.length());
		boolean circled = isMark(chain) && chain.levels().getFirst().isCircled();
		return (!circled && until.lookingAt()) ? until.end() : chain.end();
	}

}
