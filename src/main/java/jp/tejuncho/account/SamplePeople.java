package jp.tejuncho.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import jp.tejuncho.organization.OrganizationSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.platform.SampleData;

/**
 * 見本の利用者.
 */
@Component
public class SamplePeople implements SampleData {

	private final StaffMembers staff;

	private final SignInGuards guards;

	private final OrganizationSections sections;

	private final Accounts accounts;

	private final AtomicReference<List<Issued>> issued = new AtomicReference<>(List.of());

	SamplePeople(StaffMembers staff, SignInGuards guards, OrganizationSections sections, Accounts accounts) {
		this.staff = staff;
		this.guards = guards;
		this.sections = sections;
		this.accounts = accounts;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public void create() {
		SectionId section = sampleSection();
		List<Issued> people = new ArrayList<>();
		for (Role role : Role.values()) {
			boolean everywhere = role.everywhere() || role == Role.AUDITOR;
			Assignment assignment = new Assignment(role, everywhere ? null : section);
			Accounts.TemporaryPassword password = this.accounts.temporaryPassword();
			SignInName name = new SignInName("mihon-" + abbreviation(role));
			// the password stands in a log or on a page: only its person knows the next
			// one
			Staff one = new Staff(name, "見本 " + role.label(), password.hash(), Set.of(assignment), true);
			one.issueTemporaryPassword(password.hash(), this.accounts.endOfTemporaryPassword());
			this.staff.save(one);
			this.guards.save(new SignInGuard(one.id()));
			people.add(new Issued(one.signInName(), one.displayName(), password.plain()));
		}
		this.issued.set(List.copyOf(people));
	}

	@Override
	public void remove() {
		if (this.staff.realOperators() == 0) {
			throw new LastOperator();
		}
		List<Staff> people = this.staff.samples();
		this.guards.deleteAllById(people.stream().map(Staff::id).toList());
		this.staff.deleteAll(people);
	}

	/**
	 * The passwords, once.
	 * @return what was issued since the last call
	 */
	List<Issued> takeIssued() {
		return this.issued.getAndSet(List.of());
	}

	private @Nullable SectionId sampleSection() {
		return this.sections.activeInOrder()
			.stream()
			.filter(OrganizationSection::sample)
			.map(OrganizationSection::id)
			.findFirst()
			.orElse(null);
	}

	private static String abbreviation(Role role) {
		return switch (role) {
			case DRAFTER -> "tanto";
			case SYSTEM_MANAGER -> "kacho";
			case SECURITY_MANAGER -> "shonin";
			case CHIEF -> "tokatsu";
			case AUDITOR -> "kansa";
			case OPERATOR -> "unyo";
		};
	}

	/**
	 * 発行したパスワード.
	 *
	 * @param signInName the name to sign in with
	 * @param displayName the fictional person
	 * @param password shown once
	 */
	public record Issued(String signInName, String displayName, String password) {

		@Override
		public String toString() {
			return this.signInName;
		}

	}

}
