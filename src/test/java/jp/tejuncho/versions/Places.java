package jp.tejuncho.versions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jp.tejuncho.account.Accounts;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.usage.HouseUsage;

/**
 * Addresses with names instead of identities, which each database has of its own.
 */
final class Places {

	/** Where a page is that belongs to nothing in particular. */
	static final String HOUSE = "{全体}";

	private static final Pattern IDENTITY = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final Pattern NAME = Pattern.compile("\\{[^}]+}");

	private final Map<String, String> names = new LinkedHashMap<>();

	private Places() {
	}

	static Places of(KeptHouse house) {
		Places places = new Places();
		ReadHouse.drafts(house).forEach((name, draft) -> places.names.put(draft.value().toString(), "{" + name + "}"));
		ReadHouse.ids(house).forEach((name, system) -> places.names.put(system.value().toString(), "{" + name + "}"));
		house.ask(OrganizationSections.class)
			.findAll()
			.forEach((section) -> places.names.put(section.id().value().toString(), "{" + section.displayName() + "}"));
		house.ask(Accounts.class)
			.list("", 0)
			.forEach((one) -> places.names.put(one.id().value().toString(), "{" + one.displayName() + "}"));
		house.ask(HouseUsage.class)
			.list("", 0)
			.forEach((one) -> places.names.put(one.id().value().toString(), "{" + one.words().sentence() + "}"));
		return places;
	}

	/**
	 * The address that holds in every database.
	 * @param address an address of this database
	 * @return the same with names; nothing if something in it has no name
	 */
	Optional<String> named(String address) {
		String named = address;
		for (Map.Entry<String, String> name : this.names.entrySet()) {
			named = named.replace(name.getKey(), name.getValue());
		}
		return IDENTITY.matcher(named).find() ? Optional.empty() : Optional.of(named);
	}

	String here(String named) {
		String address = named;
		for (Map.Entry<String, String> name : this.names.entrySet()) {
			address = address.replace(name.getValue(), name.getKey());
		}
		return address;
	}

	/**
	 * What an address belongs to.
	 * @param named an address with names
	 * @return the document, system … in it
	 */
	static String group(String named) {
		return NAME.matcher(named).results().map((name) -> name.group()).findFirst().orElse(HOUSE);
	}

}
