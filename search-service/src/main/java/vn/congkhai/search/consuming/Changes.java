package vn.congkhai.search.consuming;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.Watermark;

/** What an event of each topic changes. */
final class Changes {
    private static final Map<String, Function<IncomingEvent, Change>> BY_TOPIC = Map.of(
            "publication.v1", event -> event.dataAs(PublicationEvent.class).change(watermark(event)),
            "question.v1", event -> event.dataAs(QuestionEvent.class).change(watermark(event)),
            "service.v1", event -> event.dataAs(ServiceEvent.class).change(watermark(event)));

    /** The topics whose events search shows. */
    static final List<String> TOPICS = BY_TOPIC.keySet().stream().sorted().toList();

    private Changes() {}

    /**
     * The change an event makes.
     *
     * @throws RuntimeException if the event does not fit its contract, which makes it a dead letter
     */
    static Change of(IncomingEvent event) {
        Function<IncomingEvent, Change> reading = BY_TOPIC.get(event.topic());
        if (reading == null) throw new IllegalArgumentException("Search reads no topic " + event.topic());
        return reading.apply(event);
    }

    private static Watermark watermark(IncomingEvent event) {
        return new Watermark(event.epoch(), event.position());
    }
}
