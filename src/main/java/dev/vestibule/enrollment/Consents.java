package dev.vestibule.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps consents; rows are only added. */
@ApplicationScoped
public class Consents {

    /** Commits a decision and its record together. */
    public Consent decide(Visit visit, Proof proof, Decision decision, String text, String language) {
        throw new UnsupportedOperationException();
    }

    /** All decisions of a person, newest first. */
    public List<Consent> of(String personId) {
        throw new UnsupportedOperationException();
    }
}
