package jp.tejuncho.organization;

/**
 * 組織の設定の画面に載せる案内.
 *
 * A room above that has something for the house to settle publishes a bean; this room
 * never learns who it is.
 *
 * @param heading what is settled
 * @param text what it is for
 * @param href where it leads, from the root of the application
 * @param action what the link says
 */
public record SettingsLink(String heading, String text, String href, String action) {
}
