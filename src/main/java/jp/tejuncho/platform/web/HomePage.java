package jp.tejuncho.platform.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

@Controller
class HomePage {

	private final PageFrame frame;

	HomePage(PageFrame frame) {
		this.frame = frame;
	}

	@GetMapping("/")
	String home(HttpServletRequest request, RedirectAttributes redirect) {
		Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
		return this.frame.menu().stream().findFirst().map((item) -> {
			if (said != null) {
				said.forEach(redirect::addFlashAttribute);
			}
			return "redirect:" + item.path();
		}).orElse("platform/home");
	}

}
