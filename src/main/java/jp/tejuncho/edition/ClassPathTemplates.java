package jp.tejuncho.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import jp.tejuncho.edition.source.TemplateFile;
import jp.tejuncho.edition.source.TemplateFiles;

/**
 * Finds the templates that the application brings along, unpacked or in its jar.
 */
final class ClassPathTemplates {

	private static final String FOLDER = "templates-ja/";

	private ClassPathTemplates() {
	}

	static TemplateFiles read(ClassLoader classLoader) {
		try {
			List<TemplateFile> files = new ArrayList<>();
			PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
			for (Resource resource : resolver.getResources("classpath:" + FOLDER + "**/*.yaml")) {
				files.add(TemplateFile.of(path(resource), resource.getContentAsByteArray()));
			}
			return TemplateFiles.of(files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String path(Resource resource) throws IOException {
		String url = resource.getURL().toString();
		return url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
	}

}
