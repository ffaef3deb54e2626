package jp.tejuncho.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import jp.tejuncho.platform.LateInput;
import jp.tejuncho.platform.security.UnsentInputs;

/**
 * 間に合わなかった入力を預かること.
 */
@Component
class LateInputs implements LateInput {

	private final UnsentInputs inputs;

	LateInputs(UnsentInputs inputs) {
		this.inputs = inputs;
	}

	@Override
	public void keep(ModelAndView page, String why, HttpServletRequest request) {
		this.inputs.keep(request, why).ifPresent((id) -> page.addObject(KeptInputFollower.HELD, id));
	}

}
