package jp.tejuncho.platform;

/**
 * 数えて残す操作.
 *
 * What somebody can do thousands of times a minute without getting anywhere is counted,
 * and the count becomes one entry of the trail: none is lost, and no flood can fill the
 * trail.
 */
public interface AuditTally {

	/**
	 * 数える.
	 * @param group whose kinds of acts are counted together
	 * @param most how many kinds of the group are told apart in a minute
	 * @param act what was done
	 */
	void count(String group, int most, Act act);

	/**
	 * 数える操作.
	 *
	 * @param actor who did it
	 * @param act what that was
	 * @param subject what it was done to
	 * @param detail what else there is to be said
	 * @param address where it came from
	 */
	record Act(AuditActor actor, TrailAct act, String subject, String detail, String address) {

	}

}
