package jp.tejuncho.organization;

/**
 * 同じ名称の課が既にある.
 */
public class SectionAlreadyExists extends RuntimeException {

	SectionAlreadyExists(SectionNames names) {
		super(names.displayName());
	}

}
