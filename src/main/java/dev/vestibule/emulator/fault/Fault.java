package dev.vestibule.emulator.fault;

import io.quarkus.qute.TemplateData;
import java.util.Locale;
import java.util.Optional;

/**
 * What goes wrong with the next calls of a path.
 *
 * @param kind how it goes wrong
 * @param method the HTTP method it is for; empty for all
 * @param prefix how the path begins
 * @param times for how many calls
 * @param status HTTP status of a {@link Kind#CODE}, {@link Kind#CODE_AT_TOP} or {@link Kind#DONE_BUT_FAILED}
 * @param code BioStar code of those
 */
@TemplateData
public record Fault(Kind kind, Optional<String> method, String prefix, int times, int status, String code) {

    /** Ways of going wrong. */
    @TemplateData
    public enum Kind {
        /** A page of HTML with status 200. */
        HTML,
        /** Status 200 and no body. */
        EMPTY,
        /** Half of a JSON object, then the connection is closed. */
        CUT_OFF,
        /** 32 MB of JSON. */
        TOO_LARGE,
        /** Status 500 with code 1020, server busy. */
        SERVER_BUSY,
        /** Nothing, for as long as the caller waits. */
        NO_ANSWER,
        /** The connection is closed before an answer. */
        RESET,
        /** The given HTTP status with the given BioStar code. */
        CODE,
        /** The same with the code outside of any envelope. */
        CODE_AT_TOP,
        /** The call is carried out, then the connection is closed instead of an answer. */
        LOST_ANSWER,
        /** A success is answered and nothing is done. */
        NOT_DONE,
        /** The call is carried out, then the given HTTP status and BioStar code are answered. */
        DONE_BUT_FAILED,
        /** Nothing is answered for a while (see {@link Switch#LATE_CALL}), then the call is carried out. */
        LATE;

        /** The name in JSON and in forms: {@code cut-off}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A fault of this kind for the next calls of a path, whatever their method. */
    public static Fault of(Kind kind, String prefix, int times) {
        return new Fault(kind, Optional.empty(), prefix, times, 500, "1020");
    }

    /** An answer with this status and code for the next calls of a path. */
    public static Fault code(String prefix, int times, int status, String code) {
        return new Fault(Kind.CODE, Optional.empty(), prefix, times, status, code);
    }

    /** The same for one HTTP method only. */
    public Fault only(String httpMethod) {
        return new Fault(kind, Optional.of(httpMethod), prefix, times, status, code);
    }

    boolean hits(String httpMethod, String path) {
        return path.startsWith(prefix) && method.map(httpMethod::equals).orElse(true);
    }

    Fault once() {
        return new Fault(kind, method, prefix, times - 1, status, code);
    }
}
