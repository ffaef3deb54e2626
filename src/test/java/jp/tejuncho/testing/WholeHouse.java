package jp.tejuncho.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import jp.tejuncho.account.People;

/**
 * The application as it runs, with Tomcat and its error pages, on H2 in memory. Use it
 * through a {@link Browser}. Tests that add nothing to it share one application.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "tejuncho.sign-in.bcrypt-strength=4", "tejuncho.sign-in.failures-per-address=1000" })
@Import({ Databases.H2.class, FaultyPage.class, People.class })
public @interface WholeHouse {

}
