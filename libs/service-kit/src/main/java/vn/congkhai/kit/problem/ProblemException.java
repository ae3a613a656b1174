package vn.congkhai.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that is answered with a problem. Carries no stack trace: a refusal is an answer, not a fault. Every method that
 * adds something returns a new exception.
 */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /** Answers with the problem as it is. */
    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Answers with a status, a stable code and a Vietnamese text. */
    public static ProblemException of(int status, String code, String vietnameseDetail) {
        return new ProblemException(Problem.of(status, code, vietnameseDetail));
    }

    /** 404 without a word about why. */
    public static ProblemException notFound() {
        return of(404, "not-found", "Không tìm thấy nội dung được yêu cầu.");
    }

    /** Names the rule that refused and, if a regulation says it, the clause. */
    public ProblemException rule(String rule, @Nullable String clause) {
        return new ProblemException(new Problem(
                problem.status(),
                problem.code(),
                problem.detail(),
                rule,
                clause,
                problem.errors(),
                problem.more(),
                problem.headers()));
    }

    /** Adds a field that was refused. */
    public ProblemException error(String field, String code, String message) {
        var errors = new ArrayList<>(problem.errors());
        errors.add(new FieldError(field, code, message));
        return new ProblemException(new Problem(
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.rule(),
                problem.clause(),
                errors,
                problem.more(),
                problem.headers()));
    }

    /** Adds a member to the JSON document. */
    public ProblemException with(String name, Object value) {
        var more = new LinkedHashMap<>(problem.more());
        more.put(name, value);
        return new ProblemException(new Problem(
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.rule(),
                problem.clause(),
                problem.errors(),
                more,
                problem.headers()));
    }

    /** Adds an HTTP header to the answer. */
    public ProblemException header(String name, String value) {
        var headers = new LinkedHashMap<>(problem.headers());
        headers.put(name, value);
        return new ProblemException(new Problem(
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.rule(),
                problem.clause(),
                problem.errors(),
                problem.more(),
                headers));
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
