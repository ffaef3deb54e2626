package jp.tejuncho.drafting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;

@Configuration(proxyBeanMethods = false)
class DraftingActs {

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfDrafting() {
		return new OpenActs("%の案を作成", "%の案を前例から作成", "%の案の採否が概要の回答に追随", "開かれている条項を編集");
	}

}
