package vn.congkhai.eventlog.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.eventlog.SequenceTakenException;

/**
 * What Axon's repositories load from and commit to. Following the log is {@link vn.congkhai.eventlog.LogFollower}'s work, so
 * there is no event processor, and the tracking half of this interface is refused.
 */
final class CommitLogStorageEngine implements EventStorageEngine {
    private final CommitLog log;
    private final EventCodec codec;

    CommitLogStorageEngine(CommitLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) return;
        List<PendingEvent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) events.add(pending(message));
        Object commitId = messages.getFirst().getMetaData().get(CommandMetadata.COMMIT_ID);
        try {
            log.append(new PendingCommit(commitId == null ? null : commitId.toString(), events));
        } catch (SequenceTakenException e) {
            throw new ConcurrencyException("the aggregate has moved on", e);
        }
    }

    private PendingEvent pending(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("only aggregates write to the log, not " + message.getPayloadType());
        }
        Object payload = event.getPayload();
        return new PendingEvent(
                event.getIdentifier(),
                codec.typeOf(payload),
                codec.revisionOf(payload),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                codec.encode(payload),
                meta(event));
    }

    private static Map<String, String> meta(EventMessage<?> message) {
        Map<String, String> meta = new HashMap<>();
        for (String key : CommandMetadata.KEPT) {
            Object value = message.getMetaData().get(key);
            if (value != null) meta.put(key, value.toString());
        }
        return meta;
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<LoggedEvent> events = log.stream(aggregateIdentifier, firstSequenceNumber);
        return DomainEventStream.of(
                events.stream().<DomainEventMessage<?>>map(this::message).toList());
    }

    private DomainEventMessage<Object> message(LoggedEvent event) {
        Object payload = codec.decode(event)
                .orElseThrow(() -> new IllegalStateException(
                        event.type() + " of a newer version: this service cannot decide on " + event.aggregateId()));
        return new GenericDomainEventMessage<>(
                "", event.aggregateId(), event.sequence(), payload, event.meta(), event.id(), event.at());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        List<LoggedEvent> events = log.stream(aggregateIdentifier, 0);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().sequence());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the log keeps no snapshots");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("projections follow the log with LogFollower");
    }
}
