package jp.tejuncho.system;

/**
 * 同じ名称の情報システムが課に既にある.
 */
public class SystemAlreadyExists extends RuntimeException {

	SystemAlreadyExists(String name) {
		super(name);
	}

}
