package jp.tejuncho.contact;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import jp.tejuncho.account.SignedInStaff;

/**
 * 連絡体制の保存.
 *
 * @param staffId who stored it
 * @param staffName the person's name then
 */
@Embeddable
record ContactSave(UUID staffId, String staffName) {

	static ContactSave by(SignedInStaff staff) {
		return new ContactSave(staff.personId(), staff.displayName());
	}

	boolean isBy(SignedInStaff staff) {
		return this.staffId.equals(staff.personId());
	}

}
