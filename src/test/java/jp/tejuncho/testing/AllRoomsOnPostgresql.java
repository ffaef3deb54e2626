package jp.tejuncho.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application with the real guideline on an embedded PostgreSQL of its own.
 * What a test stores stays.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "tejuncho.sign-in.bcrypt-strength=4")
@Import(Databases.Postgresql.class)
public @interface AllRoomsOnPostgresql {

}
