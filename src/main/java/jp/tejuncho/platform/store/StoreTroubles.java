package jp.tejuncho.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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

	/** Written and removed at once. */
	private static final String PROBE = "room.try";

	private static final int PROBED = 8 * 1024 * 1024;

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

	/**
	 * What a failure comes from, as the store stands: while there is no room, nothing
	 * else is to be looked for behind what the database can't do.
	 * @param failure anything that was thrown
	 * @return nothing for what has other causes
	 */
	Optional<StoreTrouble> behind(@Nullable Throwable failure) {
		if (failure != null) {
			note(failure);
		}
		return (isFull() && StoreTrouble.isOfStore(failure)) ? Optional.of(StoreTrouble.FULL)
				: StoreTrouble.of(failure);
	}

	boolean isFull() {
		return this.full.get();
	}

	/**
	 * Whether the disk takes what a large page may send; of a quota, only this tells.
	 * @return true where the database is not on this machine
	 */
	boolean takesMore() {
		Path place = this.folder;
		if (place == null) {
			return true;
		}
		Path probe = place.resolve(PROBE);
		try {
			try {
				Files.write(probe, new byte[PROBED], StandardOpenOption.CREATE, StandardOpenOption.WRITE,
						StandardOpenOption.SYNC);
			}
			finally {
				Files.deleteIfExists(probe);
			}
			return true;
		}
		catch (IOException ex) {
			log.debug("Still no room", ex);
			return false;
		}
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
