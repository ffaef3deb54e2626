package jp.tejuncho.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.comparison.ComparedPiece.Shape;
import jp.tejuncho.comparison.TextComparison.Kind;
import jp.tejuncho.document.NodeId;

/**
 * 部分の対応.
 *
 * Identity first. What has none in common is matched by likeness, but only within the
 * same clause or table; the very same sentence is recognised anywhere.
 */
final class Pairing {

	private static final int TELLING = 8;

	private static final double TORN_OFF = 0.7;

	private final ComparedSide before;

	private final ComparedSide after;

	private final Map<NodeId, Piece> afterOf = new HashMap<>();

	private final Map<NodeId, Piece> beforeOf = new HashMap<>();

	private final Map<NodeId, NodeId> joinedBefore = new HashMap<>();

	private final Map<NodeId, NodeId> joinedAfter = new HashMap<>();

	private Pairing(ComparedSide before, ComparedSide after) {
		this.before = before;
		this.after = after;
	}

	static Pairing of(ComparedSide before, ComparedSide after) {
		Pairing pairing = new Pairing(before, after);
		pairing.pairByIdentity();
		pairing.pairByLikeness();
		pairing.pairEqualLines();
		pairing.join(before, true);
		pairing.join(after, false);
		return pairing;
	}

	@Nullable Piece afterOf(Piece piece) {
		return this.afterOf.get(piece.id());
	}

	@Nullable Piece beforeOf(Piece piece) {
		return this.beforeOf.get(piece.id());
	}

	// the place in the new document of a place in the old one
	NodeId placeAfter(NodeId place) {
		Piece partner = this.afterOf.get(place);
		return (partner != null) ? partner.id() : place;
	}

	boolean isJoinedBefore(Piece piece) {
		return this.joinedBefore.containsKey(piece.id());
	}

	boolean isJoinedAfter(Piece piece) {
		return this.joinedAfter.containsKey(piece.id());
	}

	// a line of the old document and what of its neighbours went into the same new line
	List<Piece> linesBefore(Piece piece) {
		return lines(this.before, this.joinedBefore, piece);
	}

	List<Piece> linesAfter(Piece piece) {
		return lines(this.after, this.joinedAfter, piece);
	}

	boolean haveSameParent(Piece old, Piece now) {
		Piece parent = this.before.parent(old);
		Piece partner = (parent != null) ? this.afterOf.get(parent.id()) : null;
		Piece found = this.after.parent(now);
		return partner != null && found != null && partner.id().equals(found.id());
	}

	private static List<Piece> lines(ComparedSide side, Map<NodeId, NodeId> joined, Piece piece) {
		if (!joined.containsValue(piece.id())) {
			return List.of(piece);
		}
		Piece parent = Objects.requireNonNull(side.parent(piece));
		return parent.pieces()
			.stream()
			.filter((line) -> line.id().equals(piece.id()) || piece.id().equals(joined.get(line.id())))
			.toList();
	}

	private void pair(Piece old, Piece now) {
		this.afterOf.put(old.id(), now);
		this.beforeOf.put(now.id(), old);
	}

	private void pairByIdentity() {
		for (Piece old : this.before.all()) {
			Piece now = this.after.find(old.id());
			if (now != null && old.shape() != Shape.ROW && old.mayBecome(now)) {
				pair(old, now);
			}
		}
	}

	private void pairByLikeness() {
		Deque<Piece> open = new ArrayDeque<>(this.before.all());
		while (!open.isEmpty()) {
			Piece old = open.removeFirst();
			Piece now = this.afterOf.get(old.id());
			if (now != null) {
				open.addAll(pairWithin(old, now));
			}
		}
	}

