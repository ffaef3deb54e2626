package jp.tejuncho.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.AskedPage;

@Controller
class SignInPage {

	private static final List<String> REASONS = List.of("failed", "signed-out", "again", "ended");

	@GetMapping("/sign-in")
	String show(@AuthenticationPrincipal @Nullable SignedInStaff person, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		String page = AskedPage.of(request.getParameter(AskedPage.PARAMETER)).orElse("");
		if (person != null && AskedPage.isFile(page)) {
			response.setHeader("Refresh", "1; url=" + request.getContextPath() + page);
			model.addAttribute("page", page);
			return "account/asked-file";
		}
		if (person != null) {
			return "redirect:" + (page.isEmpty() ? "/" : page);
		}
		model.addAttribute("reason",
				REASONS.stream().filter((reason) -> request.getParameter(reason) != null).findFirst().orElse(""));
		model.addAttribute("page", page);
		return "account/sign-in";
	}

}
