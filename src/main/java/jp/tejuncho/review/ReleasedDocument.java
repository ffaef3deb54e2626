package jp.tejuncho.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jp.tejuncho.archive.Archive;
import jp.tejuncho.document.Block;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Words;
import jp.tejuncho.text.Wareki;

/**
 * 版の文書.
 *
 * What the reviewers have read, without 案, with the history of its versions at the end
 * and its mark on every page: the first digits of the digest of the text.
 */
final class ReleasedDocument {

	private static final NodeId HISTORY = new NodeId("release.history");

	private static final Block.Quoted NO_NUMBER = new Block.Quoted("");

	private static final String MARK = "識別 ";

	private static final int DIGITS = 8;

	private static final List<Block.Column> COLUMNS = List.of(new Block.Column("版", 2), new Block.Column("制定・改正", 6),
			new Block.Column("決裁", 5), new Block.Column("施行日", 4));

	private ReleasedDocument() {
	}

	/**
	 * The approved document.
	 * @param read what the reviewers read
	 * @param day the day of approval
	 * @param earlier the versions before this one
	 * @param version this version's name
	 * @param occasion why it was made
	 * @return the document
	 */
	static Document approved(Document read, LocalDate day, List<Release> earlier, String version, String occasion) {
		List<List<Words>> rows = rows(earlier);
		rows.add(row(version, occasion, "（" + Wareki.of(day) + "承認）", ""));
		return marked(
				read.withHead(head(read.head(), read.head().dateLine(), version, day)).withBlocks(with(read, rows)));
	}

	/**
	 * The document that is in force.
	 * @param read what the reviewers read
	 * @param earlier the versions before this one
	 * @param release this version
	 * @param decision what was recorded of the decision
	 * @return the document
	 */
	static Document inForce(Document read, List<Release> earlier, Release release, Release.Decision decision) {
		List<List<Words>> rows = rows(earlier);
		rows.add(row(release.versionName(), release.occasion(), decided(decision.decidedOn(), decision.number()),
				Wareki.of(decision.inForceFrom())));
		Words dateLine = Words.of(Wareki.of(decision.inForceFrom()) + "施行");
		return marked(read.withHead(head(read.head(), dateLine, release.versionName(), decision.inForceFrom()))
			.withBlocks(with(read, rows)));
	}

	private static Document marked(Document document) {
		String mark = MARK + Archive.digest(document).substring(0, DIGITS);
		return document.withHead(document.head().withMark(mark));
	}

	private static Document.Head head(Document.Head head, Words dateLine, String version, LocalDate day) {
		return new Document.Head(head.systemName(), head.title(), dateLine, head.owner(), head.confidentiality(),
				version, false, day);
	}

	private static List<Block> with(Document read, List<List<Words>> rows) {
		List<Block> blocks = new ArrayList<>(read.blocks());
		Block table = new Block.Table(HISTORY.child("table"), "この文書の制定と改正の沿革", COLUMNS, rows);
		blocks.add(new Block.Division(HISTORY, level(read), Words.of("制定・改正の沿革"), List.of(table), false, NO_NUMBER));
		return blocks;
	}

	// it stands beside the document's own parts, but nothing is counted on to it
	private static Level level(Document read) {
		return read.blocks()
			.stream()
			.flatMap((block) -> (block instanceof Block.Division division) ? Stream.of(division.level()) : Stream.of())
			.findFirst()
			.orElse(Level.CHAPTER);
	}

	private static List<List<Words>> rows(List<Release> earlier) {
		List<List<Words>> rows = new ArrayList<>();
		for (Release release : earlier) {
			LocalDate from = release.inForceFrom();
			LocalDate decided = release.decidedOn();
			if (from != null && decided != null) {
				rows.add(row(release.versionName(), release.occasion(), decided(decided, release.decisionNumber()),
						Wareki.of(from)));
			}
		}
		return rows;
	}

	private static String decided(LocalDate day, String number) {
		return Wareki.of(day) + (number.isBlank() ? "" : "　" + number);
	}

	private static List<Words> row(String version, String occasion, String decision, String from) {
		return List.of(Words.of(version), RemarkList.lines(occasion), Words.of(decision), Words.of(from));
	}

}
