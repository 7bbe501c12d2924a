package dev.vestibule.database;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.util.List;

/**
 * Before each test in an application: what other tests did wrong stops nobody here. Limits count the whole site, and all
 * tests are one site; those that are about the limits reach them by themselves.
 */
public class FreshCounts implements QuarkusTestBeforeEachCallback {

    private static final List<String> COUNTS = List.of("sign_in_try", "sign_in_told", "mail_turn");

    /** An application in a process of its own is left alone. */
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Arc.container() != null) {
            Database database = Arc.container().instance(Database.class).get();
            database.transaction(connection -> {
                for (String table : COUNTS) {
                    Sql.of("delete from " + table).update(connection);
                }
                return COUNTS;
            });
        }
    }
}
