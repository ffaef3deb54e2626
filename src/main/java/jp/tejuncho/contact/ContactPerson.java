package jp.tejuncho.contact;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import jp.tejuncho.document.Inline;
import jp.tejuncho.document.Words;

/**
 * 連絡先の人.
 *
 * @param id the row
 * @param duty what the person does in an emergency; {@code null} as long as nobody has
 * chosen it
 * @param post 職名
 * @param name 氏名; may be empty where only the post is on call
 * @param telephone 執務時間中の電話番号
 * @param afterHours 夜間・休日の電話番号
 * @param email 電子メールアドレス
 */
@Embeddable
public record ContactPerson(RowId id, @Nullable @Enumerated(EnumType.STRING) Duty duty, String post, String name,
		String telephone, String afterHours, String email) {

	static ContactPerson of(ContactRow row) {
		return new ContactPerson(row.id(), row.cell(0).isEmpty() ? null : Duty.valueOf(row.cell(0)), row.cell(1),
				row.cell(2), row.cell(3), row.cell(4), row.cell(5));
	}

	ContactRow row() {
		return new ContactRow(this.id, List.of((this.duty != null) ? this.duty.name() : "", this.post, this.name,
				this.telephone, this.afterHours, this.email));
	}

	/**
	 * Post and name.
	 * @return one of them where the other is missing
	 */
	String who() {
		return (this.post + "　" + this.name).strip();
	}

	/**
	 * Post and name, where a list has room for one below the other.
	 * @return one of them where the other is missing
	 */
	Words listed() {
		List<Inline> words = new ArrayList<>(Words.of(this.post).inlines());
		if (!this.post.isBlank() && !this.name.isBlank()) {
			words.add(new Inline.Break());
		}
		words.addAll(Words.of(this.name).inlines());
		return new Words(words);
	}

	String dutyLabel() {
		return (this.duty != null) ? this.duty.label() : "";
	}

}
