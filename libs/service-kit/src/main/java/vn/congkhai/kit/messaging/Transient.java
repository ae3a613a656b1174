package vn.congkhai.kit.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import vn.congkhai.kit.problem.ProblemException;

/** Tells a failure of what is around an event, which passes, from a failure of the event, which does not. */
final class Transient {
    private static final int DEEPEST_CAUSE = 16;

    private Transient() {}

    static boolean is(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (passes(cause)) return true;
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case MongoWriteException write -> write.getError().getCategory() == ErrorCategory.EXECUTION_TIMEOUT;
            case MongoException mongo -> true;
            case IOException io -> true;
            case RetriableException kafka -> true;
            case EventsNotAcknowledged kafka -> true;
            // Something the listener asks is not there yet, e.g. a table that is still loading.
            case ProblemException problem -> problem.problem().status() == 503;
            default -> false;
        };
    }
}
