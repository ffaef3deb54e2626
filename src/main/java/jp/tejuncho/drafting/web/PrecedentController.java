package jp.tejuncho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.drafting.EditingPlaces;
import jp.tejuncho.drafting.Manuscript;
import jp.tejuncho.drafting.Manuscripts;
import jp.tejuncho.drafting.precedent.Precedent;
import jp.tejuncho.drafting.precedent.PrecedentPoint;
import jp.tejuncho.drafting.precedent.Precedents;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.edition.Place;
import jp.tejuncho.edition.PlaceId;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Paging;
import jp.tejuncho.system.InformationSystem;
import jp.tejuncho.system.SystemId;
import jp.tejuncho.system.Systems;
import jp.tejuncho.text.JapanTime;

/**
 * 前例から作る画面と、改めて判断することの画面.
 */
@Controller
class PrecedentController {

	private final Precedents precedents;

	private final Drafting drafting;

	private final Manuscripts manuscripts;

	private final Systems systems;

	PrecedentController(Precedents precedents, Drafting drafting, Manuscripts manuscripts, Systems systems) {
		this.precedents = precedents;
		this.drafting = drafting;
		this.manuscripts = manuscripts;
		this.systems = systems;
	}

	@GetMapping("/systems/{system}/drafts/{kind}/from")
	String choose(@PathVariable UUID system, @PathVariable String kind, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") String page, @AuthenticationPrincipal SignedInStaff staff, Model model,
			RedirectAttributes redirect) {
		DocumentKind known = kind(kind);
		InformationSystem writable = this.systems.writable(new SystemId(system), staff);
		var present = this.drafting.find(writable.id(), known);
		if (present.isPresent()) {
			redirect.addFlashAttribute("flash", "この情報システムには、もう" + known.label() + "の案があります。");
			return "redirect:/drafts/" + present.get();
		}
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
		model.addAttribute("system", writable);
		model.addAttribute("kind", known);
		model.addAttribute("path", "/systems/" + system + "/drafts/" + known.code() + "/from");
		model.addAttribute("q", q);
		model.addAttribute("rows",
				this.precedents.candidates(writable.id(), known, q, staff, Paging.of(number, Sort.unsorted())));
		return "drafting/from";
	}

	@PostMapping("/systems/{system}/drafts/{kind}/from")
	String start(@PathVariable UUID system, @PathVariable String kind, @RequestParam UUID precedent,
			@AuthenticationPrincipal SignedInStaff staff, RedirectAttributes redirect) {
		Precedents.Start start = this.precedents.start(new SystemId(system), kind(kind), new DraftId(precedent), staff);
		if (!start.fresh()) {
			redirect.addFlashAttribute("flash", "この案は、先に作られていました。前例は写していません。");
			return "redirect:/drafts/" + start.draft();
		}
		redirect.addFlashAttribute("flash", "前例から案を作りました。下に並ぶことを確かめてください。");
		return "redirect:/drafts/" + start.draft() + "/precedent";
	}

	@GetMapping("/drafts/{draft}/precedent")
	String points(@PathVariable UUID draft, @AuthenticationPrincipal SignedInStaff staff, Model model) {
		DraftId id = new DraftId(draft);
		Manuscript manuscript = this.manuscripts.read(id, staff);
		Precedent precedent = this.precedents.find(id).orElseThrow(() -> new NotFound("前例 " + id));
		List<PrecedentPoint> points = this.precedents.points(id);
		EditingPlaces places = EditingPlaces.of(manuscript);
		Map<PrecedentPoint.Kind, List<Entry>> groups = points.stream()
			.collect(Collectors.groupingBy(PrecedentPoint::kind, TreeMap::new,
					Collectors.mapping((point) -> entry(point, manuscript, places), Collectors.toList())));
		List<Group> shown = new ArrayList<>();
		groups.forEach((kind, entries) -> shown.add(new Group(kind.label(), entries)));
		Frame.describe(model, manuscript, staff);
		model.addAttribute("precedent", precedent);
		model.addAttribute("takenOn", JapanTime.day(precedent.takenAt()));
		model.addAttribute("groups", shown);
		model.addAttribute("total", points.size());
		model.addAttribute("considered", points.stream().filter(PrecedentPoint::considered).count());
		model.addAttribute("writable", manuscript.isWritableBy(staff));
		return "drafting/precedent";
	}

	@PostMapping("/drafts/{draft}/precedent/{number}")
	String consider(@PathVariable UUID draft, @PathVariable int number, @RequestParam boolean considered,
			@AuthenticationPrincipal SignedInStaff staff) {
		this.precedents.consider(new DraftId(draft), number, considered, staff);
		return "redirect:/drafts/" + draft + "/precedent#point-" + number;
	}

	private static Entry entry(PrecedentPoint point, Manuscript manuscript, EditingPlaces places) {
		Optional<PlaceId> place = point.place();
		String heading = place.flatMap(manuscript.edition()::findPlace).map(Place::heading).orElse("");
		boolean own = heading.isEmpty()
				&& place.map(PlaceId::clause).flatMap(manuscript.tailoring()::addition).isPresent();
		return new Entry(point.number(), own ? "加えた条項" : heading,
				place.flatMap(places::href).filter((_) -> own || !heading.isEmpty()).orElse(""), point.message(),
				point.words(), point.considered(), point.consideredBy());
	}

	private static DocumentKind kind(String code) {
		return DocumentKind.ofCode(code).orElseThrow(() -> new NotFound("文書の種類 " + code));
	}

	/**
	 * Points of one kind.
	 *
	 * @param title why they have to be judged
	 * @param entries the points
	 */
	public record Group(String title, List<Entry> entries) {

		public Group {
			entries = List.copyOf(entries);
		}

	}

	/**
	 * 改めて判断することの一件.
	 *
	 * @param number which one
	 * @param heading the clause, or empty
	 * @param href where it is worked on, or empty
	 * @param message what is to be judged
	 * @param words the words it is about, or empty
	 * @param considered whether somebody considered it
	 * @param by who
	 */
	public record Entry(int number, String heading, String href, String message, String words, boolean considered,
			String by) {
	}

}
