package jp.tejuncho.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * 打った文を除いた、ログの一件.
 *
 * @param event what was to be logged
 */
record EventWithoutWords(ILoggingEvent event) implements ILoggingEvent {

	/** It puts what an exception says into its own sentence. */
	private static final String SERVER = "org.apache.catalina.core.ContainerBase";

	private static final Pattern EXCEPTION = Pattern.compile("(?s)(\\w(?:Exception|Error)\\b).*");

	@Override
	public String getMessage() {
		return ofServer() ? getFormattedMessage() : this.event.getMessage();
	}

	@Override
	public String getFormattedMessage() {
		String said = this.event.getFormattedMessage();
		return ofServer() ? EXCEPTION.matcher(said).replaceFirst("$1") : said;
	}

	private boolean ofServer() {
		return this.event.getLoggerName().startsWith(SERVER) && this.event.getThrowableProxy() != null;
	}

	@Override
	public @Nullable IThrowableProxy getThrowableProxy() {
		return FailureWithoutWords.of(this.event.getThrowableProxy());
	}

	@Override
	public String getThreadName() {
		return this.event.getThreadName();
	}

	@Override
	public Level getLevel() {
		return this.event.getLevel();
	}

	@Override
	public Object @Nullable [] getArgumentArray() {
		return this.event.getArgumentArray();
	}

	@Override
	public String getLoggerName() {
		return this.event.getLoggerName();
	}

	@Override
	public LoggerContextVO getLoggerContextVO() {
		return this.event.getLoggerContextVO();
	}

	@Override
	public StackTraceElement[] getCallerData() {
		return this.event.getCallerData();
	}

	@Override
	public boolean hasCallerData() {
		return this.event.hasCallerData();
	}

	@Override
	public @Nullable List<Marker> getMarkerList() {
		return this.event.getMarkerList();
	}

	@Override
	public Map<String, String> getMDCPropertyMap() {
		return this.event.getMDCPropertyMap();
	}

	@Override
	@Deprecated
	public Map<String, String> getMdc() {
		return this.event.getMDCPropertyMap();
	}

	@Override
	public long getTimeStamp() {
		return this.event.getTimeStamp();
	}

	@Override
	public int getNanoseconds() {
		return this.event.getNanoseconds();
	}

	@Override
	public Instant getInstant() {
		return this.event.getInstant();
	}

	@Override
	public long getSequenceNumber() {
		return this.event.getSequenceNumber();
	}

	@Override
	public @Nullable List<KeyValuePair> getKeyValuePairs() {
		return this.event.getKeyValuePairs();
	}

	@Override
	public void prepareForDeferredProcessing() {
		this.event.prepareForDeferredProcessing();
	}

	/**
	 * 打った文を除いた失敗.
	 *
	 * @param proxy what was thrown
	 * @param getMessage what it says
	 */
	private record FailureWithoutWords(IThrowableProxy proxy, @Nullable String getMessage) implements IThrowableProxy {

		static @Nullable IThrowableProxy of(@Nullable IThrowableProxy proxy) {
			return (proxy instanceof ThrowableProxy known) ? new FailureWithoutWords(proxy, said(known)) : proxy;
		}

		private static @Nullable String said(ThrowableProxy known) {
			return (known.getMessage() != null) ? TroubleWithoutWords.message(known.getThrowable()) : null;
		}

		@Override
		public String getClassName() {
			return this.proxy.getClassName();
		}

		@Override
		public StackTraceElementProxy[] getStackTraceElementProxyArray() {
			return this.proxy.getStackTraceElementProxyArray();
		}

		@Override
		public int getCommonFrames() {
			return this.proxy.getCommonFrames();
		}

		@Override
		public @Nullable IThrowableProxy getCause() {
			return of(this.proxy.getCause());
		}

		@Override
		public IThrowableProxy[] getSuppressed() {
			return Stream.of(this.proxy.getSuppressed()).map(FailureWithoutWords::of).toArray(IThrowableProxy[]::new);
		}

		@Override
		public boolean isCyclic() {
			return this.proxy.isCyclic();
		}

	}

}
