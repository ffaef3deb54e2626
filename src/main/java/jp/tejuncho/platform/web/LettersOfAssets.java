package jp.tejuncho.platform.web;

import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * 部品の文字の読み方.
 *
 * A page says how its letters are written, and lends that to its scripts and styles.
 * Whoever opens one of them alone must not have to guess.
 */
@Component
class LettersOfAssets implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

	@Override
	public void customize(ConfigurableServletWebServerFactory factory) {
		MimeMappings types = MimeMappings.lazyCopy(MimeMappings.DEFAULT);
		types.add("css", "text/css;charset=UTF-8");
		types.add("js", "text/javascript;charset=UTF-8");
		types.add("svg", "image/svg+xml;charset=UTF-8");
		factory.setMimeMappings(types);
	}

}
