package jp.tejuncho.platform;

import java.util.Set;

/**
 * メニューの項目.
 *
 * A room publishes a bean for each of its entrances; the layout shows those the person
 * may open. The first one is where a person lands after signing in.
 *
 * @param order place in the menu, ascending
 * @param label what is written
 * @param path where it leads
 * @param roles names of the roles that see it; empty = everybody who is signed in
 */
public record MenuItem(int order, String label, String path, Set<String> roles) {

	public MenuItem {
		roles = Set.copyOf(roles);
	}

	public MenuItem(int order, String label, String path, String... roles) {
		this(order, label, path, Set.of(roles));
	}

}
