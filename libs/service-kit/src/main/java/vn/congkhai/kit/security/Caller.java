package vn.congkhai.kit.security;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/**
 * Who calls, as his token says. What he may do is in the staff events, not here.
 *
 * @param account e.g. {@code head@quan8}
 * @param portal portal of the account, equal to the portal of the door he came through
 * @param name display name
 */
public record Caller(String account, String portal, String name) {
    /** Portal id of the ICT centre, whose accounts operate the cluster. */
    public static final String OPERATORS = "ict";

    static Caller of(Jwt token) {
        String account = Objects.requireNonNull(token.getSubject(), "a token without an account is no token");
        String portal =
                Objects.requireNonNull(token.getClaimAsString("portal"), "a token without a portal is no token");
        return new Caller(account, portal, Objects.requireNonNullElse(token.getClaimAsString("name"), account));
    }

    /** Whether he belongs to the ICT centre. */
    public boolean isOperator() {
        return portal.equals(OPERATORS);
    }

    /**
     * Lets in only who belongs to the ICT centre.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    public void requireOperator() {
        if (!isOperator()) throw new ProblemException(Problems.ofStatus(403));
    }
}
