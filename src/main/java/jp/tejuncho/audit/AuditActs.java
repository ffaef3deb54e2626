package jp.tejuncho.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import jp.tejuncho.platform.OpenActs;
import jp.tejuncho.platform.TrailAct;

/**
 * 操作の記録そのものについての操作.
 */
@Configuration(proxyBeanMethods = false)
class AuditActs {

	static final TrailAct EXPORTED = TrailAct.open("操作の記録を書き出した");

	static final TrailAct LOST = TrailAct.open("操作の記録が失われている");

	static final TrailAct NOTE_NOT_FOUND = TrailAct.open("控えた封が見つからない");

	static final TrailAct NOTES_UNREADABLE = TrailAct.open("封の控えを読めない");

	static final TrailAct INVENTORY = TrailAct.open("版と決裁一式の目録に封");

	static final TrailAct INVENTORY_OF_ROUNDS = TrailAct.open("照会の回の目録に封");

	// none of them says a word of a document
	@Bean
	OpenActs openActsOfTheTrail() {
		return new OpenActs(EXPORTED, LOST, NOTE_NOT_FOUND, NOTES_UNREADABLE, INVENTORY, INVENTORY_OF_ROUNDS,
				NotedPlace.ACT, NotedPlace.LOST, ClockWatch.ACT, AuditBacklog.ACT);
	}

}
