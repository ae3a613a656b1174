package vn.congkhai.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused command said. */
record Refusal(ProcedureRefused refused) {
    static Refusal of(ThrowingCallable decision) {
        return new Refusal(catchThrowableOfType(ProcedureRefused.class, decision));
    }

    Refusal by(ProcedureRule rule) {
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        return this;
    }

    Refusal citing(String clause) {
        assertThat(refused.clause()).startsWith(clause);
        return this;
    }
}
