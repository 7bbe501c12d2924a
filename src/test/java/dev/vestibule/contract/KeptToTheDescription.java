package dev.vestibule.contract;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** After each test in an application with the emulator: what both said to each other is as described, or it fails. */
public class KeptToTheDescription implements QuarkusTestAfterEachCallback {

    /** An application in a process of its own is left alone. */
    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (Arc.container() != null) {
            Arc.container().instance(EmulatorWitness.class).get().check();
        }
    }
}
