package jp.tejuncho.system;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
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
	 * @param page which page
	 * @return rows in the order of sections, then of names
	 */
	@Query(value = """
			select new jp.tejuncho.system.SystemRow(s.id, s.name, s.shortName, s.sample,
			    o.department, o.bureau, o.section, a)
			from InformationSystem s
			join OrganizationSection o on o.id.value = s.owner.value
			left join s.profile a on key(a) = 'specific-personal-information'
			where (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'
			order by o.position, s.name, s.id.value
			""", countQuery = """
			select count(s) from InformationSystem s
			where (:everySection = true or s.owner.value in :sections) and s.searchKey like :pattern escape '!'
			""")
	Page<SystemRow> find(boolean everySection, Collection<UUID> sections, String pattern, Pageable page);

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
	 * The systems people have registered for some sections.
	 * @param owners the sections
	 * @return systems that are not fictional
	 */
	List<InformationSystem> findByOwnerInAndSampleFalse(Collection<SectionId> owners);

}
