package jp.tejuncho.drafting;

import java.util.Optional;
import java.util.function.Supplier;

import jp.tejuncho.document.Document;

/**
 * 決まった版の取出し.
 *
 * Once a document is approved there is no draft of it until a revision begins: whoever
 * wants the document is given what was kept. The room that keeps it provides a bean; this
 * room never learns who does.
 */
public interface SettledVersions {

	/**
	 * What a reader is given instead of the draft.
	 * @param draft a draft the reader may read
	 * @return the version; nothing while a draft is being written or reviewed
	 */
	Optional<Settled> of(DraftId draft);

	/**
	 * 決まった版.
	 *
	 * @param version which one it is
	 * @param label the same with what it is today, for example 第１版（施行）
	 * @param document the tree that was kept
	 * @param pdf reads the file that was kept, the same bytes for ever
	 */
	record Settled(String version, String label, Document document, Supplier<byte[]> pdf) {
	}

}
