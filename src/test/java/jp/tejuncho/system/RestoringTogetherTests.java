package jp.tejuncho.system;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import jp.tejuncho.account.Assignment;
import jp.tejuncho.account.Role;
import jp.tejuncho.account.SignedInStaff;
import jp.tejuncho.drafting.DraftDeletion;
import jp.tejuncho.drafting.DraftId;
import jp.tejuncho.drafting.Drafting;
import jp.tejuncho.edition.DocumentKind;
import jp.tejuncho.organization.NewSection;
import jp.tejuncho.organization.OrganizationSections;
import jp.tejuncho.testing.AllRooms;
import jp.tejuncho.testing.AllRoomsOnPostgresql;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("何人もが同時に「元に戻す」を押す")
class RestoringTogetherTests {

	@Nested
	@AllRooms
	class OnH2Database extends Expectations {

	}

	@Nested
	@AllRoomsOnPostgresql
	class OnPostgresqlDatabase extends Expectations {

	}

	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	abstract static class Expectations {

		private static final int PEOPLE = 4;

		@Autowired
		private SystemDeletion deletion;

		@Autowired
		private DraftDeletion draftDeletion;

		@Autowired
		private Systems systems;

		@Autowired
		private Drafting drafting;

		@Autowired
		private OrganizationSections sections;

		private SignedInStaff person = SignedInStaff.of("x", "x");

		private SystemId system = new SystemId(new UUID(0, 0));

		@BeforeEach
		void register() {
			var section = NewSection.named(this.sections, "課" + System.nanoTime());
			this.person = SignedInStaff.of("tanto", "担当", new Assignment(Role.DRAFTER, section));
			this.system = this.systems.register(new SystemDetails("台帳", "台帳", section, "課長", Map.of()), this.person);
		}

		@RepeatedTest(3)
		void 案は一度戻り誰にも入れ替える案があるとは言わない() throws Exception {
			DraftId draft = this.drafting.start(this.system, DocumentKind.PROCEDURE, this.person);
			assertThat(
					this.draftDeletion.delete(draft, this.draftDeletion.plan(draft, this.person).seen(), this.person))
				.isPresent();
			together(() -> this.draftDeletion.restore(draft.value(), "", this.person).isEmpty());
			assertThat(this.drafting.find(this.system, DocumentKind.PROCEDURE)).contains(draft);
		}

		@RepeatedTest(3)
		void 情報システムも一度戻る() throws Exception {
			this.deletion.delete(this.system, this.deletion.plan(this.system, this.person).seen(), this.person);
			together(() -> {
				this.deletion.restore(this.system, "台帳", this.person);
				return true;
			});
			assertThat(this.systems.readable(this.system, this.person).name()).isEqualTo("台帳");
		}

		private static void together(Callable<Boolean> work) throws InterruptedException, ExecutionException {
			CyclicBarrier start = new CyclicBarrier(PEOPLE);
			Callable<Boolean> one = () -> {
				start.await();
				return work.call();
			};
			try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
				for (Future<Boolean> answer : people.invokeAll(List.of(one, one, one, one))) {
					assertThat(answer.get()).isTrue();
				}
			}
		}

	}

}
