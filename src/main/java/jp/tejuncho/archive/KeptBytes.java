package jp.tejuncho.archive;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import jp.tejuncho.text.Sha256;

/**
 * 保存した内容の照合.
 *
 * Past JPA, a part at a time: the verification runs without the rest of the application.
 */
@Component
public class KeptBytes {

	private final JdbcClient jdbc;

	KeptBytes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What stands under the name of a digest.
	 * @param digest what keeping the bytes gave
	 * @return the digest of what is there, which is the same unless it was changed;
	 * nothing if it is gone
	 */
	public Optional<String> found(String digest) {
		MessageDigest found = Sha256.begin();
		AtomicInteger parts = new AtomicInteger();
		this.jdbc.sql("select content from archived_part where digest = ? order by part")
			.param(digest)
			.query((RowCallbackHandler) (row) -> {
				found.update(row.getBytes(1));
				parts.incrementAndGet();
			});
		return (parts.get() > 0) ? Optional.of(HexFormat.of().formatHex(found.digest())) : Optional.empty();
	}

}
