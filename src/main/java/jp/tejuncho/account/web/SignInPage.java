package jp.tejuncho.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jp.tejuncho.account.SignedInStaff;

@Controller
class SignInPage {

	@GetMapping("/sign-in")
	String show(@AuthenticationPrincipal @Nullable SignedInStaff person, HttpServletRequest request, Model model) {
		if (person != null) {
			return "redirect:/";
		}
		String query = request.getQueryString();
		model.addAttribute("reason", (query != null) ? query : "");
		return "account/sign-in";
	}

}
