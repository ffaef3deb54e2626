package jp.tejuncho.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import jp.tejuncho.platform.store.StoreHealth;
import jp.tejuncho.platform.store.StoreTrouble;

/**
 * 動いているか.
 *
 * For a proxy or a watch that signs in nowhere: one sentence, nothing about the machine.
 */
@Controller
class HealthPage {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final StoreHealth store;

	HealthPage(StoreHealth store) {
		this.store = store;
	}

	@GetMapping("/health")
	ResponseEntity<String> tell() {
		Optional<StoreTrouble> trouble = this.store.trouble();
		return ResponseEntity.status(trouble.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
			.contentType(TEXT)
			.cacheControl(CacheControl.noStore())
			.body(trouble.map(StoreTrouble::sentence).orElse("動いています。") + "\n");
	}

}
