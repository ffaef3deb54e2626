package jp.tejuncho.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.tejuncho.document.Block;
import jp.tejuncho.document.Counting;
import jp.tejuncho.document.Document;
import jp.tejuncho.document.Drawing;
import jp.tejuncho.document.Figures;
import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Level;
import jp.tejuncho.document.Mark;
import jp.tejuncho.document.NodeId;
import jp.tejuncho.document.Numbering;
import jp.tejuncho.document.Words;
import jp.tejuncho.text.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The files of {@code src/test/resources/trees} were written by the versions that named
 * them: every later version reads them and writes the same bytes.
 */
class KeptFormatsTests {

	private static final Path TREES = Path.of("src/test/resources/trees/format-1");

	private static final Path ARTICLES = Path.of("src/test/resources/trees/format-2/articles.json");

	@ParameterizedTest
	@CsvSource({ "every-node.json, e93cda572426de93b0f428c911eef60b790a48f6d27f722f6de643cce8d44269",
			"procedure.json, 702055591afbe6e117e38cfe69bd1bb57a46099a67d685f4449b794788634d7e",
			"response-plan.json, 6eba402cf58652cb14bbeac480ac5d02523aa4c1de3f44b0eca98472646d38d5" })
	void 第一の形の木は読んで書いても一バイトも変わらない(String file, String digest) throws IOException {
		byte[] kept = Files.readAllBytes(TREES.resolve(file));
		assertThat(Sha256.hex(kept)).isEqualTo(digest);
		assertThat(DocumentJson.write(DocumentJson.read(kept))).isEqualTo(kept);
	}

	@Test
	void 第二の形の木は読んで書いても一バイトも変わらない() throws IOException {
		byte[] kept = Files.readAllBytes(ARTICLES);
		assertThat(Sha256.hex(kept)).isEqualTo("31fc0afae19de4403c6177f075002064684ff4b90d1e8a356cf0d25ce68bb2b7");
		Document document = DocumentJson.read(kept);
		assertThat(DocumentJson.write(document)).isEqualTo(kept);
		assertThat(Numbering.of(document).mark(new NodeId("line.guard"))).isEqualTo("第5条");
	}

	@Test
	void 数字の書き方と見出しの体裁はどれも保存できる() {
		List<Block> divisions = new ArrayList<>();
		for (Figures figures : Figures.values()) {
			for (Level.Heading heading : Level.Heading.values()) {
				Level level = new Level("段", Counting.of(new Mark("第", figures, "段")), heading, false);
				divisions
					.add(new Block.Division(new NodeId("d" + divisions.size()), level, Words.of("見出し"), List.of()));
			}
		}
		Document every = EveryNode.document().withBlocks(divisions);
		assertThat(DocumentJson.read(DocumentJson.write(every))).isEqualTo(every);
	}

	@Test
	void すべての種類の節を一つずつ読み書きする() throws IOException {
		Document every = DocumentJson.read(Files.readAllBytes(TREES.resolve("every-node.json")));
		assertThat(every).isEqualTo(EveryNode.document());
		Set<String> kinds = new TreeSet<>();
		Stream.of(Block.class, Inline.class, Drawing.Shape.class)
			.flatMap((sealed) -> Stream.of(sealed.getPermittedSubclasses()))
			.forEach((kind) -> kinds.add(kind.getSimpleName() + "["));
		Stream.of(Level.PART, Level.CHAPTER, Level.SECTION, Level.CLAUSE)
			.forEach((level) -> kinds.add("level=" + level));
		Stream.of(Inline.Change.values()).forEach((change) -> kinds.add("change=" + change));
		assertThat(every.toString()).contains(kinds);
	}

	@Test
	void 木の名前はどれも文書に書いてある() throws IOException {
		String names = Files.readString(Path.of("docs/archive.md"));
		String tree = Files.readString(TREES.resolve("every-node.json"))
				+ Files.readString(ARTICLES).replaceAll("\"(divisions|lists)\":\\{[^}]*}", "\"$1\":0");
		Set<String> written = Pattern.compile("\"(\\w+)\":|\"is\":\"(\\w+)\"")
			.matcher(tree)
			.results()
			.map(KeptFormatsTests::name)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(written).hasSizeGreaterThan(40).allSatisfy((name) -> assertThat(names).contains("`" + name + "`"));
	}

	private static String name(MatchResult match) {
		return (match.group(1) != null) ? match.group(1) : match.group(2);
	}

	@Test
	void 知らない名前のある木を黙って読み飛ばさない() throws IOException {
		String tree = Files.readString(TREES.resolve("every-node.json"));
		byte[] longer = tree.replaceFirst("\"words\":", "\"proviso\":\"ただし書\",\"words\":")
			.getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> DocumentJson.read(longer))
			.withMessageContaining("proviso");
	}

	@Test
	void 新しい形の木は訳を言って断る() {
		byte[] later = "{\"formatVersion\":3,\"head\":{}}".getBytes(StandardCharsets.UTF_8);
		assertThatIllegalStateException().isThrownBy(() -> DocumentJson.read(later))
			.withMessage("保存された文書の形「3」は、この版の手順帖では読めません。その文書を保存した版より新しい手順帖で開いてください。");
	}

}
