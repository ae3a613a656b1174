package vn.congkhai.system.faults;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congkhai.eventlog.AlreadyCommittedException;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.LogUnavailableException;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.eventlog.SequenceTakenException;

/** The event log as a service uses it. */
public final class CommitLogStore implements EventStore {
    private static final int PAGE = 100;

    private final MongoClient client;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CommitLog log;
    private final Clock clock;
    private long read;

    /** @param clock of this writer, which may be wrong */
    public CommitLogStore(MongoClient client, String database, String writer, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.log = CommitLog.open(client.getDatabase(database), writer, clock, meters);
    }

    @Override
    public long perform(Command command) throws UnansweredException {
        while (true) {
            try {
                return log.append(decide(command)).position();
            } catch (SequenceTakenException e) {
                // Somebody was first: what was decided is void, and it decides again.
            } catch (AlreadyCommittedException e) {
                return e.commit().position();
            } catch (LogUnavailableException | MongoException e) {
                throw new UnansweredException(e);
            }
        }
    }

    private PendingCommit decide(Command command) {
        long next = log.stream(command.aggregate(), 0).size();
        List<PendingEvent> events = new ArrayList<>();
        for (int i = 0; i < command.events(); i++) {
            events.add(new PendingEvent(
                    command.id() + "#" + i,
                    "subject.noted",
                    1,
                    command.aggregate(),
                    next + i,
                    clock.instant(),
                    command.payload(i),
                    Map.of("command", command.id())));
        }
        return new PendingCommit(command.id(), events);
    }

    @Override
    public long ambiguous() {
        return (long) meters.get("congkhai.eventlog.ambiguous").counter().count();
    }

    @Override
    public List<String> next() {
        List<Commit> commits = log.commits(read + 1, PAGE);
        read += commits.size();
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .map(CommitLogStore::name)
                .toList();
    }

    private static String name(LoggedEvent event) {
        return event.aggregateId() + "|" + event.sequence();
    }

    @Override
    public void close() {
        client.close();
    }
}
