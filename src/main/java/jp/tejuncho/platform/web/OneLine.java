package jp.tejuncho.platform.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import jp.tejuncho.platform.validation.PlainLine;
import jp.tejuncho.text.TypedText;

/**
 * 一行の欄.
 *
 * A field that says it is a line holds one: line breaks in what was pasted become a
 * blank, before anybody counts its letters.
 */
@Configuration(proxyBeanMethods = false)
class OneLine implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new Joining());
	}

	/**
	 * 改行を空白にすること.
	 */
	private static final class Joining implements ConditionalGenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(String.class, String.class));
		}

		@Override
		public boolean matches(TypeDescriptor source, TypeDescriptor target) {
			return target.hasAnnotation(PlainLine.class);
		}

		@Override
		public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
			return (source instanceof String text) ? TypedText.joined(text) : source;
		}

	}

}
