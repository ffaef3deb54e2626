package jp.tejuncho.organization;

import java.util.UUID;

/**
 * What a copy of the house's usage is a copy of.
 *
 * @param stamp the newest change
 * @param digits how digits are written
 */
record HouseStyle(UUID stamp, DigitStyle digits) {

}
