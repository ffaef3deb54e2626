package jp.tejuncho.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * 自ら書いた文書を承認できる課の全部.
 */
interface SelfApprovals extends Repository<SelfApproval, UUID> {

	Optional<SelfApproval> findById(UUID section);

	List<SelfApproval> findAll();

	SelfApproval saveAndFlush(SelfApproval exemption);

	void delete(SelfApproval exemption);

}
