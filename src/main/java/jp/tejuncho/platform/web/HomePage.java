package jp.tejuncho.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {

	private final PageFrame frame;

	HomePage(PageFrame frame) {
		this.frame = frame;
	}

	@GetMapping("/")
	String home() {
		return this.frame.menu().stream().findFirst().map((item) -> "redirect:" + item.path()).orElse("platform/home");
	}

}
