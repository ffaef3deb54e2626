package jp.tejuncho.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import jp.tejuncho.platform.Conflict;
import jp.tejuncho.platform.LateInput;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.NotPossible;
import jp.tejuncho.platform.ReadOnlyNow;

/**
 * 断られた操作への答え.
 *
 * What was typed is kept and shown on the same page.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {

	/** What the script tells from a server that can't be reached. */
	static final String READ_ONLY = "Tejuncho-Read-Only";

	private static final String ELSEWHERE = "送った先が見つかりません。なくなったか、担当する課のものではなくなりました。";

	private static final String MALFORMED = "送られた内容の形が正しくありません。";

	private final LateInput late;

	ErrorPages(LateInput late) {
		this.late = late;
	}

	@ExceptionHandler(NotFound.class)
	ModelAndView notFound(NotFound exception, HttpServletRequest request) {
		return page("error/404", HttpStatus.NOT_FOUND, ELSEWHERE, request);
	}

	// what no address can name isn't there, whatever it looks like
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	ModelAndView noSuchName(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
		return exception.getParameter().hasParameterAnnotation(PathVariable.class)
				? page("error/404", HttpStatus.NOT_FOUND, ELSEWHERE, request)
				: page("error/400", HttpStatus.BAD_REQUEST, MALFORMED, request);
	}

	@ExceptionHandler(Conflict.class)
	ModelAndView conflict(Conflict exception, HttpServletRequest request) {
		return conflict(exception.sentence(), request);
	}

	@ExceptionHandler(NotPossible.class)
	ModelAndView notPossible(NotPossible exception, HttpServletRequest request) {
		return page("error/not-possible", HttpStatus.CONFLICT, exception.sentence(), request).addObject("sentence",
				exception.sentence());
	}

	@ExceptionHandler(InvalidPropertyException.class)
	ModelAndView noSuchField(InvalidPropertyException exception, HttpServletRequest request) {
		return page("error/400", HttpStatus.BAD_REQUEST, MALFORMED, request);
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView changedMeanwhile(OptimisticLockingFailureException exception, HttpServletRequest request) {
		return conflict("あなたが画面を開いた後に、別の画面で先に保存されたため、あなたの変更はまだ保存されていません。", request);
	}

	@ExceptionHandler(ReadOnlyNow.class)
	ModelAndView readOnly(ReadOnlyNow exception, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(READ_ONLY, "on");
		return page("error/read-only", HttpStatus.SERVICE_UNAVAILABLE, exception.notice().sentence(), request)
			.addObject("words", exception.notice().inWords());
	}

	private ModelAndView conflict(String sentence, HttpServletRequest request) {
		return page("error/409", HttpStatus.CONFLICT, sentence, request).addObject("sentence", sentence);
	}

	private ModelAndView page(String view, HttpStatus status, String why, HttpServletRequest request) {
		ModelAndView page = new ModelAndView(view, status);
		this.late.keep(page, why, request);
		return page;
	}

}
