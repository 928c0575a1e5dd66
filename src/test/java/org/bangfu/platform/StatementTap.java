package org.bangfu.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Sees every statement that the program sends: each text is judged once, and a plan test asks how it is run. */
@TestComponent
public final class StatementTap implements BeanPostProcessor {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();
    private static final Queue<String> FAULTS = new ConcurrentLinkedQueue<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? new Tapped(source) : bean;
    }

    /** How many different statements of the program's own have been judged. */
    public static int judged() {
        return JUDGED.size();
    }

    /** What was found since this was last asked. */
    static List<String> takeFaults() {
        List<String> faults = FAULTS.stream().toList();
        faults.forEach(FAULTS::remove);
        return faults;
    }

    private static void see(String sql) {
        if (!JUDGED.contains(sql) && isFromTheProgram() && JUDGED.add(sql)) {
            List<String> unheld = QueryLint.faults(sql);
            if (!unheld.isEmpty()) {
                FAULTS.add("No zone for %s in:%n%s".formatted(String.join(", ", unheld), sql));
            }
        }
    }

    /** Tests look past walls on purpose. */
    private static boolean isFromTheProgram() {
        return CALLERS.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("org.bangfu.") && type != StatementTap.class)
                .filter(type -> type.getNestHost() != StatementTap.class)
                .findFirst()
                .map(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("/test-classes"))
                .orElse(false));
    }

    private static final class Tapped extends DelegatingDataSource {

        Tapped(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                if (arguments.length > 0
                        && arguments[0] instanceof String sql
                        && method.getName().startsWith("prepare")) {
                    see(sql);
                    Object prepared = invoke(method, connection, arguments);
                    return Plans.areAsked() && prepared instanceof PreparedStatement statement
                            ? Plans.recorded(statement, connection, sql)
                            : prepared;
                }
                Object result = invoke(method, connection, arguments);
                return result instanceof Statement statement && method.getName().equals("createStatement")
                        ? proxy(Statement.class, (each, given) -> {
                            if (given.length > 0 && given[0] instanceof String sql) {
                                see(sql);
                            }
                            return invoke(each, statement, given);
                        })
                        : result;
            });
        }
    }

    /** What a proxy does with a call. */
    interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementTap.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments == null ? new Object[0] : arguments)));
    }

    static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
