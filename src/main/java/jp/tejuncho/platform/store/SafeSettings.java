package jp.tejuncho.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * データベースに欠かせない設定.
 *
 * An operator who only meant to say where the file of H2 lies must not lose what makes it
 * safe.
 */
@Component
class SafeSettings implements BeanPostProcessor {

	private final ObjectProvider<StoreTroubles> troubles;

	SafeSettings(ObjectProvider<StoreTroubles> troubles) {
		this.troubles = troubles;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			apply(pool, this.troubles.getObject());
		}
		return bean;
	}

	static void apply(HikariDataSource pool, StoreTroubles troubles) {
		H2File.of(pool).ifPresent((file) -> {
			pool.setJdbcUrl(file.safely().url());
			troubles.watch(file.folder());
		});
		pool.setAllowPoolSuspension(true);
		pool.setExceptionOverride(new PoolRenewal(pool, troubles));
	}

}
