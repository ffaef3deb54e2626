package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.Choice;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Followed;
import jp.tejuncho.drafting.Following;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Outdated;
import jp.tejuncho.drafting.Step;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.text.JapanTime;

/**
 * 回答と合わない採否の画面の組立て.
 */
@Component
class AnswersPages {

	private static final String REFUSED = "印を付けた条項の採否を決めていません。";

	private final Following following;

	AnswersPages(Following following) {
		this.following = following;
	}

	/**
	 * The page.
	 * @param manuscript the draft
	 * @param staff who looks at it
	 * @param form what the person ticked and typed, if it could not be stored
	 * @param troubles why not
	 * @return the page
	 */
	AnswersPage make(Manuscript manuscript, SignedInStaff staff, AnswersForm form, List<String> troubles) {
		EditingPlaces places = EditingPlaces.of(manuscript);
		List<Outdated> outdated = this.following.outdated(manuscript);
		List<AnswersPage.Row> people = new ArrayList<>();
		List<AnswersPage.Row> untouched = new ArrayList<>();
		Set<PlaceId> picked = form.picked(outdated);
		outdated.forEach((one) -> (one.byPerson() ? people : untouched).add(row(one, manuscript, places, picked)));
		List<AnswersPage.Group> groups = new ArrayList<>();
		if (!people.isEmpty()) {
			groups.add(new AnswersPage.Group("people", "人が判断した条項", people));
		}
		if (!untouched.isEmpty()) {
			groups.add(new AnswersPage.Group("untouched", "だれも判断していない条項", untouched));
		}
		return new AnswersPage(follows(this.following.all(manuscript.draft().id()), manuscript, outdated), groups,
				outdated.size(), troubles, form.reason(), manuscript.isWritableBy(staff));
	}

	/**
	 * What a person who works on the draft is told on top of the page.
	 * @param model the model of the page
	 * @param manuscript the draft
	 * @param staff who looks at it
	 */
	void tell(Model model, Manuscript manuscript, SignedInStaff staff) {
		if (staff.writes(manuscript.system().owner())) {
			List<Followed> untold = manuscript.stage().isClosed() ? List.of()
					: this.following.untold(manuscript.draft().id(), staff)
						.stream()
						.filter((followed) -> followed.holds(manuscript))
						.toList();
			model.addAttribute("untold", follows(untold, manuscript, this.following.outdated(manuscript)));
		}
	}

	private static List<AnswersPage.Follow> follows(List<Followed> follows, Manuscript manuscript,
			List<Outdated> outdated) {
		EditingPlaces places = EditingPlaces.of(manuscript);
		Set<PlaceId> open = outdated.stream().map(Outdated::place).collect(Collectors.toSet());
		return follows.stream().map((followed) -> {
			List<Step.Content> read = followed.read(manuscript);
			return new AnswersPage.Follow(followed.batch().toString(), followed.number(),
					"概要の回答が変わったため、だれも判断していなかった%d件の採否が変わりました（%s、%sが回答を変更）。".formatted(read.size(),
							JapanTime.dayAndTime(followed.at()), followed.by()),
					read.stream().map((content) -> change(content, manuscript, places)).toList(),
					followed.holds(manuscript), back(followed.takenBack(manuscript), open));
		}).toList();
	}

	private static String back(List<PlaceId> takenBack, Set<PlaceId> open) {
		if (takenBack.isEmpty()) {
			return "";
		}
		long waiting = takenBack.stream().filter(open::contains).count();
		return "このうち%d件は、元に戻しました。".formatted(takenBack.size()) + ((waiting > 0)
				? "「回答と合わない採否」で「提案に合わせる」を押した条項は、また回答に合わせて変わります。" : "今の回答と合っているので、次に回答が変わったときは、また回答に合わせて変わります。");
	}

	private static AnswersPage.Change change(Step.Content content, Manuscript manuscript, EditingPlaces places) {
		Choice before = Step.Content.choice(content.before());
		Choice after = Step.Content.choice(content.after());
		String words = (before == after) ? after.label() + "のまま、理由だけ" : before.label() + "から" + after.label() + "へ";
		return new AnswersPage.Change(PlaceWords.heading(content.place(), manuscript),
				places.href(content.place()).orElse(""), words, Step.Content.reason(content.after()));
	}

	private static AnswersPage.Row row(Outdated one, Manuscript manuscript, EditingPlaces places, Set<PlaceId> picked) {
		String by = one.byPerson() ? one.decision().decidedBy() + "　" + JapanTime.day(one.decision().decidedAt())
				: "概要からの提案のまま";
		return new AnswersPage.Row(one.place(), PlaceWords.heading(one.place(), manuscript),
				places.href(one.place()).orElse(""),
				new AnswersPage.Decided(one.decision().choice().label(), one.decision().reason(), by),
				new AnswersPage.Proposed(one.proposal().choice().label(), one.proposal().reason(), note(one)),
				new AnswersPage.Tick(SentDecisions.seen(one.decision().choice(), one.decision().reason()),
						SentDecisions.seen(one.proposal().choice(), one.proposal().reason()),
						picked.contains(one.place())));
	}

	private static String note(Outdated one) {
		if (one.isMandatoryOmitted()) {
			return "外せない条項になりました。同じ趣旨をほかに定めているときは、「点検」で、どこに定めたかを書いてください。";
		}
		if (one.isReasonOnly()) {
			return "採否は変わりません。理由だけが変わります。";
		}
		boolean leaves = one.written() && one.proposal().choice() != Choice.ADOPTED;
		return leaves ? "人が文や表を直したか、中の部分の採否を決めた条項です。提案に合わせると、印刷されなくなります（直した文も、部分の採否と理由も残ります）。" : "";
	}

	/**
	 * What could not be stored, in words.
	 * @param manuscript the draft
	 * @param places the places
	 * @param why a sentence
	 * @return a line
	 */
	static String trouble(Manuscript manuscript, Set<PlaceId> places, String why) {
		return places.isEmpty() ? REFUSED + why
				: "「" + String.join("」「",
						places.stream().map((place) -> PlaceWords.heading(place, manuscript)).distinct().toList())
						+ "」：" + why;
	}

}
