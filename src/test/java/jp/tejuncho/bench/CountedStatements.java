package jp.tejuncho.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what a thread asks the database: the jobs of the house ask, too.
 */
class CountedStatements implements BeanPostProcessor {

	private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

	static int count() {
		return COUNT.get().get();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? counted(DataSource.class, bean) : bean;
	}

	private static <T> T counted(Class<T> type, Object real) {
		return type.cast(Proxy.newProxyInstance(CountedStatements.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> counted(method, invoke(real, method, arguments))));
	}

	private static Object counted(Method method, Object result) {
		if (result instanceof Connection connection) {
			return counted(Connection.class, connection);
		}
		if (result instanceof Statement && method.getName().startsWith("prepare")) {
			COUNT.get().incrementAndGet();
		}
		return result;
	}

	private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(real, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
