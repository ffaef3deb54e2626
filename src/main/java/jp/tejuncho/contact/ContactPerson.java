package jp.tejuncho.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * 連絡先の人.
 *
 * @param duty what the person does in an emergency
 * @param post 職名
 * @param name 氏名; may be empty where only the post is on call
 * @param telephone 執務時間中の電話番号
 * @param afterHours 夜間・休日の電話番号
 * @param email 電子メールアドレス
 */
@Embeddable
public record ContactPerson(@Enumerated(EnumType.STRING) Duty duty, String post, String name, String telephone,
		String afterHours, String email) {
}
