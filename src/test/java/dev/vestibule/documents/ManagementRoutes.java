package dev.vestibule.documents;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** What the management port of the application under test answers to. */
@Singleton
public class ManagementRoutes {

    private Router router;

    void remember(@Observes ManagementInterface management) {
        router = management.router();
    }

    /** The paths that somebody may ask for. */
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (Route route : router.getRoutes()) {
            if (route.getPath() != null) {
                paths.add(route.getPath().replaceAll("/$", ""));
            }
        }
        return paths;
    }
}
