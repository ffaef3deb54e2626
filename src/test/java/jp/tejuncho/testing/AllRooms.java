package jp.tejuncho.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole application with the real guideline, asked through MockMvc, on H2 in memory.
 * Each test is rolled back.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "tejuncho.sign-in.bcrypt-strength=4")
@AutoConfigureMockMvc
@Import(Databases.H2.class)
@Transactional
public @interface AllRooms {

}
