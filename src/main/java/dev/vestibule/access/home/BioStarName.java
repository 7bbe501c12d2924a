package dev.vestibule.access.home;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What a BioStar is called where a database remembers it: its host and port, in one spelling. */
final class BioStarName {

    /** No address is spelled like this. */
    static final String EMULATOR = "the emulator";

    private static final int HTTPS = 443;

    private BioStarName() {}

    /** Empty when the text is no address of a server. */
    static Optional<String> of(String address) {
        try {
            URI uri = URI.create(address.trim());
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(of(uri))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static String of(URI uri) {
        return "https://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? HTTPS : uri.getPort());
    }
}
