package jp.tejuncho.review;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.audit.Damage;
import jp.tejuncho.audit.Evidence;
import jp.tejuncho.audit.ProvenDifferences;
import jp.tejuncho.audit.ProvenRecords;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.ListedDraft;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Post;
import jp.tejuncho.text.Sha256;

/**
 * 照会の回の証明.
 *
 * Who sent a document to whom, who took which step in which post and when, and what
 * became of it. Of what they said the SHA-256: the words stand in the entry of the act.
 */
@Component
public class RoundProofs implements ProvenRecords {

	private static final String ROUNDS = """
			select n.draft_id, n.round, n.number, n.sent_by, n.sent_by_name, n.sent_at, n.composed_on, n.message, n.document,
				n.steps_to, n.authorships_to, n.ended_at, n.ending, d.system_name as label_system, d.kind as label_kind
			from review_round n
			left join ("""
			+ ListedDraft.NAMES + ") d on d.draft_id = n.draft_id ";

	private static final String STEPS = """
			select n.draft_id, n.round, n.act, n.post, n.done_by as person, n.done_at as at, n.done_by_name as name,
				n.note as words, '' as exemption
			from review_round_step n
			""";

	private static final String OUTCOMES = """
			select n.draft_id, n.round, n.kind as act, n.post, n.by_id as person, n.at, n.by_name as name,
				n.words, n.exemption
			from review_outcome n
			""";

	/** What is done in a round; what comes after is proved by the release. */
	private static final String OF_ROUNDS = "n.kind in ('SENT', 'CHECKED', 'APPROVED', 'REPORTED', 'RETURNED', "
			+ "'WITHDRAWN')";

	private static final String ONE = "n.draft_id = ? and n.round = ?";

	private static final String STEP = "step_";

	private static final String OUTCOME = "outcome_";

	private static final String NOTHING = "-";

	/** On what it hangs whose words are approved. Older entries don't say it. */
	private static final Set<String> LATER = Set.of("steps_to", "authorships_to");

	private static final int LABELLED = 40;

	private static final Map<String, String> LABELS = labelled();

	private final JdbcClient jdbc;

