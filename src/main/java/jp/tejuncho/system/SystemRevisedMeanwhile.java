package jp.tejuncho.system;

/**
 * 他の人が先に情報システムを変更した.
 */
public class SystemRevisedMeanwhile extends RuntimeException {

	SystemRevisedMeanwhile(SystemId id) {
		super(id + " was revised by somebody else meanwhile");
	}

}
