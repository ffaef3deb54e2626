package jp.tejuncho.edition.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * ひな形に誤りがある.
 */
public final class TemplateMistakes extends RuntimeException {

	private final transient List<TemplateMistake> list;

	TemplateMistakes(List<TemplateMistake> list) {
		super(list.stream()
			.map(TemplateMistake::toString)
			.collect(Collectors.joining("\n  ", "templates-ja に誤りが" + list.size() + "件あります。\n  ", "")));
		this.list = List.copyOf(list);
	}

	/**
	 * Every mistake, by file and line.
	 * @return at least one
	 */
	public List<TemplateMistake> list() {
		return this.list;
	}

}
