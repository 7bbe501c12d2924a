package dev.vestibule.web;

import dev.vestibule.foundation.Sha256;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of static files that change with their content, for templates: {@code {asset:url('look.css')}} gives
 * {@code /assets/<hash>/look.css}, which browsers may keep for a year.
 */
@TemplateExtension(namespace = "asset")
public final class Assets {

    /** Where the files are on the class path, and in front of which the hash is put in a URL. */
    static final String PATH = "/assets/";

    /** All there are: whatever else is asked for is looked up nowhere and kept nowhere. */
    static final Set<String> NAMES =
            Set.of("console.css", "console.js", "htmx.min.js", "kiosk.js", "look.css", "person.svg");

    private static final int HASH_LENGTH = 12;
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The URL of a static file.
     *
     * @throws IllegalArgumentException when there is no such file, so that a page with a dead link never leaves
     */
    public static String url(String name) {
        String hash = hash(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name));
        return PATH + hash + "/" + name;
    }

    /** The hash of a file's content, 12 hexadecimal digits; empty when there is no such file. */
    static Optional<String> hash(String name) {
        return NAMES.contains(name) ? Optional.of(HASHES.computeIfAbsent(name, Assets::compute)) : Optional.empty();
    }

    /** Computes all hashes, so that no request waits for one. */
    static void prepare() {
        NAMES.forEach(Assets::hash);
    }

    private static String compute(String name) {
        String resource = "META-INF/resources" + PATH + name;
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("Missing in this build: " + resource);
            }
            return Sha256.of(content.readAllBytes()).substring(0, HASH_LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
