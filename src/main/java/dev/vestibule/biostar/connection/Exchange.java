package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.CallFailure;
import dev.vestibule.biostar.answer.CallKind;
import dev.vestibule.biostar.answer.Reply;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** One request and its answer, with every way in which the transport can fail turned into a typed failure. */
final class Exchange {

    private static final int CAUSES = 12;

    private Exchange() {}

    /** The answer to a request, which is given up (and its connection closed) when it takes longer than the limit. */
    static Uni<Reply> reply(CallKind call, Uni<Response> sent, Duration limit) {
        return response(sent, limit).onItem().transform(response -> Reply.of(call, response));
    }

    /** The answer, not yet read. */
    static Uni<Response> response(Uni<Response> sent, Duration limit) {
        return sent.ifNoItem().after(limit).fail().onFailure().transform(Exchange::typed);
    }

    /**
     * Whether a connection ended before any answer came over it, as one does that the server closed between two calls. The
     * server may have been told all the same.
     */
    static boolean endedUnanswered(Throwable thrown) {
        return !(thrown instanceof HttpClosedException)
                && any(thrown, cause -> cause instanceof IOException)
                && !any(
                        thrown,
                        cause -> cause instanceof SSLException || isTimeout(cause) || isWithoutConnection(cause));
    }

    private static RuntimeException typed(Throwable thrown) {
        if (thrown instanceof BioStarException || thrown instanceof CallFailure) {
            return (RuntimeException) thrown;
        }
        if (any(thrown, cause -> cause instanceof CertificateException)
                || any(thrown, cause -> cause instanceof CertPathValidatorException)) {
            return new BioStarException(BioStarFailure.of(FailureKind.UNTRUSTED));
        }
        // Raw, this one comes while a body is read: cut off by the server, or by us because it was too large.
        if (thrown instanceof HttpClosedException) {
            return new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        if (any(thrown, Exchange::isWithoutConnection)) {
            return new CallFailure.Outage(BioStarFailure.notSent(FailureKind.UNREACHABLE));
        }
        if (any(thrown, cause -> cause instanceof IOException || isTimeout(cause))) {
            return new CallFailure.Outage(BioStarFailure.of(FailureKind.UNREACHABLE));
        }
        return CallFailure.published(thrown);
    }

    /** Refused, not found, or not there in time: a request needs a connection first. */
    private static boolean isWithoutConnection(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException;
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static boolean any(Throwable thrown, Predicate<Throwable> wanted) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .anyMatch(wanted);
    }
}
