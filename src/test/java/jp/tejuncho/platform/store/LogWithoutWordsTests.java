package jp.tejuncho.platform.store;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ログに書かれるデータベースの失敗は")
@ExtendWith(OutputCaptureExtension.class)
class LogWithoutWordsTests {

	private static final String TYPED = "住民基本台帳の例外";

	private final SQLException away = new SQLException("This connection has been closed. was: An I/O error occurred",
			"08006", new IOException("Broken pipe"));

	@AfterEach
	void leaveTheLogAsItWas() {
		// remembered by the whole process otherwise
		System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
		start();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ecs", "logstash", "gelf" })
	void 打った文を書かずに何が起きたかを書く(String format, CapturedOutput output) {
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
		start(format.isEmpty() ? new String[0] : new String[] { "--logging.structured.format.console=" + format });
		failures().forEach((failure) -> LoggerFactory.getLogger("jp.tejuncho").error("保存できません", failure));
		assertThat(output.getAll())
			.contains("保存できません", "BatchUpdateException", "An I/O error occurred", "23505", "08006", "Broken pipe",
					"duplicate key value")
			.doesNotContain(TYPED);
	}

	@Test
	void サーバーが自分の文に入れても打った文を書かない(CapturedOutput output) {
		start();
		String said = "Servlet.service() for servlet [dispatcherServlet] threw exception "
				+ "[Request processing failed: org.springframework.orm.jpa.JpaSystemException: could not execute batch ["
				+ batch().getMessage() + "]] with root cause";
		LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]")
			.error(said, new IOException("Broken pipe"));
		assertThat(output.getAll()).contains("[dispatcherServlet] threw exception", "JpaSystemException", "Broken pipe")
			.doesNotContain(TYPED);
	}

	@Test
	void 同じことを打った文と一緒に言うだけの者は書かない(CapturedOutput output) {
		start();
		Stream.of("org.hibernate.orm.jdbc.error", "org.hibernate.orm.jdbc.batch")
			.forEach((name) -> LoggerFactory.getLogger(name).error(batch().getMessage()));
		assertThat(output.getAll()).doesNotContain(TYPED);
	}

	private Stream<Throwable> failures() {
		SQLException doubled = new SQLException("ERROR: duplicate key value violates unique constraint \"once\"\n"
				+ "  Detail: Key (label)=(" + TYPED + ") already exists.", "23505");
		SQLException tooLong = new SQLException("Value too long for column \"LABEL\": \"'" + TYPED + "' (9)\"",
				"22001");
		IllegalStateException besides = new IllegalStateException("Unable to roll back");
		besides.addSuppressed(batch());
		TransactionSystemException undoing = new TransactionSystemException("could not roll back", this.away);
		undoing.initApplicationException(batch());
		SQLException next = new SQLException("Batch");
		next.setNextException(doubled);
		return Stream.of(batch(), doubled, tooLong, besides, undoing,
				new DataIntegrityViolationException("could not execute [" + batch().getMessage() + "]", batch()),
				new IllegalStateException("SQL; " + doubled.getMessage(), next));
	}

	private BatchUpdateException batch() {
		BatchUpdateException batch = new BatchUpdateException(
				"Batch entry 0 update authorship set words = ('" + TYPED + "') was aborted: " + this.away.getMessage(),
				"08006", new int[0], this.away);
		batch.setNextException(this.away);
		return batch;
	}

	private static void start(String... settings) {
		SpringApplication application = new SpringApplication(Object.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		application.run(settings).close();
	}

}
