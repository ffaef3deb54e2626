package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.tejuncho.edition.Question;
import jp.tejuncho.edition.Questions;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.Nearest;
import jp.tejuncho.yaml.Spot;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlDocument;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads questions.yaml.
 */
public final class QuestionsReader {

	private static final String RESERVED = "and|or|not";

	private final Mistakes mistakes;

	private final Map<String, Spot> ids = new HashMap<>();

	private QuestionsReader(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	/**
	 * Reads the questions.
	 * @param file questions.yaml
	 * @return the questions in order
	 * @throws TemplateMistakes if something is wrong with them
	 */
	public static Questions read(TemplateFile file) {
		Mistakes mistakes = new Mistakes();
		Questions questions = YamlDocument.read(file.path(), file.text(), mistakes)
			.map((value) -> new QuestionsReader(mistakes).read(value.list()))
			.orElseGet(() -> new Questions(List.of()));
		mistakes.throwIfAny(TemplateMistakes::new);
		return questions;
	}

	private Questions read(List<YamlValue> values) {
		List<Question> questions = new ArrayList<>();
		for (YamlValue value : values) {
			StrictMapping mapping = value.mapping();
			YamlText id = mapping.text("id");
			YamlText onlyWhen = mapping.optionalText("only-when");
			if (onlyWhen != null && !this.ids.containsKey(onlyWhen.value())) {
				this.mistakes.add(onlyWhen.spot(), "only-whenの「" + onlyWhen.value() + "」は、前に置かれた質問ではありません。",
						Nearest.remedy(onlyWhen.value(), this.ids.keySet(), "その質問を前に置いてください。"));
			}
			register(id);
			questions.add(new Question(id.value(), mapping.string("group"), mapping.string("question"),
					mapping.string("short"), mapping.string("help"), (onlyWhen != null) ? onlyWhen.value() : null));
			mapping.finish();
		}
		return new Questions(questions);
	}

	private void register(YamlText id) {
		if (!id.written()) {
			return;
		}
		if (!id.value().matches("[a-z]+(-[a-z]+)*") || id.value().matches(RESERVED)) {
			this.mistakes.add(id.spot(), "「" + id.value() + "」は質問の識別子にできません。",
					"小文字の英単語をハイフンでつないでください（and、or、notは使えません）。");
		}
		Spot first = this.ids.putIfAbsent(id.value(), id.spot());
		if (first != null) {
			this.mistakes.add(id.spot(), "質問「" + id.value() + "」が二つあります（初めは" + first.line() + "行目）。",
					"どちらかの識別子を変えてください。");
		}
	}

}
