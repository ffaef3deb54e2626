package jp.tejuncho.guard;

import java.time.Clock;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/**
 * What the compiler can't say about the house, as rules.
 */
final class HouseRules {

	private static final Set<String> SKIPPING = Set.of("Assumptions", "Disabled", "TestAbortedException", "EnabledIf",
			"DisabledIf");

	private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "Property");

	private static final Set<String> FRAMEWORKS = Set.of("org.junit.", "org.opentest4j.", "org.assertj.", "net.jqwik.",
			"org.springframework.test.");

	static final ArchRule GROUND_FLOOR_KNOWS_NO_FRAMEWORK = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage("jp.tejuncho.text..", "jp.tejuncho.document..", "jp.tejuncho.comparison..")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..", "org.openpdf..")
		.because("the ground floor must stay readable without knowing Spring");

	static final ArchRule ONLY_OUTPUT_SEES_THE_PDF_LIBRARY = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("jp.tejuncho.output..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.openpdf..", "org.apache.poi..")
		.because("a document format is a matter of the output room");

	/**
	 * Modulith lets no room look into a room within another; others must read these
	 * three.
	 */
	static final ArchRule DRAFTING_FACES_ONE_WAY = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.withOptionalLayers(true)
		.layer("本文")
		.definedBy("jp.tejuncho.drafting.body..")
		.layer("案")
		.definedBy("jp.tejuncho.drafting")
		.layer("組立て")
		.definedBy("jp.tejuncho.drafting.composing..")
		.layer("採否理由一覧")
		.definedBy("jp.tejuncho.drafting.decisions..")
		.layer("点検")
		.definedBy("jp.tejuncho.drafting.rule..")
		.layer("前例")
		.definedBy("jp.tejuncho.drafting.precedent..")
		.layer("在席")
		.definedBy("jp.tejuncho.drafting.presence..")
		.layer("画面")
		.definedBy("jp.tejuncho.drafting.web..")
		.whereLayer("本文")
		.mayNotAccessAnyLayer()
		.whereLayer("案")
		.mayOnlyAccessLayers("本文")
		.whereLayer("組立て")
		.mayOnlyAccessLayers("案", "本文")
		.whereLayer("採否理由一覧")
		.mayOnlyAccessLayers("組立て", "案", "本文")
		.whereLayer("点検")
		.mayOnlyAccessLayers("組立て", "案", "本文")
		.whereLayer("前例")
		.mayOnlyAccessLayers("案", "本文")
		.whereLayer("在席")
		.mayOnlyAccessLayers("案")
		.because("what is composed must be readable without knowing who examines or shows it");

	static final ArchRule NAMES_SAY_WHAT_A_THING_IS = ArchRuleDefinition.noClasses()
		.should()
		.haveNameMatching(".*(Dto|DTO|Impl|Util|Utils|Helper|Manager)$")
		.because("such names hide what a class is for");

	static final ArchRule CONTROLLERS_LIVE_IN_WEB = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(Controller.class)
		.should()
		.resideInAPackage("..web..")
		.andShould()
		.notHaveModifier(JavaModifier.PUBLIC)
		.because("a room's HTTP side is its own affair");

	static final ArchRule REPOSITORIES_ARE_PLURAL = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(Repository.class)
		.should()
		.haveSimpleNameEndingWith("s")
		.because("a repository is the collection of what it holds");

	static final ArchRule ENTITIES_ARE_FINAL = ArchRuleDefinition.classes()
		.that()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveModifier(JavaModifier.FINAL)
		.because("nothing is loaded behind a proxy, and a start that makes none is shorter");

	static final ArchRule FIGURES_STAND_BESIDE = ArchRuleDefinition.classes()
		.that()
		.areAssignableTo(MeterBinder.class)
		.should()
		.haveSimpleNameEndingWith("Figures")
		.because("what counts knows nothing of whoever reads the numbers");

	static final ArchRule TIME_COMES_FROM_THE_CLOCK = ArchRuleDefinition.noClasses()
		.should()
		.callMethodWhere(DescribedPredicate.describe("now() without a clock", HouseRules::readsTheSystemTime))
		.because("what depends on the hour can't be tested otherwise");

	/** For tests; the others are for what is shipped. */
	static final ArchRule NO_TEST_IS_SKIPPED = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat(DescribedPredicate.describe("let a test be skipped", HouseRules::skips))
		.because("a test that is skipped proves nothing, and nobody sees it");

	/** The build finds tests by the names of their classes; a version is kept by hand. */
	static final ArchRule EVERY_TEST_IS_FOUND = ArchRuleDefinition.classes()
		.that(DescribedPredicate.describe("stand alone",
				(type) -> type.isTopLevelClass() && !type.isInterface()
						&& !type.getModifiers().contains(JavaModifier.ABSTRACT)))
		.and(DescribedPredicate.describe("have tests", HouseRules::hasTests))
		.should()
		.haveNameMatching(".*(Tests|Story|Bench|KeepingVersion)")
		.because("a test that no build runs proves nothing");

	private HouseRules() {
	}

	private static boolean hasTests(JavaClass type) {
		return type.getMethods()
			.stream()
			.flatMap((method) -> method.getAnnotations().stream())
			.map((annotation) -> annotation.getRawType().getSimpleName())
			.anyMatch(TESTS::contains);
	}

	private static boolean skips(JavaClass type) {
		return type.getPackageName().equals("org.junit.jupiter.api.condition")
				|| (SKIPPING.contains(type.getSimpleName())
						&& FRAMEWORKS.stream().anyMatch(type.getName()::startsWith));
	}

	private static boolean readsTheSystemTime(JavaCall<?> call) {
		return call.getTarget().getOwner().getPackageName().equals("java.time") && call.getName().equals("now")
				&& call.getTarget()
					.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.isEquivalentTo(Clock.class));
	}

}
