package jp.tejuncho.drafting.web;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;

/**
 * 点検の画面の戻り先.
 *
 * Where a person goes on after a finding is gone: at the next one of its kind, then at
 * the one before, then at what is open of its kind, then at the next kind, and so on. The
 * place is in the address, so it is kept without any script.
 */
final class FindingPlace {

	private final FindingsFilter filter;

	private final String anchor;

	/**
	 * A place on the page.
	 * @param at the query of the list and the place in it
	 */
	FindingPlace(String at) {
		int hash = at.indexOf('#');
		this.filter = FindingsFilter.read(at.substring(0, hash));
		this.anchor = at.substring(hash + 1);
	}

	/**
	 * The place after something was answered.
	 * @param before what was found before
	 * @param now what is found now
	 * @return a query and a fragment; no fragment if nothing is left
	 */
	String after(Findings before, Findings now) {
		Set<String> there = new LinkedHashSet<>();
		now.all().stream().filter(this.filter::shows).forEach((finding) -> {
			there.add(FindingsPage.anchor(finding));
			there.add(group(finding));
		});
		String query = this.filter.query(this.filter.advice());
		// what is accepted moves below those of its severity: who goes on stays there
		return candidates(before, true).filter(there::contains)
			.findFirst()
			.or(() -> here(before).filter(accepted(now)::contains))
			.or(() -> candidates(before, false).filter(there::contains).findFirst())
			.map((anchor) -> query + "#" + anchor)
			.orElse(query);
	}

	private Optional<String> here(Findings before) {
		return shown(before).stream()
			.filter(this::isHere)
			.map(FindingPlace::group)
			.findFirst()
			.or(() -> Optional.of(this.anchor));
	}

	private List<Finding> shown(Findings before) {
		return before.all().stream().filter(this.filter::shows).toList();
	}

	/**
	 * Where on the page what was just accepted stands.
	 * @param before what was found before
	 * @param now what is found now
	 * @return the place of its kind; empty if nothing was accepted
	 */
	String accepted(Findings before, Findings now) {
		Set<String> earlier = new HashSet<>();
		before.dismissed().forEach((finding) -> earlier.add(finding.key()));
		return now.dismissed()
			.stream()
			.filter((finding) -> this.filter.shows(finding) && !earlier.contains(finding.key()))
			.map(FindingPlace::group)
			.findFirst()
			.orElse("");
	}

	private Set<String> accepted(Findings now) {
		return now.dismissed().stream().filter(this.filter::shows).map(FindingPlace::group).collect(Collectors.toSet());
	}

	private Stream<String> candidates(Findings before, boolean near) {
		List<Finding> shown = shown(before);
		int at = 0;
		while (at < shown.size() && !isHere(shown.get(at))) {
			at++;
		}
		if (at == shown.size()) {
			return Stream.of(this.anchor);
		}
		Finding here = shown.get(at);
		String group = group(here);
		List<Finding> next = near(here, shown.subList(at, shown.size()), near);
		List<Finding> previous = near(here, shown.subList(0, at).reversed(), near);
		if (this.anchor.equals(group)) {
			return Stream
				.of(Stream.of(group), next.stream().map(FindingPlace::group), far(previous, near, FindingPlace::group))
				.flatMap((anchors) -> anchors);
		}
		return Stream
			.of(of(group, next), of(group, previous), Stream.of(group), next.stream().map(FindingsPage::anchor),
					far(previous, near, FindingsPage::anchor))
			.flatMap((anchors) -> anchors);
	}

	private static List<Finding> near(Finding here, List<Finding> findings, boolean near) {
		return findings.stream().filter((finding) -> !near || finding.severity() == here.severity()).toList();
	}

	private static Stream<String> far(List<Finding> findings, boolean near, Function<Finding, String> anchor) {
		return near ? Stream.empty() : findings.stream().map(anchor);
	}

	private static Stream<String> of(String group, List<Finding> findings) {
		return findings.stream().filter((finding) -> group(finding).equals(group)).map(FindingsPage::anchor);
	}

	private boolean isHere(Finding finding) {
		return this.anchor.equals(FindingsPage.anchor(finding)) || this.anchor.equals(group(finding));
	}

	private static String group(Finding finding) {
		return FindingsPage.groupAnchor(finding);
	}

}
