package vn.congkhai.system.faults.axon;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import vn.congkhai.system.faults.Command;
import vn.congkhai.system.faults.EventStore;

/**
 * The storage engine of Axon's MongoDB extension. It has no commit ids, so a client that gets no answer can only send its command
 * again or give it up; this one sends it again.
 */
public final class AxonMongoStore implements EventStore {
    /** An event of the run. */
    public record Noted(String command, int index, String text) {}

    private static final int PAGE = 100;

    private final MongoClient client;
    private final MongoEventStorageEngine engine;
    private @Nullable TrackingToken token;

    /**
     * Opens the store for this process, whose events are dated by the clock from now on: Axon has one for all.
     *
     * @param clock of this writer, which may be wrong
     */
    public static AxonMongoStore open(MongoClient client, String database, Clock clock) {
        GenericEventMessage.clock = clock;
        return new AxonMongoStore(client, database);
    }

    private AxonMongoStore(MongoClient client, String database) {
        this.client = client;
        Serializer json = Jackson3Serializer.builder().build();
        this.engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client, database)
                        .build())
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
    }

    /** For measuring appends alone. */
    public static AxonMongoStore forAppends(MongoClient client, String database) {
        return open(client, database, Clock.systemUTC());
    }

    /** Appends one event. */
    public void append(String subject, long sequence, String payload) {
        engine.appendEvents(List.of(message(subject, sequence, payload)));
    }

    /** Appends many events quickly, to have a collection of a certain size. */
    public void fill(String run, int events, int ofASubject, IntFunction<String> payload) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            batch.add(message(run + "-" + i / ofASubject, i % ofASubject, payload.apply(i)));
            if (batch.size() == PAGE || i == events - 1) {
                engine.appendEvents(batch);
                batch.clear();
            }
        }
    }

    private static DomainEventMessage<?> message(String subject, long sequence, String payload) {
        return new GenericDomainEventMessage<>("Subject", subject, sequence, new Noted(subject, 0, payload));
    }

    @Override
    public long perform(Command command) throws UnansweredException {
        while (true) {
            try {
                long next = length(command.aggregate());
                engine.appendEvents(messages(command, next));
                return 0;
            } catch (ConcurrencyException e) {
                // Somebody was first: what was decided is void, and it decides again.
            } catch (AxonException | MongoException e) {
                throw new UnansweredException(e);
            }
        }
    }

    private long length(String aggregate) {
        return engine.lastSequenceNumberFor(aggregate).map(last -> last + 1).orElse(0L);
    }

    private static List<DomainEventMessage<?>> messages(Command command, long next) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < command.events(); i++) {
            messages.add(new GenericDomainEventMessage<>(
                    "Subject",
                    command.aggregate(),
                    next + i,
                    new Noted(command.id(), i, command.payload(i)),
                    Map.of("command", command.id())));
        }
        return messages;
    }

    @Override
    public long ambiguous() {
        return 0;
    }

    @Override
    public List<String> next() {
        List<String> events = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> found = engine.readEvents(token, false)) {
            found.limit(PAGE).forEach(event -> {
                token = event.trackingToken();
                DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
                events.add(domain.getAggregateIdentifier() + "|" + domain.getSequenceNumber());
            });
        }
        return events;
    }

    @Override
    public void close() {
        client.close();
    }
}
