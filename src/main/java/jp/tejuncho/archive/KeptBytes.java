package jp.tejuncho.archive;

import java.security.MessageDigest;
import java.util.HexFormat;

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
	 * Whether the archive still holds what a digest names.
	 * @param digest what keeping the bytes gave
	 * @return false if they are gone or others
	 */
	public boolean holds(String digest) {
		MessageDigest found = Sha256.begin();
		this.jdbc.sql("select content from archived_part where digest = ? order by part")
			.param(digest)
			.query((RowCallbackHandler) (row) -> found.update(row.getBytes(1)));
		return HexFormat.of().formatHex(found.digest()).equals(digest);
	}

}
