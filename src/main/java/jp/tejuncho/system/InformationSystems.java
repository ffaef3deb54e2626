package jp.tejuncho.system;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

import jp.tejuncho.organization.SectionId;

/**
 * 情報システムの一覧.
 */
public interface InformationSystems extends ListCrudRepository<InformationSystem, SystemId> {

	/**
	 * A page of the list.
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @param pattern what the search key must be like, see {@link SearchKey}
	 * @param after without systems that were abolished on that day or before
	 * @param page which page
	 * @return rows in the order of sections, then of names
	 */
	@Query(value = """
			select new jp.tejuncho.system.SystemRow(s.id, s.name, s.shortName, s.sample,
			    o.department, o.bureau, o.section, a, s.abolishedFrom)
			from InformationSystem s
			join ListedSection o on o.id = s.owner.value
			left join s.profile a on key(a) = 'specific-personal-information'
			where (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'
			    and (s.abolishedFrom is null or s.abolishedFrom > :after)
			order by o.position, s.name, s.id.value
			""", countQuery = """
			select count(s) from InformationSystem s
			where (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'
			    and (s.abolishedFrom is null or s.abolishedFrom > :after)
			""")
	Page<SystemRow> find(boolean everySection, Collection<UUID> sections, String pattern, LocalDate after,
			Pageable page);

	/**
	 * Those of some systems whose end is recorded.
	 * @param systems the systems
	 * @return in no order
	 */
	@Query("select s from InformationSystem s where s.id.value in :systems and s.abolishedFrom is not null")
	List<InformationSystem> ending(Collection<UUID> systems);

	/**
	 * Systems that are used no more.
	 * @param everySection whether to look at all sections
	 * @param sections the sections to look at otherwise
	 * @param pattern what the search key must be like
	 * @param today the day
	 * @return how many there are
	 */
	@Query("""
			select count(s) from InformationSystem s
			where (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'
			    and s.abolishedFrom <= :today""")
	long countAbolished(boolean everySection, Collection<UUID> sections, String pattern, LocalDate today);

	/**
	 * The system of that name a section keeps.
	 * @param owner the section
	 * @param name the name, to the letter
	 * @return the system, if there is one
	 */
	Optional<InformationSystem> findByOwnerAndName(SectionId owner, String name);

	/**
	 * The fictional systems.
	 * @return all of them
	 */
	List<InformationSystem> findBySampleTrue();

	/**
	 * The fictional systems, those too that were deleted.
	 * @return their ids
	 */
	@Query(value = "select cast(s.id as varchar(36)) from information_system s where s.sample = true",
			nativeQuery = true)
	List<String> everySample();

	/**
	 * The names of systems people have registered for some sections, those too that were
	 * deleted.
	 * @param owners the sections
	 * @return of systems that are not fictional
	 */
	@Query(value = """
			select s.name from information_system s where s.sample = false and s.owner_section in (:owners)
			order by s.name""", nativeQuery = true)
	List<String> namesOfReal(Collection<UUID> owners);

	@Modifying
	@Query(value = """
			delete from information_system_answer
			where system_id in (select s.id from information_system s where s.sample = true)""", nativeQuery = true)
	void deleteAnswersOfSamples();

	@Modifying
	@Query(value = "delete from information_system where sample = true", nativeQuery = true)
	void deleteSamples();

}
