package skeleton;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The one thing that is stored. Left open, so it shows that the rule of our own entities
 * is kept by something.
 */
@Entity
public class Note {

	@Id
	private long id;

	private String words = "";

	protected Note() {
	}

	long id() {
		return this.id;
	}

	String words() {
		return this.words;
	}

}
