package dev.vestibule.biostar;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/** Where BioStar is and how it proves itself. */
public interface BioStarEndpoint {

    /** {@code https://server[:port]}, without a path. */
    URI uri();

    /** The service account's login id. */
    String loginId();

    /** The service account's password; never logged. */
    String password();

    /** The pinned certificates (the server's own, or its CA's), read afresh; empty means the system's trust. */
    List<X509Certificate> pinnedCertificates();
}
