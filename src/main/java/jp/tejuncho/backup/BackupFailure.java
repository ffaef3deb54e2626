package jp.tejuncho.backup;

import org.jspecify.annotations.Nullable;

/**
 * 控えの失敗.
 *
 * The message is for the person who runs the machine: what is wrong, and what to do.
 */
public class BackupFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BackupFailure(String message) {
		this(message, null);
	}

	BackupFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/**
	 * What to tell the person.
	 * @return a sentence or two
	 */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
