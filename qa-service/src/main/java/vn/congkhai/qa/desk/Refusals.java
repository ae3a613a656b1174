package vn.congkhai.qa.desk;

import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.qa.question.QuestionRefused;
import vn.congkhai.qa.question.QuestionRule;

/** A refusal of the decider as the problem that the contract promises. */
public final class Refusals {
    private Refusals() {}

    /** The problem of a refusal. */
    public static ProblemException problem(QuestionRefused refused) {
        QuestionRule rule = refused.rule();
        int status = switch (rule.kind()) {
            case UNKNOWN -> 404;
            case RIGHT -> 403;
            case STATE -> 409;
            case FIELD -> 422;
        };
        ProblemException problem =
                ProblemException.of(status, rule.code(), rule.message()).rule(rule.name(), refused.clause());
        for (QuestionRefused.FieldFault fault : refused.faults()) {
            problem = problem.error(fault.field(), fault.code(), fault.message());
        }
        return problem;
    }
}
