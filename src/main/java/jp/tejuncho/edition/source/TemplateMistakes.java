package jp.tejuncho.edition.source;

import java.util.List;
import java.util.stream.Collectors;

import jp.tejuncho.yaml.Mistake;

/**
 * ひな形に誤りがある.
 */
public final class TemplateMistakes extends RuntimeException {

	private final transient List<Mistake> list;

	TemplateMistakes(List<Mistake> list) {
		super(list.stream()
			.map((mistake) -> "templates-ja/" + mistake)
			.collect(Collectors.joining("\n  ", "templates-ja に誤りが" + list.size() + "件あります。\n  ", "")));
		this.list = List.copyOf(list);
	}

	/**
	 * Every mistake, by file and line.
	 * @return at least one; files are named by their path within templates-ja
	 */
	public List<Mistake> list() {
		return this.list;
	}

}
