package dev.vestibule.console.person;

import dev.vestibule.console.Alert;
import dev.vestibule.enrollment.pass.IssuedPass;
import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What the request before this page did; at most one of the three.
 *
 * @param issued a pass with its code, shown this once
 * @param mailed the enrollment e-mail that went out
 * @param alert why nothing was done
 */
@TemplateData
record PageNews(Optional<IssuedPass> issued, Optional<Mailed> mailed, Optional<Alert> alert) {

    static PageNews nothing() {
        return new PageNews(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PageNews issued(IssuedPass pass) {
        return new PageNews(Optional.of(pass), Optional.empty(), Optional.empty());
    }

    static PageNews mailed(Mailed mail) {
        return new PageNews(Optional.empty(), Optional.of(mail), Optional.empty());
    }

    static PageNews failed(Alert alert) {
        return new PageNews(Optional.empty(), Optional.empty(), Optional.of(alert));
    }

    /** The HTTP status of the page that says it. */
    RestResponse.Status status() {
        return alert.map(failed ->
                        RestResponse.Status.fromStatusCode(failed.problem().status()))
                .orElse(RestResponse.Status.OK);
    }
}
