package dev.vestibule.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.vestibule.emulator.fault.Profile;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code biostar/openapi.yaml}: what client and emulator are held to, instead of to each other. */
public final class Description {

    private static final String FILE = "/biostar/openapi.yaml";
    private static final String JSON = "application/json";

    private static final Description READ = new Description(WrittenOut.of(text()));

    private final OpenApiInteractionValidator validator;
    private final Versions versions;

    private Description(String yaml) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        // Otherwise a choice between a list and a text becomes an object.
        options.setResolveCombinators(false);
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(yaml)
                .withParseOptions(options)
                .build();
        versions = new Versions(new OpenAPIV3Parser().readContents(yaml).getOpenAPI());
    }

    /** The description of this project. */
    public static Description read() {
        return READ;
    }

    /** Whether there is such a call. */
    public boolean knows(String method, String uri) {
        return versions.knows(method, path(uri));
    }

    /** Whether Vestibule makes such a call; others are the emulator's alone. */
    public boolean isVestibules(String method, String uri) {
        return versions.isVestibules(method, path(uri));
    }

    /** The version in which a call came; empty when it was always there. */
    public Optional<String> since(String method, String uri) {
        return versions.since(method, path(uri));
    }

    /**
     * What is wrong with a request.
     *
     * @param uri path and query
     * @param body empty text without one
     * @param profile the version it is sent to; empty when the server does not tell it, so that nobody can know better
     */
    public List<String> wrongInRequest(String method, String uri, String body, Optional<Profile> profile) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(method, path(uri));
        addQuery(request, uri);
        if (!body.isEmpty()) {
            request.withContentType(JSON).withBody(body);
        }
        List<String> wrong = new ArrayList<>(messages(validator.validateRequest(request.build())));
        profile.ifPresent(version -> wrong.addAll(versions.wrong(method, path(uri), body, version)));
        return wrong.stream()
                .map(message -> "Request " + method + " " + path(uri) + ": " + message)
                .toList();
    }

    /** What is wrong with an answer. */
    public List<String> wrongInAnswer(String method, String uri, int status, String contentType, String body) {
        if (status == 200 && body.isEmpty() && versions.mayBeEmpty(method, path(uri))) {
            return List.of();
        }
        SimpleResponse answer = SimpleResponse.Builder.status(status)
                .withContentType(contentType)
                .withBody(body)
                .build();
        Request.Method verb = Request.Method.valueOf(method.toUpperCase(Locale.ROOT));
        return messages(validator.validateResponse(path(uri), verb, answer)).stream()
                .map(message -> "Answer " + status + " to " + method + " " + path(uri) + ": " + message)
                .toList();
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
    }

    private static String path(String uri) {
        return uri.replaceFirst("\\?.*", "");
    }

    private static void addQuery(SimpleRequest.Builder request, String uri) {
        int mark = uri.indexOf('?');
        if (mark < 0) {
            return;
        }
        for (String pair : uri.substring(mark + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            request.withQueryParam(
                    parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
    }

    private static String text() {
        try (InputStream stream = Description.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
