package jp.tejuncho.guard;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMapping;
import skeleton.Note;

import jp.tejuncho.document.PlantedFrameworkUse;
import jp.tejuncho.drafting.composing.PlantedUpwardLook;
import jp.tejuncho.planted.PlantedControllerOutsideWeb;
import jp.tejuncho.planted.PlantedHelper;
import jp.tejuncho.planted.PlantedMeter;
import jp.tejuncho.planted.PlantedPdfUse;
import jp.tejuncho.planted.PlantedRepository;
import jp.tejuncho.planted.PlantedSkip;
import jp.tejuncho.planted.PlantedSystemTime;
import jp.tejuncho.planted.PlantedUnfound;
import jp.tejuncho.platform.Costly;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final Set<String> LONG = Set.of("DocumentOutput.html", "DocumentOutput.pdf", "DocumentOutput.docx",
			"DocumentOutput.text", "AuditVerification.verify", "AuditAcknowledging.acknowledge");

	private static JavaClasses house;

	@BeforeAll
	static void read() {
		house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("jp.tejuncho");
	}

	@ParameterizedTest
	@MethodSource("rules")
	void 家の決まりが守られている(ArchRule rule, Class<?> planted) {
		rule.allowEmptyShould(true).check(house);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void 決まりを破れば見つかる(ArchRule rule, Class<?> planted) {
		assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation()).isTrue();
	}

	@Test
	void 同じ名の型は二つない() {
		assertThat(namesStandingTwice(house)).isEmpty();
		assertThat(namesStandingTwice(
				new ClassFileImporter().importClasses(Note.class, PlantedHelper.class, jp.tejuncho.planted.Note.class)))
			.containsExactly("Note");
	}

	private static Set<String> namesStandingTwice(Iterable<JavaClass> types) {
		Set<String> names = new HashSet<>();
		Set<String> twice = new TreeSet<>();
		for (JavaClass type : types) {
			if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")
					&& !names.add(type.getSimpleName())) {
				twice.add(type.getSimpleName());
			}
		}
		return twice;
	}

	@Test
	void 飛ばされる試験はない() {
		HouseRules.NO_TEST_IS_SKIPPED.check(new ClassFileImporter().importPackages("jp.tejuncho")
			.that(JavaClass.Predicates.resideOutsideOfPackage("jp.tejuncho.planted")));
		assertThat(HouseRules.NO_TEST_IS_SKIPPED.evaluate(new ClassFileImporter().importClasses(PlantedSkip.class))
			.hasViolation()).isTrue();
	}

	@Test
	void どの試験も組立てのときに見つかる() {
		HouseRules.EVERY_TEST_IS_FOUND.check(new ClassFileImporter().importPackages("jp.tejuncho")
			.that(JavaClass.Predicates.resideOutsideOfPackage("jp.tejuncho.planted")));
		assertThat(HouseRules.EVERY_TEST_IS_FOUND.evaluate(new ClassFileImporter().importClasses(PlantedUnfound.class))
			.hasViolation()).isTrue();
	}

	@Test
	void 文書を組むものと保存したものをすべて読むものにはどれも順番がある() {
		assertThat(house.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(RequestMapping.class)
					&& !method.isAnnotatedWith(Costly.class) && takesLong(method, new HashSet<>()))
			.map(JavaMethod::getFullName)).isEmpty();
	}

	// as far as its own class shows
	private static boolean takesLong(JavaMethod method, Set<JavaMethod> seen) {
		return seen.add(method) && method.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> LONG.contains(call.getTargetOwner().getSimpleName() + "." + call
				.getName()) || (call.getTargetOwner().equals(method.getOwner())
						&& call.getTarget().resolveMember().filter((called) -> takesLong(called, seen)).isPresent()));
	}

	static Stream<Object[]> rules() {
		return Stream.of(new Object[] { HouseRules.GROUND_FLOOR_KNOWS_NO_FRAMEWORK, PlantedFrameworkUse.class },
				new Object[] { HouseRules.ONLY_OUTPUT_SEES_THE_PDF_LIBRARY, PlantedPdfUse.class },
				new Object[] { HouseRules.DRAFTING_FACES_ONE_WAY, PlantedUpwardLook.class },
				new Object[] { HouseRules.NAMES_SAY_WHAT_A_THING_IS, PlantedHelper.class },
				new Object[] { HouseRules.CONTROLLERS_LIVE_IN_WEB, PlantedControllerOutsideWeb.class },
				new Object[] { HouseRules.REPOSITORIES_ARE_PLURAL, PlantedRepository.class },
				new Object[] { HouseRules.ENTITIES_ARE_FINAL, Note.class },
				new Object[] { HouseRules.FIGURES_STAND_BESIDE, PlantedMeter.class },
				new Object[] { HouseRules.TIME_COMES_FROM_THE_CLOCK, PlantedSystemTime.class });
	}

}
