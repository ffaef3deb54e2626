package jp.tejuncho.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * 組織の記録.
 */
interface OrganizationRecords extends JpaRepository<Organization, Integer> {

}
