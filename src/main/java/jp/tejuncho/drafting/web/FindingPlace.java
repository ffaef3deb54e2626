package jp.tejuncho.drafting.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jp.tejuncho.drafting.rule.Finding;
import jp.tejuncho.drafting.rule.Findings;

/**
 * 点検の画面の戻り先.
 *
 * Where a person goes on after a finding is gone: at the next one of its kind, then at
 * the one before, then at what is left of its kind, and so on. The place is in the
 * address, so it is kept without any script.
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
		now.dismissed().stream().filter(this.filter::shows).map(FindingPlace::group).forEach(there::add);
		String query = this.filter.query(this.filter.advice());
		return candidates(before).filter(there::contains)
			.findFirst()
			.map((anchor) -> query + "#" + anchor)
			.orElse(query);
	}

	private Stream<String> candidates(Findings before) {
		List<Finding> shown = before.all().stream().filter(this.filter::shows).toList();
		int at = 0;
		while (at < shown.size() && !isHere(shown.get(at))) {
			at++;
		}
		if (at == shown.size()) {
			return Stream.of(this.anchor);
		}
		String group = group(shown.get(at));
		List<Finding> next = shown.subList(at, shown.size());
		List<Finding> previous = shown.subList(0, at).reversed();
		if (this.anchor.equals(group)) {
			return Stream
				.of(Stream.of(group), next.stream().map(FindingPlace::group),
						previous.stream().map(FindingPlace::group))
				.flatMap((anchors) -> anchors);
		}
		return Stream
			.of(of(group, next), of(group, previous), Stream.of(group), next.stream().map(FindingsPage::anchor),
					previous.stream().map(FindingsPage::anchor))
			.flatMap((anchors) -> anchors);
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
