package jp.tejuncho.audit;

import java.util.List;

/**
 * 操作の記録にないこと.
 *
 * A room whose acts all leave an entry says what its tables hold though no entry tells
 * it. The verification asks it, without the rest of the application.
 */
public interface Untold {

	/**
	 * What nobody has done.
	 * @return sentences without their end
	 */
	List<String> untold();

}
