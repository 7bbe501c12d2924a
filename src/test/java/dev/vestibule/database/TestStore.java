package dev.vestibule.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A database of one kind that counts its statements and breaks when a test says so. */
public final class TestStore {

    private final StoreKind kind;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicReference<Fault> fault = new AtomicReference<>((connection, sql) -> {});
    private volatile boolean closed;
    private volatile boolean commitsAreLost;

    /** A store on the JVM's database of this kind; its faults are its own. */
    public TestStore(StoreKind kind) {
        this.kind = kind;
    }

    /** What happens before a statement is prepared. */
    @FunctionalInterface
    public interface Fault {
        /** Breaks something, or not. */
        void before(Connection connection, String sql) throws SQLException;
    }

    /** The database under test. */
    public Database database() {
        return new Database(new ActiveDatabase(breakable(), null, Optional.empty()));
    }

    /** The same, as it is when it is embedded: no other process can use it. */
    public Database exclusiveDatabase() {
        return new Database(new ActiveDatabase(breakable(), null, Optional.of(Path.of("data"))));
    }

    /** From now on statements that contain this text fail. */
    public void refuse(String part) {
        fault((connection, sql) -> {
            if (sql.contains(part)) {
                throw new SQLException("refused by the test");
            }
        });
    }

    /** From now on the connection dies before a statement that contains this text. */
    public void dieBefore(String part) {
        fault((connection, sql) -> {
            if (sql.contains(part)) {
                kind.kill(connection);
            }
        });
    }

    /** From now on each transaction is committed, and nobody hears of it. */
    public void loseCommits() {
        commitsAreLost = true;
    }

    /** From now on this happens before each statement. */
    public void fault(Fault newFault) {
        fault.set(newFault);
    }

    /** From now on there is no connection. */
    public void close() {
        closed = true;
    }

    /** Everything works again. */
    public void repair() {
        closed = false;
        commitsAreLost = false;
        fault.set((connection, sql) -> {});
    }

    /** The statements since the last call of this. */
    public List<String> takeStatements() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Runs one statement beside the rules. */
    public int execute(String sql, Object... parameters) {
        return new Database(new ActiveDatabase(kind.source(), null, Optional.empty()))
                .transaction(connection -> Sql.of(sql, parameters).update(connection));
    }

    private DataSource breakable() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (closed) {
                throw new SQLException("closed by the test");
            }
            Object result = method.invoke(kind.source(), arguments);
            return result instanceof Connection connection ? breakable(connection) : result;
        });
    }

    private Connection breakable(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                String sql = (String) arguments[0];
                statements.add(sql);
                fault.get().before(connection, sql);
            }
            Object result = method.invoke(connection, arguments);
            if (commitsAreLost && method.getName().equals("commit")) {
                throw new SQLException("committed, and lost by the test");
            }
            return result;
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                TestStore.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
