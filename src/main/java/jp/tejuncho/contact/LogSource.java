package jp.tejuncho.contact;

import jakarta.persistence.Embeddable;

/**
 * ログを記録するサーバー等.
 *
 * @param server サーバー等の名称
 * @param computer コンピューター名等
 * @param logs 収集・記録するログの名称
 */
@Embeddable
public record LogSource(String server, String computer, String logs) {
}
