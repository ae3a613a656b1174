package vn.congkhai.eventlog.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.eventlog.PendingCommit;
import vn.congkhai.eventlog.PendingEvent;
import vn.congkhai.eventlog.SequenceTakenException;
import vn.congkhai.eventlog.Snapshots;

/**
 * What Axon's repositories load from and commit to. Following the log is {@link vn.congkhai.eventlog.LogFollower}'s work; an event
 * processor of Axon's may, too, with a token that is one number.
 */
final class CommitLogStorageEngine implements EventStorageEngine {
    private static final int PAGE = 256;

    private final CommitLog log;
    private final EventCodec codec;
    private final @Nullable Snapshots snapshots;

    CommitLogStorageEngine(CommitLog log, EventCodec codec, @Nullable Snapshots snapshots) {
        this.log = log;
        this.codec = codec;
        this.snapshots = snapshots;
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

    /** By sequence numbers ever further apart: a long history is not read to learn its length. */
    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        if (!log.hasEvent(aggregateIdentifier, 0)) return Optional.empty();
        long last = 0;
        long beyond = 1;
        while (log.hasEvent(aggregateIdentifier, beyond)) {
            last = beyond;
            beyond *= 2;
        }
        while (beyond - last > 1) {
            long middle = last + (beyond - last) / 2;
            if (log.hasEvent(aggregateIdentifier, middle)) last = middle;
            else beyond = middle;
        }
        return Optional.of(last);
    }

    /** Empty, too, for a state of another shape: then the aggregate is folded from its events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        if (snapshots == null) return Optional.empty();
        return snapshots
                .find(aggregateIdentifier)
                .flatMap(snapshot -> codec.decodeExactly(snapshot.type(), snapshot.revision(), snapshot.payload())
                        .map(state -> new GenericDomainEventMessage<>(
                                state.getClass().getSimpleName(), aggregateIdentifier, snapshot.sequence(), state)));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        if (snapshots == null) throw new UnsupportedOperationException("this log was opened without snapshots");
        Object state = snapshot.getPayload();
        snapshots.save(new Snapshots.Snapshot(
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                codec.typeOf(state),
                codec.revisionOf(state),
                codec.encode(state)));
    }

    @Override
    public TrackingToken createTailToken() {
        return LogToken.after(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return LogToken.after(log.head().position());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return LogToken.after(log.positionBefore(dateTime));
    }

    /** What is there now; {@code mayBlock} only permits to wait. Projections rather use LogFollower, which wakes at once. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        LogToken start = LogToken.of(token);
        return Stream.iterate(
                        log.commits(Math.max(1, start.position()), PAGE),
                        page -> !page.isEmpty(),
                        page -> log.commits(page.getLast().position() + 1, PAGE))
                .flatMap(List::stream)
                .flatMap(commit -> tracked(commit, start));
    }

    private Stream<TrackedEventMessage<?>> tracked(Commit commit, LogToken start) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        for (int index = 0; index < commit.events().size(); index++) {
            LogToken token = new LogToken(commit.position(), index);
            LoggedEvent event = commit.events().get(index);
            if (token.isAfter(start) && codec.knows(event)) {
                messages.add(new GenericTrackedDomainEventMessage<>(token.tracking(), message(event)));
            }
        }
        return messages.stream();
    }
}
