package jp.tejuncho.drafting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftStages;
import jp.tejuncho.drafting.StartedDrafts;
import jp.tejuncho.drafting.StartedDrafts.Started;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.system.DocumentStates;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.PanelLink;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.SystemPanel;

/**
 * 情報システムの画面に載せる案の案内.
 */
@Component
@Order(10)
class DraftPanel implements SystemPanel, DocumentStates {

	private final StartedDrafts drafts;

	private final Precedents precedents;

	private final Clock clock;

	DraftPanel(StartedDrafts drafts, Precedents precedents, Clock clock) {
		this.drafts = drafts;
		this.precedents = precedents;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<PanelLink> links(InformationSystem system, SignedInStaff staff) {
		List<Started> started = this.drafts.of(List.of(system.id()));
		boolean first = started.isEmpty();
		return Stream.of(DocumentKind.values())
			.flatMap((kind) -> Stream.concat(link(kind, system, started, staff, first).stream(),
					precedent(kind, system, started, staff).stream()))
			.toList();
	}

	private Optional<PanelLink> precedent(DocumentKind kind, InformationSystem system, List<Started> started,
			SignedInStaff staff) {
		boolean present = started.stream().anyMatch((draft) -> draft.kind() == kind);
		if (present || system.abolishedFrom() != null || !staff.writes(system.owner())
				|| !this.precedents.available(system.id(), kind, staff)) {
			return Optional.empty();
		}
		return Optional.of(new PanelLink(kind.label() + "を前例から作る", "ほかのシステムの案を写して始められます。設定の違うところは、改めて判断することとして示します。",
				"/systems/" + system.id() + "/drafts/" + kind.code() + "/from", "前例を選ぶ", false, false));
	}

	private Optional<PanelLink> link(DocumentKind kind, InformationSystem system, List<Started> started,
			SignedInStaff staff, boolean first) {
		Optional<Started> draft = started.stream().filter((candidate) -> candidate.kind() == kind).findFirst();
		boolean writes = staff.writes(system.owner()) && system.abolishedFrom() == null;
		if (draft.isPresent()) {
			DraftStages.State stage = draft.get().stage().closedWith(system, LocalDate.now(this.clock));
			return Optional.of(new PanelLink(kind.label(),
					stage.version() + "　" + stage.label() + "です。"
							+ (stage.beside().isEmpty() ? "" : stage.beside() + "です。"),
					"/drafts/" + draft.get().id() + (stage.draft().isEmpty() ? "/preview" : ""),
					(writes && !stage.isClosed()) ? "作業を続ける" : stage.draft().isEmpty() ? "文書を読む" : "案を読む",
					kind == DocumentKind.PROCEDURE, false));
		}
		return Optional
			.of(new PanelLink(kind.label(), "まだ作っていません。", "/systems/" + system.id() + "/drafts/" + kind.code(),
					writes ? kind.label() + "の案を作る" : "", first && kind == DocumentKind.PROCEDURE, writes));
	}

	@Override
	@Transactional(readOnly = true)
	public Map<SystemId, Map<DocumentKind, String>> of(Collection<SystemId> systems) {
		Map<SystemId, Map<DocumentKind, String>> states = new HashMap<>();
		Map<SystemId, InformationSystem> ending = this.drafts.ending(systems)
			.stream()
			.collect(Collectors.toMap(InformationSystem::id, Function.identity()));
		for (Started draft : this.drafts.of(systems)) {
			InformationSystem system = ending.get(draft.system());
			DraftStages.State stage = (system != null) ? draft.stage().closedWith(system, LocalDate.now(this.clock))
					: draft.stage();
			states.computeIfAbsent(draft.system(), (_) -> new EnumMap<>(DocumentKind.class))
				.put(draft.kind(), stage.told());
		}
		return states;
	}

}
