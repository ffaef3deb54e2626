package jp.tejuncho.usage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.organization.RevisedMeanwhile;
import jp.tejuncho.platform.AuditActor;
import jp.tejuncho.platform.AuditTrail;
import jp.tejuncho.platform.EarlierWriter;
import jp.tejuncho.platform.LikePattern;
import jp.tejuncho.platform.NotFound;
import jp.tejuncho.platform.Paging;
import jp.tejuncho.platform.SignedInPerson;

/**
 * 自庁の用字用語.
 */
@Service
@Transactional
public class HouseUsage {

	/** 項目の数の上限. */
	public static final int MOST = 5_000;

	private static final Sort BY_WORD = Sort.by("distinctKey");

	private final HouseUsageEntries entries;

	private final SwitchedOffRules off;

	private final HouseUsageStamps stamps;

	private final UsageRules rules;

	private final AuditTrail auditTrail;

	private final Clock clock;

	private volatile @Nullable Copy copy;

	HouseUsage(HouseUsageEntries entries, SwitchedOffRules off, HouseUsageStamps stamps, UsageRules rules,
			AuditTrail auditTrail, Clock clock) {
		this.entries = entries;
		this.off = off;
		this.stamps = stamps;
		this.rules = rules;
		this.auditTrail = auditTrail;
		this.clock = clock;
	}

	/**
	 * The check as the organisation wants it now.
	 *
	 * Made anew only when something has changed, on whichever node: one small query asks
	 * for that.
	 * @return the check
	 */
	@Transactional(readOnly = true)
	public UsageCheck current() {
		HouseStyle style = this.stamps.style();
		Copy known = this.copy;
		if (known == null || !known.of().equals(style)) {
			known = new Copy(style, UsageCheck.of(this.rules.all(), switchedOff().keySet(), words(), style.digits()));
			this.copy = known;
		}
		return known.check();
	}

	/**
	 * What identifies the present state of the dictionary.
	 * @return another one after each change
	 */
	@Transactional(readOnly = true)
	public UUID stamp() {
		return this.stamps.current();
	}

	/**
	 * Who changed the dictionary last.
	 * @return a person's id, where it is known
	 */
	@Transactional(readOnly = true)
	public @Nullable UUID writer() {
		return this.stamps.writer().orElse(null);
	}

	@Transactional(readOnly = true)
	public List<HouseUsageWords> words() {
		return this.entries.inOrder().stream().map(HouseUsageEntry::words).toList();
	}

	@Transactional(readOnly = true)
	public Page<HouseUsageEntry> list(String words, int page) {
		return words.isBlank() ? this.entries.findAll(Paging.of(page, BY_WORD))
				: this.entries.search(LikePattern.containing(words), Paging.of(page, BY_WORD));
	}

	@Transactional(readOnly = true)
	public HouseUsageEntry get(HouseUsageId id) {
		return this.entries.findById(id).orElseThrow(() -> new NotFound("用字用語 " + id));
	}

	/**
	 * Lays something down.
	 * @param words what
	 * @return the entry's id
	 */
	public HouseUsageId add(HouseUsageWords words) {
		this.stamps.take(UUID.randomUUID(), EarlierWriter.me());
		if (this.entries.count() >= MOST) {
			throw new WordAlreadyLaidDown("登録できるのは%,d件までです。使わない項目を消してください".formatted(MOST));
		}
		requireNew(words, List.of());
		HouseUsageEntry entry = new HouseUsageEntry(HouseUsageId.fresh(), words, person(), this.clock.instant());
		this.entries.save(entry);
		this.auditTrail.record(UsageActs.ADDED, words.sentence(), words.note());
		return entry.id();
	}

	/**
	 * Lays it down otherwise.
	 * @param id the entry
	 * @param words what it says from now on
	 * @param version the version the person saw
	 */
	public void revise(HouseUsageId id, HouseUsageWords words, long version) {
		this.stamps.take(UUID.randomUUID(), EarlierWriter.me());
		HouseUsageEntry entry = seen(id, version);
		HouseUsageWords before = entry.words();
		if (before.equals(words)) {
			return;
		}
		requireNew(words, List.of(before));
		entry.lay(words, person(), this.clock.instant());
		this.auditTrail.record(UsageActs.CHANGED, words.sentence(), change(before, words));
	}

