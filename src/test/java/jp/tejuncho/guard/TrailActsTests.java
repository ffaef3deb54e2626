package jp.tejuncho.guard;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every act that the trail may tell of, and whether who runs the machine may read its
 * words: decided once, by hand, in {@code proof/acts.txt}.
 */
@DisplayName("操作の記録に残る操作は")
class TrailActsTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Pattern MADE = Pattern.compile("TrailAct\\.(?:open|covered)\\(|new TrailAct\\(");

	/** A constant, or what a method of the room gives back. */
	private static final Pattern KEPT = Pattern.compile("static final TrailAct \\w+ = TrailAct\\.(?:open|covered)\\(\"|"
			+ "static TrailAct \\w+\\([^)]*\\) \\{\\s*return TrailAct\\.(?:open|covered)\\(");

	/** What a deletion may be of: text of the table, in all versions. */
	private static final Object[] DELETABLE = { "情報システム", "実施手順の案", "緊急時対応計画の案" };

	private static final List<Class<?>> ROOMS = new ArrayList<>();

	@BeforeAll
	static void read() throws IOException {
		for (Path file : sources()) {
			if (MADE.matcher(Files.readString(file)).find()) {
				ROOMS.add(type(file));
			}
		}
	}

	@Test
	void どれも決めた一覧にあり伏せるかどうかが決まっている() throws IOException {
		assertThat(acts().values().stream().map((act) -> act.words() + " " + act.text()))
			.containsExactlyInAnyOrderElementsOf(Files.readAllLines(Path.of("src/test/resources/proof/acts.txt")));
	}

	@Test
	void 伏せないものだけをどの部屋も見せる() {
		List<String> shown = new ArrayList<>();
		for (Class<?> room : ROOMS) {
			for (Method method : room.getDeclaredMethods()) {
				if (method.getReturnType() == OpenActs.class) {
					((OpenActs) called(method, made(room))).acts().forEach((act) -> shown.add(act.text()));
				}
			}
		}
		assertThat(shown).containsExactlyInAnyOrderElementsOf(
				acts().values().stream().filter(TrailAct::isOpen).map(TrailAct::text).toList());
	}

	@Test
	void その場で作られず部屋の定数か種類ごとの一つである() throws IOException {
		for (Path file : sources()) {
			String source = Files.readString(file);
			assertThat(count(MADE, source)).as(file.toString()).isEqualTo(count(KEPT, source));
		}
	}

	private static long count(Pattern pattern, String source) {
		return pattern.matcher(source).results().count();
	}

	// a text that is decided in two ways is decided in none
	private static Map<String, TrailAct> acts() {
		Map<String, TrailAct> acts = new TreeMap<>();
		for (Class<?> room : ROOMS) {
			for (TrailAct act : acts(room)) {
				assertThat(acts.put(act.text(), act)).as(act.text()).isNull();
			}
		}
		return acts;
	}

	private static List<TrailAct> acts(Class<?> room) {
		List<TrailAct> acts = new ArrayList<>();
		for (Field field : room.getDeclaredFields()) {
			if (field.getType() == TrailAct.class && Modifier.isStatic(field.getModifiers())) {
				acts.add((TrailAct) read(field));
			}
		}
		for (Method method : room.getDeclaredMethods()) {
			if (method.getReturnType() == TrailAct.class && Modifier.isStatic(method.getModifiers())) {
				arguments(method.getParameterTypes()).forEach((one) -> acts.add((TrailAct) called(method, null, one)));
			}
		}
		return acts;
	}

	private static List<Object[]> arguments(Class<?>... types) {
		List<Object[]> all = List.<Object[]>of(new Object[0]);
		for (Class<?> type : types) {
			Object[] values = type.isEnum() ? type.getEnumConstants() : DELETABLE;
			all = all.stream()
				.flatMap((known) -> Stream.of(values)
					.map((value) -> Stream.concat(Stream.of(known), Stream.of(value)).toArray()))
				.toList();
		}
		return all;
	}

	private static Object read(Field field) {
		try {
			field.setAccessible(true);
			return field.get(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object called(Method method, Object target, Object... arguments) {
		try {
			method.setAccessible(true);
			return method.invoke(target, arguments);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object made(Class<?> room) {
		try {
			Constructor<?> constructor = room.getDeclaredConstructor();
			constructor.setAccessible(true);
			return constructor.newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.endsWith("platform/TrailAct.java"))
				.toList();
		}
	}

	private static Class<?> type(Path file) {
		Matcher name = Pattern.compile("(.*)\\.java").matcher(SOURCES.relativize(file).toString());
		assertThat(name.matches()).isTrue();
		try {
			return Class.forName(name.group(1).replace('/', '.'), true, TrailActsTests.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
