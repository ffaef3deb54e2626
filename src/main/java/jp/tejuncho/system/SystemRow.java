package jp.tejuncho.system;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import jp.tejuncho.edition.Answer;
import jp.tejuncho.organization.SectionNames;

/**
 * 一覧の一行.
 *
 * @param id the system
 * @param name its name
 * @param shortName its short name, or empty
 * @param sample whether it is fictional
 * @param owner the section that keeps it
 * @param specificPersonalInformation whether it holds 特定個人情報; {@code null} if not
 * answered
 * @param abolishedFrom from when it is used no more; {@code null} while no end is known
 */
public record SystemRow(SystemId id, String name, String shortName, boolean sample, SectionNames owner,
		@Nullable Answer specificPersonalInformation, @Nullable LocalDate abolishedFrom) {

	SystemRow(SystemId id, String name, String shortName, boolean sample, String department, String bureau,
			String section, @Nullable Answer specificPersonalInformation, @Nullable LocalDate abolishedFrom) {
		this(id, name, shortName, sample, new SectionNames(department, bureau, section), specificPersonalInformation,
				abolishedFrom);
	}

}
