package skeleton;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The one table.
 */
interface Notes extends JpaRepository<Note, Long> {

}
