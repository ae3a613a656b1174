package vn.congkhai.content.consuming;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Watermark;
import vn.congkhai.kit.messaging.IncomingEvent;
import vn.congkhai.kit.messaging.TopicListener;
import vn.congkhai.kit.operations.GivenUp;
import vn.congkhai.kit.operations.GivenUp.Reason;

/** Remembers the events that could not be applied and that no later state of their article has made up for. */
final class Missed implements TopicListener {
    private final TopicListener applying;
    private final Map<String, IncomingEvent> missed = new ConcurrentHashMap<>();

    Missed(TopicListener applying) {
        this.applying = applying;
    }

    @Override
    public void on(List<IncomingEvent> events) throws IOException {
        try {
            applying.on(events);
        } catch (IOException | RuntimeException e) {
            // A batch that fails comes again, event by event.
            if (events.size() == 1) missed.put(events.getFirst().key(), events.getFirst());
            throw e;
        }
        events.forEach(event -> missed.remove(event.key()));
    }

    /**
     * Passing over what nobody could apply is right; passing over what the articles that answer know, a withdrawal perhaps, is not.
     *
     * @throws GivenUp if one of the missed events, or a later one, was applied to those articles
     */
    void requireNothingOf(ArticleStore answering) throws GivenUp {
        for (IncomingEvent event : missed.values()) {
            String portal = event.data().path("portal").asString("");
            boolean isKnown = answering
                    .find(portal, event.key())
                    .map(Article::watermark)
                    .filter(watermark -> hasApplied(watermark, event))
                    .isPresent();
            if (isKnown)
                throw new GivenUp(
                        Reason.INCOMPLETE, "position " + event.position() + " of " + event.key() + " is missing");
        }
    }

    private static boolean hasApplied(Watermark watermark, IncomingEvent event) {
        return watermark.isAheadOf(event.epoch(), event.position())
                || (watermark.epoch().equals(event.epoch()) && watermark.position() == event.position());
    }
}
