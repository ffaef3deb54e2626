package jp.tejuncho.drafting.composing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.DocumentWords;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.DraftedManuscripts;
import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.edition.Templates;
import jp.tejuncho.text.Numerals;

import static org.assertj.core.api.Assertions.assertThat;

class CompositionTests {

	@Property(tries = 200)
	void どの採否の組でも番号は連続する(@ForAll("decisions") List<Choice> decisions) {
		Document document = compose(decisions);
		requireConsecutive(document.blocks(), Numbering.of(document));
	}

	@Property(tries = 200)
	void どの採否の組でも参照は指すものを示すか報告される(@ForAll("decisions") List<Choice> decisions) {
		Document document = compose(decisions);
		Numbering numbering = Numbering.of(document);
		Set<NodeId> reported = new HashSet<>();
		numbering.missing().forEach((missing) -> reported.add(missing.target()));
		DocumentWords.forEach(document, (place, words) -> {
			for (Inline inline : words.inlines()) {
				if (inline instanceof Inline.Reference reference) {
					List<NodeId> present = reference.targets().stream().filter(numbering::contains).toList();
					List<NodeId> absent = reference.targets().stream().filter((id) -> !numbering.contains(id)).toList();
					assertThat(reported).containsAll(absent);
					if (reference.words() == null && !present.isEmpty()) {
						assertThat(numbering.label(reference, place)).contains(numbering.mark(present.getFirst()))
							.contains(numbering.mark(present.getLast()));
					}
				}
			}
		});
	}

	@Property(tries = 100)
	void 見出しだけの部や章や節は残らない(@ForAll("decisions") List<Choice> decisions) {
		requireContent(compose(decisions).blocks());
	}

	@Provide
	Arbitrary<List<Choice>> decisions() {
		int places = DraftedManuscripts.procedure(Answer.YES).proposals().size();
		return Arbitraries.of(Choice.class).list().ofSize(places);
	}

	private static Document compose(List<Choice> decisions) {
		DraftedManuscripts manuscript = DraftedManuscripts.procedure(Answer.YES);
		List<PlaceId> places = new ArrayList<>(manuscript.proposals().keySet());
		for (int i = 0; i < places.size(); i++) {
			manuscript.decide(places.get(i).value(), decisions.get(i));
		}
		assertThat(Templates.procedure().clauses()).isNotEmpty();
		return Composer.compose(manuscript.make());
	}

	private static void requireConsecutive(List<Block> blocks, Numbering numbering) {
		int position = 0;
		for (Block block : blocks) {
			if (block instanceof Block.Division division) {
				if (!division.level().isClause()) {
					position++;
					assertThat(numbering.mark(division.id())).isEqualTo(mark(division.level(), position));
				}
				requireConsecutive(division.blocks(), numbering);
			}
			else if (block instanceof Block.Enumeration enumeration) {
				int item = 0;
				for (Block.Item listed : enumeration.items()) {
					item++;
					assertThat(numbering.mark(listed.id())).isEqualTo(Numerals.circled(item));
				}
			}
		}
	}

	private static String mark(Level level, int position) {
		if (level.equals(Level.PART)) {
			return Numerals.roman(position);
		}
		return level.equals(Level.CHAPTER) ? Numerals.chapter(position) : Numerals.parenthesized(position);
	}

	private static void requireContent(List<Block> blocks) {
		for (Block block : blocks) {
			if (block instanceof Block.Division division && !division.level().isClause()) {
				assertThat(division.blocks()).as(division.id().value()).isNotEmpty();
				requireContent(division.blocks());
			}
		}
	}

}
