package jp.tejuncho.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.hibernate.annotations.ValueGenerationType;

/**
 * 最後に書いた人.
 *
 * Marks the field that takes the id of whoever is signed in each time the row is written,
 * so that a conflict can say whether it was another person or one's own other tab. Null
 * for what the application wrote itself, or a version that did not note it.
 */
@ValueGenerationType(generatedBy = SignedInWriter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface LastWriter {

}
