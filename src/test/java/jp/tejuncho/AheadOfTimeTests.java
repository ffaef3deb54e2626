package jp.tejuncho;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Whatever an office sets, its start has the beans that the setting asks for: nothing
 * that was decided when the folder was packaged stands in its way.
 */
class AheadOfTimeTests {

	/** What offices set that changes what beans do, not which there are. */
	private static final String[] USUAL_SETTINGS = { "--spring.profiles.active=https,sample",
			"--server.forward-headers-strategy=native", "--management.server.port=-1",
			"--spring.datasource.url=jdbc:postgresql://db.example.lg.jp/tejuncho",
			"--spring.datasource.username=tejuncho", "--spring.datasource.password=himitsu",
			"--spring.flyway.user=owner", "--spring.flyway.password=himitsu", "--server.ssl.bundle=office",
			"--server.servlet.context-path=/tejuncho", "--logging.structured.format.file=ecs",
			"--logging.file.name=tejuncho.log", "--tejuncho.hosts=tejuncho.example.lg.jp",
			"--tejuncho.read-only.on=true", "--tejuncho.audit.time-stamp-url=http://tsa.example.lg.jp",
			"--tejuncho.audit.syslog.host=log.example.lg.jp", "--tejuncho.backup.at=0 0 2 * * *",
			"--tejuncho.sign-in.breached-passwords=list.txt", "--tejuncho.fonts.folder=fonts" };

	private final Set<String> asked = new TreeSet<>();

	@AfterEach
	void forget() {
		System.clearProperty("spring.aot.processing");
	}

	@Test
	void 部品があるかどうかを左右する設定はすべて書き出してある() {
		Set<String> beans = decide();
		Set<String> firstAsked = Set.copyOf(this.asked);
		assertThat(firstAsked).containsExactlyInAnyOrderElementsOf(named());
		assertThat(decide(USUAL_SETTINGS)).isEqualTo(beans);
		assertThat(this.asked).isEqualTo(firstAsked);
	}

	@Test
	void 番地から記録を読み取る部品はない() {
		assertThat(decide()).doesNotContain(DataWebAutoConfiguration.class.getName());
	}

	@Test
	void 部品を左右する設定を変えれば自分で組み立てる() {
		assertThat(AheadOfTime.decidingOtherwise(settings(Map.of()))).isEmpty();
		assertThat(named()).filteredOn((name) -> !name.equals("spring.datasource.url"))
			.allSatisfy((name) -> assertThat(AheadOfTime.decidingOtherwise(settings(Map.of(name, "other"))))
				.containsExactly(name));
		assertThat(AheadOfTime.decidingOtherwise(
				settings(Map.of("tejuncho.mail.enabled", "true", "spring.mail.host", "mail.example.lg.jp",
						"management.server.port", "9090", "server.forward-headers-strategy", "framework"))))
			.containsExactly("management.server.port", "server.forward-headers-strategy", "spring.mail.host",
					"tejuncho.mail.enabled");
		assertThat(AheadOfTime.decidingOtherwise(settings(Map.of("spring.mail.host", "")))).as("書いて、空にした")
			.containsExactly("spring.mail.host");
	}

	@Test
	void 組み立てる機械の設定では組み立てない() {
		System.setProperty("spring.aot.processing", "true");
		IllegalStateException refused = catchThrowableOfType(IllegalStateException.class,
				() -> TejunchoApplication.start("--spring.mail.host=mail.example.lg.jp"));
		assertThat(refused).hasMessageContaining("[spring.mail.host]");
	}

	private static Set<String> named() {
		return AheadOfTime.decidingSettings().stringPropertyNames();
	}

	/**
	 * Settings as they come, but for some.
	 * @param others those
	 * @return both
	 */
	private static ConfigurableEnvironment settings(Map<String, Object> others) {
		ConfigurableEnvironment environment = new StandardEnvironment();
		Properties patterns = AheadOfTime.decidingSettings();
		Map<String, Object> usual = new HashMap<>();
		named().stream()
			.filter((name) -> !patterns.getProperty(name).startsWith("unset"))
			.forEach((name) -> usual.put(name, patterns.getProperty(name).replaceAll("^\\(\\?i\\)|\\|.*", "")));
		environment.getPropertySources().addFirst(new MapPropertySource("usual", usual));
		environment.getPropertySources().addFirst(new MapPropertySource("others", others));
		return environment;
	}

	/**
	 * Decides which beans there are, as the build of the folder does, and makes none.
	 * @param settings as arguments
	 * @return their names
	 */
	private Set<String> decide(String... settings) {
		this.asked.clear();
		GenericApplicationContext context = unmade(settings);
		assertThat(AheadOfTime.decidingOtherwise(context.getEnvironment())).isEmpty();
		context.getEnvironment().getPropertySources().addFirst(new Ear());
		context.refreshForAotProcessing(new RuntimeHints());
		Set<String> beans = Set.of(context.getBeanDefinitionNames());
		context.close();
		return beans;
	}

	private static GenericApplicationContext unmade(String... settings) {
		SpringApplicationHook hook = (application) -> new SpringApplicationRunListener() {

			@Override
			public void contextLoaded(ConfigurableApplicationContext context) {
				throw new SpringApplication.AbandonedRunException(context);
			}

		};
		SpringApplication.AbandonedRunException abandoned = catchThrowableOfType(
				SpringApplication.AbandonedRunException.class,
				() -> SpringApplication.withHook(hook, () -> TejunchoApplication.start(settings)));
		return (GenericApplicationContext) Objects.requireNonNull(abandoned.getApplicationContext());
	}

	/** Hears every question for a setting and answers none. */
	private final class Ear extends PropertySource<Object> {

		Ear() {
			super("ear", new Object());
		}

		@Override
		public @Nullable Object getProperty(String name) {
			// a place with a usual value is asked for as a whole, and then without it
			if (!name.contains(":")) {
				AheadOfTimeTests.this.asked.add(name);
			}
			return null;
		}

	}

}
