package jp.tejuncho.platform.setting;

import java.util.function.BiPredicate;

import org.springframework.core.env.Environment;

/**
 * 設定の一つに書けるもの.
 *
 * @param name its name among the properties
 * @param counts whether it is asked at all, as the other settings stand
 * @param fits whether something can be made of a value
 * @param write what to write, as a sentence that goes on from "it"
 */
record SettingRule(String name, BiPredicate<String, Environment> counts, BiPredicate<String, Environment> fits,
		String write) {

	/**
	 * Whether the start fails, or may fail, by what is written.
	 * @param settings all settings
	 * @return false for a setting that isn't there
	 */
	boolean isBroken(Environment settings) {
		String value = WrittenSetting.value(this.name, settings);
		return value != null && this.counts.test(value, settings) && !this.fits.test(value, settings);
	}

}
