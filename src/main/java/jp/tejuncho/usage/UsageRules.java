package jp.tejuncho.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 表記の規則の一覧.
 *
 * Read from the class path when somebody first needs them.
 */
@Component
public class UsageRules {

	private static final String FILE = "templates-ja/usage/usage.yaml";

	private volatile @Nullable List<UsageRule> rules;

	/**
	 * Every rule that comes along, in the order of the file.
	 * @return the rules
	 */
	public List<UsageRule> all() {
		List<UsageRule> known = this.rules;
		if (known == null) {
			known = read();
			this.rules = known;
		}
		return known;
	}

	/**
	 * One rule.
	 * @param id its id
	 * @return the rule, if there is one
	 */
	public Optional<UsageRule> find(String id) {
		return all().stream().filter((rule) -> rule.id().equals(id)).findFirst();
	}

	private static List<UsageRule> read() {
		try {
			return UsageReader.read(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
