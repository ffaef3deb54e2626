package jp.tejuncho.testing;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("どのデータベースでも同じ表ができる")
class DatabasesTests {

	@Nested
	@OnH2
	@DisplayName("H2")
	class OnH2Database extends Expectations {

		OnH2Database() {
			super("H2");
		}

	}

	@Nested
	@OnPostgresql
	@DisplayName("PostgreSQL 18")
	class OnPostgresqlDatabase extends Expectations {

		OnPostgresqlDatabase() {
			super("PostgreSQL 18");
		}

	}

	abstract static class Expectations {

		private final String product;

		@Autowired
		private JdbcClient jdbc;

		Expectations(String product) {
			this.product = product;
		}

		@Test
		@DisplayName("移行がすべて済んでいる")
		void everyMigrationIsApplied() {
			assertThat(this.jdbc.sql("select count(*) from \"flyway_schema_history\" where \"success\"")
				.query(Integer.class)
				.single()).isPositive();
		}

		@Test
		@DisplayName("名前のとおりのデータベースで試している")
		void theDatabaseIsTheOneNamed() {
			boolean h2 = this.product.equals("H2");
			assertThat(
					this.jdbc.sql(h2 ? "select 'H2 ' || h2version()" : "select version()").query(String.class).single())
				.startsWith(this.product);
		}

	}

}
