package jp.tejuncho.edition.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.tejuncho.edition.Term;
import jp.tejuncho.yaml.Spot;

/**
 * Checks that each term is defined where the edition says.
 */
final class DefinitionChecks {

	private final EditionScope scope;

	DefinitionChecks(EditionScope scope) {
		this.scope = scope;
	}

	void run() {
		Map<String, List<EditionScope.Definition>> definitions = this.scope.definitions()
			.stream()
			.collect(Collectors.groupingBy(EditionScope.Definition::term));
		for (Term term : this.scope.terms().values()) {
			check(term, definitions.getOrDefault(term.id(), List.of()));
		}
	}

	private void check(Term term, List<EditionScope.Definition> definitions) {
		for (EditionScope.Definition definition : definitions) {
			if (term.definedIn() == null) {
				this.scope.mistakes()
					.add(definition.spot(), "用語「" + term.term() + "」に、定義している条項（defined-in）がありません。",
							"edition.yamlのtermsの「" + term.id() + "」に「defined-in: " + definition.clause()
									+ "」を書いてください。");
			}
			else if (!Objects.equals(term.definedIn(), definition.clause())) {
				this.scope.mistakes()
					.add(definition.spot(), "用語「" + term.term() + "」は「" + term.definedIn() + "」で定義することになっています。",
							"edition.yamlのdefined-inか、この印を直してください。");
			}
		}
		if (definitions.size() > 1) {
			this.scope.mistakes()
				.add(definitions.get(1).spot(),
						"用語「" + term.term() + "」が二度定義されています（初めは" + definitions.getFirst().spot().inWords() + "）。",
						"どちらかの印を消してください。");
		}
		Spot promise = this.scope.promises().get(term.id());
		if (definitions.isEmpty() && promise != null && this.scope.places().isComplete()) {
			this.scope.mistakes()
				.add(promise, "用語「" + term.term() + "」を定義している箇所が「" + term.definedIn() + "」にありません。",
						"その条項の定義の箇所に印{term:" + term.id() + "|" + term.term() + "}を付けてください。");
		}
	}

}
