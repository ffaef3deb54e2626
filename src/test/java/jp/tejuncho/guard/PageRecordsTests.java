package jp.tejuncho.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody knows what the eleventh argument means: what a page shows is told in parts that
 * have names.
 */
class PageRecordsTests {

	private static final int MOST = 9;

	@Test
	void 画面に渡す記録の成分は九つまで() {
		JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("jp.tejuncho");
		assertThat(house.stream().filter(JavaClass.Predicates.resideInAPackage("..web..")))
			.filteredOn(JavaClass::isRecord)
			.isNotEmpty()
			.filteredOn(PageRecordsTests::isLong)
			.isEmpty();
	}

	@Test
	void 十の成分は多すぎる() {
		assertThat(new ClassFileImporter().importClasses(Nine.class, Ten.class).stream())
			.filteredOn(PageRecordsTests::isLong)
			.extracting(JavaClass::getSimpleName)
			.containsExactly("Ten");
	}

	private static boolean isLong(JavaClass record) {
		return record.reflect().getRecordComponents().length > MOST;
	}

	private record Nine(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
	}

	private record Ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
	}

}