	/**
	 * Takes an entry back.
	 * @param id the entry
	 * @param version the version the person saw
	 */
	public void delete(HouseUsageId id, long version) {
		this.stamps.take(UUID.randomUUID(), EarlierWriter.me());
		HouseUsageEntry entry = seen(id, version);
		this.entries.delete(entry);
		this.auditTrail.record(UsageActs.REMOVED, entry.words().sentence(), entry.words().note());
	}

	/**
	 * Takes over a sheet: adds and changes, never deletes.
	 * @param changes what the sheet changes
	 * @param seen the stamp under which the person saw it
	 */
	public void take(UsageSheet.Changes changes, UUID seen) {
		if (this.stamps.takeAfter(UUID.randomUUID(), seen, EarlierWriter.me()) == 0) {
			throw new RevisedMeanwhile("house usage");
		}
		String person = person();
		for (UsageSheet.Change change : changes.effective()) {
			this.entries.findByDistinctKey(change.words().distinctKey())
				.ifPresentOrElse((entry) -> entry.lay(change.words(), person, this.clock.instant()), () -> this.entries
					.save(new HouseUsageEntry(HouseUsageId.fresh(), change.words(), person, this.clock.instant())));
		}
		changes.records().forEach((record) -> this.auditTrail.record(UsageActs.TAKEN_OVER, changes.summary(), record));
	}

	/**
	 * The rules the organisation has switched off.
	 * @return by the rule's id
	 */
	@Transactional(readOnly = true)
	public Map<String, SwitchedOffRule> switchedOff() {
		return this.off.findAll()
			.stream()
			.collect(Collectors.toMap(SwitchedOffRule::ruleId, (rule) -> rule, (first, _) -> first, TreeMap::new));
	}

	/**
	 * Switches a rule off.
	 * @param rule the rule
	 * @param reason why
	 * @return false if it was switched off already, for another reason
	 */
	public boolean switchOff(UsageRule rule, String reason) {
		if (this.off.existsById(rule.id())) {
			return false;
		}
		this.stamps.take(UUID.randomUUID(), EarlierWriter.me());
		this.off.save(new SwitchedOffRule(rule.id(), reason.strip(), person(), this.clock.instant()));
		this.auditTrail.record(UsageActs.RULE_STOPPED, subject(rule), reason.strip());
		return true;
	}

	/**
	 * Switches a rule on again.
	 * @param rule the rule
	 */
	public void switchOn(UsageRule rule) {
		if (this.off.existsById(rule.id())) {
			this.stamps.take(UUID.randomUUID(), EarlierWriter.me());
			this.off.deleteById(rule.id());
			this.auditTrail.record(UsageActs.RULE_USED, subject(rule), "");
		}
	}

	private HouseUsageEntry seen(HouseUsageId id, long version) {
		HouseUsageEntry entry = get(id);
		if (entry.version() != version) {
			throw new RevisedMeanwhile(entry.words().sentence());
		}
		return entry;
	}

	private void requireNew(HouseUsageWords words, Collection<HouseUsageWords> itself) {
		List<HouseUsageWords> others = words().stream().filter((other) -> !itself.contains(other)).toList();
		if (others.stream().anyMatch((other) -> other.distinctKey().equals(words.distinctKey()))) {
			throw new WordAlreadyLaidDown("同じ語が既に登録されています。一覧で探して、変更してください");
		}
		words.contradiction(others).ifPresent((sentence) -> {
			throw new WordAlreadyLaidDown(sentence);
		});
	}

	static String change(HouseUsageWords before, HouseUsageWords after) {
		return before.sentence() + noted(before) + " → " + after.sentence() + noted(after);
	}

	private static String noted(HouseUsageWords words) {
		return words.note().isEmpty() ? "" : "（" + words.note() + "）";
	}

	private static String subject(UsageRule rule) {
		return "「" + rule.example() + "」→「" + rule.good() + "」（" + rule.id() + "）";
	}

	private static String person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person)
				? AuditActor.of(person).name() : AuditActor.TEJUNCHO.name();
	}

	/**
	 * What was made last.
	 *
	 * @param of what it is a copy of
	 * @param check the check
	 */
	private record Copy(HouseStyle of, UsageCheck check) {

	}

}