	RoundProofs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static Map<String, String> labelled() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("number", "版");
		labels.put("sent_by", "照会に出した人の識別子");
		labels.put("sent_by_name", "照会に出した人");
		labels.put("sent_at", "照会に出した日時");
		labels.put("composed_on", "組み立てた日");
		labels.put("message", "照会の言葉のSHA-256");
		labels.put("document", "照会に出した文書");
		labels.put("steps_to", "だれの文かを数え終えたところ");
		labels.put("authorships_to", "だれの言葉かを数え終えたところ");
		labels.put("ended_at", "終わった日時");
		labels.put("ending", "終わり方");
		labels.put("version", "経過の数");
		for (int i = 1; i <= LABELLED; i++) {
			labels.put(STEP + i, "経路の" + i + "段目");
			labels.put(OUTCOME + i, "経過の" + i + "件目");
		}
		return labels;
	}

	@Override
	public String kind() {
		return "round";
	}

	@Override
	public Inventory inventory() {
		return Inventory.ROUNDS;
	}

	@Override
	public Set<String> later() {
		return LATER;
	}

	@Override
	public Map<String, String> labels() {
		return LABELS;
	}

	@Override
	public String said(String fact, String value) {
		return fact.endsWith("_at") ? ProvenDifferences.time(value) : value;
	}

	@Override
	public Map<String, String> parts(String fact, String value) {
		boolean step = fact.startsWith(STEP);
		if (fact.equals("ending")) {
			return Map.of("", ProvenDifferences.called(Round.Ending.class, value, Round.Ending::label));
		}
		String[] parts = value.split(" ", 7);
		if (parts.length < 7 || !(step || fact.startsWith(OUTCOME))) {
			return ProvenRecords.super.parts(fact, value);
		}
		Map<String, String> told = new LinkedHashMap<>();
		told.put("役割", step ? ProvenDifferences.called(ApprovalAct.class, parts[0], ApprovalAct::label)
				: ProvenDifferences.called(Outcome.Kind.class, parts[0], Outcome.Kind::label));
		put(told, "職", parts[1], (post) -> ProvenDifferences.called(Post.class, post, Post::label));
		put(told, "名", parts[6].isEmpty() ? NOTHING : parts[6], UnaryOperator.identity());
		put(told, "人の識別子", parts[2], UnaryOperator.identity());
		put(told, "日時", parts[3], ProvenDifferences::time);
		put(told, "言葉", parts[4], ProvenDifferences::fingerprint);
		put(told, "例外の言葉", parts[5], ProvenDifferences::fingerprint);
		return told;
	}

	private static void put(Map<String, String> told, String part, String value, UnaryOperator<String> words) {
		if (!value.equals(NOTHING)) {
			told.put(part, words.apply(value));
		}
	}

	@Override
	public List<Evidence> now() {
		return all("", "", List.of());
	}

	/**
	 * How a round stands, for the act that made it so.
	 * @param draft whose
	 * @param round which one, stored and flushed
	 * @return to be sealed with the act
	 */
	Evidence of(DraftId draft, int round) {
		return all("where " + ONE, " and " + ONE, List.of(draft.value(), round)).getFirst();
	}

	private List<Evidence> all(String where, String and, List<?> key) {
		Map<String, Map<String, String>> rounds = new LinkedHashMap<>();
		this.jdbc.sql(ROUNDS + where + " order by n.draft_id, n.round")
			.params(key)
			.query((RowCallbackHandler) (row) -> {
				Map<String, String> facts = ProvenRecords.facts(row);
				facts.put("message", digest(facts.getOrDefault("message", "")));
				facts.put("version", "0");
				rounds.put(key(row), facts);
			});
		this.jdbc.sql(STEPS + where + " order by n.draft_id, n.round, n.position")
			.params(key)
			.query((RowCallbackHandler) (row) -> add(rounds.get(key(row)), STEP, row));
		this.jdbc.sql(OUTCOMES + "where " + OF_ROUNDS + and + " order by n.draft_id, n.position")
			.params(key)
			.query((RowCallbackHandler) (row) -> add(rounds.computeIfAbsent(key(row), (_) -> unsent(row)), OUTCOME,
					row));
		return rounds.entrySet().stream().map((round) -> evidence(round.getKey(), round.getValue())).toList();
	}

	// nothing that the pages show may be left out, least of all what belongs nowhere
	private static Map<String, String> unsent(ResultSet row) {
		try {
			return new TreeMap<>(Map.of("draft_id", row.getString("draft_id"), "round",
					Integer.toString(row.getInt("round")), "version", "0"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// an act adds an outcome, so their number tells which of two states is the later one
	private static void add(@Nullable Map<String, String> facts, String what, ResultSet row) throws SQLException {
		if (facts == null) {
			return;
		}
		int number = 1;
		while (facts.containsKey(what + number)) {
			number++;
		}
		Map<String, String> one = ProvenRecords.facts(row);
		facts.put(what + number,
				String.join(" ", row.getString("act"), Objects.toString(row.getString("post"), NOTHING),
						Objects.toString(row.getObject("person", UUID.class), NOTHING),
						one.getOrDefault("at", "").isEmpty() ? NOTHING : one.getOrDefault("at", ""),
						digest(row.getString("words")), digest(row.getString("exemption")), row.getString("name")));
		if (what.equals(OUTCOME)) {
			facts.put("version", Integer.toString(number));
		}
	}

	private static String digest(String words) {
		return words.isEmpty() ? NOTHING : Sha256.hex(words.getBytes(StandardCharsets.UTF_8));
	}

	private static String key(ResultSet row) throws SQLException {
		return row.getObject("draft_id", UUID.class) + "." + row.getInt("round");
	}

	private Evidence evidence(String key, Map<String, String> facts) {
		String system = facts.getOrDefault("label_system", "").lines().findFirst().orElse("（なくなったシステム）");
		String kind = facts.getOrDefault("label_kind", "");
		facts.keySet().removeIf((fact) -> fact.startsWith("label_"));
		return evidence(key, system + "　" + (kind.isEmpty() ? "" : DocumentKind.valueOf(kind).label()) + "の"
				+ facts.get("round") + "回目の照会", facts);
	}

	@Override
	public List<Damage> damage(Evidence evidence) {
		return List.of();
	}

}
