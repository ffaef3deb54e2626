package jp.tejuncho.backup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 控えの操作.
 */
@Configuration(proxyBeanMethods = false)
class BackupActs {

	static final TrailAct MADE = TrailAct.open("控えを取った");

	static final TrailAct FAILED = TrailAct.open("控えを取れなかった");

	// whoever runs the machine has to know why there is no backup
	@Bean
	OpenActs openActsOfBackups() {
		return new OpenActs(MADE, FAILED);
	}

}
