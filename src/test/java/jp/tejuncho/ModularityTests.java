package jp.tejuncho;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(TejunchoApplication.class);

	@Test
	void どの部屋も許した部屋だけを使う() {
		this.modules.verify();
	}

	@Test
	void どの部屋にも日本語の名がある() {
		assertThat(this.modules.stream()).extracting(ApplicationModule::getDisplayName)
			.allMatch((name) -> name.codePoints().anyMatch(Character::isIdeographic));
	}

}
