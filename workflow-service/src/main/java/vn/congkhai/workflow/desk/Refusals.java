package vn.congkhai.workflow.desk;

import java.util.Map;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.workflow.article.EditorialRule;
import vn.congkhai.workflow.article.RuleViolation;
import vn.congkhai.workflow.article.RuleViolation.Fault;

/** A broken rule as a problem: the contract's status for its code, the rule, its clause and every field at fault. */
public final class Refusals {
    private Refusals() {}

    /** The problem to answer with. */
    public static ProblemException problem(RuleViolation violation) {
        EditorialRule rule = violation.rule();
        ProblemException problem =
                ProblemException.of(status(rule), rule.code(), rule.message()).rule(rule.id(), violation.clause());
        for (Fault fault : violation.faults()) {
            problem = problem.error(fault.field(), fault.rule().code(), fault.message());
        }
        for (Map.Entry<String, Object> fact : violation.facts().entrySet()) {
            problem = problem.with(fact.getKey(), fact.getValue());
        }
        if (violation.facts().get("currentVersion") instanceof Long version) {
            problem = problem.header("ETag", IfMatch.etag(version));
        }
        return problem;
    }

    private static int status(EditorialRule rule) {
        return switch (rule.code()) {
            case "not-found" -> 404;
            case "not-entitled", "delegation-invalid", "own-article" -> 403;
            case "precondition-required" -> 428;
            case "stale-version" -> 412;
            case "wrong-state", "step-missing", "revision-moved-on" -> 409;
            default -> 422;
        };
    }
}
