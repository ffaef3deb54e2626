package jp.tejuncho;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * 手順帖.
 */
@SpringBootApplication
public class TejunchoApplication {

	public static void main(String[] args) {
		SpringApplication.run(TejunchoApplication.class, args);
	}

}
