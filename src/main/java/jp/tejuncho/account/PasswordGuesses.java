package jp.tejuncho.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;

/**
 * 何回で当てられるかの見積り.
 *
 * What zxcvbn knows, and the words of {@code passwords.txt} and
 * {@code passwords-common.txt}. Its own sum adds ten thousand guesses for each further
 * part, so that a word with a year and two marks is called strong; here the parts count
 * for themselves.
 */
final class PasswordGuesses {

	private static final List<String> FILES = List.of("/passwords.txt", "/passwords-common.txt");

	private static final Pattern BETWEEN_GROUPS = Pattern.compile("\\R\\s*\\R");

	private static final Pattern BETWEEN_WORDS = Pattern.compile(" ");

	/**
	 * Marks between words and at the end: which it is has to be guessed, where it stands
	 * hardly.
	 */
	private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final double GUESSES_A_MARK = 30;

	/**
	 * The kana of a Japanese keyboard, for who writes with them.
	 */
	private static final String KANA = """
			ぬ ふ あ う え お や ゆ よ わ ほ へ ー
			 た て い す か ん な に ら せ ゛ ゜
			  ち と し は き く ま の り れ け む
			   つ さ そ ひ こ み も ね る め ろ
			""";

	private final Zxcvbn zxcvbn;

	PasswordGuesses() {
		try {
			this.zxcvbn = new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries())
				.dictionaries(groups())
				.keyboards(StandardKeyboards.loadAllKeyboards())
				.keyboard(new SlantedKeyboardLoader("kana",
						() -> new ByteArrayInputStream(KANA.getBytes(StandardCharsets.UTF_8)))
					.load())
				.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * In how many guesses somebody has it who knows the words.
	 * @param password the password
	 * @param ownWords words of the house and the person
	 * @return the estimate
	 */
	double of(String password, List<String> ownWords) {
		String words = MARKS.matcher(password).replaceAll("");
		int kinds = (int) MARKS.matcher(password)
			.results()
			.flatMapToInt((found) -> found.group().chars())
			.distinct()
			.count();
		double whole = ofParts(password, ownWords);
		return words.isEmpty() ? whole : Math.min(whole, ofParts(words, ownWords) * Math.pow(GUESSES_A_MARK, kinds));
	}

	private double ofParts(String password, List<String> ownWords) {
		Strength strength = this.zxcvbn.measure(password, ownWords);
		double ofParts = strength.getSequence()
			.stream()
			.map((Match part) -> part.guesses)
			.filter(Objects::nonNull)
			.mapToDouble(Double::doubleValue)
			.reduce(1, (all, one) -> all * one);
		return Math.min(strength.getGuesses(), ofParts);
	}

	private static List<Dictionary> groups() throws IOException {
		List<Dictionary> groups = new ArrayList<>();
		for (String group : BETWEEN_GROUPS.splitAsStream(read(FILES.getFirst()) + "\n\n" + read(FILES.getLast()))
			.toList()) {
			List<String> words = group.lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> BETWEEN_WORDS.splitAsStream(line))
				.flatMap(PasswordGuesses::spellings)
				.distinct()
				.toList();
			if (!words.isEmpty()) {
				groups.add(new Dictionary("words-" + groups.size(), words));
			}
		}
		return groups;
	}

	private static String read(String file) throws IOException {
		try (InputStream words = Objects.requireNonNull(PasswordGuesses.class.getResourceAsStream(file))) {
			return new String(words.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	// as keyboards, passports and schools spell it
	private static Stream<String> spellings(String word) {
		return Stream.of(word, shortVowels(word), asTaught(word), shortVowels(asTaught(word)));
	}

	private static String shortVowels(String word) {
		return word.replace("ou", "o").replace("uu", "u").replace("oo", "o").replace("aa", "a");
	}

	private static String asTaught(String word) {
		return word.replace("sh", "sy")
			.replace("syi", "si")
			.replace("ch", "ty")
			.replace("tyi", "ti")
			.replace("tsu", "tu")
			.replace("ji", "zi")
			.replaceAll("j([auo])", "zy$1")
			.replace("fu", "hu");
	}

}
