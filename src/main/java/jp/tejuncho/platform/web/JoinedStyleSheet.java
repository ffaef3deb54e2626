package jp.tejuncho.platform.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * 一枚にした書式.
 *
 * A style sheet that names its layers and imports a file for each component is answered
 * as one, since a page shows nothing before it has all of them. Nothing is built for it:
 * while one works on it, the next request has what was saved.
 */
class JoinedStyleSheet implements ResourceTransformer {

	private static final Pattern IMPORT = Pattern
		.compile("@import \"(?<file>[^\"]+)\" layer\\((?<layer>[a-z]+)\\)(?: (?<media>[a-z]+))?;");

	private final List<String> folders;

	private final ResourceLoader files;

	JoinedStyleSheet(List<String> folders, ResourceLoader files) {
		this.folders = folders;
		this.files = files;
	}

	@Override
	public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
			throws IOException {
		String name = resource.getFilename();
		if (name == null || !name.endsWith(".css")) {
			return chain.transform(request, resource);
		}
		String sheet = resource.getContentAsString(StandardCharsets.UTF_8);
		List<MatchResult> imports = IMPORT.matcher(sheet).results().toList();
		if (imports.isEmpty()) {
			return chain.transform(request, resource);
		}
		long newest = resource.lastModified();
		StringBuilder joined = new StringBuilder();
		int from = 0;
		for (MatchResult one : imports) {
			Resource imported = find(one.group("file"));
			newest = Math.max(newest, imported.lastModified());
			joined.append(sheet, from, one.start()).append(inItsLayer(one, imported));
			from = one.end();
		}
		return new Joined(resource, joined.append(sheet.substring(from)).toString(), newest);
	}

	private Resource find(String file) throws FileNotFoundException {
		return this.folders.stream()
			.map((folder) -> this.files.getResource(folder + file))
			.filter(Resource::exists)
			.findFirst()
			.orElseThrow(() -> new FileNotFoundException(file));
	}

	private static String inItsLayer(MatchResult one, Resource imported) throws IOException {
		String layer = "@layer " + one.group("layer") + " {\n" + imported.getContentAsString(StandardCharsets.UTF_8)
				+ "}";
		return (one.group("media") != null) ? "@media " + one.group("media") + " {\n" + layer + "\n}" : layer;
	}

	private static final class Joined extends TransformedResource {

		private final long newest;

		private Joined(Resource original, String sheet, long newest) {
			super(original, sheet.getBytes(StandardCharsets.UTF_8));
			this.newest = newest;
		}

		/** A file that was changed is what a browser asks for. */
		@Override
		public long lastModified() {
			return this.newest;
		}

	}

}
