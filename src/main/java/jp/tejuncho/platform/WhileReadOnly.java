package jp.tejuncho.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 読み取り専用の間も受け取る.
 *
 * Everything else that is sent is refused then. Stands only where nothing changes that
 * people have written or set: what is of the moment, what is looked at, and its entry in
 * the trail.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhileReadOnly {

}
