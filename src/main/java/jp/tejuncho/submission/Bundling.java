package jp.tejuncho.submission;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.PageStyle;
import jp.tejuncho.output.DocumentOutput;
import jp.tejuncho.output.RenderedPdf;

/**
 * 一式を綴じること.
 */
@Component
class Bundling {

	private static final String MANIFEST = "00_目録.txt";

	private final DocumentOutput output;

	private final Archive archive;

	Bundling(DocumentOutput output, Archive archive) {
		this.output = output;
		this.archive = archive;
	}

	/**
	 * Prints every part.
	 * @param material what the parts were made of
	 * @param composition the parts
	 * @return the files: the list of all files, the parts, and after them the one file
	 * that holds all parts
	 */
	Bound bind(Material material, Composition composition) {
		List<BundlePart> parts = composition.parts();
		PageStyle style = material.manuscript().house().page();
		RenderedPdf all = this.output.pdf(wholeTitle(material), parts.stream().map(BundlePart::document).toList(),
				style);
		List<BundleFile> files = new ArrayList<>();
		for (BundlePart part : parts) {
			if (!part.kept()) {
				RenderedPdf pdf = this.output.pdf(part.document(), style);
				files.add(new BundleFile(part.fileName("pdf"), pdf.bytes(), pdf.pages()));
			}
		}
		for (BundlePart part : parts) {
			if (part.kept()) {
				byte[] kept = this.archive.read(material.release().pdf());
				files.add(part.number() - 1, new BundleFile(part.fileName("pdf"), kept, DocumentOutput.pages(kept)));
			}
		}
		files.add(1, new BundleFile(parts.getFirst().fileName("txt"), PlainFile.of(composition.letter().text()), 0));
		BundleFile whole = new BundleFile(FileNames.of("決裁一式_", system(material), tail(material) + ".pdf"), all.bytes(),
				all.pages());
		files.addFirst(new BundleFile(MANIFEST, PlainFile.of(manifest(material, files, whole)), 0));
		return new Bound(FileNames.of("決裁一式_", system(material), tail(material) + ".zip"),
				new Bundle(files, material.approvedOn()), whole);
	}

	private static String wholeTitle(Material material) {
		return "決裁一式　" + system(material) + "　" + material.approved().head().title() + "　"
				+ material.release().versionName();
	}

	private static String system(Material material) {
		return material.manuscript().system().name();
	}

	private static String tail(Material material) {
		return "_" + material.manuscript().draft().kind().label() + material.release().versionName() + "_"
				+ material.shortHash();
	}

	private static String manifest(Material material, List<BundleFile> files, BundleFile whole) {
		Document.Head head = material.approved().head();
		StringBuilder text = new StringBuilder("決裁一式の目録\n\n");
		text.append("システム　").append(system(material)).append('\n');
		text.append("文書　").append(head.title()).append('\n');
		text.append("版　").append(material.release().versionName()).append('\n');
		text.append(material.mark()).append('\n');
		text.append("承認　").append(material.manuscript().house().written(material.approvedOn())).append("\n\n");
		text.append("ファイルの名、頁数、SHA-256\n");
		files.forEach((file) -> line(file, text));
		text.append("\n全部を一つにしたPDF（この圧縮ファイルには入っていない。）\n");
		line(whole, text);
		return text.toString();
	}

	private static void line(BundleFile file, StringBuilder text) {
		text.append(file.name())
			.append('\t')
			.append((file.pages() > 0) ? file.pages() + "頁" : "―")
			.append('\t')
			.append(Archive.digest(file.bytes()))
			.append('\n');
	}

	/**
	 * 綴じたもの.
	 *
	 * @param name what the ZIP file is called
	 * @param bundle the files
	 * @param whole all parts in one
	 */
	record Bound(String name, Bundle bundle, BundleFile whole) {

	}

}
