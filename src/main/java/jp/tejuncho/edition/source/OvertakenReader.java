package jp.tejuncho.edition.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jp.tejuncho.edition.Overtaken;
import jp.tejuncho.yaml.Mistakes;
import jp.tejuncho.yaml.StrictMapping;
import jp.tejuncho.yaml.YamlText;
import jp.tejuncho.yaml.YamlValue;

/**
 * Reads notes on what time has overtaken.
 */
final class OvertakenReader {

	private OvertakenReader() {
	}

	static List<Overtaken> read(StrictMapping owner, Mistakes mistakes, Check check) {
		List<Overtaken> notes = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (YamlValue value : owner.optionalList("overtaken")) {
			StrictMapping mapping = value.mapping();
			YamlText id = mapping.text("id");
			if (id.written() && !ids.add(id.value())) {
				mistakes.add(id.spot(), "古くなった点「" + id.value() + "」が二つあります。", "どちらかの識別子を変えてください。");
			}
			YamlText concerns = mapping.text("concerns");
			String proposal = mapping.optionalString("proposal");
			if (concerns.written()) {
				check.concerns(concerns, proposal != null);
			}
			notes.add(new Overtaken(id.value(), concerns.value(), mapping.string("since"), mapping.string("source"),
					mapping.string("advice"), proposal, mapping.flag("confirmed")));
			mapping.finish();
		}
		return notes;
	}

	/**
	 * Checks that what a note concerns exists.
	 */
	@FunctionalInterface
	interface Check {

		void concerns(YamlText concerns, boolean replaced);

	}

}
