package jp.tejuncho.drafting.rule;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

import jp.tejuncho.drafting.DraftChange;
import jp.tejuncho.text.Sha256;

/**
 * 一回で済む直し方.
 *
 * What it changes is worked out once, when somebody asks: hundreds of findings are only
 * read.
 */
public final class Fix {

	private final String label;

	private final SingletonSupplier<DraftChange> change;

	Fix(String label, Supplier<DraftChange> change) {
		this.label = label;
		this.change = SingletonSupplier.of(change);
	}

	/**
	 * What the button says.
	 * @return a few words
	 */
	public String label() {
		return this.label;
	}

	/**
	 * What it changes, with what was seen.
	 * @return the change
	 */
	public DraftChange change() {
		return this.change.obtain();
	}

	/**
	 * What the button was shown for: another text, another stamp.
	 * @return letters and digits
	 */
	public String stamp() {
		return Sha256.hex(change().toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
	}

}
