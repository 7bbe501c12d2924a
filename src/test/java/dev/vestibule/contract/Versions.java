package dev.vestibule.contract;

import dev.vestibule.emulator.fault.Profile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code x-since} and the other extensions of the description, which no validator knows. */
final class Versions {

    private static final String SINCE = "x-since";
    private static final String EMULATOR_ONLY = "x-emulator-only";
    private static final String EMPTY_SUCCESS = "x-empty-success";
    private static final String REQUIRED_SINCE = "x-required-since";

    private final OpenAPI api;

    Versions(OpenAPI api) {
        this.api = api;
    }

    boolean knows(String method, String path) {
        return operation(method, path).isPresent();
    }

    /** Whether Vestibule may make such a call: some are the emulator's alone. */
    boolean isVestibules(String method, String path) {
        return operation(method, path)
                .filter(operation ->
                        extension(operation.getExtensions(), EMULATOR_ONLY).isEmpty())
                .isPresent();
    }

    boolean mayBeEmpty(String method, String path) {
        return operation(method, path)
                .flatMap(operation -> extension(operation.getExtensions(), EMPTY_SUCCESS))
                .isPresent();
    }

    Optional<String> since(String method, String path) {
        return operation(method, path).flatMap(operation -> extension(operation.getExtensions(), SINCE));
    }

    /** What this version does not have yet, or wants and does not get. */
    List<String> wrong(String method, String path, String body, Profile profile) {
        List<String> wrong = new ArrayList<>();
        operation(method, path).ifPresent(operation -> {
            extension(operation.getExtensions(), SINCE)
                    .filter(since -> !profile.since(since))
                    .ifPresent(since -> wrong.add(profile.key() + " has no such call, it came in " + since));
            if (body.startsWith("{")) {
                bodySchema(operation).ifPresent(schema -> look(schema, new JsonObject(body), profile, wrong));
            }
        });
        return wrong;
    }

    private void look(Schema<?> schema, JsonObject value, Profile profile, List<String> wrong) {
        properties(schema).forEach((name, property) -> {
            boolean present = value.containsKey(name);
            extension(property.getExtensions(), SINCE)
                    .filter(since -> present && !profile.since(since))
                    .ifPresent(since -> wrong.add(profile.key() + " has no " + name + ", it came in " + since));
            extension(property.getExtensions(), REQUIRED_SINCE)
                    .filter(since -> !present && profile.since(since))
                    .ifPresent(since -> wrong.add(profile.key() + " wants " + name + ", as all since " + since));
            if (value.getValue(name) instanceof JsonObject inner) {
                look(property, inner, profile, wrong);
            }
        });
    }

    private Map<String, Schema<?>> properties(Schema<?> schema) {
        Schema<?> resolved = resolved(schema);
        Map<String, Schema<?>> properties = new HashMap<>();
        if (resolved.getProperties() != null) {
            resolved.getProperties().forEach(properties::put);
        }
        if (resolved.getAllOf() != null) {
            resolved.getAllOf().forEach(part -> properties.putAll(properties(part)));
        }
        return properties;
    }

    private Schema<?> resolved(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : api.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Optional<Operation> operation(String method, String path) {
        return api.getPaths().entrySet().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                // A path without a variable comes before one with.
                .min(Comparator.comparing(entry -> entry.getKey().contains("{")))
                .map(entry -> entry.getValue().readOperationsMap().get(HttpMethod.valueOf(method)));
    }

    private static Optional<Schema<?>> bodySchema(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get("application/json"))
                .map(MediaType::getSchema);
    }

    private static Optional<String> extension(Map<String, Object> extensions, String name) {
        return Optional.ofNullable(extensions).map(all -> all.get(name)).map(Object::toString);
    }
}
