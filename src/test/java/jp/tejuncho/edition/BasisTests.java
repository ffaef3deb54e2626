package jp.tejuncho.edition;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BasisTests {

	@ParameterizedTest
	@CsvSource({ "要確認（近年の考え方）,要確認,false,近年の考え方（要確認）", "北海道の組織改正（令和3年4月）,令和3年4月,true,北海道の組織改正（令和3年4月）",
			"番号法第29条の2,現行の規定,true,番号法第29条の2（現行の規定）", "番号法,令和5年4月1日,false,番号法（令和5年4月1日）（要確認）", "要確認,要確認,false,要確認",
			"国の通知,'',true,国の通知" })
	void 根拠は同じことを二度言わない(String source, String since, boolean confirmed, String told) {
		assertThat(Basis.of(source, since, confirmed)).isEqualTo(told);
	}

	@Test
	void ガイドラインのどの注釈も同じ括弧書きや要確認を繰り返さない() {
		List<Edition> editions = List.of(Templates.procedure(), Templates.responsePlan());
		List<String> told = editions.stream()
			.flatMap((edition) -> Stream.concat(Stream
				.concat(edition.overtaken().stream(),
						edition.clauses().stream().flatMap((clause) -> clause.overtaken().stream()))
				.map(Overtaken::basis),
					edition.clauses().stream().flatMap((clause) -> clause.errata().stream()).map(Erratum::basis)))
			.toList();
		assertThat(told).hasSizeGreaterThan(10)
			.noneMatch((basis) -> basis.matches(".*(（[^（）]+）).*\\1.*"))
			.noneMatch((basis) -> basis.matches(".*要確認.*要確認.*"));
	}

}
