package jp.tejuncho.planted;

/** Bears a name that stands already, on purpose. */
public final class Note {

	private Note() {
	}

}
