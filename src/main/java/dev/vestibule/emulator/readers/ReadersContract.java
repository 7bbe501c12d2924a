package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** The calls about readers, and those that a reader carries out. */
public final class ReadersContract {

    private ReadersContract() {}

    /** Adds them all, in the order in which they are asked whether a call is theirs. */
    public static void addTo(Router router, EmulatedSite site, JsonAnswers answers, Vertx vertx) {
        new ScanRoutes(site, answers, vertx).addTo(router);
        new ExportRoutes(site, answers).addTo(router);
        new DeviceActionRoutes(site, answers).addTo(router);
        new DeviceUserRoutes(site, answers).addTo(router);
        new FingerRoutes(site, answers).addTo(router);
        new DeviceRoutes(site, answers).addTo(router);
    }
}
