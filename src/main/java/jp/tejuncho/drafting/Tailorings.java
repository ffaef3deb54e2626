package jp.tejuncho.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.edition.PlaceId;

/**
 * 手直しの取出し.
 *
 * What drafts say differently in a few places, without reading all of them. Whether the
 * person may read the drafts has been asked before.
 */
@Component
@Transactional(readOnly = true)
public class Tailorings {

	private final Amendments amendments;

	Tailorings(Amendments amendments) {
		this.amendments = amendments;
	}

	/**
	 * Everything a draft says differently from its edition.
	 * @param draft the draft
	 * @return what it says
	 */
	public Tailoring of(DraftId draft) {
		return Tailoring.of(this.amendments.findByDraft(draft.value()));
	}

	/**
	 * What drafts say of some places; one query, whatever their number.
	 * @param drafts the drafts
	 * @param kinds which kinds of amendment
	 * @param places the places
	 * @return by draft; a draft that says nothing of them is not among them
	 */
	public Map<DraftId, Tailoring> at(Collection<DraftId> drafts, Collection<Amendment.Kind> kinds,
			Collection<PlaceId> places) {
		Map<DraftId, List<Amendment>> found = this.amendments
			.findAt(drafts.stream().map(DraftId::value).toList(), kinds, places)
			.stream()
			.collect(Collectors.groupingBy(Amendment::draft));
		return found.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (one) -> Tailoring.of(one.getValue())));
	}

}
