package jp.tejuncho.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A page that fails.
 */
@TestComponent
@Controller
class FaultyPage {

	@GetMapping("/test/fault")
	String fail() {
		throw new IllegalStateException("a secret of the house");
	}

}
