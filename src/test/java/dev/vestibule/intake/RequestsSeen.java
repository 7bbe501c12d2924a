package dev.vestibule.intake;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the requests that ask for it, without keeping them: the collector decides whether anybody else does. */
@Singleton
public class RequestsSeen {

    /** The header by which a request asks to be remembered. */
    public static final String HEADER = "X-Seen-By-Test";

    private static final int BEFORE_THE_PAGES = 10;

    private final List<WeakReference<RoutingContext>> requests = new CopyOnWriteArrayList<>();

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_THE_PAGES);
    }

    /** How many of them something still holds, after a collection. */
    public long held() {
        System.gc();
        return requests.stream().filter(request -> request.get() != null).count();
    }

    /** How many there were. */
    public int size() {
        return requests.size();
    }

    private void look(RoutingContext request) {
        if (request.request().getHeader(HEADER) != null) {
            requests.add(new WeakReference<>(request));
        }
        request.next();
    }
}
