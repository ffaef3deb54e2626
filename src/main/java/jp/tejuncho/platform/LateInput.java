package jp.tejuncho.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * 間に合わなかった入力.
 *
 * What a person sent to something that is not there any more: it is shown above the page
 * that answers, and kept until it is sent again or thrown away. For what handles an
 * exception, which nothing follows that would look for a {@link RefusedInput}.
 */
public interface LateInput {

	/**
	 * Keeps what a form brought.
	 * @param page the page that answers
	 * @param why a sentence that says why nothing was stored
	 * @param request a request that could not be carried out
	 */
	void keep(ModelAndView page, String why, HttpServletRequest request);

}
