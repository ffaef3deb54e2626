package jp.tejuncho.drafting.body;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.tejuncho.edition.PlaceId;

import static org.assertj.core.api.Assertions.assertThat;

class OwnClauseTests {

	private static final PlaceId OWN = new PlaceId("own.00000001");

	@ParameterizedTest
	@ValueSource(strings = { "CLAUSE general.common.scope - 1", "SECTION general.common general.common.scope 2",
			"CLAUSE own.00000002 - 0" })
	void 保存された位置は読んで書いても一字も変わらない(String stored) {
		assertThat(OwnClause.read(OWN, stored)).map(OwnClause::written).hasValue(stored);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "CLAUSE general.common.scope -", "CLAUSE \u3000 - 1", "CLAUSE general.common \u3000 1",
			"PART general.common - 1", "CLAUSE general.common - -1" })
	void 送られた位置でないものは読まない(String sent) {
		assertThat(OwnClause.read(OWN, sent)).isEmpty();
	}

	@Test
	void その場所の最初に置いたものと何かの後に置いたものは型で分かれる() {
		assertThat(OwnClause.read(OWN, "CLAUSE general.common.scope - 1")).map(OwnClause::after)
			.hasValue(new OwnClause.After.First());
		assertThat(OwnClause.read(OWN, "CLAUSE general.common.scope scope.persons 1")).map(OwnClause::after)
			.hasValue(new OwnClause.After.Place(new PlaceId("scope.persons")));
	}

}
