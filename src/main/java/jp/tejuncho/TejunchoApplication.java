package jp.tejuncho;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import jp.tejuncho.account.PasswordProofs;
import jp.tejuncho.account.RoleProofs;
import jp.tejuncho.archive.KeptBytes;
import jp.tejuncho.audit.AuditCommand;
import jp.tejuncho.audit.AuditOfCopy;
import jp.tejuncho.backup.BackupCommand;
import jp.tejuncho.edition.ImportedTexts;
import jp.tejuncho.review.ReleaseProofs;
import jp.tejuncho.review.RoundProofs;
import jp.tejuncho.submission.BundleProofs;

/**
 * 手順帖.
 *
 * Pages read no {@code Pageable} and no entity out of an address, so what Spring Data
 * offers for that is left out: the first page would have made every repository for it.
 */
@SpringBootApplication(exclude = DataWebAutoConfiguration.class)
public class TejunchoApplication {

	/** What knows how the things stand that are kept for ever. */
	private static final List<Class<?>> PROOFS = List.of(KeptBytes.class, ReleaseProofs.class, RoundProofs.class,
			BundleProofs.class, ImportedTexts.class, RoleProofs.class, PasswordProofs.class);

	public static void main(String[] args) {
		if (AuditCommand.isAskedFor(args)) {
			System.exit(AuditCommand.run(out(), PROOFS, args));
		}
		if (BackupCommand.isAskedFor(args)) {
			System.exit(BackupCommand.run(out(), PROOFS, args));
		}
		if (TrainingRun.isAskedFor(args)) {
			System.exit(TrainingRun.run(out()));
		}
		start(args);
	}

	static ConfigurableApplicationContext start(String... args) {
		SpringApplication application = new SpringApplication(TejunchoApplication.class);
		AheadOfTime ahead = new AheadOfTime();
		application.addListeners(ahead);
		application.addInitializers(ahead);
		return application.run(args);
	}

	// a service has no locale, and a sentence of question marks helps nobody
	private static PrintStream out() {
		boolean speaks = System.out.charset().newEncoder().canEncode('手');
		return speaks ? System.out
				: new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	}

	@Bean
	static AuditOfCopy.Rooms proofs() {
		return new AuditOfCopy.Rooms(PROOFS);
	}

}
