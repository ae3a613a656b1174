package vn.congkhai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The simulation is only worth what it catches: writers that break one rule each, and the invariant each of them must trip over.
 * The fourth mutant, a server that commits without excluding its writers, is killed beside the server.
 */
class MutantsTest {
    private static final int SCHEDULES = 3_000;

    @Test
    void a_writer_that_renumbers_after_an_unclear_answer_is_killed() {
        Violation violation = killed(RenumbersAfterDoubt::new);
        // It tells a command that nothing happened although its commit is there, and the command comes again.
        assertThat(violation.invariant()).isIn("I2", "I3", "I5");
    }

    @Test
    void a_writer_that_reads_the_end_with_local_read_concern_is_killed() {
        Violation violation = killed(ReadsTheEndLocally::new);
        // What it saw is rolled back, and its own commit stands behind a hole.
        assertThat(violation.invariant()).isIn("I2", "I3");
    }

    @Test
    void a_writer_that_goes_on_behind_a_refused_commit_is_killed() {
        Violation violation = killed(GoesOnBehindARefusal::new);
        assertThat(violation.invariant()).isIn("I2", "I3");
    }

    @Test
    void a_writer_that_takes_a_part_of_a_batch_for_the_whole_is_killed() {
        Violation violation = killed(TakesAPartForTheWhole::new);
        assertThat(violation.invariant()).isIn("I2", "I3", "I4");
    }

    private static Violation killed(Schedule.Making mutant) {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            try {
                Schedule.run(seed, mutant);
            } catch (Violation violation) {
                System.out.println("killed by schedule " + seed + ": " + violation.getMessage());
                return violation;
            }
        }
        return fail("the mutant lives");
    }

    /** Breaks R3: after a doubt it looks for the new end and starts over, not knowing whether it is already in. */
    private static final class RenumbersAfterDoubt extends SlotWriter {
        private final CommitStore store;

        RenumbersAfterDoubt(Simulation.SimulatedProcess process, Clock clock, AppendMeters meters) {
            super(process.store(false, true), "w", clock, process, meters);
            this.store = process.store(false, true);
        }

        @Override
        Placed place(List<Commit> commits, long deadline) {
            try {
                int inserted = store.insert(commits);
                return inserted == commits.size()
                        ? new Placed(inserted, Stop.NOTHING)
                        : new Placed(inserted, refusedBy(commits.get(inserted)));
            } catch (MongoException doubt) {
                return new Placed(0, Stop.PLACE_TAKEN);
            }
        }

        private Stop refusedBy(Commit commit) {
            try {
                return store.slots(List.of(commit.position())).isEmpty() ? Stop.KEY_TAKEN : Stop.PLACE_TAKEN;
            } catch (MongoException e) {
                return Stop.PLACE_TAKEN;
            }
        }
    }

    /** Breaks R1: the end it writes behind may never become durable. */
    private static final class ReadsTheEndLocally extends SlotWriter {
        private final CommitStore local;

        ReadsTheEndLocally(Simulation.SimulatedProcess process, Clock clock, AppendMeters meters) {
            super(process.store(false, true), "w", clock, process, meters);
            this.local = process.store(true, true);
        }

        @Override
        Slot readTail(long known) {
            Slot last = new DenseSearch(local).last(known);
            return last == null ? Slot.beginning(local.epoch()) : last;
        }
    }

    /** Breaks R5: an unordered insert puts the rest of the batch behind the place that was refused. */
    private static final class GoesOnBehindARefusal extends SlotWriter {
        GoesOnBehindARefusal(Simulation.SimulatedProcess process, Clock clock, AppendMeters meters) {
            super(process.store(false, false), "w", clock, process, meters);
        }
    }

    /** Breaks R5: answers for commits that the server never got to. */
    private static final class TakesAPartForTheWhole extends SlotWriter {
        private final CommitStore store;

        TakesAPartForTheWhole(Simulation.SimulatedProcess process, Clock clock, AppendMeters meters) {
            super(process.store(false, true), "w", clock, process, meters);
            this.store = process.store(false, true);
        }

        @Override
        Placed place(List<Commit> commits, long deadline) {
            try {
                if (store.insert(commits) > 0) return new Placed(commits.size(), Stop.NOTHING);
            } catch (MongoException doubt) {
                return super.place(commits, deadline);
            }
            return super.place(commits, deadline);
        }
    }
}
