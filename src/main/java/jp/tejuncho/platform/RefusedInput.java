package jp.tejuncho.platform;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 断られた入力.
 *
 * A controller says so when it refuses a form whose page, as it is now, has no field for
 * the words any more: they are shown above the page and kept until thrown away. An answer
 * that puts them back into their field says nothing here; after a redirect it has to say
 * that they were not stored.
 */
public final class RefusedInput {

	/**
	 * The attribute of the model, or of the page that follows.
	 */
	public static final String WHY = "refusedInput";

	private RefusedInput() {
	}

	/**
	 * On the page that answers.
	 * @param model its model
	 * @param why a sentence that says why nothing was stored
	 */
	public static void on(Model model, @Nullable String why) {
		model.addAttribute(WHY, sentence(why));
	}

	/**
	 * On the page that follows, which puts the words back into their field.
	 * @param redirect what it is told
	 */
	public static void back(RedirectAttributes redirect) {
		redirect.addFlashAttribute(WHY, "");
	}

	/**
	 * On the page that follows.
	 * @param redirect what it is told
	 * @param why a sentence that says why nothing was stored
	 */
	public static void after(RedirectAttributes redirect, @Nullable String why) {
		redirect.addFlashAttribute(WHY, sentence(why));
	}

	private static String sentence(@Nullable String why) {
		return Objects.requireNonNullElse(why, "送られた内容を受け付けられませんでした。");
	}

}
