package jp.tejuncho.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * 自ら書いた文書を承認できる課の全部.
 */
interface SelfApprovals extends Repository<SelfApproval, UUID> {

	Optional<SelfApproval> findById(UUID id);

	Optional<SelfApproval> findByHoldsFor(UUID section);

	@Query("select s from SelfApproval s order by s.grantedAt desc, s.id")
	List<SelfApproval> newestFirst();

	SelfApproval saveAndFlush(SelfApproval exemption);

}
