package jp.tejuncho.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * H2のファイルに欠かせない設定.
 *
 * An operator who only meant to say where the file lies must not lose what makes it safe.
 */
@Component
class SafeSettings implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			H2File.of(pool).ifPresent((file) -> pool.setJdbcUrl(file.safely().url()));
		}
		return bean;
	}

}
