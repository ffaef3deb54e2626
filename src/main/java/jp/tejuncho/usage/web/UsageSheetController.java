package jp.tejuncho.usage.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.organization.RevisedMeanwhile;
import jp.tejuncho.platform.Download;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.usage.HouseUsage;
import jp.tejuncho.usage.UsageSheet;

@Controller
@RequestMapping("/organization/usage")
class UsageSheetController {

	private static final String PAGE = "usage/import";

	private static final String ENDING = ".csv";

	private final HouseUsage usage;

	UsageSheetController(HouseUsage usage) {
		this.usage = usage;
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export() {
		return new Download("用字用語").attached(Download.CSV, "csv", UsageSheet.write(this.usage.words()));
	}

	@GetMapping("/edit/import")
	String ask() {
		return PAGE;
	}

	@PostMapping("/edit/import")
	String preview(@RequestParam @Nullable MultipartFile file, HttpServletResponse response, Model model)
			throws IOException {
		if (file == null || file.isEmpty()) {
			return complain("CSVファイルを選んでください", response, model);
		}
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").toLowerCase(Locale.ROOT);
		if (!name.endsWith(ENDING)) {
			return complain("名前が「.csv」で終わるファイルを選んでください。表計算ソフトのファイルは、「CSV UTF-8」を選んで保存し直してください", response, model);
		}
		if (file.getSize() > UsageSheet.MOST_BYTES) {
			return complain("ファイルが大きすぎます。200キロバイト以内に分けてください", response, model);
		}
		Optional<String> text = UsageSheet.decode(file.getBytes());
		if (text.isEmpty()) {
			return complain("文字を読めません。表計算ソフトで「CSV UTF-8」を選んで保存し直してください", response, model);
		}
		return show(text.get(), model);
	}

	@PostMapping("/edit/import/confirm")
	String take(@RequestParam String content, @RequestParam UUID stamp, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		if (content.getBytes(StandardCharsets.UTF_8).length > 2 * UsageSheet.MOST_BYTES) {
			return complain("ファイルが大きすぎます。200キロバイト以内に分けてください", response, model);
		}
		UsageSheet.Changes changes = UsageSheet.read(content).against(this.usage.words());
		try {
			this.usage.take(changes, stamp);
		}
		catch (RevisedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("revisedMeanwhile", true);
			model.addAttribute("earlier", EarlierWriter.sentence(this.usage.writer()));
			return show(content, model);
		}
		redirect.addFlashAttribute("flash", "用字用語を取り込みました（" + changes.summary() + "）。");
		return "redirect:/organization/usage";
	}

	private String show(String text, Model model) {
		UUID stamp = this.usage.stamp();
		model.addAttribute("changes", UsageSheet.read(text).against(this.usage.words()));
		model.addAttribute("content", text);
		model.addAttribute("stamp", stamp);
		return PAGE;
	}

	private static String complain(String sentence, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("complaint", sentence);
		return PAGE;
	}

}
