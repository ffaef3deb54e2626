package jp.tejuncho.review;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.NodeId;

/**
 * 文書の木の保存の形.
 *
 * The tree itself, not its looks: what was approved years ago can be compared with what
 * is written today. Every kind of the sealed trees bears its own name.
 */
final class DocumentJson {

	private static final JsonMapper MAPPER = mapper();

	private DocumentJson() {
	}

	private static JsonMapper mapper() {
		JsonMapper.Builder builder = JsonMapper.builder();
		for (Class<?> sealed : new Class<?>[] { Block.class, Inline.class, Drawing.Shape.class }) {
			builder.addMixIn(sealed, Kinds.class);
			for (Class<?> kind : sealed.getPermittedSubclasses()) {
				builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
			}
		}
		builder.addMixIn(Document.class, OldDocument.class);
		builder.addMixIn(Document.Head.class, OldHead.class);
		builder.addMixIn(Block.Item.class, OldItem.class);
		return builder.build();
	}

	static byte[] write(Document document) {
		return MAPPER.writeValueAsBytes(document);
	}

	static Document read(byte[] bytes) {
		return MAPPER.readValue(bytes, Document.class);
	}

	/**
	 * How a kind is told from its neighbours.
	 */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
	private interface Kinds {

	}

	/**
	 * What trees lack that were kept before it was thought of.
	 */
	private interface OldDocument {

		// a tree that has none is written as it was when no tree had any: its digest
		// stays
		@JsonInclude(JsonInclude.Include.NON_EMPTY)
		@JsonSetter(nulls = Nulls.AS_EMPTY)
		Set<NodeId> mandatory();

	}

	/**
	 * What the items of such trees lack: an item that counts itself is written as before.
	 */
	private interface OldItem {

		@JsonInclude(JsonInclude.Include.NON_NULL)
		@SuppressWarnings("UnusedMethod") // Jackson reads it
		Block.@Nullable Quoted quoted();

	}

	/**
	 * What the heads of such trees lack.
	 */
	private interface OldHead {

		@JsonSetter(nulls = Nulls.AS_EMPTY)
		String mark();

	}

}
