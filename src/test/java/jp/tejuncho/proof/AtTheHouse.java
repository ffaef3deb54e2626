package jp.tejuncho.proof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import jp.tejuncho.account.FirstPerson;
import jp.tejuncho.submission.ApprovedProcedure;
import jp.tejuncho.testing.WholeHouse;

/**
 * The application with documents of every state and somebody of every kind. Its tests
 * share one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeHouse
@Import({ ProofHouse.class, HouseBeans.class, ApprovedProcedure.class, FirstPerson.class })
@TestPropertySource(properties = { "tejuncho.sign-in.password-holds=12h",
		"tejuncho.backup.folder=target/proof-backup-${surefire.forkNumber:1}", "tejuncho.sign-in.most-sessions=100" })
@interface AtTheHouse {

}
