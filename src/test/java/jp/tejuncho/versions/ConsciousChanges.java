package jp.tejuncho.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a later version says otherwise on purpose.
 *
 * In {@code changed.txt} beside what was kept: a line {@code # why}, then
 * {@code - the line as it was} and, unless it is gone for good,
 * {@code + the line as it is}. Kept files never change.
 */
final class ConsciousChanges {

	private final Map<String, String> changes;

	private final Set<String> needed = new HashSet<>();

	private ConsciousChanges(Map<String, String> changes) {
		this.changes = changes;
	}

	static ConsciousChanges read(Path kept) throws IOException {
		Map<String, String> changes = new HashMap<>();
		Path file = kept.resolve("changed.txt");
		String old = "";
		boolean reason = false;
		for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
			if (line.startsWith("# ")) {
				reason = true;
			}
			else if (line.startsWith("- ") && reason) {
				old = line.substring(2);
				changes.put(old, "");
			}
			else if (line.startsWith("+ ") && changes.containsKey(old)) {
				changes.put(old, line.substring(2));
			}
			else if (line.isEmpty()) {
				reason = false;
			}
			else {
				throw new IllegalStateException(file + ": no reason, or not a change: " + line);
			}
		}
		return new ConsciousChanges(changes);
	}

	/**
	 * What stands for a line now.
	 * @param line the line as it was
	 * @return the line as it is; nothing if it is gone on purpose
	 */
	Optional<String> of(String line) {
		String now = this.changes.get(line);
		if (now == null) {
			return Optional.of(line);
		}
		this.needed.add(line);
		return Optional.of(now).filter((text) -> !text.isEmpty());
	}

	void requireAllNeeded() {
		Set<String> idle = new HashSet<>(this.changes.keySet());
		idle.removeAll(this.needed);
		if (!idle.isEmpty()) {
			throw new IllegalStateException("Nothing said so: " + idle);
		}
	}

}
