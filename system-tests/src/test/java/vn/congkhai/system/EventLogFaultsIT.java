package vn.congkhai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.congkhai.system.faults.FaultReport;
import vn.congkhai.system.faults.FaultRun;
import vn.congkhai.system.faults.Stores;

/**
 * The event log under {@code kill -9} of writers and server, with clocks that are wrong, in its short form; {@code ./portal bench
 * event-log faults} runs the long one three times. {@code -Dcongkhai.seed=N} repeats a run, {@code -Dcongkhai.faults.seconds=20}
 * makes it long.
 */
class EventLogFaultsIT {
    private static final int SECONDS = Integer.getInteger("congkhai.faults.seconds", 8);

    @Test
    void what_was_acknowledged_is_there_once_in_one_order_and_provable() throws Exception {
        long seed = Long.getLong("congkhai.seed", new Random().nextLong());
        FaultReport report = FaultRun.run(Stores.COMMIT_LOG, seed, SECONDS);
        System.out.println("faults: " + report.figures());
        assertThat(report.findings()).isEmpty();
        // Less would prove nothing.
        assertThat(report.kills()).isGreaterThanOrEqualTo(SECONDS);
        assertThat(report.acknowledged()).isGreaterThan(200);
        assertThat(report.ambiguous()).isPositive();
    }
}
