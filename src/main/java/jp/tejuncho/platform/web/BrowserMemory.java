package jp.tejuncho.platform.web;

/**
 * ブラウザーの控え.
 */
enum BrowserMemory {

	/** ブラウザーに残す. */
	LOCAL,

	/** タブを閉じるまで残す. */
	SESSION,

	/** 残さない. */
	NONE

}
