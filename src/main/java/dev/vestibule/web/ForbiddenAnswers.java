package dev.vestibule.web;

import dev.vestibule.records.RecordKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whatever is answered with 403 leaves a record, whoever said no. */
class ForbiddenAnswers {

    private final RefusalRecords records;

    ForbiddenAnswers(RefusalRecords records) {
        this.records = records;
    }

    @ServerResponseFilter
    void record(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getStatus() == Response.Status.FORBIDDEN.getStatusCode()) {
            records.record(RecordKind.REQUEST_FORBIDDEN, request);
        }
    }
}
