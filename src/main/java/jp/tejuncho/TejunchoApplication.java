package jp.tejuncho;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import jp.tejuncho.platform.AuditCommand;
import jp.tejuncho.review.KeptBytes;
import jp.tejuncho.review.ReleaseProofs;
import jp.tejuncho.submission.BundleProofs;

/**
 * 手順帖.
 */
@SpringBootApplication
public class TejunchoApplication {

	public static void main(String[] args) {
		if (AuditCommand.isAskedFor(args)) {
			System.exit(AuditCommand.run(System.out, List.of(KeptBytes.class, ReleaseProofs.class, BundleProofs.class),
					args));
		}
		if (TrainingRun.isAskedFor(args)) {
			System.exit(TrainingRun.run(System.out));
		}
		SpringApplication.run(TejunchoApplication.class, args);
	}

}
