package jp.tejuncho.review;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A database that breaks when it is told to, for the thread that told it and nobody else.
 */
class FaultyDatabase implements BeanPostProcessor {

	private static final ThreadLocal<@Nullable Plan> PLAN = new ThreadLocal<>();

	/**
	 * Runs something while the database breaks.
	 * @param plan how it breaks
	 * @param work what is tried
	 */
	static void during(Plan plan, Runnable work) {
		PLAN.set(plan);
		try {
			work.run();
		}
		finally {
			PLAN.remove();
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? faulty(DataSource.class, bean) : bean;
	}

	private static <T> T faulty(Class<T> type, Object real) {
		return type.cast(Proxy.newProxyInstance(FaultyDatabase.class.getClassLoader(), new Class<?>[] { type },
				(_, method, arguments) -> faulty(real, method, arguments)));
	}

	private static @Nullable Object faulty(Object real, Method method, @Nullable Object[] arguments) throws Throwable {
		Plan plan = PLAN.get();
		boolean commits = method.getName().equals("commit");
		if (plan != null && commits) {
			plan.beforeCommit();
		}
		Object result = invoke(real, method, arguments);
		if (plan != null && commits) {
			plan.afterCommit();
		}
		if (plan != null && real instanceof PreparedStatement && method.getName().startsWith("execute")) {
			plan.afterStatement();
		}
		if (result instanceof Connection connection) {
			return faulty(Connection.class, connection);
		}
		return (result instanceof PreparedStatement statement) ? faulty(PreparedStatement.class, statement) : result;
	}

	private static @Nullable Object invoke(Object real, Method method, @Nullable Object[] arguments) throws Throwable {
		try {
			return method.invoke(real, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * How it breaks. Nothing of it by itself.
	 */
	static class Plan {

		/**
		 * The statement has been carried out; its answer is not known yet.
		 * @throws SQLException if it shall never be known
		 */
		void afterStatement() throws SQLException {
		}

		void beforeCommit() throws SQLException {
		}

		void afterCommit() throws SQLException {
		}

	}

	/**
	 * Loses the answer to one statement.
	 */
	static final class BrokenStatement extends Plan {

		private final int which;

		private int count;

		BrokenStatement(int which) {
			this.which = which;
		}

		@Override
		void afterStatement() throws SQLException {
			if (++this.count == this.which) {
				throw new SQLException("The answer to statement " + this.which + " is lost");
			}
		}

	}

	/**
	 * Refuses to commit.
	 */
	static final class RefusedCommit extends Plan {

		@Override
		void beforeCommit() throws SQLException {
			throw new SQLException("No commit");
		}

	}

	/**
	 * Commits, and nobody hears of it.
	 */
	static final class UnheardCommit extends Plan {

		@Override
		void afterCommit() throws SQLException {
			throw new SQLException("The answer to the commit is lost");
		}

	}

	/**
	 * Looks at the database at every moment.
	 */
	static final class Observed extends Plan {

		private final Runnable look;

		Observed(Runnable look) {
			this.look = look;
		}

		@Override
		void afterStatement() {
			this.look.run();
		}

		@Override
		void beforeCommit() {
			this.look.run();
		}

		@Override
		void afterCommit() {
			this.look.run();
		}

	}

}
