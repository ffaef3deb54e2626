package jp.tejuncho.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/**
 * 課の一覧.
 */
public interface OrganizationSections extends ListCrudRepository<OrganizationSection, SectionId> {

	/**
	 * Every section, abolished ones too, in the order of the organisation.
	 * @return the sections
	 */
	@Query("select s from OrganizationSection s order by s.position, s.department, s.section, s.id.value")
	List<OrganizationSection> inOrder();

	/**
	 * The sections that exist today, in the order of the organisation.
	 * @return the sections
	 */
	@Query("select s from OrganizationSection s where s.active order by s.position, s.department, s.section, s.id.value")
	List<OrganizationSection> activeInOrder();

	@Query("select s from OrganizationSection s "
			+ "where s.department = :department and s.bureau = :bureau and s.section = :section")
	Optional<OrganizationSection> named(String department, String bureau, String section);

	/**
	 * The fictional sections.
	 * @return all of them
	 */
	List<OrganizationSection> findBySampleTrue();

	@Query("select coalesce(max(s.position), 0) from OrganizationSection s")
	int lastPosition();

}
