package jp.tejuncho.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 手間のかかる画面.
 *
 * Stands where a whole document is composed, compared or typeset. A person gets few of
 * them at once, so that one PC cannot take the machine from everybody else.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {

	/**
	 * Whether only one at a time is made for all together: what reads the whole archive.
	 * @return false for what one person may have a few of
	 */
	boolean alone() default false;

}