	private List<Piece> pairWithin(Piece old, Piece now) {
		List<Piece> lost = old.pieces().stream().filter((piece) -> !this.afterOf.containsKey(piece.id())).toList();
		List<Piece> found = now.pieces().stream().filter((piece) -> !this.beforeOf.containsKey(piece.id())).toList();
		List<Piece> paired = new ArrayList<>();
		if (!lost.isEmpty() && !found.isEmpty()) {
			int[] partners = Likeness.align(lost, found);
			for (int place = 0; place < partners.length; place++) {
				if (partners[place] >= 0) {
					pair(lost.get(place), found.get(partners[place]));
					paired.add(lost.get(place));
				}
			}
		}
		return paired;
	}

	private void pairEqualLines() {
		Map<String, Deque<Piece>> lost = new HashMap<>();
		this.before.all()
			.stream()
			.filter((piece) -> !this.afterOf.containsKey(piece.id()))
			.forEach((piece) -> key(piece, this.before, true)
				.ifPresent((key) -> lost.computeIfAbsent(key, (_) -> new ArrayDeque<>()).add(piece)));
		this.after.all()
			.stream()
			.filter((piece) -> !this.beforeOf.containsKey(piece.id()))
			.forEach((piece) -> key(piece, this.after, false).map(lost::get)
				.map(Deque::pollFirst)
				.ifPresent((old) -> pair(old, piece)));
	}

	private Optional<String> key(Piece piece, ComparedSide side, boolean old) {
		if (piece.shape() == Shape.ROW) {
			Piece table = Objects.requireNonNull(side.parent(piece));
			return Optional.of((old ? placeAfter(table.id()) : table.id()) + "\n" + piece.text());
		}
		boolean telling = piece.shape().isLine() && piece.text().length() >= TELLING;
		return telling ? Optional.of(piece.text()) : Optional.empty();
	}

	// a line that has no partner may be what its neighbour lost or gained
	private void join(ComparedSide side, boolean old) {
		Map<NodeId, Piece> partners = old ? this.afterOf : this.beforeOf;
		Map<NodeId, NodeId> joined = old ? this.joinedBefore : this.joinedAfter;
		for (Piece parent : side.all()) {
			List<Piece> pieces = parent.pieces();
			for (int place = 0; place < pieces.size(); place++) {
				Piece piece = pieces.get(place);
				if (piece.shape().isLine() && !partners.containsKey(piece.id())) {
					int own = place;
					IntStream.of(-1, 1)
						.mapToObj((step) -> Optional.ofNullable(neighbour(pieces, own, step, partners)))
						.flatMap(Optional::stream)
						.filter((neighbour) -> isTornOff(piece, neighbour, partners))
						.findFirst()
						.ifPresent((neighbour) -> joined.put(piece.id(), neighbour.id()));
				}
			}
		}
	}

	private static @Nullable Piece neighbour(List<Piece> pieces, int place, int step, Map<NodeId, Piece> partners) {
		for (int next = place + step; next >= 0 && next < pieces.size(); next += step) {
			Piece piece = pieces.get(next);
			if (!piece.shape().isLine()) {
				return null;
			}
			if (partners.containsKey(piece.id())) {
				return piece;
			}
		}
		return null;
	}

	private static boolean isTornOff(Piece piece, Piece neighbour, Map<NodeId, Piece> partners) {
		Piece partner = Objects.requireNonNull(partners.get(neighbour.id()));
		if (partner.text().length() - neighbour.text().length() < piece.text().length() / 2) {
			return false;
		}
		TextComparison comparison = TextComparison.of(neighbour.text(), partner.text());
		String gained = comparison.runs()
			.stream()
			.filter((run) -> run.kind() == Kind.ADDED)
			.map(TextComparison.Run::text)
			.collect(Collectors.joining());
		return contained(piece.text(), gained) >= TORN_OFF;
	}

	// how much of a line is found in what its neighbour gained
	private static double contained(String line, String gained) {
		String kept = TextComparison.of(line, gained)
			.runs()
			.stream()
			.filter((run) -> run.kind() == Kind.SAME)
			.map(TextComparison.Run::text)
			.collect(Collectors.joining());
		return line.isEmpty() ? 0 : (double) kept.length() / line.length();
	}

}
