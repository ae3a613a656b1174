package vn.congkhai.search.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.search.query.SearchRequest;
import vn.congkhai.search.query.SearchResult;
import vn.congkhai.search.query.Searching;
import vn.congkhai.search.query.Suggesting;
import vn.congkhai.search.query.Suggestion;

/** Answers and measures: {@code congkhai.search.query} by {@code kind}. */
public final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final String METRIC = "congkhai.search.query";

    private final Searching searching;
    private final Suggesting suggesting;
    private final Timer searches;
    private final Timer suggestions;

    /** Answers with those, and tells that registry how long it took. */
    public Answering(Searching searching, Suggesting suggesting, MeterRegistry registry) {
        this.searching = searching;
        this.suggesting = suggesting;
        this.searches = Timer.builder(METRIC).tag("kind", "search").register(registry);
        this.suggestions = Timer.builder(METRIC).tag("kind", "suggest").register(registry);
    }

    SearchResult search(SearchRequest request) {
        return answer(searches, () -> searching.search(request));
    }

    List<Suggestion> suggest(String portal, String typed) {
        return answer(suggestions, () -> suggesting.suggest(portal, typed));
    }

    private static <T> T answer(Timer timer, Question<T> question) {
        Timer.Sample sample = Timer.start();
        try {
            return question.answer();
        } catch (IOException e) {
            LOG.error("The index cannot be read", e);
            throw new ProblemException(Problems.unavailable());
        } finally {
            sample.stop(timer);
        }
    }

    private interface Question<T> {
        T answer() throws IOException;
    }
}
