package jp.tejuncho.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.validation.PlainCharacters;

/**
 * 自ら書いた文書の承認の例外.
 *
 * Granted and ended by 運用管理者, who can't read or approve a document themselves.
 */
@Service
public class Exempting {

	/** 理由の短さの限度（文字）. */
	public static final int MIN_REASON = 10;

	private static final int MAX_REASON = 1_000;

	private final SelfApprovals exemptions;

	private final OrganizationSections sections;

	private final AuditTrail audit;

	private final Clock clock;

	Exempting(SelfApprovals exemptions, OrganizationSections sections, AuditTrail audit, Clock clock) {
		this.exemptions = exemptions;
		this.sections = sections;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Every exemption there ever was.
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<SelfApproval> all() {
		return this.exemptions.newestFirst();
	}

	/**
	 * Lets the people of a section approve what they have written, from now on.
	 * @param id the section
	 * @param reason why
	 * @param staff who grants it
	 * @throws ActRefused if the reason is too short, or the section has an exemption
	 */
	@Transactional
	public void grant(SectionId id, String reason, SignedInStaff staff) {
		requireOperator(staff);
		requireReason(reason);
		OrganizationSection section = this.sections.findById(id)
			.filter(OrganizationSection::active)
			.orElseThrow(() -> new ActRefused("課を選んでください。"));
		if (this.exemptions.findByHoldsFor(id.value()).isPresent()) {
			throw held();
		}
		try {
			this.exemptions.saveAndFlush(new SelfApproval(id, reason, staff.displayName(), this.clock.instant()));
		}
		catch (DataIntegrityViolationException ex) {
			throw held();
		}
		this.audit.record(ReviewActs.EXEMPTED, section.displayName(), reason);
	}

	private static ActRefused held() {
		return new ActRefused("この課の例外は、すでに許可されています。下の一覧を確かめてください。");
	}

	/**
	 * Ends an exemption. What was approved by it stays approved.
	 * @param id the exemption
	 * @param reason why
	 * @param staff who ends it
	 * @throws ActRefused if it has ended already
	 */
	@Transactional
	public void end(UUID id, String reason, SignedInStaff staff) {
		requireOperator(staff);
		requireReason(reason);
		SelfApproval exemption = this.exemptions.findById(id).orElseThrow(() -> new NotFound("承認の例外 " + id));
		if (!exemption.holds()) {
			throw ended();
		}
		exemption.end(reason, staff.displayName(), this.clock.instant());
		try {
			this.exemptions.saveAndFlush(exemption);
		}
		catch (OptimisticLockingFailureException ex) {
			throw ended();
		}
		this.audit.record(ReviewActs.EXEMPTION_ENDED,
				this.sections.findById(exemption.section()).map(OrganizationSection::displayName).orElse("（なくなった課）"),
				reason);
	}

	private static ActRefused ended() {
		return new ActRefused("この例外は、先に終わりになっています。");
	}

	private static void requireOperator(SignedInStaff staff) {
		if (!staff.operates()) {
			throw new NotFound("承認の例外");
		}
	}

	private static void requireReason(String reason) {
		PlainCharacters.complaintOf("理由", reason, MAX_REASON, true).ifPresent((complaint) -> {
			throw new ActRefused(complaint);
		});
		if (reason.codePointCount(0, reason.length()) < MIN_REASON) {
			throw new ActRefused("理由を" + MIN_REASON + "文字以上で書いてください。後から見た人に、なぜ例外が要るのかが分かるようにします。");
		}
	}

}
