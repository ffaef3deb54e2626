package jp.tejuncho.system;

/**
 * 情報システムの画面に載せる案内の一件.
 *
 * @param heading what it is about, for example 実施手順
 * @param text how things stand
 * @param href where it leads, from the root of the application
 * @param action what the link or button says; empty if there is nothing to do
 * @param primary whether this is the obvious next step
 * @param post whether it changes something, and so is a button
 */
public record PanelLink(String heading, String text, String href, String action, boolean primary, boolean post) {
}
