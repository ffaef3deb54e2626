package jp.tejuncho.audit;

/**
 * だれも進めたり戻したりできない計数.
 *
 * Where there is none, the counter of the processor is taken.
 */
@FunctionalInterface
public interface SteadyCounter {

	/**
	 * 今の数.
	 * @return nanoseconds since any time
	 */
	long nanos();

}
