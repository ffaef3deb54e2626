package jp.tejuncho.platform;

/**
 * 見本のデータ.
 *
 * A room contributes a bean; all are created in one transaction in ascending order and
 * removed in descending order. What is created is flagged as sample in the room's own
 * table.
 */
public interface SampleData {

	int order();

	void create();

	void remove();

}
