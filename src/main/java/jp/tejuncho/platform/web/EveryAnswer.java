package jp.tejuncho.platform.web;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

import jp.tejuncho.platform.security.PageHeaders;

/**
 * どの答えにも付く見出しを付けるところ.
 *
 * Stands before all that may answer by itself: names, the reading of forms, the firewall,
 * the security filters. Only what tells by which way a request came stands before it
 * ({@code Strict-Transport-Security} needs that).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class EveryAnswer extends HeaderWriterFilter {

	EveryAnswer() {
		super(List.of(new PageHeaders()));
	}

	// an error may come from before this filter
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
