package vn.congkhai.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the security log.
 *
 * @param kind what happened
 * @param portal at which portal
 * @param account whose session it was, or whose token a service had verified; null for nobody known
 * @param client address of who asked; shortened for those who are nobody known
 * @param path without its query, question codes masked
 * @param code why, as the answer said; null where it was a page of its own
 * @param times how often within a minute; more than 1 stands for what was not written singly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SecurityLine(
        Instant at,
        Kind kind,
        String portal,
        @Nullable String account,
        String client,
        String method,
        String path,
        int status,
        @Nullable String code,
        String traceId,
        int times) {

    /** What is worth a line. */
    enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        SESSION_ENDED,
        REFUSED
    }

    SecurityLine times(int many, Instant when) {
        return new SecurityLine(when, kind, portal, account, client, method, path, status, code, traceId, many);
    }

    /** What makes two lines tell the same. */
    String sameness() {
        return kind + "|" + portal + "|" + account + "|" + client + "|" + status + "|" + code;
    }
}
