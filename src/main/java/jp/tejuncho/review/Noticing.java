package jp.tejuncho.review;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.organization.SectionId;

/**
 * 知らせを読むこと.
 */
@Service
public class Noticing {

	private final Notices notices;

	private final Clock clock;

	Noticing(Notices notices, Clock clock) {
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * What a person is told and has not read.
	 * @param staff the person
	 * @return the newest first; nothing of a section whose documents the person may no
	 * longer read
	 */
	@Transactional(readOnly = true)
	public List<NoticeItem> unread(SignedInStaff staff) {
		return this.notices.unread(staff.personId())
			.stream()
			.filter((item) -> staff.reads(new SectionId(item.section())))
			.toList();
	}

	/**
	 * Takes note of one. Once more changes nothing.
	 * @param id the draft
	 * @param position the outcome it is about
	 * @param staff the person who was told
	 */
	@Transactional
	public void read(DraftId id, int position, SignedInStaff staff) {
		this.notices.findById(new Notice.Key(id.value(), position, staff.personId())).ifPresent((notice) -> {
			notice.read(this.clock.instant());
			this.notices.saveAndFlush(notice);
		});
	}

}
