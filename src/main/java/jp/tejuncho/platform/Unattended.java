package jp.tejuncho.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 画面が自分で送るものを受け取る.
 *
 * What a page sends by itself while somebody types is taken only where this stands: there
 * nothing is done but to store what the page shows.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unattended {

}
