package dev.vestibule.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the address of the next page, so that a reload asks for that page and not for the step again. */
public final class SeeOther {

    private SeeOther() {}

    /**
     * On to this page.
     *
     * @param path with its query; it stays relative: whatever host and scheme the browser used go on being right
     * @param cookies to set with it
     */
    public static RestResponse<TemplateInstance> to(String path, NewCookie... cookies) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .cookie(cookies)
                .build();
    }
}
