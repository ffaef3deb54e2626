package jp.tejuncho.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.archive.KeptBytes;
import jp.tejuncho.audit.Damage;
import jp.tejuncho.audit.Evidence;
import jp.tejuncho.audit.ProvenDifferences;
import jp.tejuncho.audit.ProvenRecords;
import jp.tejuncho.drafting.ListedDraft;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.Post;

/**
 * 承認した版の証明.
 *
 * Every column of a release, who approved it in which post, and what had been sent.
 */
@Component
public class ReleaseProofs implements ProvenRecords {

	private static final String ROWS = """
			select r.draft_id, r.sequence, r.number, r.round, r.state, r.occasion, r.edition_id, r.approved_by,
				r.approved_by_name, r.approved_at, r.exemption, r.document, r.pdf, r.findings, r.decided_on,
				r.decision_number, r.in_force_from, r.in_force_until, r.in_force_document, r.in_force_pdf,
				r.ended_reason, r.ended_by_name, r.ended_at, r.version,
				o.by_id as outcome_by, o.by_name as outcome_by_name, o.post as outcome_post,
				n.document as sent_document, n.sent_by as sent_by, n.sent_by_name as sent_by_name,
				d.system_name as label_system, d.kind as label_kind
			from document_release r
			left join review_round n on n.draft_id = r.draft_id and n.round = r.round
			left join review_outcome o on o.draft_id = r.draft_id and o.position = (
				select max(p.position) from review_outcome p
				where p.draft_id = r.draft_id and p.release_sequence = r.sequence and p.kind = 'APPROVED')
			left join (""" + ListedDraft.NAMES + ") d on d.draft_id = r.draft_id ";

	/** What the archive must hold, in the order in which it was made. */
	private static final Map<String, String> BYTES = bytes();

	private static final Map<String, String> LABELS = labelled();

	private final JdbcClient jdbc;

	private final KeptBytes archive;

	ReleaseProofs(JdbcClient jdbc, KeptBytes archive) {
		this.jdbc = jdbc;
		this.archive = archive;
	}

	private static Map<String, String> bytes() {
		Map<String, String> bytes = new LinkedHashMap<>();
		bytes.put("sent_document", "照会に出した文書");
		bytes.put("document", "承認した文書");
		bytes.put("pdf", "承認したPDF");
		bytes.put("findings", "承認したときの点検の結果");
		bytes.put("in_force_document", "施行日の入った文書");
		bytes.put("in_force_pdf", "施行日の入ったPDF");
		return bytes;
	}

	private static Map<String, String> labelled() {
		Map<String, String> labels = new LinkedHashMap<>(BYTES);
		labels.put("number", "版");
		labels.put("round", "照会の回");
		labels.put("state", "状態");
		labels.put("occasion", "制定・改正の理由");
		labels.put("edition_id", "ガイドラインの版");
		labels.put("approved_by", "承認した人の識別子");
		labels.put("approved_by_name", "承認した人");
		labels.put("approved_at", "承認した日時");
		labels.put("exemption", "承認の例外");
		labels.put("decided_on", "決裁日");
		labels.put("decision_number", "文書番号");
		labels.put("in_force_from", "施行日");
		labels.put("in_force_until", "効力の終わり");
		labels.put("ended_reason", "終わりの理由");
		labels.put("ended_by_name", "終わりにした人");
		labels.put("ended_at", "終わりにした日時");
		labels.put("version", "書換えの回数");
		labels.put("outcome_by", "経過にある承認した人の識別子");
		labels.put("outcome_by_name", "経過にある承認した人");
		labels.put("outcome_post", "承認した人の職");
		labels.put("sent_by", "照会に出した人の識別子");
		labels.put("sent_by_name", "照会に出した人");
		return labels;
	}

	@Override
	public String kind() {
		return "release";
	}

	@Override
	public Map<String, String> labels() {
		return LABELS;
	}

	@Override
	public Set<String> words() {
		return Set.of("occasion", "exemption", "ended_reason");
	}

	@Override
	public String said(String fact, String value) {
		return switch (fact) {
			case "outcome_post" -> ProvenDifferences.called(Post.class, value, Post::label);
			case "approved_at", "ended_at" -> ProvenDifferences.time(value);
			default -> value;
		};
	}

	@Override
	public Map<String, String> parts(String fact, String value) {
		return fact.equals("state")
				? Map.of("", ProvenDifferences.called(Release.State.class, value, ReleaseProofs::called))
				: ProvenRecords.super.parts(fact, value);
	}

	private static String called(Release.State state) {
		return switch (state) {
			case APPROVED -> "承認済み";
			case IN_FORCE -> "施行";
			case SUPERSEDED -> "旧版";
			case RETRACTED -> "取下げ";
			case REPLACED -> "差替え";
			case ABOLISHED -> "廃止";
		};
	}

	@Override
	public List<Evidence> now() {
		return this.jdbc.sql(ROWS + "order by r.draft_id, r.sequence").query(this::evidence).list();
	}

	/**
	 * How a release stands, for the act that made it so.
	 * @param release the release, stored and flushed
	 * @return to be sealed with the act
	 */
	Evidence of(Release release) {
		return this.jdbc.sql(ROWS + "where r.draft_id = ? and r.sequence = ?")
			.params(release.draft().value(), release.sequence())
			.query(this::evidence)
			.single();
	}

	private Evidence evidence(ResultSet row, int place) throws SQLException {
		Map<String, String> facts = ProvenRecords.facts(row);
		String system = facts.getOrDefault("label_system", "").lines().findFirst().orElse("（なくなったシステム）");
		String kind = facts.getOrDefault("label_kind", "");
		facts.keySet().removeIf((fact) -> fact.startsWith("label_"));
		String name = system + "　" + (kind.isEmpty() ? "" : DocumentKind.valueOf(kind).label())
				+ DocumentCase.versionName(row.getInt("number")) + "（" + facts.get("sequence") + "件目の承認）";
		return evidence(facts.get("draft_id") + "." + facts.get("sequence"), name, facts);
	}

	@Override
	public List<Damage> damage(Evidence evidence) {
		List<Damage> damage = new ArrayList<>();
		BYTES.forEach((fact, label) -> {
			String digest = evidence.facts().getOrDefault(fact, "");
			if (!digest.isEmpty()) {
				Damage.of(label, digest, this.archive.found(digest)).ifPresent(damage::add);
			}
		});
		return damage;
	}

	@Override
	public String made(Evidence evidence) {
		return ProvenDifferences.time(evidence.facts().getOrDefault("approved_at", "")) + "に承認";
	}

}
