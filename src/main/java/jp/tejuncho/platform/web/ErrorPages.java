package jp.tejuncho.platform.web;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.NotFound;

@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {

	@ExceptionHandler(NotFound.class)
	ModelAndView notFound(NotFound exception) {
		return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler(Conflict.class)
	ModelAndView conflict(Conflict exception) {
		return conflict(exception.sentence());
	}

	@ExceptionHandler(InvalidPropertyException.class)
	ModelAndView noSuchField(InvalidPropertyException exception) {
		return new ModelAndView("error/400", HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView changedMeanwhile(OptimisticLockingFailureException exception) {
		return conflict("ほかの人が先に保存したため、あなたの変更はまだ保存されていません。");
	}

	private static ModelAndView conflict(String sentence) {
		ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
		page.addObject("sentence", sentence);
		return page;
	}

}
