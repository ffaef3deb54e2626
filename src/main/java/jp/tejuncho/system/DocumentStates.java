package jp.tejuncho.system;

import java.util.Collection;
import java.util.Map;

import jp.tejuncho.edition.DocumentKind;

/**
 * 一覧に載せる文書の状態.
 *
 * Asked once for a whole page of the list, so that a long list costs no more queries than
 * a short one.
 */
public interface DocumentStates {

	/**
	 * How the documents of some systems stand.
	 * @param systems the systems of one page
	 * @return a short word for each document that exists, for example 作成中
	 */
	Map<SystemId, Map<DocumentKind, String>> of(Collection<SystemId> systems);

}
