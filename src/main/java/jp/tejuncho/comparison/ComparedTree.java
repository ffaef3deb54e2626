package jp.tejuncho.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ComparedPiece.State;
import jp.tejuncho.document.NodeId;

/**
 * 二つの文書を合わせた木.
 */
final class ComparedTree {

	private static final List<Piece> NONE = List.of();

	private final ComparedSide before;

	private final ComparedSide after;

	private final Pairing pairing;

	private ComparedTree(ComparedSide before, ComparedSide after) {
		this.before = before;
		this.after = after;
		this.pairing = Pairing.of(before, after);
	}

	static List<ComparedPiece> of(ComparedSide before, ComparedSide after) {
		ComparedTree tree = new ComparedTree(before, after);
		return tree.children(before.root(), after.root());
	}

	private List<ComparedPiece> children(@Nullable Piece old, @Nullable Piece now) {
		Map<NodeId, Piece> stayed = stayed(old, now);
		Map<NodeId, List<ComparedPiece>> behind = new HashMap<>();
		List<ComparedPiece> children = new ArrayList<>();
		List<ComparedPiece> here = children;
		for (Piece piece : (old != null) ? old.pieces() : NONE) {
			Piece partner = stayed.get(piece.id());
			if (partner != null) {
				here = behind.computeIfAbsent(partner.id(), (_) -> new ArrayList<>());
			}
			else {
				addLost(piece, here);
			}
		}
		for (Piece piece : (now != null) ? now.pieces() : NONE) {
			if (!this.pairing.isJoinedAfter(piece)) {
				children.add(present(piece, stayed));
			}
			children.addAll(behind.getOrDefault(piece.id(), List.of()));
		}
		return children;
	}

	// the old pieces that stand where they stood, with their partners
	private Map<NodeId, Piece> stayed(@Nullable Piece old, @Nullable Piece now) {
		if (old == null || now == null) {
			return Map.of();
		}
		Map<NodeId, Integer> places = new HashMap<>();
		now.pieces().forEach((piece) -> places.put(piece.id(), places.size()));
		List<Piece> common = new ArrayList<>();
		List<Piece> partners = new ArrayList<>();
		for (Piece piece : old.pieces()) {
			Piece partner = this.pairing.afterOf(piece);
			if (partner != null && places.containsKey(partner.id())) {
				common.add(piece);
				partners.add(partner);
			}
		}
		BitSet rising = RisingSequence
			.of(partners.stream().mapToInt((partner) -> Objects.requireNonNull(places.get(partner.id()))).toArray());
		Map<NodeId, Piece> stayed = new HashMap<>();
		rising.stream().forEach((place) -> stayed.put(common.get(place).id(), partners.get(place)));
		return stayed;
	}

	private void addLost(Piece old, List<ComparedPiece> here) {
		Piece now = this.pairing.afterOf(old);
		if (now == null && !this.pairing.isJoinedBefore(old)) {
			here.add(new ComparedPiece(old.shape(), old.level(), State.WENT, old.id(), List.of(old.mark()), List.of(),
					"", Wordings.oneSided(old, this.before.numbering(), true), children(old, null)));
		}
		else if (now != null && !this.pairing.haveSameParent(old, now)) {
			here.add(new ComparedPiece(old.shape(), old.level(), State.LEFT, old.id(), List.of(old.mark()), List.of(),
					this.after.address(now), Wordings.oneSided(old, this.before.numbering(), true), List.of()));
		}
	}

	private ComparedPiece present(Piece now, Map<NodeId, Piece> stayed) {
		Piece old = this.pairing.beforeOf(now);
		if (old == null) {
			return new ComparedPiece(now.shape(), now.level(), State.CAME, now.id(), List.of(), List.of(now.mark()), "",
					Wordings.oneSided(now, this.after.numbering(), false), children(null, now));
		}
		List<Piece> linesBefore = this.pairing.linesBefore(old);
		List<Piece> linesAfter = this.pairing.linesAfter(now);
		boolean moved = !stayed.containsKey(old.id());
		return new ComparedPiece(now.shape(), now.level(), moved ? State.MOVED : State.STAYED, now.id(),
				marks(linesBefore), marks(linesAfter), former(old, now), Wordings.of(linesBefore,
						this.before.numbering(), linesAfter, this.after.numbering(), this.pairing::placeAfter),
				children(old, now));
	}

	private String former(Piece old, Piece now) {
		if (!this.pairing.haveSameParent(old, now)) {
			return this.before.address(old);
		}
		return old.mark().equals(now.mark()) ? "" : old.mark();
	}

	private static List<String> marks(List<Piece> lines) {
		return lines.stream().map(Piece::mark).toList();
	}

}
