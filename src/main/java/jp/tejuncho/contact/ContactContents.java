package jp.tejuncho.contact;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.system.Deletion;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemContents;
import jp.tejuncho.system.SystemId;

/**
 * 情報システムに付いている連絡体制.
 */
@Component
@Order(20)
class ContactContents implements SystemContents {

	private final ContactSheets sheets;

	ContactContents(ContactSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public void hold(SystemId system) {
		// whoever writes meanwhile writes into what is deleted, and it comes back with it
	}

	@Override
	public List<Content> of(InformationSystem system, SignedInStaff staff) {
		return this.sheets.findById(system.id().value())
			.map((sheet) -> new Content("連絡体制",
					"連絡先%d件、ログ%d件、関係機関%d件".formatted(sheet.people().size(), sheet.logSources().size(),
							sheet.agencies().size()),
					"", List.of()))
			.stream()
			.toList();
	}

	@Override
	public void remove(Deletion deletion) {
		if (deletion.isOfSystem()) {
			this.sheets.deleteAll(this.sheets.findBySystemIdIn(List.of(deletion.subject())));
		}
	}

}
