package jp.tejuncho.organization;

/**
 * 他の人が先に変更した.
 */
public class RevisedMeanwhile extends RuntimeException {

	public RevisedMeanwhile(String subject) {
		super(subject + " was revised by somebody else meanwhile");
	}

}
