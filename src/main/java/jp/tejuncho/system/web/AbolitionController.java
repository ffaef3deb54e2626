package jp.tejuncho.system.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.platform.validation.PlainCharacters;
import jp.tejuncho.system.Abolition;
import jp.tejuncho.system.AbolitionRefused;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemAbolishing;
import jp.tejuncho.system.SystemDocuments;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.text.Wareki;
import jp.tejuncho.text.WrittenDate;

/**
 * 情報システムの廃止の画面.
 *
 * What can't be done is said on the same page, with everything typed still in its field.
 */
@Controller
@RequestMapping("/systems" + SystemPages.ONE + "/abolition")
class AbolitionController {

	private final Systems systems;

	private final SystemAbolishing abolishing;

	AbolitionController(Systems systems, SystemAbolishing abolishing) {
		this.systems = systems;
		this.abolishing = abolishing;
	}

	@GetMapping
	String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		return page(id, staff, "", "", model);
	}

	private String page(UUID id, SignedInStaff staff, String from, String reason, Model model) {
		InformationSystem system = this.systems.writable(new SystemId(id), staff);
		model.addAttribute("system", system);
		model.addAttribute("endings", this.abolishing.endings(system, staff));
		model.addAttribute("allowed", SystemAbolishing.isAllowed(system, staff));
		model.addAttribute("from", from);
		model.addAttribute("reason", reason);
		return "system/abolition";
	}

	@PostMapping
	String abolish(@PathVariable UUID id, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedInStaff staff, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			LocalDate day = day(from);
			this.abolishing.abolish(new SystemId(id), day, words(reason), staff);
			redirect.addFlashAttribute("flash", Wareki.of(day) + "の廃止を登録しました。");
			return "redirect:/systems/" + id;
		}
		catch (AbolitionRefused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refusal", ex.sentence());
			return page(id, staff, from, reason, model);
		}
	}

	@GetMapping("/return")
	String askBack(@PathVariable UUID id, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		return back(id, staff, "", null, model);
	}

	private String back(UUID id, SignedInStaff staff, String reason, @Nullable Set<UUID> again, Model model) {
		InformationSystem system = this.systems.writable(new SystemId(id), staff);
		Optional<Abolition> abolition = this.abolishing.history(system)
			.stream()
			.filter((known) -> known.takenBackAt() == null)
			.findFirst();
		List<SystemDocuments.Ending> ended = abolition.map((known) -> this.abolishing.ended(system, known, staff))
			.orElse(List.of());
		model.addAttribute("system", system);
		model.addAttribute("abolition", abolition.orElse(null));
		model.addAttribute("ended", ended);
		model.addAttribute("again", (again != null) ? again
				: ended.stream().map(SystemDocuments.Ending::document).collect(Collectors.toSet()));
		model.addAttribute("allowed", SystemAbolishing.isAllowed(system, staff));
		model.addAttribute("reason", reason);
		return "system/abolition-return";
	}

	@PostMapping("/return")
	String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") Set<UUID> again, @AuthenticationPrincipal SignedInStaff staff, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.abolishing.takeBack(new SystemId(id), again, words(reason), staff);
			redirect.addFlashAttribute("flash", "廃止を取り消しました。取り消したことは、この画面と操作の記録に残ります。");
			return "redirect:/systems/" + id;
		}
		catch (AbolitionRefused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refusal", ex.sentence());
			return back(id, staff, reason, again, model);
		}
	}

	private static LocalDate day(String text) {
		if (text.isBlank()) {
			throw new AbolitionRefused("廃止の日を入力してください。");
		}
		return WrittenDate.of(text).dayOrRefuse("廃止の日", AbolitionRefused::new);
	}

	private static String words(String typed) {
		String words = typed.strip();
		PlainCharacters.complaint(words, Abolition.MAX_REASON, true).ifPresent((complaint) -> {
			throw new AbolitionRefused("理由が" + complaint + "。");
		});
		return words;
	}

}
