package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.SecureRandom;

/**
 * The id of one request: eight characters that a person can read out, the same on the page, in the records and in the
 * log lines.
 */
@Named("reference")
@RequestScoped
@TemplateData
public class Reference {

    /** No 0, O, 1, I, L or U: nothing that is misheard or misread. */
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    // Not static: a native image may not hold a random source that was seeded when it was built.
    private final String id = new SecureRandom()
            .ints(LENGTH, 0, CHARACTERS.length())
            .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
            .reduce("", String::concat);

    /** The id. */
    public String id() {
        return id;
    }
}
