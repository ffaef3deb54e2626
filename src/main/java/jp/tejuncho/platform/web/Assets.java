package jp.tejuncho.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import jp.tejuncho.text.Sha256;

/**
 * 画面の部品.
 *
 * All lie below one folder that is named by the digest of all of them, so that a script
 * finds what it imports by its place, and nothing that a browser remembers is ever out of
 * date. Before Spring Boot, which leaves alone what is served already.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1)
class Assets implements WebMvcConfigurer {

	private static final int DIGITS = 16;

	private final WebProperties.Resources served;

	private final ResourcePatternResolver files;

	Assets(WebProperties properties, ResourcePatternResolver files) {
		this.served = properties.getResources();
		this.files = files;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(this.served.getStaticLocations())
			.setCacheControl(remembering())
			.resourceChain(this.served.getChain().isCache())
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(version(), "/**"))
			.addTransformer(new JoinedStyleSheet(List.of(this.served.getStaticLocations()), this.files));
	}

	private CacheControl remembering() {
		return Objects.requireNonNullElseGet(this.served.getCache().getCachecontrol().toHttpCacheControl(),
				CacheControl::empty);
	}

	String version() {
		Map<String, Resource> all = new TreeMap<>();
		MessageDigest digest = Sha256.begin();
		try {
			for (String folder : this.served.getStaticLocations()) {
				int from = this.files.getResource(folder).getURL().toString().length();
				for (Resource file : this.files.getResources(folder + "**/*.*")) {
					all.putIfAbsent(file.getURL().toString().substring(from), file);
				}
			}
			for (Map.Entry<String, Resource> one : all.entrySet()) {
				digest.update(one.getKey().getBytes(StandardCharsets.UTF_8));
				digest.update(one.getValue().getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Scripts and style sheets can't be read", ex);
		}
		return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
	}

}
