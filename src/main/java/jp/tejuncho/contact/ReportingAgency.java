package jp.tejuncho.contact;

import jakarta.persistence.Embeddable;

/**
 * 連絡・報告する機関等.
 *
 * @param agency 機関等の名称
 * @param office 担当部署
 * @param name 担当者名
 * @param telephone 電話番号
 * @param email 電子メールアドレス
 */
@Embeddable
public record ReportingAgency(String agency, String office, String name, String telephone, String email) {
}
