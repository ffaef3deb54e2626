package jp.tejuncho.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * 空欄の変数.
 *
 * One variable may fill many blanks, in both documents.
 *
 * @param id its identity over all editions
 * @param label what belongs here
 * @param hint how to write it
 * @param kind what kind of value
 * @param source where the registered system has the value already; {@code null} if
 * nowhere
 * @param optional whether an empty value is complete and prints nothing
 * @param example a fictional value
 * @param options what a choice offers
 */
public record Variable(String id, String label, String hint, Kind kind, @Nullable Source source, boolean optional,
		String example, List<Option> options) {

	public Variable {
		options = List.copyOf(options);
		if ((kind == Kind.CHOICE) == options.isEmpty()) {
			throw new IllegalArgumentException("Options belong to a choice, and a choice needs some: " + id);
		}
	}

	/**
	 * Whether its value is a day or a month.
	 * @return told by its name, as people give names to blanks of their own
	 */
	public Calendar calendar() {
		if (this.kind != Kind.TEXT) {
			return Calendar.NONE;
		}
		boolean day = this.label.endsWith("年月日") || this.label.endsWith("日付");
		boolean month = this.label.endsWith("年月");
		return day ? Calendar.DAY : (month ? Calendar.MONTH : Calendar.NONE);
	}

	/**
	 * What a choice proposes for a system.
	 * @param answers the system's profile
	 * @return the first option whose condition holds or that has none
	 */
	public Optional<Option> proposed(Map<String, Answer> answers) {
		return this.options.stream()
			.filter((option) -> option.when() == null || option.when().evaluate(answers) == Truth.TRUE)
			.findFirst();
	}

	/**
	 * 変数の種類.
	 */
	public enum Kind {

		/** 一行の文. */
		TEXT,

		/** 複数行の文. */
		MULTILINE,

		/** 列挙. */
		LIST,

		/** 選択. */
		CHOICE,

		/** 部課名. */
		OFFICE

	}

	/**
	 * 暦の値.
	 */
	public enum Calendar {

		/** 暦の値でないもの. */
		NONE,

		/** 年月. */
		MONTH,

		/** 年月日. */
		DAY

	}

	/**
	 * 対象システムの登録事項.
	 */
	public enum Source {

		/** 情報システム名. */
		SYSTEM_NAME("system.name"),

		/** 情報システムの略称. */
		SYSTEM_SHORT_NAME("system.short-name"),

		/** 所管部. */
		OWNER_DEPARTMENT("owner.department"),

		/** 所管局. */
		OWNER_BUREAU("owner.bureau"),

		/** 所管課. */
		OWNER_SECTION("owner.section"),

		/** 情報システム管理者の職名. */
		MANAGER_POST("manager.post");

		private final String code;

		Source(String code) {
			this.code = code;
		}

		public String code() {
			return this.code;
		}

		public static Optional<Source> ofCode(String code) {
			return Arrays.stream(values()).filter((source) -> source.code.equals(code)).findFirst();
		}

	}

	/**
	 * 選択肢.
	 *
	 * @param value what is printed
	 * @param when what proposes it
	 * @param because the reason shown then
	 */
	public record Option(String value, @Nullable Condition when, @Nullable String because) {
	}

}
