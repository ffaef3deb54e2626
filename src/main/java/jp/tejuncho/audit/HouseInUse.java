package jp.tejuncho.audit;

/**
 * 使われている証し.
 *
 * A room says whether somebody has worked here already: a house in use has a trail.
 */
@FunctionalInterface
public interface HouseInUse {

	boolean inUse();

}
