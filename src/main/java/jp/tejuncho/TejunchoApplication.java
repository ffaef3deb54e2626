package jp.tejuncho;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import jp.tejuncho.platform.AuditCommand;

/**
 * 手順帖.
 */
@SpringBootApplication
public class TejunchoApplication {

	public static void main(String[] args) {
		if (AuditCommand.isAskedFor(args)) {
			System.exit(AuditCommand.run(System.out, args));
		}
		SpringApplication.run(TejunchoApplication.class, args);
	}

}
