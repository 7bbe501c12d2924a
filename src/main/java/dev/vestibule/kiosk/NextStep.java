package dev.vestibule.kiosk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Answers a form with the address of the next page, so that a reload asks for the page and not for the step again. */
final class NextStep {

    private NextStep() {}

    /** On to a step's page. */
    static Response page(Step step, NewCookie... cookies) {
        return path(step.path(), cookies);
    }

    /** Back to the welcome page, which says why. */
    static Response welcome(ReturnReason because, NewCookie... cookies) {
        return path(Step.WELCOME.path() + "?because=" + because.value(), cookies);
    }

    /** The address stays relative: whatever host and scheme the browser used go on being right. */
    private static Response path(String path, NewCookie... cookies) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .cookie(cookies)
                .build();
    }
}
