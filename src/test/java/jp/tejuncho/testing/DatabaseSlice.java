package jp.tejuncho.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;

/**
 * Entities, repositories and migrations, with nothing of the web around them.
 *
 * Each test is rolled back. To run the same tests on both databases, put them into an
 * abstract class and let two nested ones inherit them:
 *
 * <pre class="code">
 * class SystemsTests {
 *
 * 	&#064;Nested
 * 	&#064;OnH2
 * 	class OnH2Database extends Expectations {
 * 	}
 *
 * 	&#064;Nested
 * 	&#064;OnPostgresql
 * 	class OnPostgresqlDatabase extends Expectations {
 * 	}
 *
 * 	abstract static class Expectations {
 * 		&#064;Autowired ...
 * 		&#064;Test ...
 * 	}
 *
 * }
 * </pre>
 *
 * Services are no part of the slice: {@code @Import} those that are tested. Neither are
 * the threads of jobs, one of which reads the entities when the whole house starts.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false, properties = "spring.jpa.bootstrap=default")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration({ FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class })
public @interface DatabaseSlice {

}
