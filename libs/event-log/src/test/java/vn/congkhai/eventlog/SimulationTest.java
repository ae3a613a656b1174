package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Thousands of schedules of a replica set that fails in every way, against the rules. The seed is printed; {@code
 * -Dcongkhai.seed=N} repeats a run, {@code -Dcongkhai.schedules=N} makes it longer.
 */
class SimulationTest {
    private static final int SCHEDULES = Integer.getInteger("congkhai.schedules", 2_000);

    @Test
    void every_invariant_holds_under_every_schedule() throws Exception {
        long seed = Long.getLong("congkhai.seed", new Random().nextLong());
        System.out.println(SCHEDULES + " schedules from seed " + seed);
        long unclear = run(seed);
        System.out.println(unclear + " outcomes were unclear");
        // A simulation in which nothing is ever in doubt would prove nothing.
        assertThat(unclear).isGreaterThan(SCHEDULES / 4);
    }

    /** On a virtual thread, whose handing over to the simulated processes costs half. */
    private static long run(long seed) throws Exception {
        try (var one = Executors.newVirtualThreadPerTaskExecutor()) {
            return one.submit(() -> LongStream.range(seed, seed + SCHEDULES)
                            .map(schedule -> Schedule.run(schedule, Schedule::honest))
                            .sum())
                    .get();
        }
    }

    @Test
    void the_same_seed_is_the_same_run() {
        assertThat(Schedule.run(42, Schedule::honest)).isEqualTo(Schedule.run(42, Schedule::honest));
    }
}
