package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.List;

import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.comparison.TextComparison.Run;

/**
 * 書きかけの比較.
 *
 * Gathers what goes and comes until something stays, so that neither is scattered.
 */
final class Runs {

	private final List<Run> runs = new ArrayList<>();

	private final StringBuilder same = new StringBuilder();

	private final StringBuilder removed = new StringBuilder();

	private final StringBuilder added = new StringBuilder();

	void add(Kind kind, String text) {
		switch (kind) {
			case SAME -> same(text);
			case REMOVED -> change(text, "");
			case ADDED -> change("", text);
		}
	}

	void same(String text) {
		if (!text.isEmpty()) {
			flush(Kind.REMOVED, this.removed);
			flush(Kind.ADDED, this.added);
			this.same.append(text);
		}
	}

	void change(String before, String after) {
		if (!before.isEmpty() || !after.isEmpty()) {
			flush(Kind.SAME, this.same);
			this.removed.append(before);
			this.added.append(after);
		}
	}

	List<Run> finished() {
		flush(Kind.SAME, this.same);
		flush(Kind.REMOVED, this.removed);
		flush(Kind.ADDED, this.added);
		return List.copyOf(this.runs);
	}

	private void flush(Kind kind, StringBuilder text) {
		if (!text.isEmpty()) {
			this.runs.add(new Run(kind, text.toString()));
			text.setLength(0);
		}
	}

}
