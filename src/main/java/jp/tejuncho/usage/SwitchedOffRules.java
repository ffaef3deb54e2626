package jp.tejuncho.usage;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * 使わないことにした表記の規則の一覧.
 */
interface SwitchedOffRules extends JpaRepository<SwitchedOffRule, String> {

}
