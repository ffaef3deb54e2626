package jp.tejuncho.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 文書をそのまま見せる画面.
 *
 * Stands where a whole document, or what differs between two, can be read and printed:
 * that somebody did is an entry of the audit trail. Files need no such mark: each answer
 * that is a file is recorded.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Disclosing {

}
