package jp.tejuncho.submission;

/**
 * 他の人が先に書いた.
 */
public class WrittenMeanwhile extends RuntimeException {

	private static final long serialVersionUID = 1;

	WrittenMeanwhile(String subject) {
		super(subject + " was written by somebody else meanwhile");
	}

}
