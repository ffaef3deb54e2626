package jp.tejuncho.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import jp.tejuncho.audit.AuditFilter;
import jp.tejuncho.text.WrittenDate;

/**
 * 操作の記録の絞り込みの入力.
 *
 * @param q words anywhere
 * @param from the first day as it was typed
 * @param to the last day as it was typed
 * @param person a part of a name
 * @param act a part of an act
 */
record AuditFilterForm(@Nullable String q, @Nullable String from, @Nullable String to, @Nullable String person,
		@Nullable String act) {

	boolean isEmpty() {
		return Stream.of(this.q, this.from, this.to, this.person, this.act).allMatch((one) -> text(one).isEmpty());
	}

	/**
	 * Why nothing can be looked for.
	 * @return sentences, none if it can
	 */
	List<String> complaints() {
		Stream<String> dates = Stream.of(complaint("始まりの日", this.from), complaint("終わりの日", this.to))
			.flatMap(Optional::stream);
		LocalDate first = day(this.from);
		LocalDate last = day(this.to);
		boolean turned = first != null && last != null && last.isBefore(first);
		return Stream.concat(dates, turned ? Stream.of("終わりの日が、始まりの日より前です。") : Stream.empty()).toList();
	}

	AuditFilter filter() {
		return new AuditFilter(day(this.from), day(this.to), text(this.person), text(this.act), text(this.q));
	}

	/**
	 * An address that asks for the same.
	 * @param path its path
	 * @param page which page; nothing for 0
	 * @return the address
	 */
	String address(String path, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "q", this.q);
		add(address, "from", this.from);
		add(address, "to", this.to);
		add(address, "person", this.person);
		add(address, "act", this.act);
		return add(address, "page", (page > 0) ? Integer.toString(page) : "").encode().build().toUriString();
	}

	private static UriComponentsBuilder add(UriComponentsBuilder address, String name, @Nullable String value) {
		return text(value).isEmpty() ? address
				: address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text(value)));
	}

	private static Optional<String> complaint(String label, @Nullable String typed) {
		return text(typed).isEmpty() ? Optional.empty() : WrittenDate.of(text(typed)).complaintAsDay(label);
	}

	private static @Nullable LocalDate day(@Nullable String typed) {
		return text(typed).isEmpty() ? null : WrittenDate.of(text(typed)).day().orElse(null);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
