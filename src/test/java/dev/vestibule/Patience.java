package dev.vestibule;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Tests wait for what must happen as long as a very busy machine needs, and no longer than it takes. */
public final class Patience implements LauncherSessionListener, QuarkusTestBeforeEachCallback {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        beginWaiting();
    }

    /** Tests of the running application have a class loader, and so defaults, of their own. */
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        beginWaiting();
    }

    private static void beginWaiting() {
        Awaitility.setDefaultTimeout(LONGEST);
        AssertSubscriber.DEFAULT_TIMEOUT = LONGEST;
    }
}
