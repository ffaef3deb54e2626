package jp.tejuncho.submission;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * 他の人が先に書いた.
 */
public class WrittenMeanwhile extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final @Nullable UUID writer;

	WrittenMeanwhile(String subject, @Nullable UUID writer) {
		super(subject + " was written by somebody else meanwhile");
		this.writer = writer;
	}

	public @Nullable UUID writer() {
		return this.writer;
	}

}
