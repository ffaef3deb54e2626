package jp.tejuncho.system.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import jp.tejuncho.platform.LateInput;
import jp.tejuncho.system.Deleted;
import jp.tejuncho.system.Deleting;
import jp.tejuncho.system.Deletion;

/**
 * 削除されていることの知らせ.
 *
 * Whatever address of it was asked for. Words that were sent to it are kept, to be sent
 * again once it is back.
 */
@ControllerAdvice
class DeletedPages {

	private final Deleting deleting;

	private final LateInput late;

	DeletedPages(Deleting deleting, LateInput late) {
		this.deleting = deleting;
		this.late = late;
	}

	@ExceptionHandler(Deleted.class)
	ModelAndView tell(Deleted deleted, HttpServletRequest request) {
		Deletion deletion = deleted.deletion();
		ModelAndView page = new ModelAndView("system/deleted", HttpStatus.NOT_FOUND);
		page.addObject("deletion", deletion);
		page.addObject("reversible", deletion.isReversible(this.deleting.today()));
		page.addObject("writable", deleted.isWritable());
		page.addObject("sent", HttpMethod.POST.matches(request.getMethod()));
		this.late.keep(page, deletion.title() + "は、削除されています。", request);
		return page;
	}

}
