package jp.tejuncho.contact;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.PanelLink;
import jp.tejuncho.system.SystemPanel;

/**
 * 情報システムの画面に載せる連絡体制の案内.
 */
@Component
@Order(20)
class ContactPanel implements SystemPanel {

	private final ContactSheets sheets;

	ContactPanel(ContactSheets sheets) {
		this.sheets = sheets;
	}

	@Override
	@Transactional(readOnly = true)
	public List<PanelLink> links(InformationSystem system, SignedInStaff staff) {
		String text = this.sheets.findById(system.id().value())
			.map((sheet) -> "連絡先%d件、ログ%d件、関係機関%d件を登録しています。".formatted(sheet.people().size(), sheet.logSources().size(),
					sheet.agencies().size()))
			.orElse("まだ登録していません。緊急時対応計画の図と表になります。");
		return List.of(new PanelLink("連絡体制", text, "/systems/" + system.id() + "/contacts",
				(staff.writes(system.owner()) && system.abolishedFrom() == null) ? "連絡体制を整える" : "連絡体制を見る", false,
				false));
	}

}
