package jp.tejuncho.platform;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import jp.tejuncho.text.JapanTime;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {

	@Bean
	Clock clock() {
		return Clock.system(JapanTime.ZONE);
	}

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfTheTrail() {
		return new OpenActs("断られた操作", "見つからない画面", "読み取れない要求", "多すぎる要求", "入口で断った要求", "ファイルを取り出した", "文書を表示",
				"操作の記録を書き出した", "改ざんの%", "見本を%", "サーバーの時計%", "版と決裁一式の目録に封", "控えた封が見つからない", "封の控え%", "読み取り専用%");
	}

}
