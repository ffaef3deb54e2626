package jp.tejuncho.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftStages;
import jp.tejuncho.organization.ApprovalAct;
import jp.tejuncho.organization.Post;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.system.RegisteredEnd;

/**
 * できることの判定.
 *
 * Who may do what with a document now. The only place that knows.
 *
 * @param stage how far the document has come
 * @param section who owns it
 * @param steps the route of the round that runs or ran last, or of the next one
 * @param own what a person wrote of it since the version in force, in words
 * @param revision whether it is a revision of a version in force that is being made
 * @param ending whether it is to end on a day that lies ahead
 * @param systemEnd the end of its system; nothing while none is known
 * @param exemption whether this section may approve its own, and why
 * @param label how the document stands today, in words
 */
public record Permissions(Stage stage, SectionId section, List<RoundStep> steps, Function<UUID, List<String>> own,
		boolean revision, boolean ending, @Nullable RegisteredEnd systemEnd, @Nullable SelfApproval exemption,
		String label) {

	private static final int SHOWN = 5;

	public Permissions {
		steps = List.copyOf(steps);
	}

	Permissions(Stage stage, SectionId section, List<RoundStep> steps, Function<UUID, List<String>> own,
			boolean revision, @Nullable SelfApproval exemption) {
		this(stage, section, steps, own, revision, false, null, exemption, stage.label());
	}

	/**
	 * Why a person can't do something now.
	 * @param act what they want
	 * @param staff the person
	 * @return the reason; nothing if they may
	 */
	public Optional<Refusal> refusal(Act act, SignedInStaff staff) {
		if (this.systemEnd != null && act.goesOn()) {
			return Optional.of(ends(this.systemEnd, act));
		}
		if (!act.isPossibleIn(this.stage)) {
			return Optional.of(new Refusal.OtherStage("いまは「" + this.label + "」なので、" + act.label() + "ことはできません。"));
		}
		return switch (act) {
			case SEND, WITHDRAW, RETRACT, REVISE, ANSWER -> writers(staff);
			case DROP ->
				this.revision ? writers(staff) : Optional.of(new Refusal.OtherStage("改正ではないため、取りやめることができません。"));
			case ENFORCE -> report().isPresent() ? Optional.of(new Refusal.OtherStage("統括への報告が済んでから、施行を記録してください。"))
					: writers(staff);
			case ABOLISH -> managers(staff, "廃止");
			case CALL_OFF -> this.ending ? managers(staff, "廃止の予定の取りやめ")
					: Optional.of(new Refusal.OtherStage("廃止の日になったため、取りやめることができません。"));
			case CHECK -> taking(ApprovalAct.CHECK, staff);
			case APPROVE -> taking(ApprovalAct.APPROVE, staff).or(() -> ownWork(staff));
			case RETURN -> this.steps.stream()
				.filter((step) -> step.act() != ApprovalAct.REPORT)
				.anyMatch((step) -> holds(step.post(), staff)) ? Optional.empty()
						: Optional.of(new Refusal.OthersTask("差戻しは、確認又は承認をする人がします。"));
			case REPORT -> report().filter((step) -> holds(step.post(), staff)).isPresent() ? Optional.empty()
					: Optional.of(new Refusal.OthersTask("報告を受けるのは、" + post(report()) + "です。"));
			case REMARK -> staff.reads(this.section) ? Optional.empty()
					: Optional.of(new Refusal.OthersTask("この文書を読むことのできる人だけが、指摘できます。"));
		};
	}

	private static Refusal ends(RegisteredEnd end, Act act) {
		return new Refusal.SystemEnds((act == Act.CALL_OFF)
				? end.because("文書の廃止だけを取りやめることはできません。続けるときは、情報システム管理者が、情報システムの画面で廃止を取り消します。文書の廃止も、そこで一緒に取り消せます。")
				: DraftStages.State.ending(end));
	}

	/**
	 * Why a person can't plan a revision.
	 * @param staff the person
	 * @return the reason; nothing if they may
	 */
	public Optional<Refusal> planning(SignedInStaff staff) {
		if (this.systemEnd != null) {
			return Optional.of(new Refusal.SystemEnds(DraftStages.State.ending(this.systemEnd)));
		}
		return (this.stage == Stage.ABOLISHED)
				? Optional.of(new Refusal.OtherStage("廃止した文書や、廃止の日が決まっている文書には、改正の予定を書けません。")) : writers(staff);
	}

	private Optional<Refusal> writers(SignedInStaff staff) {
		return staff.writes(this.section) ? Optional.empty()
				: Optional.of(new Refusal.OthersTask(Stage.WITHDRAWERS + "がします。"));
	}

	private Optional<Refusal> managers(SignedInStaff staff, String what) {
		return staff.holds(Role.SYSTEM_MANAGER, this.section) ? Optional.empty()
				: Optional.of(new Refusal.OthersTask(what + "は、情報システム管理者がします。"));
	}

	private Optional<Refusal> taking(ApprovalAct act, SignedInStaff staff) {
		Optional<RoundStep> step = current();
		if (step.isEmpty() || step.get().act() != act) {
			return Optional.of(new Refusal.OthersTask("いまは「" + step.map(RoundStep::label).orElse("―") + "」の番です。"));
		}
		return holds(step.get().post(), staff) ? Optional.empty()
				: Optional.of(new Refusal.OthersTask("いまは" + post(step) + "の番です。"));
	}

	// nobody approves what they have written, unless a whole section is one person
	private Optional<Refusal> ownWork(SignedInStaff staff) {
		if (this.exemption != null) {
			return Optional.empty();
		}
		List<String> written = this.own.apply(staff.personId());
		if (written.isEmpty()) {
			return Optional.empty();
		}
		String more = (written.size() > SHOWN) ? "、ほか" + (written.size() - SHOWN) + "か所" : "";
		return Optional.of(new Refusal.OwnWork("自分で書いた文書は承認できません。あなたが書いたところ："
				+ String.join("、", written.stream().limit(SHOWN).toList()) + more + "。" + post(current())
				+ "の、ほかの人が承認してください。ほかにいないときは、運用管理者に頼むと、「組織の設定」の「自分で書いた文書の承認の例外」で、理由を残して承認できるようになります。"));
	}

	/**
	 * Whether a person has written in the document.
	 * @param staff the person
	 * @return whether they have
	 */
	boolean isWriter(SignedInStaff staff) {
		return !this.own.apply(staff.personId()).isEmpty();
	}

	/**
	 * In which post a person does something they may do.
	 * @param act what they do
	 * @param staff the person
	 * @return the post
	 * @throws IllegalStateException if they hold none in which it could be done
	 */
	Post post(Act act, SignedInStaff staff) {
		return switch (act) {
			case CHECK, APPROVE -> current().orElseThrow().post();
			case REPORT -> report().orElseThrow().post();
			case RETURN,
					REMARK ->
				current().map(RoundStep::post)
					.filter((post) -> holds(post, staff))
					.or(() -> held(this.steps.stream().map(RoundStep::post), staff))
					.orElseThrow(() -> none(act, staff));
			case SEND, WITHDRAW, RETRACT, ENFORCE, REVISE, DROP, ANSWER ->
				held(Stream.of(Post.SYSTEM_STAFF, Post.SYSTEM_MANAGER), staff).orElseThrow(() -> none(act, staff));
			case ABOLISH, CALL_OFF -> held(Stream.of(Post.SYSTEM_MANAGER), staff).orElseThrow(() -> none(act, staff));
		};
	}

	private Optional<Post> held(Stream<Post> posts, SignedInStaff staff) {
		return posts.filter((post) -> holds(post, staff)).findFirst();
	}

	// a post that the person doesn't hold would be kept for ever
	private static IllegalStateException none(Act act, SignedInStaff staff) {
		return new IllegalStateException(staff.personId() + " holds no post for " + act);
	}

	Optional<RoundStep> current() {
		return this.steps.stream().filter((step) -> !step.isDone() && step.act() != ApprovalAct.REPORT).findFirst();
	}

	Optional<RoundStep> report() {
		return this.steps.stream().filter((step) -> !step.isDone() && step.act() == ApprovalAct.REPORT).findFirst();
	}

	private static String post(Optional<RoundStep> step) {
		return step.map((known) -> known.post().label()).orElse("統括情報セキュリティ責任者");
	}

	/**
	 * Whether a person holds a post for the section.
	 * @param post the post
	 * @param staff the person
	 * @return whether one of the person's roles is that post
	 */
	private boolean holds(Post post, SignedInStaff staff) {
		return staff.holds(role(post), this.section);
	}

	/**
	 * Which role acts for a post.
	 * @param post the post
	 * @return the role
	 */
	static Role role(Post post) {
		return switch (post) {
			case OFFICER, CHIEF -> Role.CHIEF;
			case SECURITY_MANAGER -> Role.SECURITY_MANAGER;
			case SYSTEM_MANAGER -> Role.SYSTEM_MANAGER;
			case SYSTEM_STAFF -> Role.DRAFTER;
		};
	}

}
