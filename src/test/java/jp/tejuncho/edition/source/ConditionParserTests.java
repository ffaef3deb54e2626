package jp.tejuncho.edition.source;

import java.util.HashMap;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.edition.Condition;
import jp.tejuncho.edition.Truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConditionParserTests {

	private static final String[] QUESTIONS = { "network", "managed-area", "outsourcing" };

	@Test
	void notはandより強くandはorより強い() {
		assertThat(ConditionParser.parse("not a and b or c")).isEqualTo(
				new Condition.Or(new Condition.And(new Condition.Not(new Condition.Is("a")), new Condition.Is("b")),
						new Condition.Is("c")));
	}

	@Test
	void 括弧が先に読まれる() {
		assertThat(ConditionParser.parse(" a and ( b or not(c) ) ")).hasToString("(a and (b or not c))");
	}

	@Property
	void 書き出した条件を読めば同じ条件になる(@ForAll("conditions") Condition condition) {
		assertThat(ConditionParser.parse(condition.toString())).isEqualTo(condition);
	}

	@Property
	void 分からない答えが分かっても定まった結果は覆らない(@ForAll("conditions") Condition condition,
			@ForAll("answers") Map<String, Answer> answers, @ForAll("answers") Map<String, Answer> later) {
		Truth before = condition.evaluate(answers);
		Map<String, Answer> better = new HashMap<>(answers);
		later.forEach((question, answer) -> better.replace(question, Answer.UNKNOWN, answer));
		if (before != Truth.UNKNOWN) {
			assertThat(condition.evaluate(better)).isEqualTo(before);
		}
	}

	@Property
	void すべて分かっていれば結果も分かり普通の論理と同じになる(@ForAll("conditions") Condition condition,
			@ForAll("answers") Map<String, Answer> answers) {
		answers.replaceAll((_, answer) -> (answer == Answer.UNKNOWN) ? Answer.NO : answer);
		assertThat(condition.evaluate(answers)).isEqualTo(holds(condition, answers) ? Truth.TRUE : Truth.FALSE);
	}

	@Property
	void 否定の否定とド_モルガンの法則が成り立つ(@ForAll("conditions") Condition left, @ForAll("conditions") Condition right,
			@ForAll("answers") Map<String, Answer> answers) {
		assertThat(new Condition.Not(new Condition.Not(left)).evaluate(answers)).isEqualTo(left.evaluate(answers));
		assertThat(new Condition.Not(new Condition.And(left, right)).evaluate(answers))
			.isEqualTo(new Condition.Or(new Condition.Not(left), new Condition.Not(right)).evaluate(answers));
	}

	@Property
	void 何が書かれていても読めるか誤りの位置が分かるかである(@ForAll("nonsense") String text) {
		try {
			assertThat(ConditionParser.parse(text)).isNotNull();
		}
		catch (ConditionParser.MalformedCondition ex) {
			assertThat(ex.offset()).isBetween(0, text.length());
		}
	}

	@Test
	void 長すぎる条件は読まない() {
		assertThatExceptionOfType(ConditionParser.MalformedCondition.class)
			.isThrownBy(() -> ConditionParser.parse("(".repeat(100_000)));
	}

	private static boolean holds(Condition condition, Map<String, Answer> answers) {
		return switch (condition) {
			case Condition.Is is -> answers.get(is.question()) == Answer.YES;
			case Condition.Not not -> !holds(not.condition(), answers);
			case Condition.And and -> holds(and.left(), answers) && holds(and.right(), answers);
			case Condition.Or or -> holds(or.left(), answers) || holds(or.right(), answers);
		};
	}

	@Provide
	Arbitrary<Condition> conditions() {
		return conditions(4);
	}

	private static Arbitrary<Condition> conditions(int depth) {
		Arbitrary<Condition> leaf = Arbitraries.of(QUESTIONS).map(Condition.Is::new);
		if (depth == 0) {
			return leaf;
		}
		Arbitrary<Condition> inner = conditions(depth - 1);
		Arbitrary<Condition> not = inner.map(Condition.Not::new);
		Arbitrary<Condition> and = inner.tuple2().map((pair) -> new Condition.And(pair.get1(), pair.get2()));
		Arbitrary<Condition> or = inner.tuple2().map((pair) -> new Condition.Or(pair.get1(), pair.get2()));
		return Arbitraries.oneOf(leaf, not, and, or);
	}

	@Provide
	Arbitrary<Map<String, Answer>> answers() {
		return Arbitraries.maps(Arbitraries.of(QUESTIONS), Arbitraries.of(Answer.class)).ofSize(3);
	}

	@Provide
	Arbitrary<String> nonsense() {
		return Arbitraries.of("and", "or", "not", "(", ")", " ", "network", "a-b", "&", "番", "-", "A")
			.list()
			.ofMaxSize(12)
			.map((words) -> String.join(" ", words));
	}

}
