package jp.tejuncho.platform.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * 受付番号つきのエラー.
 *
 * The page of an unexpected error shows only a number; the same number stands in the
 * server's log beside the cause.
 */
@Component
class NumberedErrorAttributes extends DefaultErrorAttributes {

	private static final Logger log = LoggerFactory.getLogger(NumberedErrorAttributes.class);

	@Override
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
		if (attributes.get("status") instanceof Integer status && status >= 500) {
			String reference = (request instanceof ServletWebRequest web) ? RequestNumbers.of(web.getRequest()) : "";
			log.error("受付番号 (reference) {} {}", reference, attributes.get("path"), getError(request));
			attributes.put("reference", reference);
		}
		return attributes;
	}

}
