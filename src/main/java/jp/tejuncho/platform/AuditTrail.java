package jp.tejuncho.platform;

/**
 * 操作の記録簿.
 *
 * Joins the caller's transaction: an act and its record are kept or lost together. The
 * room of the trail keeps it, and proves what was kept.
 */
public interface AuditTrail {

	/**
	 * 記録する.
	 * @param act what was done
	 * @param subject what it was done to: a name, and an id where the name is not enough
	 * @param detail what changed; may be empty; never a password
	 */
	void record(TrailAct act, String subject, String detail);

	/**
	 * 人を指定して記録する.
	 *
	 * For what happens before anybody is signed in.
	 * @param actor who did it
	 * @param act what was done
	 * @param subject what it was done to
	 * @param detail what changed
	 */
	void record(AuditActor actor, TrailAct act, String subject, String detail);

}
