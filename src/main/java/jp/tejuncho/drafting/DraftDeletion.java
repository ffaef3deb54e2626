package jp.tejuncho.drafting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.platform.Retries;
import jp.tejuncho.system.Deleting;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemContents;
import jp.tejuncho.system.Systems;
import jp.tejuncho.text.Sha256;

/**
 * 案の削除.
 *
 * Only of what nobody was ever sent. A deleted draft leaves its kind free: the system may
 * begin another, and one of the two can be exchanged for the other.
 */
@Service
public class DraftDeletion {

	private final Drafts drafts;

	private final DraftContents contents;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Systems systems;

	private final Deleting deleting;

	private final Retries retries;

	DraftDeletion(Drafts drafts, DraftContents contents, Drafting drafting, Manuscripts manuscripts, Systems systems,
			Deleting deleting, Retries retries) {
		this.drafts = drafts;
		this.contents = contents;
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.systems = systems;
		this.deleting = deleting;
		this.retries = retries;
	}

	/**
	 * What would be deleted.
	 * @param id the draft
	 * @param staff who asks
	 * @return how it stands, and whether it can be deleted
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 */
	@Transactional(readOnly = true)
	public Plan plan(DraftId id, SignedInStaff staff) {
		InformationSystem system = this.systems.writable(this.manuscripts.system(id, staff).id(), staff);
		Draft draft = this.drafts.findById(id).orElseThrow();
		return new Plan(draft, system, this.contents.of(draft, staff), this.deleting.today().plusDays(Deletion.DAYS));
	}

	/**
	 * Deletes a draft.
	 * @param id the draft
	 * @param seen what the person saw, as {@link Plan#seen()} says it
	 * @param staff who deletes it
	 * @return what was deleted; nothing if somebody has written in it since the person
	 * looked, or if it has to stay
	 */
	public Optional<Deletion> delete(DraftId id, String seen, SignedInStaff staff) {
		return this.drafting.writing(id, () -> {
			Plan plan = plan(id, staff);
			return (plan.content().hindrance().isEmpty() && plan.seen().equals(seen)) ? Optional.of(hide(plan, staff))
					: Optional.<Deletion>empty();
		});
	}

	private Deletion hide(Plan plan, SignedInStaff staff) {
		DraftId id = plan.draft().id();
		Deletion deletion = this.deleting.record(
				new Deletion.Subject(id.value(), plan.system(), plan.content().name(), "/drafts/" + id),
				plan.content().state(), staff);
		this.drafts.hide(id.value(), deletion.id());
		return deletion;
	}

	/**
	 * Brings a draft back. If it is there already, nothing happens: two people may press
	 * the button at once.
	 * @param id the draft
	 * @param exchanged what the person saw of the draft that is to be deleted in its
	 * place; empty if there is none
	 * @param staff who brings it back
	 * @return the draft that stands in its place; nothing if it was brought back
	 * @throws jp.tejuncho.platform.NotFound if the person may not write for the system
	 */
	public Optional<Plan> restore(UUID id, String exchanged, SignedInStaff staff) {
		return this.retries.of(() -> {
			Deletion deletion = this.deleting.held(id, staff);
			InformationSystem system = this.systems.writable(deletion.system(), staff);
			if (deletion.ending() != null) {
				return Optional.<Plan>empty();
			}
			DocumentKind kind = DocumentKind.valueOf(this.drafts.kindOf(id));
			@Nullable Plan other = this.drafting.find(system.id(), kind).map((present) -> held(present, staff)).orElse(null);
			if (other != null && (!other.seen().equals(exchanged) || !other.content().hindrance().isEmpty())) {
				return Optional.of(other);
			}
			if (other != null) {
				hide(other, staff);
			}
			this.drafts.show(id, deletion.id());
			this.deleting.restored(deletion, (other != null) ? "新しい案と入れ替えた" : "", staff);
			return Optional.<Plan>empty();
		});
	}

	private Plan held(DraftId id, SignedInStaff staff) {
		this.drafts.lock(id);
		return plan(id, staff);
	}

	/**
	 * 削除する案.
	 *
	 * @param draft the draft
	 * @param system its system
	 * @param content how it stands, and why it may have to stay
	 * @param lastDay until when it can be brought back
	 */
	public record Plan(Draft draft, InformationSystem system, SystemContents.Content content, LocalDate lastDay) {

		/**
		 * What tells whether anything has changed since.
		 * @return a digest of everything that is shown
		 */
		public String seen() {
			return Sha256.hex((this.draft.id() + this.content.state()).getBytes(StandardCharsets.UTF_8));
		}

	}

}
