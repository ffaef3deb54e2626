package jp.tejuncho.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * 文書.
 *
 * Everything a reader sees is made from this one tree, so that preview, PDF and Word
 * can't disagree.
 *
 * @param head what stands on the cover and in the margins
 * @param blocks the content in reading order
 * @param format what it looks like on paper
 * @param mandatory the places whose content must not be left out, each by itself: a
 * heading is named beside what stands under it
 */
public record Document(Head head, List<Block> blocks, Format format, Set<NodeId> mandatory) {

	public Document {
		blocks = List.copyOf(blocks);
		requireUniqueIds(blocks, new HashSet<>());
		Set<NodeId> sorted = new TreeSet<>(Comparator.comparing(NodeId::value));
		sorted.addAll(mandatory);
		mandatory = Collections.unmodifiableSet(sorted);
	}

	public Document(Head head, List<Block> blocks, Format format) {
		this(head, blocks, format, Set.of());
	}

	public Document(Head head, List<Block> blocks) {
		this(head, blocks, Format.BOOK);
	}

	public Document withHead(Head other) {
		return new Document(other, this.blocks, this.format, this.mandatory);
	}

	public Document withBlocks(List<Block> other) {
		return new Document(this.head, other, this.format, this.mandatory);
	}

	public Document withMandatory(Set<NodeId> places) {
		return new Document(this.head, this.blocks, this.format, places);
	}

	private static void requireUniqueIds(List<Block> blocks, Set<NodeId> seen) {
		for (Block block : blocks) {
			requireNew(block.id(), seen);
			switch (block) {
				case Block.Division division -> requireUniqueIds(division.blocks(), seen);
				case Block.Enumeration enumeration ->
					enumeration.items().forEach((item) -> requireNew(item.id(), seen));
				case Block.Bullets bullets -> bullets.items().forEach((item) -> requireNew(item.id(), seen));
				case Block.Paragraph _, Block.Table _, Block.Form _, Block.Figure _ -> {
				}
			}
		}
	}

	private static void requireNew(NodeId id, Set<NodeId> seen) {
		if (!seen.add(id)) {
			throw new IllegalArgumentException("The place " + id + " stands twice in the document");
		}
	}

	/**
	 * 表紙と欄外の記載.
	 *
	 * @param systemName the information system's name, as {@link Inline.Filled} or
	 * {@link Inline.Empty}
	 * @param title what this document is (情報セキュリティ対策実施手順)
	 * @param dateLine a month or a day in words
	 * @param owner 部・局・課
	 * @param confidentiality what stands in the margin of every page (非公開)
	 * @param version 第１版; for a draft what it is a draft of
	 * @param draft whether every page bears 案
	 * @param date the day the bytes are dated with: the same document gives the same
	 * bytes
	 * @param mark what tells this text from another in the margin of every page (識別
	 * 3f2a91c0), or empty
	 */
	public record Head(Words systemName, String title, Words dateLine, Words owner, String confidentiality,
			String version, boolean draft, LocalDate date, String mark) {

		public Head(Words systemName, String title, Words dateLine, Words owner, String confidentiality, String version,
				boolean draft, LocalDate date) {
			this(systemName, title, dateLine, owner, confidentiality, version, draft, date, "");
		}

		public Head withTitle(String other) {
			return new Head(this.systemName, other, this.dateLine, this.owner, this.confidentiality, this.version,
					this.draft, this.date, this.mark);
		}

		/**
		 * What stands on the cover of every document of its kind.
		 * @return the title alone
		 */
		public Head withoutNames() {
			return new Head(Words.NONE, this.title, Words.NONE, Words.NONE, "", this.version, this.draft, this.date,
					this.mark);
		}

		public Head withMark(String other) {
			return new Head(this.systemName, this.title, this.dateLine, this.owner, this.confidentiality, this.version,
					this.draft, this.date, other);
		}

	}

	/**
	 * 文書の体裁.
	 */
	public enum Format {

		/** 冊子: 表紙と目次がある. */
		BOOK,

		/** 表紙のない書類. */
		PORTRAIT,

		/** 表紙のない横長の書類. */
		LANDSCAPE

	}

}
