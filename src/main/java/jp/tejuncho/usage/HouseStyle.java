package jp.tejuncho.usage;

import java.util.UUID;

import jp.tejuncho.organization.DigitStyle;

/**
 * What a copy of the house's usage is a copy of.
 *
 * @param stamp the newest change
 * @param digits how digits are written
 */
record HouseStyle(UUID stamp, DigitStyle digits) {

}
