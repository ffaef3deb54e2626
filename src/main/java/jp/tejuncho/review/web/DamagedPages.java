package jp.tejuncho.review.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import jp.tejuncho.archive.ArchiveDamaged;
import jp.tejuncho.platform.LateInput;

/**
 * 傷んだ文書への答え.
 *
 * Trying again doesn't help, and whoever asked must not use what is there.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DamagedPages {

	private static final Logger log = LoggerFactory.getLogger(DamagedPages.class);

	private final LateInput late;

	DamagedPages(LateInput late) {
		this.late = late;
	}

	@ExceptionHandler(ArchiveDamaged.class)
	ModelAndView damaged(ArchiveDamaged exception, HttpServletRequest request) {
		log.error("保存した文書が、書き換えられているか、失われています。「操作の記録」の画面で「改ざんの検査」をしてください", exception);
		ModelAndView page = new ModelAndView("error/damaged", HttpStatus.INTERNAL_SERVER_ERROR);
		this.late.keep(page, "保存した文書が傷んでいるため、操作を終えられませんでした。", request);
		return page;
	}

}
