package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 置場の具合.
 *
 * Remembers that something could not be stored, until something was.
 */
@Component
class StoreTroubles {

	private static final Logger log = LoggerFactory.getLogger(StoreTroubles.class);

	private final AtomicBoolean full = new AtomicBoolean();

	private volatile @Nullable Path folder;

	void watch(Path place) {
		this.folder = place;
	}

	void note(Throwable failure) {
		boolean noRoom = StoreTrouble.of(failure).filter(StoreTrouble.FULL::equals).isPresent();
		if (noRoom && this.full.compareAndSet(false, true)) {
			log.error("ディスクに空きがなく、データベースに書けません。空きを作ってください。作れば、起動し直さなくても、また書けるようになります");
		}
	}

	void over() {
		if (this.full.compareAndSet(true, false)) {
			log.warn("ディスクに空きができ、データベースにまた書けるようになりました");
		}
	}

	boolean isFull() {
		return this.full.get();
	}

	/**
	 * The room beside the database.
	 * @return bytes; nothing where the database is not on this machine
	 */
	OptionalLong room() {
		Path place = this.folder;
		try {
			return (place != null) ? OptionalLong.of(Files.getFileStore(place).getUsableSpace()) : OptionalLong.empty();
		}
		catch (IOException ex) {
			log.warn("ディスクの空きを調べられません", ex);
			return OptionalLong.empty();
		}
	}

}
