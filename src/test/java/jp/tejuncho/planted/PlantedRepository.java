package jp.tejuncho.planted;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Breaks a rule on purpose. */
@NoRepositoryBean
public interface PlantedRepository extends Repository<Object, Object> {

}
