package jp.tejuncho.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

import jp.tejuncho.account.Accounts;
import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.People;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignInName;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.account.Staff;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.SectionId;
import jp.tejuncho.usage.HouseUsageWords;

/**
 * A house with a document of every state and somebody of every kind, made once.
 */
@TestComponent
class ProofHouse {

	/** Stands in the documents of the section, and nowhere else. */
	static final String SECRET = "ひみつ壱乙丙丁";

	private final ObjectProvider<HouseBeans> beans;

	private final Map<State, Place> places = new EnumMap<>(State.class);

	private final Map<Visitor, Asker> visitors = new EnumMap<>(Visitor.class);

	private final List<SectionId> sections = new ArrayList<>();

	private final Map<String, UUID> known = new HashMap<>();

	private @Nullable StoredRows built;

	private @Nullable Asker hub;

	private String hubName = "";

	ProofHouse(ObjectProvider<HouseBeans> beans) {
		this.beans = beans;
	}

	/**
	 * Builds it, or makes it again what it was.
	 * @param port where it answers
	 */
	void open(int port) {
		StoredRows rows = this.built;
		if (rows == null) {
			HouseBeans house = this.beans.getObject();
			this.sections.add(NewSection.named(house.sections(), "税務課"));
			this.sections.add(NewSection.named(house.sections(), "福祉課"));
			for (State state : State.values()) {
				this.places.put(state, new HouseBuilder(house, this.sections.getFirst()).build(state));
			}
			things(house);
			for (Visitor visitor : Visitor.values()) {
				this.visitors.put(visitor, comes(house, visitor, port));
			}
			this.hubName = house.people()
				.with(new Assignment(Role.DRAFTER, this.sections.getFirst()),
						new Assignment(Role.SYSTEM_MANAGER, this.sections.getFirst()),
						new Assignment(Role.SECURITY_MANAGER, this.sections.getFirst()),
						Assignment.everywhere(Role.CHIEF), Assignment.everywhere(Role.AUDITOR),
						Assignment.everywhere(Role.OPERATOR))
				.signInName();
			signInAgain(port);
			request(house);
			this.built = StoredRows.of(house.source());
		}
		else {
			rows.restore(rows.changed());
		}
	}

	/**
	 * After somebody may have ended that session.
	 * @param port where it answers
	 */
	void signInAgain(int port) {
		Asker all = new Asker(port);
		all.signIn(this.hubName, People.PASSWORD);
		this.hub = all;
	}

	// what has an address of its own beside the documents
	private void things(HouseBeans house) {
		Staff somebody = house.people().with();
		this.known.put("account", somebody.id().value());
		this.known.put("section", this.sections.getLast().value());
		this.known.put("usage", house.usage().add(new HouseUsageWords("試しの語", "ためしの語", "")).value());
		SignedInStaff operator = house.first().find(house.people().operator().signInName());
		house.exempting().grant(this.sections.getFirst(), "職員が一人しかいない課のため、許可する。", operator);
		this.known.put("exemption",
				house.jdbc().queryForObject("select id from self_approval_grant limit 1", UUID.class));
	}

	// two operators have signed in by now
	private void request(HouseBeans house) {
		SignedInStaff asking = house.first().find(house.people().operator().signInName());
		house.ownRoles()
			.revise(asking, house.accounts().get(asking.staffId()).version(), asking.displayName(), "", Set
				.of(Assignment.everywhere(Role.OPERATOR), new Assignment(Role.DRAFTER, this.sections.getFirst())),
					null);
		this.known.put("request", house.jdbc().queryForObject("select id from role_request limit 1", UUID.class));
	}

	private Asker comes(HouseBeans house, Visitor visitor, int port) {
		Asker asker = new Asker(port);
		Set<Assignment> roles = visitor.assignments(this.sections);
		switch (visitor) {
			case ANONYMOUS -> asker.get("/sign-in");
			case TEMPORARY -> {
				Accounts.TemporaryPassword password = house.accounts().temporaryPassword();
				house.accounts()
					.register(new SignInName("kari"), "仮　職員", "",
							Set.of(new Assignment(Role.DRAFTER, this.sections.getFirst())), password);
				asker.signIn("kari", password.plain());
			}
			case ENDED -> {
				Staff one = house.people().with(new Assignment(Role.DRAFTER, this.sections.getFirst()));
				asker.signIn(one.signInName(), People.PASSWORD);
				house.accounts().deactivate(one.id());
			}
			default -> {
				Staff one = house.people().with(roles.toArray(Assignment[]::new));
				asker.signIn(one.signInName(), People.PASSWORD);
			}
		}
		return asker;
	}

	Asker visitor(Visitor visitor) {
		return Objects.requireNonNull(this.visitors.get(visitor));
	}

	/**
	 * Somebody who may do everything in the section, to see what there is.
	 * @return the person
	 */
	Asker hub() {
		return Objects.requireNonNull(this.hub);
	}

	StoredRows asBuilt() {
		return Objects.requireNonNull(this.built);
	}

	Place place(State state) {
		return Objects.requireNonNull(this.places.get(state));
	}

	String id(String what) {
		return String.valueOf(this.known.get(what));
	}

	JdbcTemplate jdbc() {
		return this.beans.getObject().jdbc();
	}

	/**
	 * How far a document has come.
	 */
	enum State {

		/** 作成中. */
		DRAFTING,

		/** 照会中（確認の前）. */
		IN_REVIEW,

		/** 照会中（承認の前）. */
		CHECKED,

		/** 差戻し. */
		RETURNED,

		/** 承認. */
		APPROVED,

		/** 施行. */
		IN_FORCE,

		/** 改正中. */
		REVISING,

		/** 廃止. */
		ABOLISHED,

		/** 削除. */
		DELETED

	}

	/**
	 * A document and its system.
	 *
	 * @param system the system
	 * @param draft the document
	 */
	record Place(UUID system, UUID draft) {
	}

}
